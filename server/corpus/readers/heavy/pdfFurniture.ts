import type { PdfLine, PdfPage } from './pdfium.ts';

/**
 * The pages without what pages are furnished with: heads and feet that recur near an edge, and bare page numbers.
 * Digits count as alike, so that "12 Annual report" and "13 Annual report" are one.
 */
export function findFurniture(pages: readonly PdfPage[]): PdfPage[] {
  const counts = new Map<string, number>();
  for (const page of pages) {
    for (const key of new Set(page.lines.flatMap((line) => keyOf(line, page) ?? []))) {
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const enough = Math.max(2, Math.ceil(pages.length * SHARE));
  return pages.map((page) => ({
    ...page,
    lines: page.lines.filter((line) => {
      const key = keyOf(line, page);
      return key === undefined || ((counts.get(key) ?? 0) < enough && !isPageNumber(line.text));
    }),
  }));
}

/** Heads differ on left and right pages and from chapter to chapter. */
const SHARE = 0.2;

/** What a line near the upper or lower edge is told by; nothing for any other. */
function keyOf({ text, baseline }: PdfLine, { height, lines }: PdfPage): string | undefined {
  const outer = baseline > height * 0.88 ? 'top' : baseline < height * 0.12 ? 'bottom' : undefined;
  if (outer === undefined) return undefined;
  // Only the outermost lines are furniture: the third from the edge is text.
  const further = lines.filter((line) =>
    outer === 'top' ? line.baseline > baseline + 2 : line.baseline < baseline - 2,
  );
  if (further.length > 6) return undefined;
  return `${outer} ${text.replace(/\d+/g, '#').replace(/\s+/g, ' ').trim().toLowerCase()}`;
}

function isPageNumber(text: string): boolean {
  return /^[\s–—|.[\]()-]*(?:\d{1,4}|[ivxlc]{1,7})(?:\s*(?:\/|\||–|-)\s*\d{1,4})?[\s–—|.[\]()-]*$/i.test(
    text,
  );
}
