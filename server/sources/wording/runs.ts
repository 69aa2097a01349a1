import type { Language } from '../../language/language.ts';
import { plainForm } from '../../language/numbers.ts';
import type { IndexedArticle } from '../../search/indexedArticle.ts';
import { overlap, type Span } from '../../text/span.ts';
import type { Word } from '../../text/words.ts';
import type { Run } from './alteration.ts';
import type { Pair } from './pair.ts';

/** What the source prints around the place that a quotation was compared with. */
export interface Surroundings {
  readonly words: readonly Word[];
  readonly place: Span;
  /** The sentences that the place lies in. */
  readonly sentence: Span;
  readonly language: Language;
}

/**
 * Words changed at an edge of the quotation face nothing, since the source beyond the edge is free. They stand
 * for as many words of the sentence there, so that the difference can be shown and undone.
 */
export function withEdge(run: Run, { words: source, place, sentence, language }: Surroundings): Run {
  if (run.draft.length === 0) return run;
  const { before, after } = run;
  const inSentence = source.filter((word) => word.start >= sentence.start && word.end <= sentence.end);
  if (before !== undefined && after !== undefined) {
    // "Debt is higher than I like and lower than it was": the halves of a sentence changed over.
    if (run.source.length > 0 || run.draft.length < FEWEST_MOVED) return run;
    const beyond =
      movedOver({ draft: run.draft }, inSentence, place) ??
      movedOver({ draft: run.draft, after }, inSentence, place);
    return beyond === undefined ? run : { ...run, source: beyond, moved: true };
  }
  const moved = movedOver(run, source, place);
  if (moved !== undefined) return { ...run, source: moved, moved: true };
  const nearest = (count: number) =>
    after === undefined
      ? inSentence.filter((word) => word.start >= (before?.source.end ?? 0)).slice(0, count)
      : inSentence.filter((word) => word.end <= after.source.start).slice(-count);
  const drafted = plainForm(
    run.draft.map(({ key }) => key),
    language,
  );
  for (let count = 1; count <= run.draft.length + 3; count++) {
    const words = nearest(count);
    const keys = words.map(({ key }) => key);
    if (plainForm(keys, language) === drafted) return { ...run, source: words };
  }
  const faced = inSentence.filter((word) => run.source.includes(word));
  if (faced.length > 0) return { ...run, source: faced };
  const all = nearest(Number.MAX_SAFE_INTEGER);
  return { ...run, source: all.length <= run.draft.length + 2 ? all : nearest(run.draft.length) };
}

/** In words: fewer are in most sentences. */
const FEWEST_MOVED = 4;

/** The same words on the other side of the place: a clause that the draft puts first and the source last. */
function movedOver(
  run: Pick<Run, 'draft' | 'after'>,
  source: readonly Word[],
  place: Span,
): readonly Word[] | undefined {
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
export function mergeMoved(runs: readonly Run[], pairs: readonly Pair[], language: Language): Run[] {
  const merged: Run[] = [];
  if (runs.length < 2) return [...runs];
  const forms = runs.map((run) => {
    const [draft, source] = [plainWords(run.draft, language), plainWords(run.source, language)];
    return { draft, source, added: lengthOf(draft) - lengthOf(source) };
  });
  for (let at = 0; at < runs.length; at++) {
    let to = at + 1;
    for (let end = at + 2; end <= Math.min(runs.length, at + MOST_MOVES); end++)
      if (isMoved(forms.slice(at, end))) to = end;
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

/** "£300" for "300 pounds" is one change, of the same currency or to another. */
function plainWords(words: readonly Word[], language: Language): string[] {
  return words.map(({ key }) => {
    const form = plainForm([key], language);
    return CURRENCIES.has(form) ? '$' : form;
  });
}

const CURRENCIES: ReadonlySet<string> = new Set(['dollar', 'pound', 'euro', 'yen']);

/** The words of a run in their plain form. */
interface Forms {
  readonly draft: readonly string[];
  readonly source: readonly string[];
  /** By how much the draft's are longer. */
  readonly added: number;
}

/** In UTF-16 units, with a space behind each. */
const lengthOf = (words: readonly string[]) => words.reduce((sum, { length }) => sum + length + 1, 0);

function isMoved(runs: readonly Forms[]): boolean {
  if (runs.reduce((sum, { added }) => sum + added, 0) !== 0) return false;
  const inOrder = (words: string[]) => words.sort().join(' ');
  const draft = inOrder(runs.flatMap((run) => run.draft));
  return draft !== '' && draft === inOrder(runs.flatMap((run) => run.source));
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
export function withoutNarration(run: Run, { speech }: IndexedArticle): Run {
  const { before, after } = run;
  if (run.source.length === 0 || before === undefined || after === undefined) return run;
  const spoken = speech.quotes.filter(({ depth, form }) => depth === 0 && form === 'marks');
  const at = (word: Word) => spoken.find((quote) => overlap(quote, word));
  const from = at(before.source);
  const to = at(after.source);
  if (from === undefined || to === undefined || from === to) return run;
  return { ...run, source: run.source.filter((word) => at(word) !== undefined) };
}
