import type { Prose } from '../prose/prose.ts';
import type { Quote, QuoteKind } from './quote.ts';

/**
 * What the words between the marks and those just around them suggest. Whether anybody is speaking decides in
 * the end: `unsure` becomes speech where somebody is, and else stays a word of scare if it is short.
 */
export function kindPrior({ text, blocks }: Prose, quote: Quote): QuoteKind | 'unsure' {
  const block = blocks[quote.block];
  if (!block) return 'unsure';
  const words = text
    .slice(quote.start, Math.min(quote.end, quote.start + LONGEST_TITLE))
    .replaceAll('\0', '');
  const before = text
    .slice(Math.max(block.start, quote.outer.start - 60), quote.outer.start)
    .replaceAll('\0', '');
  const after = text.slice(quote.outer.end, Math.min(block.end, quote.outer.end + 60)).replaceAll('\0', '');
  if (quote.end - quote.start < LONGEST_TITLE) {
    if (CUE_BEFORE.test(before)) return 'unsure';
    if (/^,?\s+by\s+\p{Lu}|^,?\s*\((?:1[89]|20)\d\d\)/u.test(after)) return 'title';
    if (TITLED.test(before) && /^\P{Ll}/u.test(words)) return 'title';
    if (isTitleCase(words) && !(/[,.!?]$/.test(words) && CUE_AFTER.test(after))) return 'title';
    if (WORK_BEFORE.test(before) && looksLikeTitle(words)) return 'title';
    if (WORK_AFTER.test(after) && looksLikeTitle(words)) return 'title';
  }
  if (AS_WORD.test(before)) return 'scare';
  if (DETERMINER.test(before) && NOUN_AFTER.test(after) && CLAUSE.test(words)) return 'scare';
  return 'unsure';
}

/** In UTF-16 units. */
const LONGEST_TITLE = 120;

/**
 * Whether the words are set as a title is: two or more of them with a capital, all of them but the small ones,
 * and nothing that ends a sentence inside.
 */
export function isTitleCase(words: string): boolean {
  const title = words.replace(/[.,!?…]+$/, '');
  if (/[.?!;]\s/.test(title) || !/\p{Ll}/u.test(title)) return false;
  let capitals = 0;
  const parts = title.split(/[\s\-–—/:]+/).filter((part) => /[\p{L}\p{N}]/u.test(part));
  for (const [index, part] of parts.entries()) {
    if (/^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u.test(part)) {
      if (!PRONOUN.test(part)) capitals++;
    } else if (index === 0 || index === parts.length - 1 || !SMALL_WORD.test(part)) return false;
  }
  return capitals >= 2;
}

/** Words that a title leaves small. */
const SMALL_WORD =
  /^(?:a|an|and|as|at|but|by|de|du|for|from|in|into|is|la|le|n|nor|of|on|or|over|per|so|the|to|v|vs|via|with|yet)$/i;
const PRONOUN = /^I(?:['’]|$)/;

/** Set as a title at its start, though perhaps not throughout. */
function looksLikeTitle(words: string): boolean {
  const title = words.replace(/[.,!?…]+$/, '');
  return /^[\p{Lu}\p{N}]/u.test(title) && !/[.?!;]\s/.test(title) && !/^I(?:['’]|\s)/.test(title);
}

const WORKS =
  'film|movie|documentary|drama|comedy|thriller|blockbuster|book|novel|memoir|autobiography|biography|song|single|track|album|show|series|sitcom|cartoon|podcast|programme|program|broadcast|play|musical|opera|ballet|poem|essay|article|op-ed|editorial|column|story|report|study|paper|painting|sculpture|exhibition|episode|video|sketch|game|magazine|newspaper|newsletter|blog|speech|lecture|anthem|hymn';

const WORK_BEFORE = new RegExp(
  `\\b(?:${WORKS})s?,?\\s*\\(?$|\\b(?:film|movie|programme|show) (?:after|before|since)\\s*$`,
  'i',
);
const WORK_AFTER = new RegExp(
  `^,?\\s+(?:${WORKS}|star|stars|actor|actress|host|co-host|anchor|franchise|trilogy|soundtrack|creator|author|hat|cap|T-shirt|banner|slogan)s?\\b`,
  'i',
);
const TITLED = /\b(?:titled|entitled|headlined|subtitled)\s*,?\s*$/i;

/** A word that is talked about, a name that is given, an inscription. */
const AS_WORD =
  /\b(?:so-called|known as|nicknamed|dubbed|the (?:word|term|phrase|slogan|motto|label|tag|name|nickname|expression|hashtag)s?|words? (?:such as|like)|under the (?:slogan|motto|title|name|banner)|(?:sign|banner|shirt|hat|poster|placard)s?(?: that)? (?:read|reads|reading|saying|said))\s*:?,?\s*$/i;

/** A whole clause set before a noun as if it were an adjective: the “if you build it, they will come” school. */
const DETERMINER = /\b(?:the|an?|this|that|these|those|his|her|its|their|our|my)\s+$/i;
const CLAUSE = /^(?=[^.?!]*$)(?=(?:\S+\s+){3}).*\b(?:I|you|we|they|it)\s/i;
const NOUN_AFTER =
  /^\s(?!(?:and|or|but|of|in|to|for|on|that|who|which|with|at|from|as|by|is|was|were|are|would|will|could|when|if|because|he|she|they|it|after|before|during|than|while|the|an?|has|had|have|between|against|about|over|into|not)\b)\p{L}/iu;

const CUES =
  'said|says|say|saying|told|tells|asked|asks|replied|replies|added|adds|wrote|writes|tweeted|answered|shouted|shouts|yelled|chanted|chanting|cried|declared|explained|responded|joked|insisted|continued|concluded|warned';
const CUE_BEFORE = new RegExp(`\\b(?:${CUES})\\b[^.“"]{0,12}[,:]\\s*$|\\b(?:${CUES})\\s*$`, 'i');
const CUE_AFTER = new RegExp(`^,?\\s+(?:(?:${CUES})\\b|(?:\\S+\\s+){1,3}(?:${CUES})\\b)`, 'i');
