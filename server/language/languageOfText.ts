import { createRecent } from '../text/recent.ts';
import { foldWord, type Language, smallWordsOf, UNKNOWN, wordList } from './language.ts';
import { ENGLISH } from './languages/en/english.ts';
import { LANGUAGES } from './languages/languages.ts';
import { OTHER_LANGUAGES } from './languages/others.ts';
import { Is } from './lexicon.ts';
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
  if (isOtherScript(text.slice(from, from + GLANCE))) return UNKNOWN;
  const glance = countTelling(text.slice(from, from + GLANCE));
  const english = glance[LANGUAGES.indexOf(ENGLISH)] ?? 0;
  if (english > 8 && glance.every((count) => count === english || count * 2 < english)) return ENGLISH;
  return clearest(text.length - from > GLANCE ? countTelling(text.slice(from, from + SAMPLE)) : glance);
}

/** How many words of the text tell of each language, those without a lexicon last. */
function countTelling(text: string): number[] {
  const counts = new Array<number>(LANGUAGES.length + OTHERS.length).fill(0);
  for (const word of unquoted(text).match(/[\p{L}\p{M}]+/gu) ?? []) {
    for (const at of tellingOf(word)) counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
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
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return latin * 2 < letters;
}

/** A quotation may be in another language than the text around it; where there is little around it, it tells all the same. */
function unquoted(text: string): string {
  const around = text.replace(/[“„«"][^“”„«»"\n]{0,600}[”“»"]/g, ' ');
  return (around.match(/\p{L}{2,}/gu)?.length ?? 0) > 8 ? around : text;
}

/** The languages that a word tells of, by their place in the list; a bounded memory, as texts repeat their words. */
function tellingOf(word: string): readonly number[] {
  const known = telling.get(word);
  if (known !== undefined) return known;
  const small = foldWord(word);
  const found = [
    ...LANGUAGES.flatMap((language, at) => (isTelling(small, language) ? [at] : [])),
    ...OTHERS.flatMap((words, at) => (words.has(small) ? [LANGUAGES.length + at] : [])),
  ];
  telling.set(word, found, WORD + word.length * 2 + found.length * 8);
  return found;
}

const OTHERS: readonly ReadonlySet<string>[] = Object.values(OTHER_LANGUAGES).map(
  (list) => new Set(wordList(list)),
);
/** What is remembered of words, and what one takes beside its letters. */
const TELLING_BYTES = 2 << 20;
const WORD = 150;
const telling = createRecent<string, readonly number[]>(TELLING_BYTES);

function isTelling(word: string, language: Language): boolean {
  if (smallWordsOf(language).has(word)) return true;
  return ((lexiconOf(language)?.lookUp(word, 0, word.length) ?? 0) & (Is.cue | Is.role | Is.small)) !== 0;
}
