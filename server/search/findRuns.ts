import { createWordBuffer, scanWords, type WordBuffer } from '../text/scanWords.ts';
import type { Span } from '../text/span.ts';
import type { SearchableArticle } from './passageIndex.ts';
import { articleOfPosition, bucketOfPair, isGoneAt, type Segment } from './passageSegment.ts';
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
 * succession stand equally far from each other in an article the words around are compared: a run of nine words holds
 * two such threes wherever it begins. Time grows with the text alone: lists and articles that are read are bounded.
 */
export function findRuns(search: RunSearch, text: string, spans: readonly Span[]): SharedRun[] {
  const read: Map<number, WordBuffer> = new Map();
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

function runsInRow(search: RunSearch, read: Map<number, WordBuffer>): SharedRun[] {
  const chosen = choosePairs(search);
  const runs: SharedRun[] = [];
  for (const segment of search.segments) {
    /** How far along the row the run on each diagonal (position less place in the row) was followed. */
    const followed = new Map<number, number>();
    let before: Uint32Array = NONE;
    let shift = 0;
    for (const word of chosen) {
      const bucket = bucketOfPair(segment, row.hashes[word] as number, row.hashes[word + 1] as number);
      const from = segment.starts.at(bucket);
      const to = segment.starts.at(bucket + 1);
      const positions = to - from > MOST_POSITIONS ? NONE : segment.positions.slice(from, to);
      for (const position of inLine(before, positions, word - shift)) {
        const diagonal = position - word;
        if ((followed.get(diagonal) ?? -1) >= word || isGoneAt(segment, position)) continue;
        const run = followRun(search, segment, position, word, read);
        followed.set(diagonal, run?.to ?? word);
        if (run !== undefined && run.to - run.from >= LEAST_WORDS) runs.push(toRun(run));
      }
      before = positions;
      shift = word;
    }
  }
  return runs.sort((a, b) => a.start - b.start || b.end - a.end);
}

const NONE = new Uint32Array(0);

/** Of each three neighbouring pairs the one of the rarest words, by its first word. */
function choosePairs({ weightOf }: RunSearch): number[] {
  const chosen: number[] = [];
  const weights = Float64Array.from(row.hashes.subarray(0, row.count), weightOf);
  for (let first = 0; first + 1 < row.count; first += PAIRS) {
    let best = first;
    let most = -1;
    for (let at = first; at < first + PAIRS && at + 1 < row.count; at++) {
      const weight = (weights[at] as number) + (weights[at + 1] as number);
      if (weight <= most) continue;
      best = at;
      most = weight;
    }
    chosen.push(best);
  }
  return chosen;
}

const PAIRS = 3;

/** Pairs that stand in so many places tell nothing, and the next three have a rarer one. */
const MOST_POSITIONS = 512;

/** Those of `positions` with one of `before` so many words ahead of them; both are in order. */
function* inLine(before: Uint32Array, positions: Uint32Array, apart: number): Generator<number> {
  let at = 0;
  for (const position of positions) {
    while (at < before.length && (before[at] as number) + apart < position) at++;
    if (at === before.length) return;
    if ((before[at] as number) + apart === position) yield position;
  }
}

interface Followed {
  readonly from: number;
  readonly to: number;
  readonly article: SearchableArticle;
  readonly words: WordBuffer;
  /** The article's first word of the run. */
  readonly at: number;
}

/** The run around a word of the row that stands at a position; words are compared, whatever the pairs said. */
function followRun(
  { articleAt }: RunSearch,
  segment: Segment,
  position: number,
  word: number,
  read: Map<number, WordBuffer>,
): Followed | undefined {
  const inSegment = articleOfPosition(segment, position);
  const number = segment.base + inSegment;
  const article = articleAt(number);
  if (article === undefined) return undefined;
  let words = read.get(number);
  if (words === undefined) {
    if (read.size >= MOST_ARTICLES) return undefined;
    words = createWordBuffer();
    scanArticle(article, words);
    read.set(number, words);
  }
  const by = position - segment.firsts.at(inSegment) - word;
  const isSame = (at: number) =>
    at + by >= 0 && at + by < words.count && row.hashes[at] === words.hashes[at + by];
  if (!isSame(word)) return undefined;
  let from = word;
  let to = word + 1;
  while (from > 0 && isSame(from - 1)) from--;
  while (to < row.count && isSame(to)) to++;
  return { from, to, article, words, at: from + by };
}

/** Articles that are read for one text. */
const MOST_ARTICLES = 64;

function toRun({ from, to, article, words, at }: Followed): SharedRun {
  return {
    start: row.starts[from] as number,
    end: row.ends[to - 1] as number,
    article: article.article.id,
    source: { start: words.starts[at] as number, end: words.ends[at + to - from - 1] as number },
    words: to - from,
  };
}
