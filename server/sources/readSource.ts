import type { CorpusIndex } from '../search/corpusIndex.ts';
import type { Span } from '../text/span.ts';
import { type Candidate, findSources, type Sought } from './findSources.ts';
import { findJoins, type Join } from './joins.ts';
import type { Kinship } from './kinship.ts';
import type { Alteration } from './wording/alteration.ts';
import type { Wording } from './wording/readWording.ts';

/** A quotation read against the place or places that it comes from. */
export interface Reading {
  /** The place that it is judged against; of a stitched quotation the place of its first part. */
  readonly main: Candidate;
  /** In the order of the draft; more than one only where one place cannot hold all. */
  readonly parts: readonly Candidate[];
  /** Where words stand side by side that the source keeps apart. */
  readonly joins: readonly Join[];
  /** What was changed without a mark, those changes left out that a join explains. */
  readonly alterations: readonly Alteration[];
  /** Other places that hold the words or nearly, best first. */
  readonly others: readonly Candidate[];
}

/** Finds where a quotation comes from and reads it there; undefined where no article holds it. */
export function readSource(sought: Sought, corpus: CorpusIndex, isKin?: Kinship): Reading | undefined {
  const candidates = findSources(sought, corpus, isKin);
  const [best, ...others] = candidates;
  if (best === undefined || lacksMuch(best)) {
    const parts = findParts(sought, corpus, best, isKin);
    if (parts !== undefined) return compose(parts, []);
  }
  return best && compose([best], others);
}

function compose(parts: readonly Candidate[], others: readonly Candidate[]): Reading | undefined {
  const [main] = parts;
  if (main === undefined) return undefined;
  const joins = findJoins(parts);
  const alterations = parts
    .flatMap(({ comparison }) => comparison.alterations)
    .filter(({ kind }) => kind !== 'typography' && kind !== 'bracketed')
    .filter((one) => !joins.some(({ draft }) => one.run.draft.length === 0 && isInside(draft, one.draft)));
  return { main, parts, joins, alterations, others };
}

function isInside(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether a run of the draft's words is nowhere in the place. */
function lacksMuch({ comparison }: Candidate): boolean {
  return comparison.alterations.some(({ run, kind }) => kind !== 'order' && run.draft.length >= 2);
}

/** The place of each sentence of the quotation by itself, where every one has one and they are not all one. */
function findParts(
  sought: Sought,
  corpus: CorpusIndex,
  best: Candidate | undefined,
  isKin: Kinship | undefined,
): Candidate[] | undefined {
  const wordings = splitAtSentences(sought);
  if (wordings.length < 2) return undefined;
  let home = best?.comparison.indexed;
  const parts: Candidate[] = [];
  for (const wording of wordings) {
    const found = findSources({ ...sought, wording }, corpus, isKin).filter(
      ({ exact, comparison }) => exact && comparison.fit > 0.9,
    );
    const part = found.find(({ comparison }) => comparison.indexed === home) ?? found[0];
    if (part === undefined) return undefined;
    if (part.comparison.weight < 1 && part.comparison.indexed !== home) return undefined;
    home ??= part.comparison.indexed;
    parts.push(part);
  }
  return parts;
}

function splitAtSentences({ text, wording }: Sought): Wording[] {
  const { words, marks } = wording;
  const cuts: number[] = [];
  for (let at = 1; at < words.length; at++) {
    const between = text.slice(words[at - 1]?.end, words[at]?.start);
    if (/[.!?…;]/.test(between)) cuts.push(at);
  }
  const parts: Wording[] = [];
  let from = 0;
  for (const to of [...cuts, words.length]) {
    if (to - from < 2 && to < words.length) continue;
    const inside = words.slice(from, to);
    const [first] = inside;
    const last = inside.at(-1);
    if (first === undefined || last === undefined) continue;
    parts.push({
      start: first.start,
      end: last.end,
      words: inside,
      marks: marks
        .filter(({ before }) => before > from && before < to)
        .map((mark) => ({ ...mark, before: mark.before - from })),
    });
    from = to;
  }
  return parts;
}
