import type { Span } from '../text/span.ts';
import { splitWords, type Word } from '../text/words.ts';
import type { QuoteEntry } from './quoteIndex.ts';

/** A place in a text that names one or, sharing a surname, several speakers of the corpus. */
export interface NamedSpeaker extends Span {
  /** The names as the articles have them. */
  readonly names: readonly string[];
  /** Their quotes, article by article. */
  readonly entries: readonly QuoteEntry[];
}

/** Who said what, by name. */
export interface SpeakerIndex {
  add(entry: QuoteEntry): void;
  remove(entry: QuoteEntry): void;
  /** Speakers named in running text, by full name, surname or (where it tells few apart) forename. */
  findNamed(text: string): NamedSpeaker[];
  /** The quotes of everybody who goes by this name, in any of its forms; case does not matter. */
  findCalled(name: string): QuoteEntry[];
}

/** Files quotes under their speakers' names, and names under each of their words. */
export function createSpeakerIndex(): SpeakerIndex {
  const records = new Map<string, Called>();
  const byWord = new Map<string, Set<Called>>();

  const called = (name: string): Called | undefined => {
    const words = splitWords(name).map(({ key }) => key);
    const key = words.join(' ');
    const known = records.get(key);
    if (known !== undefined || words.length === 0) return known;
    const record: Called = { name, words, entries: new Set() };
    records.set(key, record);
    for (const word of words) {
      const others = byWord.get(word);
      if (others === undefined) byWord.set(word, new Set([record]));
      else others.add(record);
    }
    return record;
  };

  /** Records that the words at `at` name, and how many of the words do so. */
  const namedAt = (words: readonly Word[], at: number): { records: Called[]; length: number } => {
    const first = words[at];
    const candidates = first === undefined ? undefined : byWord.get(first.key);
    let longest = 0;
    let named: Called[] = [];
    for (const record of candidates ?? []) {
      if (record.entries.size === 0) continue;
      const length = runLength(words, at, record.words);
      if (length === 0 || length < longest) continue;
      const isForename =
        length < record.words.length && record.words[record.words.length - 1] !== words[at + length - 1]?.key;
      if (isForename && (candidates?.size ?? 0) > FEW) continue;
      if (length > longest) named = [];
      longest = length;
      named.push(record);
    }
    return { records: named, length: longest };
  };

  /** A full name also stands for the bare surname that another article gives, when it is the only such name. */
  const withSurname = (named: readonly Called[]): Called[] => {
    const all = new Set(named);
    for (const record of named) {
      const surname = records.get(record.words[record.words.length - 1] ?? '');
      if (surname !== undefined) all.add(surname);
    }
    return [...all];
  };

  return {
    add(entry) {
      for (const name of namesOf(entry)) called(name)?.entries.add(entry);
    },
    remove(entry) {
      for (const name of namesOf(entry)) called(name)?.entries.delete(entry);
    },
    findNamed(text) {
      const words = splitWords(text);
      const found: NamedSpeaker[] = [];
      for (let at = 0; at < words.length; at++) {
        const start = words[at]?.start ?? 0;
        if (!isCapital(text, start)) continue;
        const { records: named, length } = namedAt(words, at);
        if (named.length === 0) continue;
        const all = withSurname(named);
        at += length - 1;
        found.push({
          start,
          end: words[at]?.end ?? start,
          names: all.map(({ name }) => name),
          entries: all.flatMap(({ entries }) => [...entries]),
        });
      }
      return found;
    },
    findCalled(name) {
      const words = splitWords(name);
      const { records: named, length } = namedAt(words, 0);
      if (length < words.length) return [];
      return withSurname(named).flatMap(({ entries }) => [...entries]);
    },
  };
}

interface Called {
  readonly name: string;
  readonly words: readonly string[];
  readonly entries: Set<QuoteEntry>;
}

/** A forename that more people share names nobody. */
const FEW = 20;

function namesOf({ quote: { attribution } }: QuoteEntry): readonly string[] {
  if (attribution?.who === 'named') return [attribution.name];
  return attribution?.who === 'joint' ? attribution.names : [];
}

/** How many words from `at` on are a beginning or an end of the name; 0 if they are only its middle. */
function runLength(words: readonly Word[], at: number, name: readonly string[]): number {
  for (let from = 0; from < name.length; from++) {
    let length = 0;
    while (from + length < name.length && words[at + length]?.key === name[from + length]) length++;
    if (length > 0 && (from === 0 || from + length === name.length)) return length;
  }
  return 0;
}

function isCapital(text: string, at: number): boolean {
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return character !== character.toLowerCase();
}
