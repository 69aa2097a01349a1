import type { IndexedArticle } from '../../search/indexedArticle.ts';
import { searchableSpans, searchableWords } from '../../search/searchableText.ts';
import { alignWords } from '../../text/align.ts';
import { overlap, type Span } from '../../text/span.ts';
import type { Word } from '../../text/words.ts';
import { type Alteration, classifyRun, type Run } from './alteration.ts';
import type { Comparison, MarkReading } from './comparison.ts';
import { withoutElision } from './elided.ts';
import type { Pair } from './pair.ts';
import type { Mark, Wording, WordingWord } from './readWording.ts';
import { mergeMoved, withEdge, withoutNarration } from './runs.ts';
import { quoteAround, readableText, sentenceAround } from './sentences.ts';
import { withoutStrays } from './strays.ts';
import { weightOf } from './weight.ts';

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

/** The same for a stretch that is known to be the place: all of it, and nothing is taken for a stray. */
export function compareWithin(
  draftText: string,
  wording: Wording,
  indexed: IndexedArticle,
  window: Span,
): Comparison | undefined {
  const text = readableText(indexed.article, window);
  const { language } = indexed.speech;
  const source = withoutElision(
    searchableWords(indexed.article, searchableSpans(indexed.article), window),
    wording.words,
    text,
    language,
  );
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
      const draft = asOne(drafted);
      const word = asOne(printed);
      if (draft !== undefined && word !== undefined) {
        const pair = { draft, source: word };
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
  const sentence = sentenceAround(text, quoteAround(indexed, window, place), place, language);
  const surroundings = { words: source, place, sentence, language };
  const runs = open
    .map(({ run }) => withEdge(run, surroundings))
    .map((run) => withoutNarration(run, indexed))
    .filter(({ draft, source: words }) => draft.length + words.length > 0);
  const contracted = runs.filter((run) => isContraction(run, wording));
  const alterations = [
    ...mergeMoved(
      runs.filter((run) => !contracted.includes(run)),
      pairs,
      language,
    ),
    ...compounds,
  ]
    .map((run) => classifyRun(run, wording, { draftText, sourceText: text }, language))
    .filter((alteration) => alteration !== undefined);
  const own = wording.marks.flatMap((mark) => printedToo(mark, draftText, text, pairs) ?? []);
  const marks = wording.marks
    .filter((mark) => mark.kind !== 'sic' && printedToo(mark, draftText, text, pairs) === undefined)
    .map((mark) =>
      readMark(
        mark,
        (passed.get(mark) ?? pronounOf(mark, contracted, wording))?.filter(
          (word) => !own.some((span) => overlap(span, word)),
        ),
        { pairs, wording, source, sentence },
      ),
    );
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

/** Words that are one on the other side. */
function asOne<W extends Word>(words: readonly W[]): W | undefined {
  const [first] = words;
  return first === undefined || words.length === 1
    ? first
    : { ...first, end: words.at(-1)?.end ?? first.end };
}

/** "[Renn] is" for "He's": the bracket stands for the pronoun, and the verb is the same. */
function isContraction({ draft, source }: Run, { words, marks }: Wording): boolean {
  const [verb] = draft;
  const [contracted] = source;
  if (verb === undefined || contracted === undefined || draft.length > 1 || source.length > 1) return false;
  const ending = /^\p{L}+('\p{L}+)$/u.exec(contracted.key)?.[1];
  return (
    ending !== undefined &&
    (CONTRACTIONS.get(ending)?.includes(verb.key) ?? false) &&
    marks.some(({ kind, before }) => kind === 'bracket' && words[before] === verb)
  );
}

const CONTRACTIONS: ReadonlyMap<string, readonly string[]> = new Map([
  ["'s", ['is', 'has']],
  ["'re", ['are']],
  ["'ve", ['have']],
  ["'ll", ['will']],
  ["'d", ['would', 'had']],
  ["'m", ['am', 'is', 'was']],
]);

function pronounOf(mark: Mark, contracted: readonly Run[], { words }: Wording): Word[] | undefined {
  const run = contracted.find(({ draft }) => draft[0] === words[mark.before]);
  return run?.source.map((word) => {
    const key = word.key.replace(/'\p{L}+$/u, '');
    return { start: word.start, end: word.start + key.length, key };
  });
}

/** Where the source has the very bracket or ellipsis: then it is no mark of the writer's. */
function printedToo(mark: Mark, draft: string, text: string, pairs: readonly Pair[]): Span | undefined {
  const before = pairs.findLast((pair) => pair.draft.end <= mark.start)?.source.end;
  const after = pairs.find((pair) => pair.draft.start >= mark.end)?.source.start;
  const written = draft.slice(mark.start, mark.end);
  const from = Math.max(0, before ?? (after ?? 0) - written.length - NEAR);
  const to = after ?? (before ?? 0) + written.length + NEAR;
  if (to - from > written.length + 8 * NEAR) return undefined;
  const at = text.slice(from, to).indexOf(written);
  return at < 0 ? undefined : { start: from + at, end: from + at + written.length };
}

/** In UTF-16 units. */
const NEAR = 6;

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

/** What a mark of the writer's is read beside. */
interface AroundMark {
  readonly pairs: readonly Pair[];
  readonly wording: Wording;
  /** The words of the window, and the sentence there. */
  readonly source: readonly Word[];
  readonly sentence: Span;
}

/** `passed` are the words of the source that the mark stands for, where the alignment tells. */
function readMark(
  mark: Mark,
  passed: readonly Word[] | undefined,
  { pairs, wording: { words }, source, sentence }: AroundMark,
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
