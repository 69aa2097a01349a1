import { firstAfter } from '../text/firstAfter.ts';
import type { Span } from '../text/span.ts';
import { splitWords, type Word } from '../text/words.ts';
import type { SealedQuotes } from './quoteStore.ts';
import { type NameTable, namesWith } from './speakerTable.ts';

/** A place in a text that names one or, sharing a surname, several speakers of the corpus. */
export interface NamedSpeaker extends Span {
  /** The names as the articles have them. */
  readonly names: readonly string[];
  /** The keys of their quotes. */
  readonly quotes: readonly number[];
}

/** Who said what, by name. */
export interface SpeakerIndex {
  /** Speakers named in running text, by full name, surname or (where it tells few apart) forename. */
  findNamed(text: string): NamedSpeaker[];
  /** The keys of the quotes of everybody who goes by this name, in any of its forms; case does not matter. */
  findCalled(name: string): number[];
}

/** The speakers of one segment and its quotes. */
export interface SealedSpeakers {
  readonly speakers: NameTable;
  readonly quotes: SealedQuotes;
}

/** Looks speakers up in the tables of all segments as if they were one. */
export function createSpeakerIndex(sealed: () => readonly SealedSpeakers[]): SpeakerIndex {
  /** Everybody with this word in the name, and the other where one is given, who has a quote left, by the name's words. */
  const calledWith = (word: string, other?: string): Map<string, Called> => {
    const found = new Map<string, Called>();
    for (const one of sealed()) {
      const named = namesWith(one.speakers, word);
      const others = other === undefined || named.length === 0 ? undefined : namesWith(one.speakers, other);
      for (const index of named) if (others === undefined || isAmong(others, index)) addTo(found, one, index);
    }
    return found;
  };

  const calledWhole = (key: string): Called | undefined => {
    const found = new Map<string, Called>();
    for (const one of sealed()) {
      const index = one.speakers.keys.find(key);
      if (index >= 0) addTo(found, one, index);
    }
    return found.get(key);
  };

  /** Those whom the words at `at` name, and how many of the words do so. */
  const namedAt = (words: readonly Word[], at: number): { called: Called[]; length: number } => {
    const first = words[at];
    if (first === undefined) return { called: [], length: 0 };
    // Many have a word of their name in common, few two: those are looked at first.
    const next = words[at + 1];
    if (next !== undefined) {
      const two = longestOf(calledWith(first.key, next.key), words, at);
      if (two.length > 1) return two;
    }
    return longestOf(calledWith(first.key), words, at);
  };

  const longestOf = (candidates: ReadonlyMap<string, Called>, words: readonly Word[], at: number) => {
    let longest = 0;
    let named: Called[] = [];
    for (const [, one] of candidates) {
      const length = runLength(words, at, one.words);
      if (length === 0 || length < longest) continue;
      const isForename =
        length < one.words.length && one.words[one.words.length - 1] !== words[at + length - 1]?.key;
      if (isForename && candidates.size > FEW) continue;
      if (length > longest) named = [];
      longest = length;
      named.push(one);
    }
    return { called: named.sort((a, b) => (a.key < b.key ? -1 : 1)), length: longest };
  };

  /** A full name also stands for the bare surname that another article gives, when it is the only such name. */
  const withSurname = (named: readonly Called[]): Called[] => {
    const all = new Map(named.map((one) => [one.key, one]));
    for (const { words } of named) {
      const surname = words[words.length - 1] ?? '';
      const bare = all.has(surname) ? undefined : calledWhole(surname);
      if (bare !== undefined) all.set(surname, bare);
    }
    return [...all.values()];
  };

  return {
    findNamed(text) {
      const words = splitWords(text);
      const found: NamedSpeaker[] = [];
      for (let at = 0; at < words.length; at++) {
        const start = words[at]?.start ?? 0;
        if (!isCapital(text, start)) continue;
        const { called, length } = namedAt(words, at);
        if (called.length === 0) continue;
        const all = withSurname(called);
        at += length - 1;
        found.push({
          start,
          end: words[at]?.end ?? start,
          names: all.map(({ name }) => name),
          quotes: all.flatMap(quotesOf),
        });
      }
      return found;
    },
    findCalled(name) {
      const words = splitWords(name);
      const { called, length } = namedAt(words, 0);
      if (length < words.length) return [];
      return withSurname(called).flatMap(quotesOf);
    },
  };
}

interface Called {
  readonly key: string;
  /** As the articles print it. */
  readonly name: string;
  readonly words: readonly string[];
  readonly places: [SealedSpeakers, number][];
}

function addTo(found: Map<string, Called>, one: SealedSpeakers, index: number): void {
  const { speakers, quotes } = one;
  if (speakers.filed.of(index).every((quote) => quotes.isGone(quote))) return;
  const key = speakers.keys.at(index);
  const known = found.get(key);
  if (known !== undefined) known.places.push([one, index]);
  else
    found.set(key, {
      key,
      words: key.split(' '),
      places: [[one, index]],
      get name() {
        return nameOf(this.places);
      },
    });
}

/** Of the forms that differ in nothing but capitals the first in order. */
function nameOf(places: Called['places']): string {
  const names = places.map(([{ speakers }, index]) => speakers.names.at(index));
  return names.reduce((first, name) => (name < first ? name : first));
}

/** The keys of the quotes of one name. */
function quotesOf({ places }: Called): number[] {
  return places.flatMap(([{ speakers, quotes }, index]) =>
    Array.from(speakers.filed.of(index))
      .filter((quote) => !quotes.isGone(quote))
      .map((quote) => quotes.base + quote),
  );
}

/** Whether a number is one of some that rise. */
function isAmong(numbers: Uint32Array, number: number): boolean {
  return numbers[firstAfter(numbers, number, (one) => one) - 1] === number;
}

/** A forename that more people share names nobody. */
const FEW = 20;

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
