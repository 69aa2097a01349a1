import { foldWord, type Language, perLanguage, wordList } from './language.ts';

/** Whom a personal pronoun means: the forms of one are one ("me", "my" and "I’ve" are `i`). */
export type PronounKind = 'i' | 'we' | 'he' | 'she' | 'it' | 'they';

const KINDS: readonly PronounKind[] = ['i', 'we', 'he', 'she', 'it', 'they'];

/** The kind of a pronoun, a verb drawn together with it or not; undefined for any other word. */
export function pronounKind(printed: string, language: Language): PronounKind | undefined {
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
export function beginsDescription(printed: string, language: Language): boolean {
  return tableOf(language)?.determiners.has(foldWord(printed)) ?? false;
}

/** Whether a description leaves open who is meant: "a festival programmer". */
export function isIndefinite(description: string, language: Language): boolean {
  const first = description.split(/\s/)[0] ?? '';
  return first.length < description.length && (tableOf(language)?.indefinite.has(foldWord(first)) ?? false);
}

/** Whether what is said of a speaker names nobody for sure: "one official", "several officials". */
export function describesSomebody(mention: string, language: Language): boolean {
  const table = tableOf(language);
  const first = foldWord(/^\p{L}+/u.exec(mention)?.[0] ?? '');
  return (table?.indefinite.has(first) ?? false) || (table?.some.has(first) ?? false);
}

/** Whether the words begin with a pronoun or another word that points and describes nobody: "she", "this". */
export function beginsPointing(mention: string, language: Language): boolean {
  const first = /^\p{L}+/u.exec(mention)?.[0] ?? '';
  const kind = pronounKind(first, language);
  if (kind !== undefined) return !beginsDescription(first, language);
  return tableOf(language)?.pointing.has(foldWord(first)) ?? false;
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
        some: new Set(wordList(pronouns.some)),
        pointing: new Set(wordList(pronouns.pointing)),
        contracted: new Set(wordList(pronouns.contracted)),
      },
);
