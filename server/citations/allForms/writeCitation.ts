import type { Draft } from '../../drafts/draft.ts';
import type { Edit } from '../../text/edit.ts';
import { type CitationPlace, placeCitation } from '../citationPlace.ts';
import type { CitationForm } from '../forms/form.ts';
import type { CitationStyle } from '../forms/forms.ts';
import { FORMS } from '../forms/forms.ts';
import type { ReadCitation } from '../reading.ts';
import { citationPieces, type ToCite } from './citationPieces.ts';
import { findReadings } from './readCitations.ts';

/** What is to be cited, and for which words. */
export interface WantedCitation extends ToCite {
  /** Index into the draft's quotes. */
  readonly quotation: number;
}

/**
 * The edits that cite an article for a quotation. All come after the quotation's words or are outside them. Undefined
 * where the form cannot name the article: a link needs an address, a parenthesis a name.
 */
export function writeCitation(style: CitationStyle, wanted: WantedCitation): readonly Edit[] | undefined {
  const { article, draft, quotation, sources } = wanted;
  const form = FORMS[style];
  const pieces = citationPieces(style, wanted);
  if (pieces === undefined) return undefined;
  const readings = findReadings(draft, sources);
  const place = placeCitation(draft, readings, quotation);
  if (place === undefined) return undefined;
  const woven = form.weave?.(article, draft, readings, place);
  if (woven !== undefined) return woven;
  const { marker: words, definition } = pieces;
  const { at, space } = habitOf(form, draft, readings, place);
  const marker = { start: at, end: at, newText: space + words };
  if (definition === undefined) return [marker];
  // Two insertions at one place would depend on how an editor orders them.
  return definition.start === at
    ? [{ ...marker, newText: marker.newText + definition.newText }]
    : [marker, definition];
}

/** Where the draft puts its citations of this form, before or behind punctuation, and whether after a space. */
function habitOf(
  { style, clings }: CitationForm,
  { prose }: Draft,
  readings: readonly ReadCitation[],
  { before, after }: CitationPlace,
): { readonly at: number; readonly space: string } {
  const others = readings.filter((reading) => reading.style === style && reading.apart);
  const last = (at: number) =>
    prose.text
      .slice(Math.max(0, at - 3), at)
      .replace(/[\s\0]+$/, '')
      .slice(-1);
  const next = (at: number) =>
    prose.text
      .slice(at, at + 3)
      .replace(/^\0+/, '')
      .charAt(0);
  const behind = others.filter(({ outer }) => /[.!?…]/.test(last(outer.start))).length;
  const ahead = others.filter(({ outer }) => /[.,;:!?]/.test(next(outer.end))).length;
  if (clings) return { at: ahead > others.length / 2 ? before : after, space: '' };
  const touching = others.filter(({ outer }) => /[^\s\0]/.test(prose.text.charAt(outer.start - 1))).length;
  return {
    at: behind > ahead ? after : before,
    space: touching > others.length / 2 ? '' : ' ',
  };
}
