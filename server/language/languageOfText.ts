import { ownText } from '../text/ownText.ts';
import {
  addWord,
  bitsOf,
  createHashedWords,
  type HashedWords,
  lookUpIn,
  mixed,
  SEED,
} from './hashedWords.ts';
import { foldWord, type Language, smallWordsOf, UNKNOWN, wordList } from './language.ts';
import { ENGLISH } from './languages/en/english.ts';
import { LANGUAGES } from './languages/languages.ts';
import { OTHER_LANGUAGES } from './languages/others.ts';
import { lexiconOf } from './lexicons.ts';

/** How much of a text tells its language, in UTF-16 units: at first, and where that leaves a doubt. */
const GLANCE = 500;
const SAMPLE = 2_000;

/**
 * The language that a text is written in, by its small words and verbs of saying ("the", "und", "dijo"): the one that
 * knows the most of them by far, else English; `UNKNOWN` where another script or a language without a lexicon does. What stands in quotation marks tells only where little stands around it.
 */
export function languageOfText(text: string): Language {
  const from = Math.max(0, text.search(/\p{L}/u));
  const glance = text.slice(from, from + GLANCE);
  if (glance === atAGlance.sample) return atAGlance.language;
  const sample = text.slice(from, from + SAMPLE);
  if (sample === atLength.sample) return atLength.language;
  const counts = isOtherScript(glance) ? undefined : countTelling(glance);
  if (counts === undefined || isClearlyEnglish(counts)) {
    atAGlance = { sample: ownText(glance), language: counts === undefined ? UNKNOWN : ENGLISH };
    return atAGlance.language;
  }
  const language = clearest(sample.length > GLANCE ? countTelling(sample) : counts);
  atLength = { sample: ownText(sample), language };
  return language;
}

interface Told {
  readonly sample: string;
  readonly language: Language;
}

/** The same text is asked about at every key typed further down in it: what a glance told last, and a longer look. */
let atAGlance: Told = { sample: '', language: ENGLISH };
let atLength: Told = { sample: '', language: ENGLISH };

function isClearlyEnglish(counts: readonly number[]): boolean {
  const english = counts[LANGUAGES.indexOf(ENGLISH)] ?? 0;
  return english > 8 && counts.every((count) => count === english || count * 2 < english);
}

/** How many words of the text tell of each language, those without a lexicon last. One walk. */
function countTelling(text: string): number[] {
  const counts = new Array<number>(KNOWN).fill(0);
  telling ??= allTelling();
  const words = unquoted(text);
  for (let at = 0; at < words.length; ) {
    const start = at;
    let hash = SEED;
    let unit = words.charCodeAt(at);
    let small = smallLetter(unit);
    while (small !== 0) {
      hash = mixed(hash, small);
      unit = words.charCodeAt(++at);
      small = smallLetter(unit);
    }
    const isWhole = unit < 128 || isPunctuation(unit) || at === words.length;
    if (isWhole && at === start) {
      at++;
      continue;
    }
    let told = 0;
    if (isWhole) told = bitsOf(telling, hash, at - start);
    else {
      at = endOfLetters(words, at);
      const word = foldWord(words.slice(start, at));
      told = lookUpIn(telling, word, 0, word.length);
    }
    while (told !== 0) {
      const language = 31 - Math.clz32(told);
      counts[language] = (counts[language] ?? 0) + 1;
      told ^= 1 << language;
    }
    if (at === start) at++;
  }
  return counts;
}

/** How many languages words tell of. */
const KNOWN = LANGUAGES.length + Object.keys(OTHER_LANGUAGES).length;

/** The words that tell of languages, for each a bit by its place in the list. */
let telling: HashedWords | undefined;

