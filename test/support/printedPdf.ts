/** A line of a page that is to be printed; sizes and places in points. */
export interface PrintedLine {
  readonly text: string;
  readonly x?: number;
  readonly y?: number;
  readonly size?: number;
}

/**
 * A small PDF in Helvetica, as plain as PDF gets: lines of each page from the top down, 14 points apart, or where
 * they say. `labels` are the names of the pages.
 */
export function printedPdf(
  pages: readonly (readonly (string | PrintedLine)[])[],
  info: Readonly<Record<string, string>> = {},
  labels?: string,
): Uint8Array {
  const objects: string[] = [];
  const kids = pages.map((_, index) => `${4 + index * 2} 0 R`).join(' ');
  objects[1] = `<< /Type /Catalog /Pages 2 0 R${labels === undefined ? '' : ` /PageLabels << /Nums [0 << ${labels} >>] >>`} >>`;
  objects[2] = `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`;
  objects[3] = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>';
  pages.forEach((lines, index) => {
    const content = lines
      .map((line, at) => printed(typeof line === 'string' ? { text: line } : line, at))
      .join('\n');
    objects[4 + index * 2] =
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents ${5 + index * 2} 0 R >>`;
    objects[5 + index * 2] = `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
  });
  const facts = Object.entries(info).map(([key, value]) => `/${key} ${literal(value)}`);
  objects.push(`<< ${facts.join(' ')} >>`);
  return written(objects);
}

function printed({ text, x = 72, y, size = 11 }: PrintedLine, at: number): string {
  return `BT /F ${size} Tf 1 0 0 1 ${x} ${y ?? 760 - at * 14} Tm ${literal(text)} Tj ET`;
}

/** Bytes of Windows-1252 for the signs of printers, else the letter's own. */
const SIGNS: ReadonlyMap<string, number> = new Map([
  ['“', 0x93],
  ['”', 0x94],
  ['‘', 0x91],
  ['’', 0x92],
  ['—', 0x97],
]);

function literal(text: string): string {
  const bytes = Array.from(text, (sign) => String.fromCharCode(SIGNS.get(sign) ?? sign.charCodeAt(0)));
  return `(${bytes.join('').replace(/[\\()]/g, '\\$&')})`;
}

function written(objects: readonly string[]): Uint8Array {
  let file = '%PDF-1.4\n';
  const offsets: number[] = [];
  objects.forEach((object, number) => {
    offsets[number] = file.length;
    file += `${number} 0 obj\n${object}\nendobj\n`;
  });
  const start = file.length;
  const count = objects.length;
  const rows = Array.from({ length: count }, (_, number) =>
    number === 0 ? '0000000000 65535 f ' : `${String(offsets[number] ?? 0).padStart(10, '0')} 00000 n `,
  );
  file += `xref\n0 ${count}\n${rows.join('\n')}\ntrailer\n<< /Size ${count} /Root 1 0 R /Info ${count - 1} 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(file, (sign) => sign.charCodeAt(0));
}
