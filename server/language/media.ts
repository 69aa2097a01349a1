import { foldWord, type Language, perLanguage, wordList } from './language.ts';

/** Whether words were given in writing or aloud. */
export type Medium = 'spoken' | 'written';

/** How a verb of saying gives its words, where it tells: "wrote", "shouted"; "said" may be either. */
export function mediumOfCue(cue: string, language: Language): Medium | undefined {
  const table = tableOf(language);
  const words = wordsOf(cue);
  if (words.some((word) => table?.written.has(word))) return 'written';
  return words.some((word) => table?.spoken.has(word)) ? 'spoken' : undefined;
}

/** Whether the cue is one by which news reports what was said aloud, unless something else tells of writing. */
export function isSaying(cue: string, language: Language): boolean {
  return wordsOf(cue).some((word) => tableOf(language)?.said.has(word));
}

/** Whether a text tells of a letter, a post or another thing in writing. */
export function tellsOfWriting(text: string, language: Language): boolean {
  const table = tableOf(language);
  return wordsOf(text).some((word) => table?.written.has(word) || table?.writings.has(word));
}

/** "in a tweet", "in his long letter": what was said was written. */
export function isInWriting(text: string, language: Language): boolean {
  const table = tableOf(language);
  if (table === undefined) return false;
  const words = wordsOf(text);
  return words.some(
    (word, at) => table.pieces.has(word) && follows(words, at, table.within, table.determiners),
  );
}

/** "told the crowd", "in a speech": what was said was said aloud. */
export function isToAudience(text: string, language: Language): boolean {
  const table = tableOf(language);
  if (table === undefined) return false;
  const words = wordsOf(text);
  return words.some(
    (word, at) =>
      (table.audiences.has(word) && follows(words, at, table.telling, table.determiners)) ||
      (table.occasions.has(word) && follows(words, at, table.within, table.determiners)),
  );
}

/** "wrote the last act": a verb of writing that has an object of its own gives no words. */
export function takesObject(after: string, language: Language): boolean {
  const [first = ''] = wordsOf(after);
  return /^ \p{L}[^:,;.!?]*$/u.test(after) && (tableOf(language)?.determiners.has(first) ?? false);
}

/** Whether one of the words stands before the word at an index, with a determiner and one other between at most. */
function follows(
  words: readonly string[],
  at: number,
  leads: ReadonlySet<string>,
  determiners: ReadonlySet<string>,
): boolean {
  for (let back = at - 1; back >= Math.max(0, at - 3); back--) {
    const word = words[back] ?? '';
    if (leads.has(word)) return true;
    if (determiners.has(word)) return leads.has(words[back - 1] ?? '');
  }
  return false;
}

function wordsOf(text: string): string[] {
  return (text.match(/[\p{L}\p{M}][\p{L}\p{M}-]*/gu) ?? []).map(foldWord);
}

const tableOf = perLanguage(({ media }) => {
  if (media === undefined) return undefined;
  const set = (list: string) => new Set(wordList(list));
  return {
    written: set(media.written),
    spoken: set(media.spoken),
    said: set(media.said),
    writings: set(media.writings),
    pieces: set(media.pieces),
    audiences: set(media.audiences),
    occasions: set(media.occasions),
    telling: set(media.telling),
    within: set(media.within),
    determiners: set(media.determiners),
  };
});
