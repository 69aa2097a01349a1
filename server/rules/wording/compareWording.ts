import type { Article } from '../../corpus/article.ts';
import type { IndexedArticle } from '../../search/corpusIndex.ts';
import { searchableSpans, searchableWords } from '../../search/searchableText.ts';
import { alignWords } from '../../text/align.ts';
import { overlap, type Span } from '../../text/span.ts';
import type { Word } from '../../text/words.ts';
import { type Alteration, classifyRun, type Run } from './alteration.ts';
import { FUNCTION_WORDS } from './lexicon.ts';
import { plainForm } from './numbers.ts';
import type { Mark, Wording, WordingWord } from './readWording.ts';

/** A quotation's words laid beside a stretch of an article, with all that differs. */
export interface Comparison extends Span {
  readonly indexed: IndexedArticle;
  /** The quotation's prose, which the offsets of the draft's side point into. */
  readonly text: string;
  readonly wording: Wording;
  /** Words that stand in both, in the order of the draft. */
  readonly pairs: readonly Pair[];
  /** What the writer changed without marking it, in the order of the draft. */
  readonly alterations: readonly Alteration[];
  /** What the writer's marks stand for. */
  readonly marks: readonly MarkReading[];
  /** 0 to 1: how much of the words' weight stands in both. Chooses between places, never a verdict. */
  readonly fit: number;
  /** Weight of the words that stand in both: how much they tell about where they come from. */
  readonly weight: number;
}

export interface Pair {
  readonly draft: WordingWord;
  readonly source: Word;
}

/** An ellipsis or a bracket of the draft and the words of the source in its place. */
export interface MarkReading {
  readonly mark: Mark;
  readonly source: readonly Word[];
  /** The words beside it that stand in both; absent at an edge of the quotation. */
  readonly before?: Pair;
  readonly after?: Pair;
}

/** The text that the words of a place are read from: front matter is blanked in an article's prose. */
export function readableText({ text, body, prose }: Article, { start }: Span): string {
  return start < body.start ? text : prose.text;
}

/** Lays the words beside the stretch `window` of the article; undefined when no word stands in both. */
export function compareWording(
  draftText: string,
  wording: Wording,
  indexed: IndexedArticle,
  window: Span,
): Comparison | undefined {
  const wide = compareWithin(draftText, wording, indexed, window);
  const narrow = wide && withoutStrays(wide, window);
  return narrow === undefined ? wide : (compareWithin(draftText, wording, indexed, narrow) ?? wide);
}

function compareWithin(
  draftText: string,
  wording: Wording,
  indexed: IndexedArticle,
  window: Span,
): Comparison | undefined {
  const text = readableText(indexed.article, window);
  const source = searchableWords(indexed.article, searchableSpans(indexed.article), window);
  const boundaries = wording.marks.filter(({ kind }) => kind !== 'sic').map(({ before }) => before);
  const steps = alignWords(
    wording.words.map((word) => (word.base === undefined ? word : { ...word, key: word.base })),
    source,
    boundaries,
  );

  const pairs: Pair[] = [];
  const open: { run: OpenRun; at: number }[] = [];
  // Written together on one side and apart on the other, without a hyphen: "per cent" and "percent".
  const compounds: Run[] = [];
  const passed = new Map<Mark, Word[]>();
  let current: OpenRun | undefined;
  let consumed = 0;
  for (const step of steps) {
    const drafted = step.query === undefined ? [] : wording.words.slice(...step.query);
    const printed = step.source === undefined ? [] : source.slice(...step.source);
    const mark =
      drafted.length === 0
        ? wording.marks.find(({ kind, before }) => kind !== 'sic' && before === consumed)
        : undefined;
    if (mark !== undefined) {
      passed.set(mark, [...(passed.get(mark) ?? []), ...printed]);
    } else if (step.same) {
      const [first] = drafted;
      const [word] = printed;
      if (first !== undefined && word !== undefined) {
        const pair = {
          draft: { ...first, end: drafted.at(-1)?.end ?? first.end },
          source: { ...word, end: printed.at(-1)?.end ?? word.end },
        };
        if (
          drafted.length !== printed.length &&
          !isHyphenated(draftText, pair.draft) &&
          !isHyphenated(text, pair.source)
        )
          compounds.push({ draft: drafted, source: printed, ...lastOf(pairs) });
        pairs.push(pair);
        if (current !== undefined) current.after = pair;
      }
      current = undefined;
    } else {
      if (current === undefined) {
        const before = pairs.at(-1);
        current = { draft: [], source: [], ...(before && { before }) };
        open.push({ run: current, at: consumed });
      }
      current.draft.push(...drafted);
      current.source.push(...printed);
    }
    if (mark !== undefined) current = undefined;
    consumed += drafted.length;
  }
  const first = pairs[0];
  const last = pairs.at(-1);
  if (first === undefined || last === undefined) return undefined;

  const place = { start: first.source.start, end: last.source.end };
  const within = sentenceAround(text, quoteAround(indexed, window, place), place);
  const runs = open
    .map(({ run }) => withEdge(run, source, within, place))
    .map((run) => withoutNarration(run, indexed))
    .filter(({ draft, source: words }) => draft.length + words.length > 0);
  const alterations = [...mergeMoved(runs, pairs), ...compounds]
    .map((run) => classifyRun(run, wording, draftText, text))
    .filter((alteration) => alteration !== undefined);
  const marks = wording.marks
    .filter(({ kind }) => kind !== 'sic')
    .map((mark) => readMark(mark, passed.get(mark), pairs, wording, source, within));
  const edges = runs.flatMap(({ source: words }) => words);
  return {
    start: Math.min(first.source.start, ...edges.map(({ start }) => start)),
    end: Math.max(last.source.end, ...edges.map(({ end }) => end)),
    indexed,
    text: draftText,
    wording,
    pairs,
    alterations,
    marks,
    ...fitOf(wording, pairs, alterations),
  };
}

