import { foldWord, type Language, perLanguage, wordList } from './language.ts';
import { ENGLISH } from './languages/en/english.ts';

/** Whom a personal pronoun means: the forms of one are one ("me", "my" and "I’ve" are `i`). */
export type PronounKind = 'i' | 'we' | 'he' | 'she' | 'it' | 'they';

const KINDS: readonly PronounKind[] = ['i', 'we', 'he', 'she', 'it', 'they'];

/** The kind of a pronoun, a verb drawn together with it or not; undefined for any other word. */
export function pronounKind(printed: string, language: Language = ENGLISH): PronounKind | undefined {
  const table = tableOf(language);
  if (table === undefined) return undefined;
  const word = foldWord(printed);
  const known = table.kinds.get(word);
  if (known !== undefined) return known;
  const [plain = '', ending, ...more] = word.split("'");
  return ending !== undefined && more.length === 0 && table.contracted.has(ending)
    ? table.kinds.get(plain)
    : undefined;
}

/** Whether the word begins a description: an article or somebody's ("the judges", "their coach"). */
export function beginsDescription(printed: string, language: Language = ENGLISH): boolean {
  return tableOf(language)?.determiners.has(foldWord(printed)) ?? false;
}

/** Whether a description leaves open who is meant: "a festival programmer". */
export function isIndefinite(description: string, language: Language = ENGLISH): boolean {
  const first = description.split(/\s/)[0] ?? '';
  return first.length < description.length && (tableOf(language)?.indefinite.has(foldWord(first)) ?? false);
}

const tableOf = perLanguage(({ pronouns }) =>
  pronouns === undefined
    ? undefined
    : {
        kinds: new Map(
          KINDS.flatMap((kind) =>
            wordList(pronouns[kind]).map((word): [string, PronounKind] => [word, kind]),
          ),
        ),
        determiners: new Set(wordList(pronouns.determiners)),
        indefinite: new Set(wordList(pronouns.indefinite)),
        contracted: new Set(wordList(pronouns.contracted)),
      },
);
