import { type AlignmentStep, alignWords } from '../text/align.ts';
import type { Span } from '../text/span.ts';
import type { Word } from '../text/words.ts';
import type { AlignedWord, PassageMatch, QueryRun } from './passage.ts';
import type { SearchableArticle } from './passageIndex.ts';
import type { QueryWords } from './queryWords.ts';
import { firstEndingAfter, type SearchableSpan, searchableWords } from './searchableText.ts';
import type { WeighedQuery } from './windows.ts';

/** A match with what is needed to look for the rest of the query. */
export interface Aligned {
  readonly match: PassageMatch;
  /** The runs of `match.absent`, in words of the query. */
  readonly absent: readonly (readonly [from: number, to: number])[];
  /** Whether each word of the query was found here. */
  readonly found: readonly boolean[];
  /** How many steps of the alignment change something. */
  readonly changes: number;
}

/** Aligns a query with a stretch of an article; undefined where not one word is the same. */
export function alignPassage(
  { words: query, weights }: WeighedQuery,
  { article, spans }: SearchableArticle,
  window: Span,
): Aligned | undefined {
  const source = searchableWords(article, spans, window);
  const steps = faceEnds(
    withoutStrays(alignWords(query.words, source, query.boundaries), query),
    source,
    article.text,
  );
  const found: boolean[] = new Array(query.words.length).fill(false);
  let weight = 0;
  let whole = 0;
  for (const step of steps) {
    if (!step.same || step.query === undefined) continue;
    for (let index = step.query[0]; index < step.query[1]; index++) {
      found[index] = true;
      weight += weights[index] ?? 0;
    }
  }
  for (const one of weights) whole += one;
  const isPaired = (step: AlignmentStep) => step.query !== undefined && step.source !== undefined;
  const first = steps.find(isPaired)?.source;
  const last = steps.findLast(isPaired)?.source;
  if (weight === 0 || first === undefined || last === undefined) return undefined;
  const start = source[first[0]]?.start ?? 0;
  const end = source[last[1] - 1]?.end ?? 0;
  const absent = runsWithout(found);
  const match = new AlignedPassage(
    {
      article: article.id,
      start,
      end,
      part: isHeadline(spans, start, end) ? 'headline' : 'body',
      absent: absent.map(([from, to]) => queryRun(query, from, to)),
      score: whole === 0 ? 0 : Math.min(1, weight / whole),
    },
    { steps, query, source },
  );
  return { match, absent, found, changes: steps.reduce((sum, { same }) => sum + Number(!same), 0) };
}

/** The words on both sides and what stands for what, by their indexes. */
interface InStep {
  readonly steps: readonly AlignmentStep[];
  readonly query: QueryWords;
  readonly source: readonly Word[];
}

/**
 * A class, so that `alignment` is read off when somebody asks, which is seldom: an object with a getter of its own takes
 * long to make, and thousands are made.
 */
class AlignedPassage implements PassageMatch {
  readonly article: string;
  readonly start: number;
  readonly end: number;
  readonly part: PassageMatch['part'];
  readonly absent: readonly QueryRun[];
  readonly score: number;
  readonly #inStep: InStep;

  constructor(match: Omit<PassageMatch, 'alignment'>, inStep: InStep) {
    this.article = match.article;
    this.start = match.start;
    this.end = match.end;
    this.part = match.part;
    this.absent = match.absent;
    this.score = match.score;
    this.#inStep = inStep;
  }

