import type { Article } from '../../corpus/article.ts';
import type { Draft } from '../../drafts/draft.ts';
import { parseDraft } from '../../drafts/parseDraft.ts';
import { citationLead } from '../../language/citationWords.ts';
import type { CorpusIndex } from '../../search/corpusIndex.ts';
import { applyEdits, type Edit } from '../../text/edit.ts';
import { type Span, slice } from '../../text/span.ts';
import type { CitationStyle } from '../citationStyle.ts';
import { FORMS } from '../forms/forms.ts';
import type { Locator } from '../locator.ts';
import type { ReadCitation } from '../reading.ts';
import { createSources, type Sources } from '../sources.ts';
import { createNotes, type Notes, noteWords, wordsOfNote } from './convertNotes.ts';
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
  const readings = findReadings(draft, sources);
  const others = readings.filter((reading) => reading.style !== style && reading.article !== undefined);
  const kept = new Set<ReadCitation>();
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const plan = planFor(draft, corpus, sources, readings, style, kept);
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

function planFor(
  draft: Draft,
  corpus: CorpusIndex,
  sources: Sources,
  readings: readonly ReadCitation[],
  style: CitationStyle,
  kept: ReadonlySet<ReadCitation>,
): Plan {
  const notes = createNotes(draft);
  const edits: Edit[] = [];
  const converted: ReadCitation[] = [];
  for (const group of groupsOf(draft, readings)) {
    const markers = group.map((reading) => {
      const article = reading.article === undefined ? undefined : corpus.article(reading.article)?.article;
      if (article === undefined || reading.style === style || kept.has(reading)) return undefined;
      return isBare(draft, reading, article)
        ? written(draft, sources, style, article, reading, notes)
        : undefined;
    });
    const [first] = group;
    const last = group.at(-1);
    if (first === undefined || last === undefined || markers.includes(undefined)) continue;
    const outer = { start: first.outer.start, end: last.outer.end };
    edits.push(placed(draft, outer, first.style, style, joined(style, markers.map(String))));
    converted.push(...group);
  }
  return {
    edits: [...edits, ...notes.edits(readings, converted)].sort((a, b) => a.start - b.start),
    converted,
  };
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
  const { style, outer, apart, locator, keySpan, definition, start, end } = reading;
  if (!apart) return false;
  const place = locator === undefined ? '' : slice(draft.text, locator);
  switch (style) {
    case 'pandoc': {
      const item = draft.text
        .slice(Math.max(start, outer.start), Math.min(end, outer.end))
        .replace(/^\[|\]$/g, '');
      const key = slice(draft.text, keySpan);
      return [`@${key}`, `@{${key}}`].some((at) => item.trim() === (place === '' ? at : `${at}, ${place}`));
    }
    case 'footnote': {
      if (definition === undefined) return false;
      return wordsOfNote(draft, definition) === noteWords(draft, article, place);
    }
    case 'link': {
      const words = slice(draft.text, outer);
      const bare = FORMS.link.write(article, draft, NO_SOURCES)?.marker;
      return (
        bare !== undefined &&
        words === (place === '' ? bare : FORMS.link.located({ marker: bare }, place).marker)
      );
    }
    case 'text': {
      const words = slice(draft.text, outer).slice(1, -1);
      return (
        citationLead(words) === 0 && (place === '' || words.endsWith(`, ${place}`)) && !words.includes('://')
      );
    }
  }
}

/** A link is written from its article alone. */
const NO_SOURCES: Sources = {
  withId: () => [],
  withUrl: () => [],
  named: () => ({ outlet: [], title: [], author: [] }),
};

/** What a citation is in the other form; undefined where that has no words for it. */
function written(
  draft: Draft,
  sources: Sources,
  style: CitationStyle,
  article: Article,
  { locator }: ReadCitation,
  notes: Notes,
): string | undefined {
  const place = locator === undefined ? '' : slice(draft.text, locator);
  if (style === 'footnote') return notes.reference(article, place);
  const pieces = FORMS[style].write(article, draft, sources);
  return (
    pieces && (place === '' ? pieces : FORMS[style].located(pieces, placeInWords(locator, place))).marker
  );
}

/** Pandoc takes a bare number for a page; every other form says that it is one. */
function placeInWords(locator: Locator | undefined, place: string): string {
  return locator?.kind === 'page' && /^[\divxlc]/i.test(place) ? `p. ${place}` : place;
}

/** Several citations beside each other: in one pair of brackets where the form has some for all. */
function joined(style: CitationStyle, markers: readonly string[]): string {
  if (style !== 'pandoc') return markers.join(FORMS[style].clings ? '' : ' ');
  return `[${markers.map((marker) => marker.slice(1, -1)).join('; ')}]`;
}

/** Notes follow the punctuation and cling to it; all other forms stand before it, after a space. */
function placed({ text }: Draft, outer: Span, from: CitationStyle, to: CitationStyle, newText: string): Edit {
  if (FORMS[to].clings) {
    let start = outer.start;
    while (/[ \t]/.test(text.charAt(start - 1))) start--;
    const mark = /^[.,;:!?]+/.exec(text.slice(outer.end, outer.end + 8))?.[0] ?? '';
    return { start, end: outer.end + mark.length, newText: mark + newText };
  }
  if (!FORMS[from].clings) return { ...outer, newText };
  const before = text.slice(Math.max(0, outer.start - 3), outer.start);
  const mark = /(?<![.,;:!?…])[.,;:!?]$/.exec(before)?.[0] ?? '';
  return { start: outer.start - mark.length, end: outer.end, newText: ` ${newText}${mark}` };
}
