import type { Draft } from '../../drafts/draft.ts';
import { overlap } from '../../text/span.ts';
import { assignQuotations } from '../assignQuotations.ts';
import type { Citation } from '../citation.ts';
import { FORMS } from '../forms/forms.ts';
import type { ReadCitation } from '../reading.ts';
import type { Sources } from '../sources.ts';

/**
 * Reads the citations of a draft in all forms, in its order, and says which quotations each belongs to.
 * One that names no known article is among them only if it is plainly a key: notes, links and parentheses have
 * many other uses.
 */
export function readCitations(draft: Draft, sources: Sources): Citation[] {
  return assignQuotations(draft, findReadings(draft, sources));
}

/** The citations alone, in the order of the draft and without overlap; read once for a draft and its sources. */
export function findReadings(draft: Draft, sources: Sources): readonly ReadCitation[] {
  const known = remembered.get(draft);
  if (known?.sources === sources) return known.readings;
  const readings = readAll(draft, sources);
  remembered.set(draft, { sources, readings });
  return readings;
}

const remembered = new WeakMap<
  Draft,
  { readonly sources: Sources; readonly readings: readonly ReadCitation[] }
>();

function readAll(draft: Draft, sources: Sources): ReadCitation[] {
  const readings = Object.values(FORMS)
    .flatMap((form) => form.read(draft, sources))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  return withoutDoubles(outsideNotes(readings, draft));
}

/** The parentheses around a link, or the label of one, are read in two ways: the more exact counts. */
function withoutDoubles(readings: readonly ReadCitation[]): ReadCitation[] {
  const kept: ReadCitation[] = [];
  for (const reading of readings) {
    const last = kept.at(-1);
    if (last === undefined || !overlap(last, reading)) kept.push(reading);
    else if (last.style === 'text' && reading.style !== 'text') kept[kept.length - 1] = reading;
  }
  return kept;
}

/** What a note names is read with the note: it is one citation, and not another. */
function outsideNotes(readings: readonly ReadCitation[], { prose }: Draft): readonly ReadCitation[] {
  const { footnoteDefinitions: notes } = prose;
  let next = 0;
  return readings.filter(({ start }) => {
    while ((notes[next]?.end ?? start + 1) <= start) next++;
    return (notes[next]?.start ?? start + 1) > start;
  });
}
