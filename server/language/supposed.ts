import { foldWord, type Language, perLanguage, wordList } from './language.ts';

/** Whether words lead to what somebody could say and nobody has said: "You might well ask,", "people were going to say". */
export function leadsSupposition(before: string, language: Language): boolean {
  const table = tableOf(language);
  if (table === undefined) return false;
  const words = lastWords(before);
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

/** Whether words lead to what, by the text, was not said: "She never said", "nobody has written". */
export function leadsDenial(before: string, language: Language): boolean {
  const table = tableOf(language);
  if (table === undefined) return false;
  const words = lastWords(before);
  return words.some((_, at) =>
    after(words, at, table.denials).some((verb) => after(words, verb, table.denied).includes(words.length)),
  );
}

/** The last words of the clause that a text ends in. */
function lastWords(before: string): string[] {
  const clause = /[^.?!]*$/.exec(before.slice(-LONGEST))?.[0] ?? '';
  return (clause.match(/[\p{L}\p{M}’']+/gu) ?? []).slice(-MOST_WORDS).map(foldWord);
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
  const phrases = (list: string) => (list === '' ? [] : list.split(',').map((phrase) => wordList(phrase)));
  const { who, may, verbs } = scopes.supposed;
  const { by, verbs: denied } = scopes.denied ?? NOTHING_DENIED;
  return {
    who: phrases(who),
    may: phrases(may),
    verbs: phrases(verbs),
    denials: phrases(by),
    denied: phrases(denied),
  };
});

const NOTHING_DENIED = { by: '', verbs: '' };
