import type { Article } from '../../corpus/article.ts';
import { findUrls } from '../../corpus/url.ts';
import type { Draft } from '../../drafts/draft.ts';
import { withoutThe } from '../../language/citationWords.ts';
import type { Link } from '../../prose/prose.ts';
import { say } from '../../text/said.ts';
import { type Span, slice } from '../../text/span.ts';
import type { CitationPlace } from '../citationPlace.ts';
import { findLocatorOrPage, type Locator } from '../locator.ts';
import { inlineText, linkAddress } from '../markdownText.ts';
import { naming, type ReadCitation } from '../reading.ts';
import { shortReference } from '../reference.ts';
import type { Sources } from '../sources.ts';
import type { CitationForm, CitationPieces } from './form.ts';

/** A Markdown link on the outlet’s name; needs the article’s address. */
export const link: CitationForm<'link'> = {
  style: 'link',
  label: say`Links`,
  documentation: 'A Markdown link on the outlet’s name. Needs the article’s address.',
  offer: (name) => say`Insert a link citing ${name}`,
  clings: false,
  read: (draft, sources) => [...readLinks(draft, sources), ...readAddresses(draft, sources)],
  write: writeLink,
  weave(article, draft, readings, place) {
    const outlet = outletIn(draft, readings, place, article);
    const address = addressOfArticle(article);
    if (outlet === undefined || address === undefined) return undefined;
    return [
      { start: outlet.start, end: outlet.start, newText: '[' },
      { start: outlet.end, end: outlet.end, newText: `](${address})` },
    ];
  },
  located: locateLink,
  exchange(citation, { article }, draft, sources) {
    const address = addressOfArticle(article);
    const link = draft.prose.links.find(({ start }) => start === citation.start);
    const isWhole = citation.keySpan.start === citation.start;
    if (address === undefined || link === undefined || isWhole) return undefined;
    // A label that is the other article's outlet is exchanged too; any other stays as the writer has it.
    const { label } = link;
    const words = draft.prose.text.slice(label.start, label.end).replaceAll('\0', '');
    const namesOther = sources.named(words).outlet.some(({ id }) => id === citation.article);
    const addressEdit = { start: citation.keySpan.start, end: citation.keySpan.end, newText: address };
    if (!namesOther) return [addressEdit];
    const outlet = article.metadata.containerTitle;
    return outlet === undefined
      ? undefined
      : [{ start: label.start, end: label.end, newText: outlet }, addressEdit];
  },
  isBare(draft, { outer }, article, place) {
    const bare = writeLink(article, draft);
    if (bare === undefined) return false;
    return slice(draft.text, outer) === (place === '' ? bare : locateLink(bare, place)).marker;
  },
};

function writeLink(article: Article, draft: Draft): CitationPieces | undefined {
  const address = addressOfArticle(article);
  if (address === undefined || draft.format === 'plain') return undefined;
  return { marker: `([${inlineText(shortReference(article), draft.format)}](${address}))` };
}

function locateLink({ marker }: CitationPieces, locator: string): CitationPieces {
  return { marker: `${marker.slice(0, -1)}, ${locator})` };
}

function addressOfArticle({ metadata: { url } }: Article): string | undefined {
  return url === undefined ? undefined : linkAddress(url);
}

/** The outlet's name in the quotation's sentence, where it is no part of a quotation or of a link already. */
function outletIn(
  draft: Draft,
  readings: readonly ReadCitation[],
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

/** Links to known articles. A link to any other page is none of ours: drafts are full of them. */
function readLinks({ text, prose }: Draft, sources: Sources): ReadCitation[] {
  return prose.links.flatMap((link): ReadCitation[] => {
    const articles = sources.withUrl(link.url);
    if (articles.length === 0) return [];
    const locator = locatorBehind(prose.text, link);
    const parentheses = parenthesesAround(
      prose.text,
      locator === undefined ? link : { start: link.start, end: locator.end },
    );
    return [
      {
        style: 'link',
        start: link.start,
        end: link.end,
        outer: parentheses ?? link,
        apart: parentheses !== undefined,
        key: link.url,
        keySpan: addressOf(text, link),
        ...(locator && { locator }),
        ...naming(articles),
      },
    ];
  });
}

/** Addresses of known articles that stand bare in the running text. */
function readAddresses({ prose }: Draft, sources: Sources): ReadCitation[] {
  return prose.blocks.flatMap((block) => {
    const words = prose.text.slice(block.start, block.end);
    if (!words.includes('://')) return [];
    return findUrls(words).flatMap(({ url: key, ...place }): ReadCitation[] => {
      const articles = sources.withUrl(key);
      if (articles.length === 0) return [];
      const span = { start: block.start + place.start, end: block.start + place.end };
      const outer = parenthesesAround(prose.text, span) ?? span;
      return [{ style: 'text', ...span, outer, apart: true, key, keySpan: span, ...naming(articles) }];
    });
  });
}

/** `([Outlet](address), p. 3)`: what stands right behind a link and says where. */
function locatorBehind(text: string, link: Span): Locator | undefined {
  const behind = /^[\0]*,\s[^()[\],;]{1,40}(?=\))/.exec(text.slice(link.end, link.end + 60));
  return behind === null ? undefined : findLocatorOrPage(behind[0], link.end);
}

/** The address itself; the whole link where the address stands elsewhere, as in `[label][reference]`. */
function addressOf(text: string, link: Link): Span {
  const at = text.indexOf(link.url, link.label.end);
  return at >= 0 && at + link.url.length <= link.end
    ? { start: at, end: at + link.url.length }
    : { start: link.start, end: link.end };
}

/** The parentheses right around a span that hold nothing else. */
function parenthesesAround(text: string, span: Span): Span | undefined {
  let start = span.start - 1;
  while (start >= 0 && text[start] === '\0') start--;
  let end = span.end;
  while (end < text.length && text[end] === '\0') end++;
  return text[start] === '(' && text[end] === ')' ? { start, end: end + 1 } : undefined;
}
