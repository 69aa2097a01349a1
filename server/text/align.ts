import { hashKey } from './scanWords.ts';
import type { Word } from './words.ts';
import { wordsAlike } from './wordsAlike.ts';

/**
 * One step of an alignment, in indexes of words. Both sides: the words stand for each other, the same or one
 * replaced by the other. One side alone: the word was added to the query or left out of it. A side of two
 * words is one written apart on that side ("every day" for "everyday").
 */
export interface AlignmentStep {
  /** Half-open, in words of the query. */
  readonly query?: readonly [from: number, to: number];
  /** Half-open, in words of the source. */
  readonly source?: readonly [from: number, to: number];
  /** Whether the two sides have the same key (joined, where words are written apart). */
  readonly same: boolean;
}

/**
 * Aligns all words of a query with the stretch of the source that fits it best, so that most words stand for
 * themselves and few changes are needed. The source before and after that stretch is free and not in the
 * result. `boundaries` are the words of the query before which the writer marked a change: there, words of the
 * source may be skipped at (next to) no cost; elsewhere a long omission costs little more than a short one.
 *
 * Gotoh's affine-gap alignment, semi-global, with free gaps at the boundaries. Time and memory are the product
 * of the two lengths, up to `MAX_CELLS`; beyond that the query is aligned piece by piece, each piece from
 * where the one before ended.
 */
export function alignWords(
  query: readonly Word[],
  source: readonly Word[],
  boundaries: readonly number[] = [],
): AlignmentStep[] {
  if (query.length * source.length <= MAX_CELLS)
    return alignWhole(
      { query: keysOf(query), source: keysOf(source), queryFrom: 0, sourceFrom: 0 },
      boundaries,
    );
  const steps: AlignmentStep[] = [];
  const piece = Math.max(1, Math.floor(Math.sqrt(MAX_CELLS / 3)));
  let sourceFrom = 0;
  for (let from = 0; from < query.length; from += piece) {
    const sides = {
      query: keysOf(query.slice(from, from + piece)),
      source: keysOf(source.slice(sourceFrom, sourceFrom + piece * 3)),
      queryFrom: from,
      sourceFrom,
    };
    const inner = boundaries.filter((at) => at >= from && at < from + piece).map((at) => at - from);
    const found = alignWhole(sides, inner);
    for (const step of found) if (step.source !== undefined) sourceFrom = step.source[1];
    steps.push(...found);
  }
  return steps;
}

/** At one byte a cell; a long block quotation of 600 words against 3,000 of its article stays below. */
const MAX_CELLS = 2_000_000;

// Costs are in sixteenths of what leaving one word of the source out costs after the first. A replacement is
// dearer than one word added, so that ends which match nothing are left alone, and cheaper than one added and
// one left out, so that a changed word faces what it replaced.
const MATCH = 192;
const MATCH_SHORT = 128;
/** Of alignments else alike, the one whose words stand together is meant. */
const MATCH_AGAIN = 8;
const REPLACED_ALIKE = -32;
const REPLACED = -112;
const ADDED = -80;
const OMITTED_FIRST = -96;
const OMITTED = -8;
const SKIPPED_AT_BOUNDARY = -1;

// How a cell was reached; the top bit tells whether an omission that passes the cell began there.
const START = 0;
const BOTH = 1;
const QUERY_ONLY = 2;
const SOURCE_ONLY = 3;
const SOURCE_APART = 4;
const QUERY_APART = 5;
const OMISSION_BEGINS = 8;
const REACHED = 7;
const SAME = 16;

const keysOf = (words: readonly Word[]): string[] => words.map(({ key }) => key);

/** The keys of the words on both sides, and where they begin among those that were given to be aligned. */
interface Sides {
  readonly query: readonly string[];
  readonly source: readonly string[];
  readonly queryFrom: number;
  readonly sourceFrom: number;
}

