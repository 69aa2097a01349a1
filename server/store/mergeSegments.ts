import type { ArticleRow } from '../search/articleStore.ts';
import type { ByteSink } from '../search/bytes/sections.ts';
import { compareStrings } from '../search/compareStrings.ts';
import { type SegmentOptions, writeSegment } from '../search/corpusSegment.ts';
import type { SavedSegment } from './indexStore.ts';
import { type SavedFile, writeFiles } from './savedFiles.ts';

/**
 * Writes one segment in the place of several: all that their files hold that still count. Articles are read one at a
 * time, each part when it is written, so that what this takes in memory is numbers of their words.
 */
export function mergeSegments(
  sink: ByteSink,
  segments: readonly SavedSegment[],
  { codec }: Pick<SegmentOptions, 'codec'>,
): void {
  const places: { readonly id: string; readonly of: SavedSegment; readonly at: number }[] = [];
  const files: SavedFile[] = [];
  const taken = new Set<string>();
  for (const of of segments) {
    for (const [, file] of of.files()) {
      const { id } = file;
      const at = id === undefined ? -1 : of.segment.ids.find(id);
      // A file whose article is not there, or whose id another one has, is read anew by whoever misses it.
      if (id !== undefined && (at < 0 || taken.has(id))) continue;
      if (id !== undefined) {
        taken.add(id);
        places.push({ id, of, at });
      }
      files.push(file);
    }
  }
  places.sort((a, b) => compareStrings(a.id, b.id));
  const placeOf = (index: number) => {
    const place = places[index];
    if (place === undefined) throw new RangeError(`there is no article ${index}`);
    return place;
  };
  const articles: ArticleRow = {
    length: places.length,
    at(index) {
      const { of, at } = placeOf(index);
      return of.segment.articles.read(at);
    },
    packedText(index, wanted) {
      const { of, at } = placeOf(index);
      return of.segment.articles.packedText(at, wanted);
    },
  };
  writeSegment(sink, articles, { codec, more: (writer) => writeFiles(writer, files) });
}

/**
 * The segments that are worth being made one, if there are any: as many of the smallest as make no more than a large
 * one, and none that is larger than the others together, so that each article is written again but a few times.
 */
export function segmentsToMerge<T extends { readonly bytes: number }>(segments: readonly T[]): readonly T[] {
  const some: T[] = [];
  let total = 0;
  for (const one of segments.toSorted((a, b) => a.bytes - b.bytes)) {
    if (total + one.bytes > LARGE) break;
    some.push(one);
    total += one.bytes;
  }
  for (let last = some.at(-1); last !== undefined && last.bytes * 2 > total; last = some.at(-1)) {
    some.pop();
    total -= last.bytes;
  }
  return some.length >= FEWEST ? some : [];
}

/** Bytes of a segment that is large enough: some thirty thousand articles of news. Every segment is asked by itself. */
const LARGE = 300_000_000;

/** Fewer are not worth the writing. */
const FEWEST = 4;
