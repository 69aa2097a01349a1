import type { Sections, SectionWriter, Use } from './bytes/sections.ts';
import { openSortedStrings, type SortedStrings, writeSortedStrings } from './bytes/strings.ts';
import { openLists, writeLists } from './lists.ts';
import { eachDeletion, isOneSlip, mostDeletions } from './slips.ts';

/** The distinct words of a segment in the order of their spelling, to be found in spite of a slip. */
export interface WordTable {
  readonly words: SortedStrings;
  /** Words, by index, one slip of the keyboard away from `key`; not `key` itself. */
  findAlike(key: string): number[];
}

/**
 * Writes words given in ascending order. Slips are found as in Garbe's symmetric deletion: each word is filed under
 * itself and under itself less one letter. Two words one slip apart (a letter added, missing, replaced, or two
 * neighbours swapped) share a file. Files are told apart by a hash alone, and what stands in one by a few more bits of it,
 * so that hardly a word is read that is not one slip away; what is read is compared anyway.
 */
export function writeWordTable(writer: SectionWriter, name: string, words: readonly string[]): void {
  writeSortedStrings(writer, name, words);
  let count = 0;
  for (const word of words) count += mostDeletions(word);
  const files = new Uint32Array(count);
  const filed = new Uint32Array(count);
  let end = 0;
  for (let index = 0; index < words.length; index++) {
    eachDeletion(words[index] as string, (hash) => {
      files[end] = hash;
      filed[end++] = index * MARKS + markOf(hash);
    });
  }
  const bits = Math.max(4, Math.ceil(Math.log2(Math.max(1, end / WORDS_A_FILE))));
  for (let at = 0; at < end; at++) files[at] = fileOf(files[at] as number, bits);
  const pairs = { keys: files.subarray(0, end), values: filed.subarray(0, end) };
  writeLists(writer, `${name}.files`, { count: 1 << bits, ...pairs });
  writer.numbers(`${name}.bits`, [bits]);
}

export function openWordTable(sections: Sections, name: string, use?: Use): WordTable {
  const words = openSortedStrings(sections, name, use);
  const files = openLists(sections, `${name}.files`);
  const bits = sections.numbers(`${name}.bits`).at(0);
  return {
    words,
    findAlike(key) {
      const found = new Set<number>();
      eachDeletion(key, (hash) => {
        const mark = markOf(hash);
        for (const filed of files.of(fileOf(hash, bits))) {
          const index = Math.floor(filed / MARKS);
          if (filed % MARKS === mark && !found.has(index) && isOneSlip(key, words.at(index)))
            found.add(index);
        }
      });
      return [...found];
    },
  };
}

/** What tells the words of a file apart without their being read. */
const MARKS = 16;

function markOf(hash: number): number {
  return hash % MARKS;
}

/** On the average: few enough to look at each. */
const WORDS_A_FILE = 4;

function fileOf(hash: number, bits: number): number {
  return Math.imul(hash, 0x9e3779b1) >>> (32 - bits);
}