function alignWhole(sides: Sides, boundaries: readonly number[]): AlignmentStep[] {
  const { query, source, queryFrom, sourceFrom } = sides;
  const exact = exactAt(query, source);
  if (exact >= 0)
    return query.map((_, at) => ({
      query: [queryFrom + at, queryFrom + at + 1],
      source: [sourceFrom + exact + at, sourceFrom + exact + at + 1],
      same: true,
    }));
  const rows = query.length;
  const columns = source.length;
  const width = columns + 1;
  const reached = new Uint8Array((rows + 1) * width);
  let twoBack: Int32Array = new Int32Array(width);
  let above: Int32Array = new Int32Array(width);
  let here: Int32Array = new Int32Array(width);
  const free = new Set(boundaries);
  const queryShapes = shapesOf(query);
  const sourceShapes = shapesOf(source);

  for (let row = 1; row <= rows; row++) {
    const shape = (row - 1) * SHAPE;
    const key = query[row - 1] as string;
    const hash = queryShapes[shape] as number;
    const length = queryShapes[shape + 1] as number;
    const first = queryShapes[shape + 2] as number;
    const last = queryShapes[shape + 3] as number;
    const joinedLength = row > 1 ? length + (queryShapes[shape - SHAPE + 1] as number) : -1;
    const joinedFirst = row > 1 ? (queryShapes[shape - SHAPE + 2] as number) : -1;
    const gratis = row < rows && free.has(row);
    const open = gratis ? SKIPPED_AT_BOUNDARY : OMITTED_FIRST;
    const extend = gratis ? SKIPPED_AT_BOUNDARY : OMITTED;
    const match = length <= 3 ? MATCH_SHORT : MATCH;
    const line = row * width;
    let omission = -0x40000000;
    let before = (above[0] as number) + ADDED;
    let lengthBefore = -1;
    let firstBefore = -1;
    here[0] = before;
    reached[line] = QUERY_ONLY;
    for (let column = 1; column <= columns; column++) {
      const otherShape = (column - 1) * SHAPE;
      const otherLength = sourceShapes[otherShape + 1] as number;
      const otherFirst = sourceShapes[otherShape + 2] as number;
      const endsAlike = last === sourceShapes[otherShape + 3];
      let best = above[column - 1] as number;
      let how = BOTH;
      if (hash === sourceShapes[otherShape] && key === source[column - 1]) {
        best += ((reached[line - width + column - 1] as number) & SAME) === 0 ? match : match + MATCH_AGAIN;
        how = BOTH | SAME;
      } else if (
        endsAlike &&
        first === firstBefore &&
        lengthBefore + otherLength === length &&
        isJoinedAt(query, row - 1, source, column - 2)
      ) {
        best = (above[column - 2] as number) + match;
        how = SOURCE_APART;
      } else if (
        endsAlike &&
        otherFirst === joinedFirst &&
        joinedLength === otherLength &&
        isJoinedAt(source, column - 1, query, row - 2)
      ) {
        best = (twoBack[column - 1] as number) + match;
        how = QUERY_APART;
      } else {
        // Only words that begin or end alike, or numbers, are worth a closer look.
        const isNear = endsAlike || first === otherFirst;
        best += isNear && wordsAlike(key, source[column - 1] as string) ? REPLACED_ALIKE : REPLACED;
      }
      const added = (above[column] as number) + ADDED;
      if (added > best) {
        best = added;
        how = QUERY_ONLY;
      }
      omission += extend;
      if (before + open >= omission) {
        omission = before + open;
        reached[line + column] = OMISSION_BEGINS;
      }
      // After the last word the source is free; before, words may be left out.
      if (omission > best && row < rows) {
        best = omission;
        how = SOURCE_ONLY;
      }
      here[column] = best;
      reached[line + column] = (reached[line + column] as number) | how;
      before = best;
      lengthBefore = otherLength;
      firstBefore = otherFirst;
    }
    const spare = twoBack;
    twoBack = above;
    above = here;
    here = spare;
  }
  return traceBack({ reached, width, rows, end: bestEnd(above) }, sides);
}

/** Where the source first has all words of the query in a row, which no other alignment can be better than; else -1. */
function exactAt(query: readonly string[], source: readonly string[]): number {
  for (let from = 0; from + query.length <= source.length; from++) {
    let at = 0;
    while (at < query.length && query[at] === source[from + at]) at++;
    if (at === query.length) return from;
  }
  return -1;
}

/** The column of the highest value, the leftmost of equals. */
function bestEnd(row: Int32Array): number {
  let best = 0;
  for (let column = 1; column < row.length; column++) {
    if ((row[column] ?? 0) > (row[best] ?? 0)) best = column;
  }
  return best;
}

/** How each cell of the table was reached, row by row, and the column that the last row is left from. */
interface Table {
  readonly reached: Uint8Array;
  readonly width: number;
  readonly rows: number;
  readonly end: number;
}

function traceBack(
  { reached, width, rows, end }: Table,
  { query, source, queryFrom, sourceFrom }: Sides,
): AlignmentStep[] {
  const steps: AlignmentStep[] = [];
  let row = rows;
  let column = end;
  const both = (rowsBack: number, columnsBack: number) => {
    const isOfOneEach = rowsBack === 1 && columnsBack === 1;
    steps.push({
      query: [queryFrom + row - rowsBack, queryFrom + row],
      source: [sourceFrom + column - columnsBack, sourceFrom + column],
      // Words written apart are aligned only where they are the same.
      same: !isOfOneEach || query[row - 1] === source[column - 1],
    });
    row -= rowsBack;
    column -= columnsBack;
  };
  while (row > 0) {
    const how = (reached[row * width + column] ?? START) & REACHED;
    if (how === BOTH) both(1, 1);
    else if (how === SOURCE_APART) both(1, 2);
    else if (how === QUERY_APART) both(2, 1);
    else if (how === QUERY_ONLY) {
      steps.push({ query: [queryFrom + row - 1, queryFrom + row], same: false });
      row--;
    } else if (how === SOURCE_ONLY) {
      let begins = false;
      while (!begins && column > 0) {
        begins = ((reached[row * width + column] ?? 0) & OMISSION_BEGINS) !== 0;
        steps.push({ source: [sourceFrom + column - 1, sourceFrom + column], same: false });
        column--;
      }
    } else break;
  }
  return steps.reverse();
}

/** What of a word the table asks often: the hash of its key, its length, how it begins and how it ends. */
const SHAPE = 4;
/** All numbers begin alike. */
const NUMBER = 48;

function shapesOf(keys: readonly string[]): Int32Array {
  const shapes = new Int32Array(keys.length * SHAPE);
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index] as string;
    const first = key.charCodeAt(0);
    const isNumber = first >= 48 && first <= 57;
    shapes[index * SHAPE] = hashKey(key);
    shapes[index * SHAPE + 1] = key.length;
    shapes[index * SHAPE + 2] = isNumber ? NUMBER : first;
    shapes[index * SHAPE + 3] = key.charCodeAt(key.length - 1);
  }
  return shapes;
}

/** Whether the key of `whole` is the two keys of `parts` from `first` on, written together. */
function isJoinedAt(whole: readonly string[], at: number, parts: readonly string[], first: number): boolean {
  const joined = whole[at] ?? '';
  return joined.startsWith(parts[first] ?? ' ') && joined.endsWith(parts[first + 1] ?? ' ');
}
