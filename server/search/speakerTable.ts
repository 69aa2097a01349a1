import { splitWords } from '../text/words.ts';
import type { Sections, SectionWriter, Use } from './bytes/sections.ts';
import {
  openSortedStrings,
  openStrings,
  type SortedStrings,
  type Strings,
  writeSortedStrings,
  writeStrings,
} from './bytes/strings.ts';
import { compareStrings } from './compareStrings.ts';
import { type Lists, openLists, writeLists } from './lists.ts';

/** Names in a segment with what they were filed with: quotes of theirs, or nothing. */
export interface NameTable {
  /** The names' words, joined by spaces, in order. */
  readonly keys: SortedStrings;
  /** Each name as the articles print it. */
  readonly names: Strings;
  /** What is filed under each. */
  readonly filed: Lists;
  /** The words of all names, and under each, the names that have it. */
  readonly words: SortedStrings;
  readonly byWord: Lists;
}

/** Names as they are gathered, each with a number to file under it, in the order of the numbers. */
export interface GatheredNames {
  add(name: string, filed: number): void;
  /** Writes all that a `NameTable` reads. */
  write(writer: SectionWriter, section: string): void;
}

export function createNames(wordsOf: (name: string) => readonly string[] = wordsOfName): GatheredNames {
  const byKey = new Map<string, Filed>();
  /** Each form of a name is split once, and most come often. */
  const byForm = new Map<string, Filed>();
  const recordOf = (name: string): Filed => {
    const words = wordsOf(name);
    const key = words.join(' ');
    const record = byKey.get(key) ?? { name, words, filed: [] };
    // Of the forms that differ in nothing but capitals the first in order, whatever came first.
    if (name < record.name) record.name = name;
    if (words.length > 0) byKey.set(key, record);
    byForm.set(name, record);
    return record;
  };
  return {
    add(name, filed) {
      const record = byForm.get(name) ?? recordOf(name);
      if (record.filed.at(-1) !== filed) record.filed.push(filed);
    },
    write: (writer, section) => writeNames(writer, section, byKey),
  };
}

/** A name, its words, and what is filed under it. */
interface Filed {
  name: string;
  readonly words: readonly string[];
  readonly filed: number[];
}

function writeNames(writer: SectionWriter, section: string, byKey: ReadonlyMap<string, Filed>): void {
  const keys = [...byKey.keys()].sort(compareStrings);
  const names: string[] = [];
  const filed = { keys: [] as number[], values: [] as number[] };
  const wordsOf: (readonly string[])[] = [];
  const distinct = new Set<string>();
  for (const [index, key] of keys.entries()) {
    const record = byKey.get(key);
    if (record === undefined) continue;
    // Most names are printed as their words with capitals: that need not be said.
    names.push(record.name === withCapitals(key) ? '' : record.name);
    for (const one of record.filed) {
      filed.keys.push(index);
      filed.values.push(one);
    }
    wordsOf.push(record.words);
    for (const word of record.words) distinct.add(word);
  }
  writeSortedStrings(writer, `${section}.keys`, keys);
  writeStrings(writer, `${section}.names`, names);
  writeLists(writer, `${section}.filed`, { count: keys.length, ...filed });
  const words = [...distinct].sort(compareStrings);
  const numbers = new Map<string, number>();
  for (const [index, word] of words.entries()) numbers.set(word, index);
  const byWord = { keys: [] as number[], values: [] as number[] };
  for (const [index, some] of wordsOf.entries()) {
    for (const [at, word] of some.entries()) {
      if (some.indexOf(word) < at) continue;
      byWord.keys.push(numbers.get(word) ?? 0);
      byWord.values.push(index);
    }
  }
  writeSortedStrings(writer, `${section}.words`, words);
  writeLists(writer, `${section}.byWord`, { count: words.length, ...byWord });
}

export function openNames(sections: Sections, section: string, use?: Use): NameTable {
  const keys = openSortedStrings(sections, `${section}.keys`, use);
  const names = openStrings(sections, `${section}.names`);
  return {
    keys,
    names: { length: names.length, at: (index) => names.at(index) || withCapitals(keys.at(index)) },
    filed: openLists(sections, `${section}.filed`, use),
    words: openSortedStrings(sections, `${section}.words`, use),
    byWord: openLists(sections, `${section}.byWord`, use),
  };
}

/** The names, by index, that have the word. */
export function namesWith({ words, byWord }: NameTable, word: string): Uint32Array {
  const index = words.find(word);
  return index < 0 ? new Uint32Array(0) : byWord.of(index);
}

function withCapitals(key: string): string {
  return key.split(' ').map(withCapital).join(' ');
}

function withCapital(word: string): string {
  const unit = word.charCodeAt(0);
  if (unit >= 128) return word.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
  return unit >= SMALL_A && unit <= SMALL_Z ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

const [SMALL_A, SMALL_Z] = [97, 122];

/** The words by which a name is known. */
function wordsOfName(name: string): string[] {
  return splitWords(name).map(({ key }) => key);
}
