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
  if (query.length * source.length <= MAX_CELLS) return alignWhole(query, source, boundaries, 0, 0);
  const steps: AlignmentStep[] = [];
  const piece = Math.max(1, Math.floor(Math.sqrt(MAX_CELLS / 3)));
  let sourceFrom = 0;
  for (let from = 0; from < query.length; from += piece) {
    const part = query.slice(from, from + piece);
    const window = source.slice(sourceFrom, sourceFrom + piece * 3);
    const inner = boundaries.filter((at) => at >= from && at < from + piece).map((at) => at - from);
    const found = alignWhole(part, window, inner, from, sourceFrom);
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

function alignWhole(
  query: readonly Word[],
  source: readonly Word[],
  boundaries: readonly number[],
  queryFrom: number,
  sourceFrom: number,
): AlignmentStep[] {
  const rows = query.length;
  const columns = source.length;
  const width = columns + 1;
  const reached = new Uint8Array((rows + 1) * width);
  let twoBack = new Int32Array(width);
  let above = new Int32Array(width);
  let here = new Int32Array(width);
  const free = new Set(boundaries);

  for (let row = 1; row <= rows; row++) {
    const word = query[row - 1];
    if (word === undefined) break;
    const before = row > 1 ? query[row - 2] : undefined;
    const gratis = row < rows && free.has(row);
    const open = gratis ? SKIPPED_AT_BOUNDARY : OMITTED_FIRST;
    const extend = gratis ? SKIPPED_AT_BOUNDARY : OMITTED;
    const match = word.key.length <= 3 ? MATCH_SHORT : MATCH;
    let omission = Number.NEGATIVE_INFINITY;
    here[0] = (above[0] ?? 0) + ADDED;
    reached[row * width] = QUERY_ONLY;
    for (let column = 1; column <= columns; column++) {
      const other = source[column - 1];
      if (other === undefined) break;
      const same = word.key === other.key;
      let best = above[column - 1] ?? 0;
      if (same)
        best += ((reached[(row - 1) * width + column - 1] ?? 0) & SAME) === 0 ? match : match + MATCH_AGAIN;
      else best += wordsAlike(word.key, other.key) ? REPLACED_ALIKE : REPLACED;
      let how = same ? BOTH | SAME : BOTH;
      if (!same) {
        const previous = column > 1 ? source[column - 2] : undefined;
        if (previous !== undefined && isJoined(word.key, previous.key, other.key)) {
          best = (above[column - 2] ?? 0) + match;
          how = SOURCE_APART;
        } else if (before !== undefined && isJoined(other.key, before.key, word.key)) {
          best = (twoBack[column - 1] ?? 0) + match;
          how = QUERY_APART;
        }
      }
      const added = (above[column] ?? 0) + ADDED;
      if (added > best) {
        best = added;
        how = QUERY_ONLY;
      }
      let begins = 0;
      const opened = (here[column - 1] ?? 0) + open;
      if (opened >= omission + extend) {
        omission = opened;
        begins = OMISSION_BEGINS;
      } else omission += extend;
      // After the last word the source is free; before, words may be left out.
      if (row < rows && omission > best) {
        best = omission;
        how = SOURCE_ONLY;
      }
      here[column] = best;
      reached[row * width + column] = how | begins;
    }
    const spare = twoBack;
    twoBack = above;
    above = here;
    here = spare;
  }
  return traceBack(reached, width, rows, bestEnd(above), query, source, queryFrom, sourceFrom);
}

/** The column of the highest value, the leftmost of equals. */
function bestEnd(row: Int32Array): number {
  let best = 0;
  for (let column = 1; column < row.length; column++) {
    if ((row[column] ?? 0) > (row[best] ?? 0)) best = column;
  }
  return best;
}

function traceBack(
  reached: Uint8Array,
  width: number,
  rows: number,
  end: number,
  query: readonly Word[],
  source: readonly Word[],
  queryFrom: number,
  sourceFrom: number,
): AlignmentStep[] {
  const steps: AlignmentStep[] = [];
  let row = rows;
  let column = end;
  const both = (rowsBack: number, columnsBack: number, same: boolean) => {
    steps.push({
      query: [queryFrom + row - rowsBack, queryFrom + row],
      source: [sourceFrom + column - columnsBack, sourceFrom + column],
      same,
    });
    row -= rowsBack;
    column -= columnsBack;
  };
  while (row > 0) {
    const how = (reached[row * width + column] ?? START) & REACHED;
    if (how === BOTH) both(1, 1, query[row - 1]?.key === source[column - 1]?.key);
    else if (how === SOURCE_APART) both(1, 2, true);
    else if (how === QUERY_APART) both(2, 1, true);
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

/** Whether `whole` is `first` and `second` written together. */
function isJoined(whole: string, first: string, second: string): boolean {
  return whole.length === first.length + second.length && whole.startsWith(first) && whole.endsWith(second);
}
