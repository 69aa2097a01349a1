import { isProbablyReaderable, Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';

/** As much of a document as is used here; Readability's own idea of one needs a browser's types. */
type Page = ConstructorParameters<typeof Readability>[0] & {
  querySelectorAll(selector: string): Iterable<{ remove(): void }>;
};

/**
 * The article of a page as HTML, without what stands around it, as Firefox's reader view sees it; nothing where
 * the page holds none. Scripts are not run and nothing is loaded.
 */
export function readableHtml(html: string): string | undefined {
  const { document } = parseHTML(html) as unknown as { readonly document: Page };
  if (!isProbablyReaderable(document, { minContentLength: 80, minScore: 5 })) return undefined;
  // What is drawn out of an article is there twice, and would be read in the middle of a sentence.
  for (const node of document.querySelectorAll('aside, [aria-hidden="true"], nav')) node.remove();
  try {
    return new Readability(document, { charThreshold: 200, keepClasses: true }).parse()?.content ?? undefined;
  } catch {
    // A page so damaged that nothing of it is under a body makes Readability stumble; it is read whole then.
    return undefined;
  }
}
