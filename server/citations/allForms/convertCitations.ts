import type { Article } from '../../corpus/article.ts';
import type { Draft } from '../../drafts/draft.ts';
import { parseDraft } from '../../drafts/parseDraft.ts';
import type { CorpusIndex } from '../../search/corpusIndex.ts';
import { applyEdits, type Edit } from '../../text/edit.ts';
import { slice } from '../../text/span.ts';
import type { CitationForm, Conversion } from '../forms/form.ts';
import { type CitationStyle, FORMS, formOf } from '../forms/forms.ts';
import type { Locator } from '../locator.ts';
import type { ReadCitation } from '../reading.ts';
import { createSources, type Sources } from '../sources.ts';
import { findReadings } from './readCitations.ts';

/** A draft's citations in another form. */
export interface ConvertedCitations {
  readonly edits: readonly Edit[];
  readonly converted: number;
  /** Those of other forms that stay as they are, since the form cannot say all that they do. */
  readonly left: number;
}

/**
 * The edits that bring a draft's citations into one form. A citation is converted only where nothing of it is lost: it
 * stands apart from the sentence's words, says nothing but its source and where in it, and, read again in the new
 * form, names the same article and place. All that is known by trying: the converted draft is read, and whatever does
 * not come out the same is left as it was.
 */
export function convertCitations(
  draft: Draft,
  corpus: CorpusIndex,
  style: CitationStyle,
): ConvertedCitations {
  const sources = createSources(corpus);
  const form = FORMS[style];
  const readings = findReadings(draft, sources);
  const others = readings.filter((reading) => reading.style !== style && reading.article !== undefined);
  const kept = new Set<ReadCitation>();
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const plan = planFor(
      { draft, corpus, sources, form, conversions: startConversions(draft) },
      readings,
      kept,
    );
    const text = applyEdits(draft.text, plan.edits);
    const after = findReadings(parseDraft(draft.path, text, draft.format), sources);
    const lost = firstLost(readings, after);
    if (lost === undefined)
      return {
        edits: plan.edits,
        converted: plan.converted.length,
        left: others.length - plan.converted.length,
      };
    const culprit = plan.converted.findLast(({ start }) => start <= lost.start) ?? plan.converted[0];
    if (culprit === undefined) break;
    kept.add(culprit);
  }
  return { edits: [], converted: 0, left: others.length };
}

/** Every round leaves one more citation as it was; a draft that needs more is left as it is. */
const MOST_ROUNDS = 100;

/** The first citation that is not the same in another reading of the draft. */
function firstLost(
  before: readonly ReadCitation[],
  after: readonly ReadCitation[],
): ReadCitation | undefined {
  const at = before.findIndex((reading, index) => {
    const other = after[index];
    return (
      other === undefined || other.article !== reading.article || !samePlace(other.locator, reading.locator)
    );
  });
  return at >= 0 ? before[at] : after.length > before.length ? before.at(-1) : undefined;
}

function samePlace(a: Locator | undefined, b: Locator | undefined): boolean {
  return (
    a === b || (a?.kind === b?.kind && String(a?.from) === String(b?.from) && String(a?.to) === String(b?.to))
  );
}

interface Plan {
  readonly edits: readonly Edit[];
  readonly converted: readonly ReadCitation[];
}

/** What one attempt at a draft has at hand. */
interface Converting {
  readonly draft: Draft;
  readonly corpus: CorpusIndex;
  readonly sources: Sources;
  /** The form into which citations go. */
  readonly form: CitationForm;
  /** What the forms keep elsewhere in the draft, by form. */
  readonly conversions: ReadonlyMap<CitationForm, Conversion>;
}

