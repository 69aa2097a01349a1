import { Is } from '../../language/lexicon.ts';
import type { View } from '../../language/views.ts';
import { isWord, type Tokens, wordAt } from './tokens.ts';

/** Tokens; the sentence begins at `lo`. */
interface ViewPlace {
  readonly at: number;
  readonly who: number;
  readonly lo: number;
}

const NONE: readonly View[] = [];

/** The phrases like "according to" that the word at a token may be of. */
export function viewsAt(tokens: Tokens, at: number): readonly View[] {
  return isWord(tokens, at, Is.venue) ? tokens.lexicon.viewsAt(wordAt(tokens, at)) : NONE;
}

/** Whether the words of the phrase stand around the token `at` that it is found by, who it is beginning at `who`. */
export function fitsView(tokens: Tokens, view: View, { at, who, lo }: ViewPlace): boolean {
  const { words, anchor, slot } = view;
  return words.every((others, index) => {
    if (index === slot) return true;
    const place = index < slot && slot < anchor ? who + index - slot : at + index - anchor;
    return place >= lo && place < tokens.count && others.includes(wordAt(tokens, place));
  });
}
