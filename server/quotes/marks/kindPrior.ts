import type { Prose } from '../../prose/prose.ts';
import type { Quote, QuoteKind } from '../quote.ts';

/**
 * What the words between the marks and those just around them suggest. Whether anybody is speaking decides in
 * the end: `unsure` becomes speech where somebody is, and else stays a word of scare if it is short.
 */
export function kindPrior({ text, blocks }: Prose, quote: Quote): QuoteKind | 'unsure' {
  const block = blocks[quote.block];
  if (!block) return 'unsure';
  const { outer } = quote;
  const before = text.slice(Math.max(block.start, outer.start - 50), outer.start).replaceAll('\0', '');
  const after = text.slice(outer.end, Math.min(block.end, outer.end + 50)).replaceAll('\0', '');
  const lead = lastWord(before.slice(-24)).toLowerCase();
  if (quote.end - quote.start < LONGEST_TITLE) {
    const words = text.slice(quote.start, quote.end).replaceAll('\0', '');
    if (CUES.has(lead) || (/[,:]\s*$/.test(before) && CUE_AND_OBJECT.test(before))) return 'unsure';
    if (isTitle(words, before, lead, after)) return 'title';
    if (DETERMINERS.has(lead) && CLAUSE.test(words) && NOUN_AFTER.test(after)) return 'scare';
  }
  return AS_WORD_ENDS.has(lead) && AS_WORD.test(before) ? 'scare' : 'unsure';
}

/** The word that ends the text, but for blanks, a comma, a colon and an opening parenthesis. */
function lastWord(text: string): string {
  let end = text.length;
  while (end > 0 && /[\s,:(]/.test(text.charAt(end - 1))) end--;
  let start = end;
  while (start > 0 && /[\p{L}\p{N}'’\uD800-\uDFFF-]/u.test(text.charAt(start - 1))) start--;
  return text.slice(start, end);
}

/** In UTF-16 units. */
const LONGEST_TITLE = 120;

function isTitle(words: string, before: string, lead: string, after: string): boolean {
  if (/^,?\s+by\s+\p{Lu}|^,?\s*\((?:1[89]|20)\d\d\)/u.test(after)) return true;
  if (TITLED.has(lead) && /^\P{Ll}/u.test(words)) return true;
  if (isTitleCase(words) && !(/[,.!?]$/.test(words) && CUE_AFTER.test(after))) return true;
  if (!looksLikeTitle(words)) return false;
  const [, follower = ''] = /^,?\s+([\p{L}-]+)/u.exec(after) ?? [];
  if (isOneOf(WORKS, lead) || isOneOf(WORKS, follower) || isOneOf(AFTER_TITLE, follower)) return true;
  const [, noun = ''] = /(\p{L}+) (?:after|before|since) *$/u.exec(before.slice(-30)) ?? [];
  return isOneOf(WORKS, noun);
}

/**
 * Whether the words are set as a title is: two or more of them with a capital, all of them but the small ones,
 * and nothing that ends a sentence inside.
 */
function isTitleCase(words: string): boolean {
  const title = words.replace(/[.,!?…]{1,4}$/, '');
  if (/[.?!;]\s/.test(title) || !/\p{Ll}/u.test(title)) return false;
  let capitals = 0;
  let edge = true;
  let small = false;
  // Speech shows at its first words that it is no title: the rest need not be parted.
  for (const [part] of title.matchAll(/[^\s\-–—/:]+/g)) {
    const letter = /[\p{L}\p{N}]/u.exec(part)?.[0];
    if (letter === undefined) continue;
    const capital = /[\p{Lu}\p{N}]/u.test(letter);
    if (capital && !PRONOUN.test(part)) capitals++;
    if (!capital && (edge || !SMALL_WORDS.has(part))) return false;
    edge = false;
    small = !capital;
  }
  return capitals >= 2 && !small;
}

/** Set as a title at its start, though perhaps not throughout. */
function looksLikeTitle(words: string): boolean {
  const title = words.replace(/[.,!?…]{1,4}$/, '');
  return /^[\p{Lu}\p{N}]/u.test(title) && !/[.?!;]\s/.test(title) && !PRONOUN.test(title);
}

const PRONOUN = /^I(?:['’\s]|$)/;

/** Whether the word or its singular is in the list. */
function isOneOf(list: ReadonlySet<string>, word: string): boolean {
  const small = word.toLowerCase();
  return list.has(small) || list.has(small.replace(/s$/, ''));
}

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words that a title leaves small. */
const SMALL_WORDS = setOf(
  'a an and as at but by de du for from in into is la le n nor of on or over per so the to v vs via with yet',
);

/** What has a title. */
const WORKS = setOf(
  'film movie documentary drama comedy thriller blockbuster book novel memoir autobiography biography song single track album show series sitcom cartoon podcast programme program broadcast play musical opera ballet poem essay article op-ed editorial column story report study paper painting sculpture exhibition episode video sketch game magazine newspaper newsletter blog speech lecture anthem hymn',
);

/** What a title stands before: the “Salt Harbour” star. */
const AFTER_TITLE = setOf(
  'star actor actress host co-host anchor franchise trilogy soundtrack creator author hat cap t-shirt banner slogan',
);

const TITLED = setOf('titled entitled headlined subtitled');

/** A word that is talked about, a name that is given, an inscription. */
const AS_WORD =
  /\b(?:so-called|known as|nicknamed|dubbed|the (?:word|term|phrase|slogan|motto|label|tag|name|nickname|expression|hashtag)s?|words? (?:such as|like)|under the (?:slogan|motto|title|name|banner)|(?:sign|banner|shirt|hat|poster|placard)s?(?: that)? (?:read|reads|reading|saying|said))\s*:?,?\s*$/i;
const AS_WORD_ENDS = setOf(
  'so-called as nicknamed dubbed word words term terms phrase phrases slogan slogans motto mottos label labels tag tags name names nickname nicknames expression expressions hashtag hashtags like title banner read reads reading saying said',
);

/** A whole clause set before a noun as if it were an adjective: the “if you build it, they will come” school. */
const DETERMINERS = setOf('the a an this that these those his her its their our my');
const CLAUSE = /^(?=[^.?!]*$)(?=(?:\S+\s+){3}).*\b(?:I|you|we|they|it)\s/i;
const NOUN_AFTER =
  /^\s(?!(?:and|or|but|of|in|to|for|on|that|who|which|with|at|from|as|by|is|was|were|are|would|will|could|when|if|because|he|she|they|it|after|before|during|than|while|the|an?|has|had|have|between|against|about|over|into|not)\b)\p{L}/iu;

const SAYING =
  'said says say saying told tells asked asks replied replies added adds wrote writes tweeted answered shouted shouts yelled chanted chanting cried declared explained responded joked insisted continued concluded warned';
const CUES = setOf(SAYING);
const CUE_WORDS = SAYING.replaceAll(' ', '|');
/** "She told the council:" */
const CUE_AND_OBJECT = new RegExp(`\\b(?:${CUE_WORDS})\\b[^.“"]{0,12}[,:]\\s*$`, 'i');
const CUE_AFTER = new RegExp(
  `^,?\\s+(?:(?:${CUE_WORDS})\\b|(?:he|she|they|I|we|the|an?|\\p{Lu}\\S*)\\s+(?:\\S+\\s+){0,2}(?:${CUE_WORDS})\\b)`,
  'u',
);