  get alignment(): readonly AlignedWord[] {
    return alignedWords(this.#inStep);
  }
}

/** Shorter runs of words that are missing are taken for words changed. */
const SHORTEST_RUN = 3;

/**
 * An alignment pairs a lone "to" or "the" far from all others rather than leave it out. Such strays at either
 * end are no part of the place, unless they are all of a segment.
 */
function withoutStrays(steps: readonly AlignmentStep[], query: QueryWords): AlignmentStep[] {
  return withoutFirstStrays(withoutFirstStrays(steps, query).reverse(), query).reverse();
}

/** The same for the end that comes first in the row of steps. */
function withoutFirstStrays(steps: readonly AlignmentStep[], query: QueryWords): AlignmentStep[] {
  let kept = steps.slice();
  for (;;) {
    const from = kept.findIndex(({ same }) => same);
    const to = from < 0 ? -1 : kept.findIndex(({ same }, index) => index > from && !same);
    const next = to < 0 ? -1 : kept.findIndex(({ same }, index) => index > to && same);
    if (next < 0 || to - from > MOST_STRAYS || next - to < APART * (to - from)) return kept;
    const strays = kept.slice(from, to);
    if (isWholeSegment(strays, query)) return kept;
    kept = kept.flatMap((step, index) => {
      if (index >= next) return [step];
      return step.query === undefined ? [] : [{ query: step.query, same: false }];
    });
  }
}

/** Up to so many words are strays where three times as many steps without a match part them from the rest. */
const MOST_STRAYS = 2;
const APART = 3;

function isWholeSegment(steps: readonly AlignmentStep[], query: QueryWords): boolean {
  const indexes = steps.flatMap(({ query: range }) => (range === undefined ? [] : [range[0], range[1] - 1]));
  const first = Math.min(...indexes);
  const last = Math.max(...indexes);
  return (
    query.segments[first] !== query.segments[first - 1] && query.segments[last] !== query.segments[last + 1]
  );
}

/**
 * Where the query's first or last word or two match nothing, the source's words beside the match in the same
 * sentence are taken for what they replaced: an alignment alone sees no reason to reach for them.
 */
function faceEnds(steps: readonly AlignmentStep[], source: readonly Word[], text: string): AlignmentStep[] {
  const faced = steps.slice();
  const inSentence = (from: number, to: number) =>
    !/[.!?…\n\r]/.test(text.slice(source[from]?.end ?? 0, source[to]?.start ?? 0));
  const first = faced.findIndex((step) => step.source !== undefined);
  if (first > 0 && first <= MOST_FACED && faced.length > first * 2) {
    let word = faced[first]?.source?.[0] ?? 0;
    for (let index = first - 1; index >= 0 && word > 0 && inSentence(word - 1, word); index--) {
      word--;
      faced[index] = { ...faced[index], source: [word, word + 1], same: false };
    }
  }
  const last = faced.findLastIndex((step) => step.source !== undefined);
  const tail = faced.length - 1 - last;
  if (last >= 0 && tail > 0 && tail <= MOST_FACED && faced.length > tail * 2) {
    let word = (faced[last]?.source?.[1] ?? 1) - 1;
    for (
      let index = last + 1;
      index < faced.length && word + 1 < source.length && inSentence(word, word + 1);
      index++
    ) {
      word++;
      faced[index] = { ...faced[index], source: [word, word + 1], same: false };
    }
  }
  return faced;
}

const MOST_FACED = 2;

function alignedWords({ steps, query, source }: InStep): AlignedWord[] {
  let segment = query.segments[0] ?? 0;
  return steps.map((step) => {
    if (step.query !== undefined) segment = query.segments[step.query[0]] ?? segment;
    const from = spanOf(query.words, step.query);
    const to = spanOf(source, step.source);
    return {
      segment,
      ...(from === undefined ? {} : { query: from }),
      ...(to === undefined ? {} : { source: to }),
      same: step.same,
    };
  });
}

function spanOf(words: readonly Word[], range: readonly [number, number] | undefined): Span | undefined {
  if (range === undefined) return undefined;
  const first = words[range[0]];
  const last = words[range[1] - 1];
  return first === undefined || last === undefined ? undefined : { start: first.start, end: last.end };
}

function runsWithout(found: readonly boolean[]): [number, number][] {
  const runs: [number, number][] = [];
  let from = 0;
  for (let index = 0; index <= found.length; index++) {
    if (index < found.length && found[index] === false) continue;
    if (index - from >= SHORTEST_RUN) runs.push([from, index]);
    from = index + 1;
  }
  return runs;
}

function queryRun(query: QueryWords, from: number, to: number): QueryRun {
  return {
    from: { segment: query.segments[from] ?? 0, start: query.words[from]?.start ?? 0 },
    to: { segment: query.segments[to - 1] ?? 0, end: query.words[to - 1]?.end ?? 0 },
  };
}

function isHeadline(spans: readonly SearchableSpan[], start: number, end: number): boolean {
  for (let index = firstEndingAfter(spans, start); index < spans.length; index++) {
    const span = spans[index];
    if (span === undefined || span.start >= end) break;
    if (span.part === 'body') return false;
  }
  return true;
}
