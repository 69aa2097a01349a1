import type { Language } from '../../language/language.ts';
import { Is, type Lexicon } from '../../language/lexicon.ts';
import { lexiconOf } from '../../language/lexicons.ts';
import {
  isSmallInTitle,
  isWork,
  leadsOnlyTitle,
  leadsTerm,
  standsBehindTitle,
  workBefore,
} from '../../language/naming.ts';
import type { Prose } from '../../prose/prose.ts';
import type { Quote, QuoteKind } from '../quote.ts';

/**
 * What the words between the marks and those just around them suggest. Whether anybody is speaking decides in
 * the end: `unsure` becomes speech where somebody is, and else stays a word of scare if it is short.
 */
export function kindPrior({ text, blocks }: Prose, quote: Quote, language: Language): QuoteKind | 'unsure' {
  const block = blocks[quote.block];
  if (!block) return 'unsure';
  const { outer } = quote;
  const before = unmarked(text.slice(Math.max(block.start, outer.start - 50), outer.start));
  const after = unmarked(text.slice(outer.end, Math.min(block.end, outer.end + 50)));
  const around: Around = {
    before,
    after,
    lead: lastWord(before.slice(-24)),
    language,
    lexicon: lexiconOf(language),
  };
  if (quote.end - quote.start < LONGEST_TITLE) {
    const words = unmarked(text.slice(quote.start, quote.end));
    if (isCued(around)) return 'unsure';
    if (isTitle(words, around)) return 'title';
    if (isSetBeforeNoun(words, around)) return 'scare';
  }
  return leadsTerm(before, language) ? 'scare' : 'unsure';
}

/** Without blanked markup, which hardly any has. */
function unmarked(text: string): string {
  return text.includes('\0') ? text.replaceAll('\0', '') : text;
}

/** In UTF-16 units. */
const LONGEST_TITLE = 120;

/** What stands on both sides of the marks, and the word right before them. */
interface Around {
  readonly before: string;
  readonly after: string;
  readonly lead: string;
  readonly language: Language;
  readonly lexicon: Lexicon | undefined;
}

/** The word that ends the text, but for blanks, a comma, a colon and an opening parenthesis. */
function lastWord(text: string): string {
  let end = text.length;
  while (end > 0 && (isSpace(text, end - 1) || ',:('.includes(text.charAt(end - 1)))) end--;
  let start = end;
  while (start > 0 && isInWord(text, start - 1)) start--;
  return text.slice(start, end);
}

