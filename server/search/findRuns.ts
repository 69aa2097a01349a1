import { createWordBuffer, scanWords } from '../text/scanWords.ts';
import type { Span } from '../text/span.ts';
import type { NumberArray } from './bytes/bitPacking.ts';
import { firstNotBelow } from './firstNotBelow.ts';
import type { SearchableArticle } from './passageIndex.ts';
import {
  articleOfPosition,
  BLOCK,
  bucketOfPair,
  isGoneAt,
  offsetsBetween,
  type Segment,
} from './passageSegment.ts';
import { scanArticle } from './scanArticle.ts';

/** A stretch of a text that stands, word for word, in an article; the span is the text's. */
export interface SharedRun extends Span {
  /** The article's id. */
  readonly article: string;
  /** Where it stands in the article's text. */
  readonly source: Span;
  readonly words: number;
}

/** Where runs are looked for. */
export interface RunSearch {
  readonly segments: readonly Segment[];
  /** The article of a number; undefined where it is gone. */
  articleAt(number: number): SearchableArticle | undefined;
  /** How much a word tells, by the hash of its key. */
  weightOf(hash: number): number;
}

/**
 * The runs of `LEAST_WORDS` words and more that each span of a text has in common with an article, as long as they
 * are, in the order of the text. Of every three neighbouring pairs of words the rarest is looked up, and where two in
 * succession stand equally far from each other in an article the pairs around them are asked for too, and then the
 * words compared: a run of nine words holds two such threes wherever it begins. Time grows with the text alone: lists
 * and articles that are read are bounded, and of an article no more is read than the words that the span may share.
 */
export function findRuns(search: RunSearch, text: string, spans: readonly Span[]): SharedRun[] {
  const read = new Set<number>();
  return spans.flatMap((span) => {
    row.count = 0;
    scanWords(text, span.start, span.end, row);
    return row.count < LEAST_WORDS ? [] : runsInRow(search, read);
  });
}

/** Fewer words in a row are not looked for. */
const LEAST_WORDS = 9;

/** The words of the span that is looked at; nothing is kept in it from one to the next. */
const row = createWordBuffer();

function runsInRow(search: RunSearch, read: Set<number>): SharedRun[] {
  const chosen = choosePairs(search);
  const runs: SharedRun[] = [];
  for (const segment of search.segments) {
    /** How far along the row the run on each diagonal (position less place in the row) was followed. */
    const followed = new Map<number, number>();
    let earlier = NOWHERE;
    let before = 0;
    for (const word of chosen) {
      const later = listedIn(segment, bucketOfWord(segment, word));
      for (const position of inLine(earlier, later, word - before)) {
        const diagonal = position - word;
        if ((followed.get(diagonal) ?? -1) >= word) continue;
        const place = { segment, position, word };
        const run = mayBeRun(place, before) ? followRun(search, place, read) : undefined;
        followed.set(diagonal, run?.to ?? word);
        if (run !== undefined && run.to - run.from >= LEAST_WORDS) runs.push(toRun(run));
      }
      earlier = later;
      before = word;
    }
  }
  return runs.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Of each three neighbouring pairs the one of the rarest words, by its first word. */
function choosePairs({ weightOf }: RunSearch): number[] {
  const chosen: number[] = [];
  let weight = weightOf(row.hashes[0] as number);
  for (let first = 0; first + 1 < row.count; first += PAIRS) {
    let best = first;
    let most = -1;
    for (let at = first; at < first + PAIRS && at + 1 < row.count; at++) {
      const next = weightOf(row.hashes[at + 1] as number);
      if (weight + next > most) {
        best = at;
        most = weight + next;
      }
      weight = next;
    }
    chosen.push(best);
  }
  return chosen;
}

const PAIRS = 3;

/** Pairs that stand in so many places tell nothing, and the next three have a rarer one. */
const MOST_POSITIONS = 512;

function bucketOfWord(segment: Segment, word: number): number {
  return bucketOfPair(segment, row.hashes[word] as number, row.hashes[word + 1] as number);
}

/** Where a pair is listed, as numbers that ascend. */
interface Listed {
  readonly numbers: NumberArray;
  readonly from: number;
  readonly to: number;
}

const NOWHERE: Listed = { numbers: new Uint8Array(0), from: 0, to: 0 };

function listedIn({ starts, positions }: Segment, bucket: number): Listed {
  const from = starts.at(bucket);
  const to = starts.at(bucket + 1);
  if (to === from || to - from > MOST_POSITIONS) return NOWHERE;
  const { array } = positions;
  return array === undefined
    ? { numbers: positions.slice(from, to), from: 0, to: to - from }
    : { numbers: array, from, to };
}

/** The positions in `later` that one in `earlier` stands so many words ahead of, in order. */
function inLine(earlier: Listed, later: Listed, apart: number): readonly number[] {
  return earlier.to - earlier.from <= later.to - later.from
    ? common(earlier, later, apart).map((position) => position + apart)
    : common(later, earlier, -apart);
}

/**
 * The numbers of the shorter list that, so much higher, stand in the longer one. These are looked for in steps that
 * double from the one before on, so that a number costs little.
 */
function common(shorter: Listed, longer: Listed, apart: number): number[] {
  const found: number[] = [];
  const { numbers, to: end } = longer;
  let low = longer.from;
  for (let at = shorter.from; at < shorter.to && low < end; at++) {
    const number = shorter.numbers[at] as number;
    const wanted = number + apart;
    let high = low;
    for (let step = 1; high < end && (numbers[high] as number) < wanted; step *= 2) {
      low = high + 1;
      high = low + step;
    }
    high = Math.min(high, end);
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[middle] as number) < wanted) low = middle + 1;
      else high = middle;
    }
    if (numbers[low] === wanted && low < end) found.push(number);
  }
  return found;
}