/** The part of the window that lies in the quote of the place; all of it where the place is in none. */
export function quoteAround({ speech }: IndexedArticle, window: Span, place: Span): Span {
  const first = speech.quotes.find(
    ({ depth, start, end }) => depth === 0 && start <= place.start && place.start < end,
  );
  const last = speech.quotes.find(
    ({ depth, start, end }) => depth === 0 && start < place.end && place.end <= end,
  );
  return {
    start: Math.max(window.start, first?.start ?? window.start),
    end: Math.min(window.end, last?.end ?? window.end),
  };
}

/**
 * Small words find their like everywhere. When some stand apart from the body of what was found, across the
 * end of a sentence or several words, and the draft has no break there, they are strays: the sentences of the
 * body are returned, to be read alone.
 */
function withoutStrays({ pairs, marks, indexed, text }: Comparison, window: Span): Span | undefined {
  const printed = readableText(indexed.article, window);
  const clusters: Pair[][] = [];
  for (const pair of pairs) {
    const last = clusters.at(-1)?.at(-1);
    if (last === undefined || isApart(last, pair, marks, text, printed)) clusters.push([pair]);
    else clusters.at(-1)?.push(pair);
  }
  const weigh = (cluster: readonly Pair[]) => weightOf(cluster.map(({ draft }) => draft));
  const body = clusters.reduce<readonly Pair[]>((best, one) => (weigh(one) > weigh(best) ? one : best), []);
  const kept = clusters.filter((cluster) => cluster === body || isSubstantial(cluster, text));
  const [first] = kept[0] ?? [];
  const last = kept.at(-1)?.at(-1);
  if (kept.length === clusters.length || first === undefined || last === undefined) return undefined;
  const place = { start: first.source.start, end: last.source.end };
  return sentenceAround(printed, quoteAround(indexed, window, place), place);
}

