import type { PdfLine, PdfPage } from './pdfium.ts';

/**
 * The pages without what pages are furnished with: heads and feet that recur near an edge, and bare page numbers.
 * Numbers count as alike, so that "12 Annual report" and "13 Annual report" are one.
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
      if (key === undefined) return true;
      return (counts.get(key) ?? 0) < enough && !isPageNumber(line.text) && !isNumbered(line, page);
    }),
  }));
}

/**
 * Whether a line at a page's edge, apart from the text, has the page's own number beside it: a head that recurs nowhere,
 * as on the second of two pages.
 */
function isNumbered(line: PdfLine, page: PdfPage): boolean {
  const apart = page.lines.every(
    ({ baseline }) =>
      Math.abs(baseline - line.baseline) < 2 || Math.abs(baseline - line.baseline) > line.size * 1.5,
  );
  if (!apart) return false;
  const number = (page.label ?? String(page.number)).toLowerCase();
  const words = line.text.trim().toLowerCase().split(/\s+/);
  if (words.length > 1 && words.length < 12 && (words[0] === number || words.at(-1) === number)) return true;
  return page.lines.some(
    (other) =>
      other !== line &&
      Math.abs(other.baseline - line.baseline) < 2 &&
      other.text.trim().toLowerCase() === number,
  );
}

/** What stands at the top of page after page, as it is printed where it first does; page numbers left out. */
export function runningHeads(pages: readonly PdfPage[]): string[] {
  const seen = new Map<string, { readonly text: string; count: number }>();
  for (const page of pages) {
    for (const line of page.lines) {
      const key = keyOf(line, page);
      if (!key?.startsWith('top ') || isPageNumber(line.text)) continue;
      const known = seen.get(key);
      if (known) known.count++;
      else seen.set(key, { text: line.text.replace(/\s+/g, ' ').trim(), count: 1 });
    }
  }
  return [...seen.values()]
    .filter(({ count }) => count > 1 && count * 3 >= pages.length)
    .map(({ text }) => text);
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
  const words = text.replace(/\s+/g, ' ').trim().toLowerCase();
  return `${outer} ${words.replace(/\d+|^[ivxl]{1,7}(?= )|(?<= )[ivxl]{1,7}$/g, '#')}`;
}

function isPageNumber(text: string): boolean {
  return /^[\s–—|.[\]()-]*(?:\d{1,4}|[ivxlc]{1,7})(?:\s*(?:\/|\||–|-)\s*\d{1,4})?[\s–—|.[\]()-]*$/i.test(
    text,
  );
}