function planFor(
  converting: Converting,
  readings: readonly ReadCitation[],
  kept: ReadonlySet<ReadCitation>,
): Plan {
  const { draft, corpus, form } = converting;
  const edits: Edit[] = [];
  const converted: ReadCitation[] = [];
  for (const group of groupsOf(draft, readings)) {
    const markers = group.map((reading) => {
      const article = reading.article === undefined ? undefined : corpus.article(reading.article)?.article;
      if (article === undefined || reading.style === form.style || kept.has(reading)) return undefined;
      return isBare(draft, reading, article) ? written(converting, article, reading) : undefined;
    });
    const [first] = group;
    const last = group.at(-1);
    if (first === undefined || last === undefined || markers.includes(undefined)) continue;
    const outer = { start: first.outer.start, end: last.outer.end };
    edits.push(placed(draft, formOf(first), form, { ...outer, newText: joined(form, markers.map(String)) }));
    converted.push(...group);
  }
  for (const conversion of converting.conversions.values())
    edits.push(...conversion.edits(readings, converted));
  return { edits: edits.sort((a, b) => a.start - b.start), converted };
}

function startConversions(draft: Draft): Map<CitationForm, Conversion> {
  const conversions = new Map<CitationForm, Conversion>();
  for (const form of Object.values<CitationForm>(FORMS)) {
    const conversion = form.startConversion?.(draft);
    if (conversion !== undefined) conversions.set(form, conversion);
  }
  return conversions;
}

/** The citations that stand in the same brackets or right beside each other: they move together. */
function groupsOf({ prose }: Draft, readings: readonly ReadCitation[]): ReadCitation[][] {
  const groups: ReadCitation[][] = [];
  for (const reading of readings) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group !== undefined && last?.apart && reading.apart && isBeside(prose.text, last, reading))
      group.push(reading);
    else groups.push([reading]);
  }
  return groups;
}

/** Whether nothing but white space stands between two citations, if so much. */
function isBeside(
  text: string,
  { outer: { end } }: ReadCitation,
  { outer: { start } }: ReadCitation,
): boolean {
  return start <= end || /^[\s\0]*$/.test(text.slice(end, start));
}

/** Whether a citation says nothing but its source and a place in it, and stands apart from the words around. */
function isBare(draft: Draft, reading: ReadCitation, article: Article): boolean {
  return reading.apart && formOf(reading).isBare(draft, reading, article, placeOf(draft, reading));
}

/** A citation's place, as its locator is written. */
function placeOf({ text }: Draft, { locator }: ReadCitation): string {
  return locator === undefined ? '' : slice(text, locator);
}

/** What a citation is in the other form; undefined where that has no words for it. */
function written(
  { draft, sources, form, conversions }: Converting,
  article: Article,
  reading: ReadCitation,
): string | undefined {
  const place = placeOf(draft, reading);
  const conversion = conversions.get(form);
  if (conversion !== undefined) return conversion.reference(article, place);
  const pieces = form.write(article, draft, sources);
  return (
    pieces && (place === '' ? pieces : form.located(pieces, placeInWords(reading.locator, place))).marker
  );
}

/** Pandoc takes a bare number for a page; every other form says that it is one. */
function placeInWords(locator: Locator | undefined, place: string): string {
  return locator?.kind === 'page' && /^[\divxlc]/i.test(place) ? `p. ${place}` : place;
}

/** Several citations beside each other: in one pair of brackets where the form has some for all. */
function joined({ join, clings }: CitationForm, markers: readonly string[]): string {
  return join === undefined ? markers.join(clings ? '' : ' ') : join(markers);
}

/** Notes follow the punctuation and cling to it; all other forms stand before it, after a space. */
function placed({ text }: Draft, from: CitationForm, to: CitationForm, edit: Edit): Edit {
  const { newText, ...outer } = edit;
  if (to.clings) {
    let start = outer.start;
    while (/[ \t]/.test(text.charAt(start - 1))) start--;
    const mark = /^[.,;:!?]+/.exec(text.slice(outer.end, outer.end + 8))?.[0] ?? '';
    return { start, end: outer.end + mark.length, newText: mark + newText };
  }
  if (!from.clings) return edit;
  const before = text.slice(Math.max(0, outer.start - 3), outer.start);
  const mark = /(?<![.,;:!?…])[.,;:!?]$/.exec(before)?.[0] ?? '';
  return { start: outer.start - mark.length, end: outer.end, newText: ` ${newText}${mark}` };
}
