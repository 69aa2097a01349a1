import { isProbablyReaderable, Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { Span } from '../../../text/span.ts';

/** As much of a document as is used here; Readability's own idea of one needs a browser's types. */
type Page = ConstructorParameters<typeof Readability>[0];

/**
 * The article of a page as HTML, without what stands around it, as Firefox's reader view sees it; nothing where
 * the page holds none. Scripts are not run and nothing is loaded. `beside` is what to leave out: a tree is dear.
 */
export function readableHtml(html: string, beside: readonly Span[] = []): string | undefined {
  const { document } = parseHTML(without(html, beside)) as unknown as { readonly document: Page };
  if (!isProbablyReaderable(document, { minContentLength: 80, minScore: 5 })) return undefined;
  try {
    return (
      new Readability(document, { charThreshold: 200, keepClasses: true, disableJSONLD: true }).parse()
        ?.content ?? undefined
    );
  } catch {
    // A page so damaged that nothing of it is under a body makes Readability stumble; it is read whole then.
    return undefined;
  }
}

function without(html: string, spans: readonly Span[]): string {
  let from = 0;
  const kept: string[] = [];
  for (const { start, end } of spans) {
    kept.push(html.slice(from, start));
    from = Math.max(from, end);
  }
  kept.push(html.slice(from));
  return kept.join('');
}
