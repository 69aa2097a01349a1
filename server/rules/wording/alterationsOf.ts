import type { Candidate } from '../../sources/candidate.ts';
import type { Alteration, AlterationKind } from '../../sources/wording/alteration.ts';
import { clean } from '../../text/clean.ts';
import { printable } from '../../text/printable.ts';
import { inSeries, type Said, say, saysSame } from '../../text/said.ts';
import type { Span } from '../../text/span.ts';
import { inDraft, type Scene } from '../rule.ts';
import { shorten } from './sourceText.ts';

/** The alterations of some kinds, with the place that each was read in. */
export function alterationsOf(
  { reading }: Scene,
  ...kinds: readonly AlterationKind[]
): { alterations: Alteration[]; candidate: Candidate } | undefined {
  const alterations = (reading?.alterations ?? []).filter(({ kind }) => kinds.includes(kind));
  const [first] = alterations;
  if (reading === undefined || first === undefined) return undefined;
  const candidate =
    reading.parts.find(({ comparison }) => comparison.alterations.includes(first)) ?? reading.main;
  return { alterations, candidate };
}

/** From the first alteration to the last; where words are missing, the words on both sides of the gap. */
export function spanOfAlterations(scene: Scene, alterations: readonly Alteration[]): Span {
  const spans = alterations.map(({ run, draft }) => {
    if (run.draft.length > 0) return draft;
    return { start: run.before?.draft.start ?? draft.start, end: run.after?.draft.end ?? draft.end };
  });
  return inDraft(scene.quotation, {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  });
}

/** Words to stand between marks in a message: short, on one line, their own marks single; by number what is not seen. */
function innerWords(text: string): string {
  const words = shorten(clean(text).replace(/[“„]/g, '‘').replace(/”/g, '’'), 80);
  return words === '' ? printable(text.trim()) : words;
}

/** Words in quotation marks; of a mark by itself its name, since marks around a mark tell nobody anything. */
function shown(text: string): Said {
  if (/^["“”‘’'«»„]$/.test(text)) return say`a quotation mark`;
  return say`“${text}”`;
}

/** "“come back” became “return”", for each alteration. */
export function describe(
  { quotation }: Scene,
  candidate: Candidate,
  alterations: readonly Alteration[],
): Said {
  const text = candidate.comparison.indexed.article.text;
  const changes = alterations.map(({ run, draft, source }) => {
    const written = innerWords(quotation.text.slice(draft.start, draft.end));
    const printed = innerWords(text.slice(source.start, source.end));
    if (run.draft.length === 0 && printed !== '') return say`${shown(printed)} is missing`;
    if (run.source.length === 0) return say`${shown(written)} was added`;
    return say`“${printed}” became “${written}”`;
  });
  return inSeries(
    changes.filter((one, at) => !changes.slice(0, at).some((other) => saysSame(one, other))),
    '; ',
  );
}