function allTelling(): HashedWords {
  const all = createHashedWords();
  for (const [at, language] of LANGUAGES.entries()) {
    for (const word of smallWordsOf(language)) addWord(all, word, 1 << at);
    lexiconOf(language)?.addTelling(all, 1 << at);
  }
  for (const [at, list] of Object.values(OTHER_LANGUAGES).entries())
    for (const word of wordList(list)) addWord(all, word, 1 << (LANGUAGES.length + at));
  return all;
}

function clearest(counts: readonly number[]): Language {
  const english = counts[LANGUAGES.indexOf(ENGLISH)] ?? 0;
  let best = ENGLISH;
  // "Ana-Maria von der Lind" makes no German text.
  let most = Math.max(1, english * CLEARLY_MORE);
  for (const [at, count] of counts.entries()) {
    if (count <= most || (at >= LANGUAGES.length && count < FEWEST)) continue;
    best = LANGUAGES[at] ?? UNKNOWN;
    most = count;
  }
  return best;
}

/** How many times as many small words another language must know. */
const CLEARLY_MORE = 1.6;

/** Fewer small words of a language without a lexicon may be names. */
const FEWEST = 3;

/** Whether most of the letters are no Latin ones. */
function isOtherScript(text: string): boolean {
  let letters = 0;
  let latin = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 128) {
      if (!isPlainLetter(unit)) continue;
      letters++;
      latin++;
      // No more letters can stand here than units.
      if (latin * 2 >= text.length) return false;
      continue;
    }
    if (isPunctuation(unit)) continue;
    const char = String.fromCodePoint(text.codePointAt(at) ?? 0);
    at += char.length - 1;
    if (LETTER.test(char)) letters++;
    if (LATIN.test(char)) latin++;
  }
  return latin * 2 < letters;
}

const LETTER = /^\p{L}$/u;
const LATIN = /^\p{Script=Latin}$/u;
const IN_WORD = /^[\p{L}\p{M}]$/u;

/** General punctuation, which no letter and no mark on one is among: typographic marks, dashes. */
const isPunctuation = (unit: number) => unit >= 0x2000 && unit < 0x2070;

/** The small form of the letters of ASCII; 0 for all other units. */
const SMALL = Uint8Array.from({ length: 128 }, (_, unit) =>
  (unit | 32) >= 97 && (unit | 32) <= 122 && unit >= 65 ? unit | 32 : 0,
);
const smallLetter = (unit: number) => (unit < 128 ? (SMALL[unit] as number) : 0);
const isPlainLetter = (unit: number) => smallLetter(unit) !== 0;

/** Where the letters and the marks on them end that begin at the offset; the offset itself where there are none. */
function endOfLetters(text: string, start: number): number {
  let at = start;
  while (at < text.length) {
    const unit = text.charCodeAt(at);
    if (unit < 128) {
      if (!isPlainLetter(unit)) break;
      at++;
      continue;
    }
    const char = String.fromCodePoint(text.codePointAt(at) ?? 0);
    if (!IN_WORD.test(char)) break;
    at += char.length;
  }
  return at;
}

/** A quotation may be in another language than the text around it; where there is little around it, it tells all the same. */
function unquoted(text: string): string {
  const around = text.replace(/[“„«"][^“”„«»"\n]{0,600}[”“»"]/g, ' ');
  let words = 0;
  for (let at = 0; at < around.length; at++) {
    const start = at;
    while (isPlainLetter(around.charCodeAt(at))) at++;
    // With letters beyond ASCII a word is told by the pattern.
    if (around.charCodeAt(at) > 127 && !isPunctuation(around.charCodeAt(at)))
      return enoughIn(around) ? around : text;
    if (at - start > 1 && ++words === ENOUGH_AROUND) return around;
  }
  return text;
}

function enoughIn(text: string): boolean {
  const words = text.matchAll(/\p{L}{2,}/gu);
  for (let count = 0; count < ENOUGH_AROUND; count++) if (words.next().done) return false;
  return true;
}

/** So many words of two letters and more. */
const ENOUGH_AROUND = 9;
