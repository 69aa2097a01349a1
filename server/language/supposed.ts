import { foldWord, type Language, perLanguage, wordList } from './language.ts';

/** Whether words lead to what somebody could say and nobody has said: "You might well ask,", "people were going to say". */
export function leadsSupposition(before: string, language: Language): boolean {
  const table = tableOf(language);
  if (table === undefined) return false;
  const clause = /[^.?!]*$/.exec(before.slice(-LONGEST))?.[0] ?? '';
  const words = (clause.match(/[\p{L}\p{M}’']+/gu) ?? []).slice(-MOST_WORDS).map(foldWord);
  return words.some((_, at) => {
    const may = after(words, at, table.who);
    return may.some((from) =>
      after(words, from, table.may).some((verb) => {
        const ends = [0, 1, 2, 3, 4].flatMap((between) => after(words, verb + between, table.verbs));
        return ends.some((end) => words.length - end <= MOST_BEHIND);
      }),
    );
  });
}

/** UTF-16 units. */
const LONGEST = 160;
const MOST_WORDS = 16;
/** How many words may stand between the verb and the quotation. */
const MOST_BEHIND = 2;

/** Where the words go on behind each of the phrases that begins at an index. */
function after(words: readonly string[], at: number, phrases: readonly (readonly string[])[]): number[] {
  return phrases.flatMap((phrase) =>
    phrase.every((word, more) => words[at + more] === word) ? [at + phrase.length] : [],
  );
}

const tableOf = perLanguage(({ scopes }) => {
  if (scopes?.supposed === undefined) return undefined;
  const phrases = (list: string) => list.split(',').map((phrase) => wordList(phrase));
  const { who, may, verbs } = scopes.supposed;
  return { who: phrases(who), may: phrases(may), verbs: phrases(verbs) };
});
