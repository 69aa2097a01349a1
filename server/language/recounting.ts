import type { Language } from './language.ts';
import { Is, type Lexicon } from './lexicon.ts';
import { lexiconOf } from './lexicons.ts';

/** Where a text tells of somebody who gives another's words, "recalled", "quoted": an offset into it. */
export function recallIn(text: string, language: Language): number | undefined {
  const lexicon = lexiconOf(language);
  return lexicon === undefined
    ? undefined
    : wordsOf(text).find(({ word }) => lexicon.has('recalling', word))?.start;
}

/** What stands before a verb by which somebody is said to give another's words, and between it and what the other does. */
export interface Report {
  readonly before: string;
  readonly between: string;
}

/** "She quoted her first teacher as telling her: …" in the sentence that leads to a quotation; the last such verb. */
export function reportIn(sentence: string, language: Language): Report | undefined {
  const lexicon = lexiconOf(language);
  if (lexicon === undefined) return undefined;
  const words = wordsOf(sentence);
  for (let at = words.length - 1; at >= 0; at--) {
    const verb = words[at];
    if (
      verb === undefined ||
      !lexicon.has('recounting', verb.word) ||
      isPassive(lexicon, words[at - 1]?.word)
    )
      continue;
    const retold = words
      .slice(at + 1)
      .find(({ word, start }) => lexicon.has('retold', word) && start - verb.end <= LONGEST_BETWEEN);
    if (retold === undefined || /\./.test(sentence.slice(retold.end))) continue;
    return { before: sentence.slice(0, verb.start), between: sentence.slice(verb.end, retold.start) };
  }
  return undefined;
}

/** UTF-16 units. */
const LONGEST_BETWEEN = 80;

function isPassive(lexicon: Lexicon, before = ''): boolean {
  return (lexicon.lookUp(before, 0, before.length) & Is.be) !== 0;
}

function wordsOf(text: string): { readonly word: string; readonly start: number; readonly end: number }[] {
  return [...text.matchAll(/[\p{L}\p{M}]+/gu)].map(({ 0: word, index }) => ({
    word: word.toLowerCase(),
    start: index,
    end: index + word.length,
  }));
}