function isInWord(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if ((unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90)) return true;
  return /[\p{L}\p{N}'’\uD800-\uDFFF-]/u.test(text.charAt(at));
}

/** "Renn said", "She told the council:": a verb of saying right before the marks, or behind it no more than an object. */
function isCued({ before, lead, lexicon, language }: Around): boolean {
  if (lexicon === undefined) return false;
  if (isSaying(lead, lexicon) && !leadsTerm(before, language)) return true;
  if (!endsWithPause(before)) return false;
  const clause = before.slice(-40).replace(/^.*[.“"]/s, '');
  const end = clause.replace(/[,:]\s*$/, '').length;
  return [...clause.matchAll(WORDS)].some(
    ({ 0: word, index }) => end - index - word.length <= LONGEST_OBJECT && isSaying(word, lexicon),
  );
}

/** Whether a comma or a colon ends the text, blanks behind it aside. */
function endsWithPause(text: string): boolean {
  let at = text.length - 1;
  while (at >= 0 && isSpace(text, at)) at--;
  const unit = text.charCodeAt(at);
  return unit === 0x2c || unit === 0x3a;
}

function isSpace(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit < 128 ? unit === 32 || (unit >= 9 && unit <= 13) : /\s/.test(text.charAt(at));
}

/** In UTF-16 units: "the council". */
const LONGEST_OBJECT = 12;

const WORDS = /[\p{L}\p{N}’'-]+/gu;

/** Whether a verb of saying, as it leads words in. */
function isSaying(printed: string, lexicon: Lexicon): boolean {
  const word = printed.toLowerCase();
  const tier = lexicon.cueTier(word);
  if (tier === undefined || tier === 'object' || tier === 'thought') return false;
  return !lexicon.has('nounLike', word);
}

function isTitle(words: string, { before, after, lead, language, lexicon }: Around): boolean {
  const goesOn = after.charCodeAt(0) === 0x2c || isSpace(after, 0);
  const [, follower = '', next = ''] = (goesOn && /^,?\s+([\p{L}-]+)(?:\s+(\p{Lu}))?/u.exec(after)) || [];
  if (next !== '' && lexicon?.has('agent', follower)) return true;
  if (after.includes('(') && /^,?\s*\((?:1[89]|20)\d\d\)/u.test(after)) return true;
  if (leadsOnlyTitle(before, language) && /^\P{Ll}/u.test(words)) return true;
  const isSaidBehind = () => /[,.!?]$/.test(words) && lexicon !== undefined && isSaidIn(after, lexicon);
  if (isTitleCase(words, language) && !isSaidBehind()) return true;
  if (!looksLikeTitle(words)) return false;
  return (
    isWork(lead, language) ||
    isWork(follower, language) ||
    standsBehindTitle(follower, language) ||
    workBefore(before.slice(-30), language)
  );
}

/** Whether a verb by which news reports what was said: behind a title others may stand as well, "suggested", "adding". */
function isReporting(printed: string, lexicon: Lexicon): boolean {
  const bits = lexicon.lookUp(printed, 0, printed.length);
  const tier = lexicon.cueTier(printed.toLowerCase());
  if (tier !== 'say' && tier !== 'write' && tier !== 'manner') return false;
  return (bits & Is.cueFinite) !== 0 && isSaying(printed, lexicon);
}

/** `…,” said Renn`, `…,” the councillor said`: a verb of saying stands among the first words. */
function isSaidIn(after: string, lexicon: Lexicon): boolean {
  const found = /^,?\s+(\S+(?:\s+\S+){0,3})/.exec(after)?.[1]?.split(/\s+/) ?? [];
  const words = found.map((word) => /^[\p{L}’'-]+/u.exec(word)?.[0] ?? '');
  const [first = '', ...rest] = words;
  if (isReporting(first, lexicon)) return true;
  const opens = (lexicon.lookUp(first, 0, first.length) & SUBJECT) !== 0 || /^\p{Lu}/u.test(first);
  return opens && rest.some((word) => isReporting(word, lexicon));
}

const SUBJECT = Is.determiner | Is.he | Is.she | Is.plural | Is.first;

/**
 * Whether the words are set as a title is: two or more of them with a capital, all of them but the small ones,
 * and nothing that ends a sentence inside.
 */
function isTitleCase(words: string, language: Language): boolean {
  let capitals = 0;
  let edge = true;
  let small = false;
  // Speech shows at its first words that it is no title: the rest need not be parted.
  for (let from = 0, to = 0; from < words.length; from = to + 1) {
    to = from;
    while (to < words.length && !partsTitle(words, to)) to++;
    const letter = firstLetter(words, from, to);
    if (letter === undefined) continue;
    const capital = isPlainLetter(letter) ? letter < 'a' : /[\p{Lu}\p{N}]/u.test(letter);
    const part = to < words.length ? words.slice(from, to) : withoutFinalMarks(words.slice(from));
    if (capital && !PRONOUN.test(part)) capitals++;
    if (!capital && (edge || !isSmallInTitle(part, language))) return false;
    edge = false;
    small = !capital;
  }
  if (capitals < 2 || small) return false;
  const title = withoutFinalMarks(words);
  return !/[.?!;]\s/.test(title) && /\p{Ll}/u.test(title);
}

/** White space, a hyphen, a dash, a slash or a colon. */
function partsTitle(words: string, at: number): boolean {
  return isSpace(words, at) || '-–—/:'.includes(words.charAt(at));
}

/** The first letter or figure of a stretch. */
function firstLetter(text: string, from: number, to: number): string | undefined {
  for (let at = from; at < to; at++) {
    const letter = text.charAt(at);
    if (isPlainLetter(letter)) return letter;
    if (text.charCodeAt(at) > 127 || (letter >= '0' && letter <= '9'))
      return /[\p{L}\p{N}]/u.exec(text.slice(at, to))?.[0];
  }
  return undefined;
}

function isPlainLetter(letter: string): boolean {
  return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
}

/** Without the last four marks at most. */
function withoutFinalMarks(words: string): string {
  let end = words.length;
  while (end > 0 && end > words.length - 4 && '.,!?…'.includes(words.charAt(end - 1))) end--;
  return words.slice(0, end);
}

/** Set as a title at its start, though perhaps not throughout. */
function looksLikeTitle(words: string): boolean {
  const first = words.charAt(0);
  if (isPlainLetter(first) ? first >= 'a' : !/^[\p{Lu}\p{N}]/u.test(words)) return false;
  const title = withoutFinalMarks(words);
  return !/[.?!;]\s/.test(title) && !PRONOUN.test(title);
}

const PRONOUN = /^I(?:['’\s]|$)/;

/** A whole clause set before a noun as if it were an adjective: the “if you build it, they will come” school. */
function isSetBeforeNoun(words: string, { lead, after, lexicon }: Around): boolean {
  if (lexicon === undefined) return false;
  const bits = (word: string) => lexicon.lookUp(word, 0, word.length);
  if ((bits(lead) & Is.determiner) === 0 || /[.?!]/.test(words)) return false;
  const noun = /^\s(\p{L}[\p{L}’'-]*)/u.exec(after)?.[1];
  if (noun === undefined || (bits(noun) & Is.small) !== 0) return false;
  const parts = words.match(WORDS) ?? [];
  if (parts.length <= 3) return false;
  return parts
    .slice(0, -1)
    .map((word) => word.toLowerCase())
    .some((word) => lexicon.has('clauseSubject', word) || lexicon.has('anybody', word));
}