function isApart(
  last: Pair,
  pair: Pair,
  marks: readonly MarkReading[],
  text: string,
  printed: string,
): boolean {
  if (marks.some(({ mark }) => mark.start >= last.draft.end && mark.end <= pair.draft.start)) return false;
  const between = printed.slice(last.source.end, pair.source.start);
  if ((between.match(/\p{L}+/gu)?.length ?? 0) < 2) return false;
  const breaks = /[.!?;:…]/.test(text.slice(last.draft.end, pair.draft.start));
  return !breaks && (/[.!?]["”’']?\s|\n/.test(between) || (between.match(/\s/g)?.length ?? 0) > 5);
}

/** Three words or more in a row that say something. */
function isSubstantial(cluster: readonly Pair[], text: string): boolean {
  if (cluster.length < 3 || weightOf(cluster.map(({ draft }) => draft)) < 1.5) return false;
  return cluster.every((pair, at) => {
    const next = cluster[at + 1];
    return next === undefined || !/\p{L}/u.test(text.slice(pair.draft.end, next.draft.start));
  });
}

function weightOf(words: readonly Word[]): number {
  return words.reduce((sum, { key }) => sum + (FUNCTION_WORDS.has(key) ? 0.35 : 1), 0);
}

function lastOf(pairs: readonly Pair[]): { before?: Pair } {
  const before = pairs.at(-1);
  return before === undefined ? {} : { before };
}

function isHyphenated(text: string, { start, end }: Span): boolean {
  return /[-\u2010\u2011]/.test(text.slice(start, end));
}

interface OpenRun {
  draft: WordingWord[];
  source: Word[];
  before?: Pair;
  after?: Pair;
}

/**
 * Words changed at an edge of the quotation face nothing, since the source beyond the edge is free. They stand
 * for as many words of the sentence there, so that the difference can be shown and undone.
 */
function withEdge(run: Run, source: readonly Word[], sentence: Span, place: Span): Run {
  if (run.draft.length === 0 || (run.before !== undefined && run.after !== undefined)) return run;
  const moved = movedOver(run, source, place);
  if (moved !== undefined) return { ...run, source: moved, moved: true };
  const { before, after } = run;
  const inSentence = source.filter((word) => word.start >= sentence.start && word.end <= sentence.end);
  const nearest = (count: number) =>
    after === undefined
      ? inSentence.filter((word) => word.start >= (before?.source.end ?? 0)).slice(0, count)
      : inSentence.filter((word) => word.end <= after.source.start).slice(-count);
  const drafted = plainForm(run.draft.map(({ key }) => key));
  for (let count = 1; count <= run.draft.length + 3; count++) {
    const words = nearest(count);
    if (plainForm(words.map(({ key }) => key)) === drafted) return { ...run, source: words };
  }
  const faced = inSentence.filter((word) => run.source.includes(word));
  if (faced.length > 0) return { ...run, source: faced };
  const all = nearest(Number.MAX_SAFE_INTEGER);
  return { ...run, source: all.length <= run.draft.length + 2 ? all : nearest(run.draft.length) };
}

/** The same words on the other side of the place: a clause that the draft puts first and the source last. */
function movedOver(run: Run, source: readonly Word[], place: Span): readonly Word[] | undefined {
  const count = run.draft.length;
  if (count < 2) return undefined;
  const beyond =
    run.after === undefined
      ? source.filter(({ end }) => end <= place.start).slice(-count)
      : source.filter(({ start }) => start >= place.end).slice(0, count);
  const left = beyond.map(({ key }) => key);
  let shared = 0;
  for (const { key } of run.draft) {
    const at = left.indexOf(key);
    if (at < 0) continue;
    left.splice(at, 1);
    shared++;
  }
  return shared === count || (count > 3 && shared === count - 1) ? beyond : undefined;
}

/** Words taken away at one place and put back at another nearby are one change: of order. */
function mergeMoved(runs: readonly Run[], pairs: readonly Pair[]): Run[] {
  const merged: Run[] = [];
  for (let at = 0; at < runs.length; at++) {
    let to = at + 1;
    for (let end = at + 2; end <= Math.min(runs.length, at + MOST_MOVES); end++)
      if (isMoved(runs.slice(at, end))) to = end;
    const [first] = runs.slice(at, to);
    const last = runs[to - 1];
    if (first === undefined || last === undefined) continue;
    if (to === at + 1) merged.push(first);
    else merged.push(joined(first, last, runs.slice(at, to), pairs));
    at = to - 1;
  }
  return merged;
}

const MOST_MOVES = 5;

function isMoved(runs: readonly Run[]): boolean {
  const keys = (words: readonly Word[]) =>
    words
      .map(({ key }) => key)
      .sort()
      .join(' ');
  const draft = keys(runs.flatMap((run) => run.draft));
  return draft !== '' && draft === keys(runs.flatMap((run) => run.source));
}

function joined(first: Run, last: Run, runs: readonly Run[], pairs: readonly Pair[]): Run {
  const from = first.before?.draft.end ?? 0;
  const to = last.after?.draft.start ?? Number.MAX_SAFE_INTEGER;
  const inside = pairs.filter(({ draft }) => draft.start >= from && draft.end <= to);
  const byStart = (a: Span, b: Span) => a.start - b.start;
  return {
    draft: [...runs.flatMap((run) => run.draft), ...inside.map(({ draft }) => draft)].sort(byStart),
    source: [...runs.flatMap((run) => run.source), ...inside.map(({ source }) => source)].sort(byStart),
    ...(first.before && { before: first.before }),
    ...(last.after && { after: last.after }),
  };
}

/** Between two quotes of one speech the article's own "she said" is no omission. */
function withoutNarration(run: Run, { speech }: IndexedArticle): Run {
  const { before, after } = run;
  if (run.source.length === 0 || before === undefined || after === undefined) return run;
  const spoken = speech.quotes.filter(({ depth, form }) => depth === 0 && form === 'marks');
  const at = (word: Word) => spoken.find((quote) => overlap(quote, word));
  const from = at(before.source);
  const to = at(after.source);
  if (from === undefined || to === undefined || from === to) return run;
  return { ...run, source: run.source.filter((word) => at(word) !== undefined) };
}

function readMark(
  mark: Mark,
  passed: readonly Word[] | undefined,
  pairs: readonly Pair[],
  { words }: Wording,
  source: readonly Word[],
  sentence: Span,
): MarkReading {
  const previous = words[mark.before - 1];
  const next = words[mark.before];
  const before = pairs.findLast((pair) => pair.draft.start <= (previous?.start ?? -1));
  const after = pairs.find((pair) => pair.draft.start >= (next?.start ?? Number.MAX_SAFE_INTEGER));
  let replaced = passed ?? [];
  if (passed === undefined && mark.kind === 'bracket') {
    if (before === undefined && after !== undefined) {
      const before = source.filter((word) => word.start >= sentence.start && word.end <= after.source.start);
      replaced = before.length <= mark.words.length + 2 ? before : before.slice(-mark.words.length);
    } else if (after === undefined && before !== undefined) {
      const after = source.filter((word) => word.start >= before.source.end && word.end <= sentence.end);
      replaced = after.length <= mark.words.length + 2 ? after : after.slice(0, mark.words.length);
    }
  }
  return { mark, source: replaced, ...(before && { before }), ...(after && { after }) };
}

/** From the start of the sentence in which the span begins to the end of the one in which it ends. */
export function sentenceAround(text: string, window: Span, span: Span): Span {
  let { start, end } = span;
  while (start > window.start && !isSentenceBreak(text, start - 1)) start--;
  while (end < window.end && !isSentenceBreak(text, end)) end++;
  return { start, end };
}

const ABBREVIATION = /(?:^|[\s.(])(?:[A-HJ-Z]|Mr|Mrs|Ms|Dr|Prof|Sen|Gov|Rep|Gen|Lt|St|Jr|Sr|vs|a\.m|p\.m)$/u;

/** Whether the unit at the offset ends a sentence: a final mark before white space, a quotation mark, a line's end. */
function isSentenceBreak(text: string, at: number): boolean {
  const unit = text[at] ?? '\n';
  if (/[“”«»„\n\r]/.test(unit)) return true;
  if (unit === '"' || unit === '\uFFFC') return true;
  if (!/[.!?…]/.test(unit)) return false;
  if (!/[\s"”’')\]\0]/.test(text[at + 1] ?? ' ')) return false;
  return unit !== '.' || !ABBREVIATION.test(text.slice(Math.max(0, at - 6), at));
}

function fitOf(
  { words }: Wording,
  pairs: readonly Pair[],
  alterations: readonly Alteration[],
): { fit: number; weight: number } {
  const weight = weightOf(pairs.map(({ draft }) => draft));
  let kept = weight;
  let total = weightOf(words);
  for (const { kind, run } of alterations) {
    if (LIKE.has(kind)) kept += weightOf(run.draft) * (kind === 'inflection' ? 0.8 : 1);
    else if (kind !== 'filler')
      total += Math.min(3, weightOf(run.source) * (run.draft.length > 0 ? 0.3 : 0.4));
  }
  return { fit: total === 0 ? 0 : Math.min(1, kept / total), weight };
}

/** Kinds of change that leave a word recognisable as the source's own. */
const LIKE: ReadonlySet<string> = new Set(['house-style', 'typography', 'inflection', 'bracketed', 'order']);
