import { type Language, smallWordsOf } from './language.ts';
import { ENGLISH } from './languages/en/english.ts';
import { LANGUAGES } from './languages/languages.ts';
import { Is } from './lexicon.ts';
import { lexiconOf } from './lexicons.ts';

/** How much of a text tells its language, in UTF-16 units. */
const SAMPLE = 6_000;

/**
 * The language that a text is written in, by its small words and verbs of saying ("the", "und", "dijo"): the one that
 * knows the most of them by far, else English.
 */
export function languageOfText(text: string): Language {
  const counts = new Map<Language, number>();
  for (const [word] of unquoted(text.slice(0, SAMPLE)).matchAll(/[\p{L}\p{M}]+/gu)) {
    const small = word.toLowerCase();
    for (const language of LANGUAGES) {
      if (isTelling(small, language)) counts.set(language, (counts.get(language) ?? 0) + 1);
    }
  }
  const english = counts.get(ENGLISH) ?? 0;
  let best = ENGLISH;
  // "Ana-Maria von der Lind" makes no German text.
  let most = Math.max(1, english * CLEARLY_MORE);
  for (const [language, count] of counts) {
    if (count > most) {
      best = language;
      most = count;
    }
  }
  return best;
}

/** How many times as many small words another language must know. */
const CLEARLY_MORE = 1.6;

/** A quotation may be in another language than the text around it; where there is little around it, it tells all the same. */
function unquoted(text: string): string {
  const around = text.replace(/[“„«"][^“”„«»"\n]{0,600}[”“»"]/g, ' ');
  return (around.match(/\p{L}{2,}/gu)?.length ?? 0) > 8 ? around : text;
}

function isTelling(word: string, language: Language): boolean {
  if (smallWordsOf(language).has(word)) return true;
  return ((lexiconOf(language)?.lookUp(word, 0, word.length) ?? 0) & (Is.cue | Is.role | Is.small)) !== 0;
}