/** Where a pair of the row is listed: the index of its first word, and its position in the segment. */
interface Meeting {
  readonly segment: Segment;
  readonly position: number;
  readonly word: number;
}

/**
 * Whether all pairs from the one before to this one are listed in line, and so many around them that they may be a
 * run: most places where two pairs are in line by chance, or a phrase is shared, need not be read.
 */
function mayBeRun({ segment, position, word }: Meeting, before: number): boolean {
  for (let at = before + 1; at < word; at++) if (!isPairAt(segment, at, position + at - word)) return false;
  let from = before;
  let to = word + 1;
  const isEnough = () => to - from + 1 >= LEAST_WORDS;
  while (!isEnough() && from > 0 && isPairAt(segment, from - 1, position + from - 1 - word)) from--;
  while (!isEnough() && to + 1 < row.count && isPairAt(segment, to, position + to - word)) to++;
  return isEnough();
}

/** Whether the pair of the row is listed at the position; other pairs of its bucket count too. */
function isPairAt(segment: Segment, word: number, position: number): boolean {
  const { starts, positions } = segment;
  const bucket = bucketOfWord(segment, word);
  const end = starts.at(bucket + 1);
  const at = firstNotBelow(positions, starts.at(bucket), end, position);
  return at < end && positions.at(at) === position;
}

interface Followed {
  /** The row's words, by index, from the first of the run to behind its last. */
  readonly from: number;
  readonly to: number;
  readonly article: SearchableArticle;
  /** How much further on in `there` the run's words stand than in the row. */
  readonly by: number;
}

/** The run around a word of the row that stands at a position; words are compared, whatever the pairs said. */
function followRun(
  { articleAt }: RunSearch,
  { segment, position, word }: Meeting,
  read: Set<number>,
): Followed | undefined {
  if (isGoneAt(segment, position)) return undefined;
  const inSegment = articleOfPosition(segment, position);
  const number = segment.base + inSegment;
  if (!read.has(number) && read.size >= MOST_ARTICLES) return undefined;
  const article = articleAt(number);
  if (article === undefined) return undefined;
  read.add(number);
  // The article's words beside those of the row, and the others of their blocks.
  const first = segment.firsts.at(inSegment);
  const begin = Math.max(first, position - word);
  const end = Math.min(first + segment.lengths.at(inSegment), position - word + row.count);
  const positions = { from: begin, to: end };
  there.count = 0;
  scanArticle(article, there, offsetsBetween(segment, inSegment, positions, article.article.text.length));
  const by = position - word - (begin - (begin % BLOCK));
  const isSame = (at: number) =>
    at + by >= 0 && at + by < there.count && row.hashes[at] === there.hashes[at + by];
  if (!isSame(word)) return undefined;
  let from = word;
  let to = word + 1;
  while (from > 0 && isSame(from - 1)) from--;
  while (to < row.count && isSame(to)) to++;
  return { from, to, article, by };
}

/** Articles that are read for one text. */
const MOST_ARTICLES = 64;

/** The words of the article that is looked at; nothing is kept in it from one to the next. */
const there = createWordBuffer();

function toRun({ from, to, article, by }: Followed): SharedRun {
  return {
    start: row.starts[from] as number,
    end: row.ends[to - 1] as number,
    article: article.article.id,
    source: { start: there.starts[from + by] as number, end: there.ends[to + by - 1] as number },
    words: to - from,
  };
}
