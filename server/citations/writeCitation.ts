import type { Article } from '../corpus/article.ts';
import type { Place } from '../corpus/place.ts';
import type { Draft } from '../drafts/draft.ts';
import { withoutThe } from '../language/citationWords.ts';
import type { Edit } from '../text/edit.ts';
import { type CitationPlace, placeCitation } from './citationPlace.ts';
import type { CitationStyle } from './citationStyle.ts';
import { inlineText, linkAddress } from './markdownText.ts';
import { findReadings } from './readCitations.ts';
import type { Reading } from './reading.ts';
import { isPandocKey } from './readPandocKeys.ts';
import { shortReference } from './reference.ts';
import type { Sources } from './sources.ts';
import { writeFootnote } from './writeFootnote.ts';
import { locatedPieces } from './writeLocator.ts';
import { writeParenthesis } from './writeParenthesis.ts';

/**
 * The edits that cite an article for a quotation, given as an index into the draft's quotes. All come after the
 * quotation's words or are outside them. Undefined where the form cannot name the article: a link needs an
 * address, a parenthesis a name. `stands` is where in the article the words stand, for the citation to say.
 */
export function writeCitation(
  style: CitationStyle,
  article: Article,
  draft: Draft,
  quotation: number,
  sources: Sources,
  stands?: Place,
): readonly Edit[] | undefined {
  const bare = citationPieces(style, article, draft, sources);
  if (bare === undefined) return undefined;
  const pieces = locatedPieces(style, bare, stands);
  const readings = findReadings(draft, sources);
  const place = placeCitation(draft, readings, quotation);
  if (place === undefined) return undefined;
  const named = style === 'link' ? outletIn(draft, readings, place, article) : undefined;
  const address = article.metadata.url === undefined ? undefined : linkAddress(article.metadata.url);
  if (named !== undefined && address !== undefined) {
    return [
      { start: named.start, end: named.start, newText: '[' },
      { start: named.end, end: named.end, newText: `](${address})` },
    ];
  }
  const { at, space } = habitOf(style, draft, readings, place);
  const marker = { start: at, end: at, newText: space + pieces.marker };
  if (pieces.definition === undefined) return [marker];
  // Two insertions at one place would depend on how an editor orders them.
  return pieces.definition.start === at
    ? [{ ...marker, newText: marker.newText + pieces.definition.newText }]
    : [marker, pieces.definition];
}

/** What a citation is made of, for whoever inserts a quotation together with it. */
export interface CitationPieces {
  /** `[^id]`, `[@id]`, `([Outlet](address))` or `(Outlet, day)`: all but the first follow a space. */
  readonly marker: string;
  /** The footnote's definition at the end of the draft, where it has none yet. */
  readonly definition?: Edit;
}

/** The pieces of a citation of the article in this form; undefined where the form cannot name it. */
export function citationPieces(
  style: CitationStyle,
  article: Article,
  draft: Draft,
  sources: Sources,
): CitationPieces | undefined {
  switch (style) {
    case 'footnote':
      return writeFootnote(article, draft, sources);
    case 'pandoc': {
      if (isPandocKey(article.id)) return { marker: `[@${article.id}]` };
      return /[\s{}[\]\\]/.test(article.id) ? undefined : { marker: `[@{${article.id}}]` };
    }
    case 'link': {
      const address = article.metadata.url === undefined ? undefined : linkAddress(article.metadata.url);
      if (address === undefined || draft.format === 'plain') return undefined;
      return { marker: `([${inlineText(shortReference(article), draft.format)}](${address}))` };
    }
    case 'text': {
      const marker = writeParenthesis(article, sources, draft.format);
      return marker === undefined ? undefined : { marker };
    }
  }
}

/** Where the draft puts its citations of this form, before or behind punctuation, and whether after a space. */
function habitOf(
  style: CitationStyle,
  { prose }: Draft,
  readings: readonly Reading[],
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
  if (style === 'footnote') return { at: ahead > others.length / 2 ? before : after, space: '' };
  const touching = others.filter(({ outer }) => /[^\s\0]/.test(prose.text.charAt(outer.start - 1))).length;
  return {
    at: behind > ahead ? after : before,
    space: touching > others.length / 2 ? '' : ' ',
  };
}

/** The outlet's name in the quotation's sentence, where it is no part of a quotation or of a link already. */
function outletIn(
  draft: Draft,
  readings: readonly Reading[],
  { sentences }: CitationPlace,
  article: Article,
) {
  const outlet = withoutThe(article.metadata.containerTitle?.trim() ?? '');
  if (outlet === '') return undefined;
  const words = outlet.split(/\s+/).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${words.join('\\s+')}(?![\\p{L}\\p{N}])`, 'giu');
  for (const { start, end } of sentences) {
    for (const match of draft.prose.text.slice(start, end).matchAll(pattern)) {
      const span = { start: start + match.index, end: start + match.index + match[0].length };
      const meets = (other: { readonly start: number; readonly end: number }) =>
        other.start < span.end && span.start < other.end;
      const isTaken =
        draft.prose.links.some(meets) ||
        draft.speech.quotes.some(({ outer }) => meets(outer)) ||
        readings.some(({ outer }) => meets(outer));
      if (!isTaken) return span;
    }
  }
  return undefined;
}
