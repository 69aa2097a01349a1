import { splitWords } from '../text/words.ts';
import { areDecades, areTimes } from './clockTimes.ts';
import { type House, houseOf } from './house.ts';
import { readTokens, type Token } from './houseTokens.ts';
import type { Language } from './language.ts';
import { mayBeginNumber, plainForm } from './numbers.ts';
import { areSpellingsOfOneWord } from './spelling.ts';

/**
 * Under which rule of a house two short texts say the same, figure for figure and word for word: figures and
 * fractions, units, currencies and times (`figures`), abbreviations (`abbreviations`), British and American
 * spelling (`spelling`), an accent that the reader's language does not need (`accents`). Undefined where none does.
 */
export function houseForm(draft: string, source: string, language: Language): string | undefined {
  return readHouseForm(draft, source, language).rule;
}

/** What two stretches are to each other. */
interface HouseForm {
  /** As `houseForm` tells. */
  readonly rule?: string | undefined;
  /** Whether longer stretches that begin with these may be forms of one thing. */
  readonly mayGoOn: boolean;
}

/** The same with whether it is of use to read on. */
export function readHouseForm(draft: string, source: string, language: Language): HouseForm {
  const house = houseOf(language);
  if (house === undefined) return { rule: formElsewhere(draft, source, language), mayGoOn: true };
  const unknown = unknownInBoth(draft, source, house);
  if (unknown !== undefined && !beginAlike(unknown, house)) return { mayGoOn: false };
  if (unknown !== undefined && unknown[0].length !== unknown[1].length) return { mayGoOn: true };
  const hasNumbers = unknown === undefined;
  const a = readTokens(draft, house, hasNumbers);
  const b = readTokens(source, house, hasNumbers);
  const same = compareTokens(a, b, house);
  return { rule: same && (same.rule ?? ruleOfSpaces(draft, source)), mayGoOn: true };
}

/** The rule under which all tokens are alike, one for one, which is none where they are the same; undefined where some are not. */
function compareTokens(
  a: readonly Token[],
  b: readonly Token[],
  house: House,
): { readonly rule: string | undefined } | undefined {
  if (a.length !== b.length || a.length === 0) return undefined;
  let rule: string | undefined;
  for (let at = 0; at < a.length; at++) {
    const one = a[at];
    const other = b[at];
    if (one === undefined || other === undefined) return undefined;
    if (one.value === other.value) {
      if (one.written !== other.written)
        rule = one.figure || other.figure ? 'figures' : (rule ?? 'abbreviations');
      continue;
    }
    if (areTimes(one.value, other.value) || areDecades(one.value, other.value)) rule = 'figures';
    else if (areSpellingsOfOneWord(one.value, other.value)) rule ??= 'spelling';
    else if (isAccentOnly(one.value, other.value, house)) rule ??= 'accents';
    else return undefined;
  }
  return { rule };
}

/** "40°C" and "40 °C": the same, piece for piece, with more white space beside a figure or a sign. */
function ruleOfSpaces(draft: string, source: string): string | undefined {
  const unspaced = (text: string) => text.replace(/\s+/g, '');
  return /\d/.test(draft) && unspaced(draft) === unspaced(source) ? 'figures' : undefined;
}

/**
 * Whether two stretches that differ may be forms of one thing: a quick look, so that `houseForm` need not read what is
 * simply another word. The stretches are of whole words; only words that no rule knows are turned away.
 */
export function mayBeHouseForm(draft: string, source: string, language: Language): boolean {
  if (!PLAIN.test(draft) || !PLAIN.test(source)) return true;
  const house = houseOf(language);
  if (house === undefined) return false;
  const a = wordsOf(draft);
  const b = wordsOf(source);
  if ([...a, ...b].some((word) => house.formed.has(word) || mayBeginNumber(word, language))) return true;
  return a.length === b.length && beginAlike([a, b], house);
}

/** Letters and apostrophes: no figure, no sign, no mark. */
const PLAIN = /^[\p{L}\p{M}\s'’]*$/u;
const wordsOf = (text: string) =>
  text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');

type Both = readonly [draft: readonly string[], source: readonly string[]];

/** Whether the words that no rule knows are alike, each to the one in its place, as in all forms of one thing. */
function beginAlike([draft, source]: Both, house: House): boolean {
  for (let at = 0; at < Math.min(draft.length, source.length); at++)
    if (!isAlike(draft[at] ?? '', source[at] ?? '', house)) return false;
  return true;
}

/** The words that mean themselves alone, where there is no figure, no number in words and nothing abbreviated. */
function unknownInBoth(draft: string, source: string, house: House): Both | undefined {
  if (NOT_IN_FULL.test(draft) || NOT_IN_FULL.test(source)) return undefined;
  const here = unknownWords(draft, house);
  const there = here && unknownWords(source, house);
  return here && there && [here, there];
}

/** A figure, a sign or a point inside a word: all but letters and marks that shorten nothing. */
const NOT_IN_FULL = /[^\p{L}\p{M}\s'’.,;:!?…“”"()–—-]|\.(?=\p{L})/u;

/** The words that mean themselves alone; nothing where a word may begin a number. */
function unknownWords(text: string, house: House): string[] | undefined {
  const unknown: string[] = [];
  for (const [word] of text.normalize('NFC').matchAll(WORD)) {
    const key = word.toLowerCase();
    if (mayBeginNumber(key, house.language)) return undefined;
    if (!house.formed.has(key)) unknown.push(word.replaceAll('’', "'"));
  }
  return unknown;
}

const WORD = /\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*/gu;

function isAlike(a: string, b: string, house: House): boolean {
  return a === b || areSpellingsOfOneWord(a, b) || isAccentOnly(a, b, house);
}

/** Where no house forms are known numbers, units and per cent alone; every sign that is no part of them must be the same. */
function formElsewhere(draft: string, source: string, language: Language): string | undefined {
  if (!/\p{N}/u.test(draft + source)) return undefined;
  const signs = (text: string) => text.replace(/[\p{L}\p{M}\p{N}\p{Sc}\s\0.,'’%-]/gu, '');
  const minus = (text: string) => (text.match(/(?<![\p{L}\p{N}])[-−–]\s?\p{N}/gu) ?? []).length;
  if (signs(draft) !== signs(source) || minus(draft) !== minus(source)) return undefined;
  const form = (text: string) =>
    plainForm(
      splitWords(text).map(({ key }) => key),
      language,
    );
  return form(draft) === form(source) ? 'figures' : undefined;
}

/** Whether a hyphen more or less makes another word: “re-signed” and “resigned”, “co-op” and “coop”. */
export function makesAnotherWord(draft: string, source: string): boolean {
  return [draft, source].some((word) => /(?:^|[^\p{L}])(?:re|un|co)[-‐‑](?!e|ord|oper)\p{L}/iu.test(word));
}

function isAccentOnly(a: string, b: string, { accents }: House): boolean {
  const bare = (word: string) => word.normalize('NFD').replace(/\p{M}/gu, '');
  return bare(a) === bare(b) && accents.has(bare(a).toLowerCase().replace(/s$/, ''));
}
