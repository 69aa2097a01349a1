import { findUrls } from '../corpus/url.ts';
import type { Draft } from '../drafts/draft.ts';
import type { Link } from '../prose/prose.ts';
import type { Span } from '../text/span.ts';
import { findLocator, type Locator } from './locator.ts';
import { naming, type Reading } from './reading.ts';
import type { Sources } from './sources.ts';

/** Links to known articles. A link to any other page is none of ours: drafts are full of them. */
export function readLinks({ text, prose }: Draft, sources: Sources): Reading[] {
  return prose.links.flatMap((link): Reading[] => {
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
export function readAddresses({ prose }: Draft, sources: Sources): Reading[] {
  return prose.blocks.flatMap((block) => {
    const words = prose.text.slice(block.start, block.end);
    if (!words.includes('://')) return [];
    return findUrls(words).flatMap(({ url: key, ...place }): Reading[] => {
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
  return behind === null ? undefined : findLocator(behind[0], link.end, true);
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
