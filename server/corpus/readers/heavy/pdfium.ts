import { PDFiumLibrary } from '@hyzyla/pdfium';

/** A line of a page as it is printed; lengths are in points, from the page's lower left corner. */
export interface PdfLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Of the letters' feet. */
  readonly baseline: number;
  /** Of its type, in points, as most of its letters have it. */
  readonly size: number;
  /** Whether the line ends within a word, after a hyphen that is not in `text`. */
  readonly hyphen: boolean;
  /** Whether that hyphen was a soft one, which is none of the word's. */
  readonly soft: boolean;
}

export interface PdfPage {
  readonly number: number;
  readonly label?: string;
  readonly height: number;
  readonly lines: readonly PdfLine[];
}

export interface PdfFile {
  readonly pages: number;
  page(index: number): PdfPage;
  /** From the document's Info dictionary. */
  info(key: string): string | undefined;
  close(): void;
}

/** Opens a PDF; throws with a code of PDFium's where it is none, is broken or needs a password. */
export async function openPdf(bytes: Uint8Array): Promise<PdfFile> {
  const pdfium = await startPdfium();
  const { module } = pdfium as unknown as { readonly module: Pdfium };
  const document = await pdfium.loadDocument(bytes);
  const { documentIdx } = document as unknown as { readonly documentIdx: number };
  const scratch = module.wasmExports.malloc(SCRATCH);
  const reading = { module, document: documentIdx, scratch };
  const maker = ['Producer', 'Creator'].map((key) => readInfo(reading, key)).join(' ');
  const signs = /TeX|dvi/i.test(maker) ? TEX_SIGNS : NO_SIGNS;
  return {
    pages: document.getPageCount(),
    page: (index) => readPage(reading, index, signs),
    info: (key) => readInfo(reading, key),
    close() {
      module.wasmExports.free(scratch);
      document.destroy();
    },
  };
}

/** Says where PDFium's module is found, before the first PDF is read; without a word the library finds its own. */
export function findPdfiumBy(find: () => Uint8Array | Promise<Uint8Array>): void {
  findModule = find;
}

let findModule: (() => Uint8Array | Promise<Uint8Array>) | undefined;

/** Starts PDFium; later calls answer with the same one. */
export function startPdfium(): Promise<PDFiumLibrary> {
  library ??= start();
  return library;
}

let library: Promise<PDFiumLibrary> | undefined;

async function start(): Promise<PDFiumLibrary> {
  const bytes = await findModule?.();
  if (bytes === undefined) return PDFiumLibrary.init();
  const { buffer, byteOffset, byteLength } = bytes;
  return PDFiumLibrary.init({
    wasmBinary: buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer,
  });
}

/** As much of PDFium's interface in C as is used here; handles and pointers are numbers. */
interface Pdfium {
  readonly HEAPU8: Uint8Array;
  readonly wasmExports: { malloc(size: number): number; free(pointer: number): void };
  _FPDF_LoadPage(document: number, index: number): number;
  _FPDF_ClosePage(page: number): void;
  _FPDF_GetPageHeightF(page: number): number;
  _FPDF_GetPageLabel(document: number, index: number, buffer: number, length: number): number;
  _FPDF_GetMetaText(document: number, key: number, buffer: number, length: number): number;
  _FPDFText_LoadPage(page: number): number;
  _FPDFText_ClosePage(text: number): void;
  _FPDFText_CountChars(text: number): number;
  _FPDFText_GetUnicode(text: number, index: number): number;
  _FPDFText_GetFontSize(text: number, index: number): number;
  _FPDFText_GetMatrix(text: number, index: number, matrix: number): number;
  _FPDFText_GetCharOrigin(text: number, index: number, x: number, y: number): number;
  _FPDFText_GetLooseCharBox(text: number, index: number, rectangle: number): number;
}

const SCRATCH = 4096;

/** A page with more characters than this is no page for reading. */
const MOST_CHARACTERS = 200_000;

/** A document that is open, and room of `SCRATCH` bytes in PDFium's memory for what it answers. */
interface OpenDocument {
  readonly module: Pdfium;
  readonly document: number;
  readonly scratch: number;
}

function readPage({ module, document, scratch }: OpenDocument, index: number, signs: Signs): PdfPage {
  const page = module._FPDF_LoadPage(document, index);
  if (page === 0) return { number: index + 1, height: 0, lines: [] };
  const text = module._FPDFText_LoadPage(page);
  const height = module._FPDF_GetPageHeightF(page);
  const length = module._FPDF_GetPageLabel(document, index, scratch, SCRATCH);
  const label = length > 2 && length <= SCRATCH ? wide(module, scratch, length) : undefined;
  const lines = text === 0 ? [] : readLines(module, text, scratch, signs);
  if (text !== 0) module._FPDFText_ClosePage(text);
  module._FPDF_ClosePage(page);
  return { number: index + 1, height, lines, ...(label && { label }) };
}

/** A character with its box. */
interface Glyph {
  readonly left: number;
  readonly right: number;
  readonly size: number;
}

/** What control characters stand for, which are letters to a font that does not say which. */
type Signs = ReadonlyMap<number, string>;

const NO_SIGNS: Signs = new Map();

/**
 * TeX’s own order of type, where a font is a set of pictures: dashes, marks and ligatures as the T1 encoding has them, and
 * before 0x10 the ligatures of OT1 (Cork encoding and cmr10, in The LaTeX Companion).
 */
const TEX_SIGNS: Signs = new Map([
  ...['ff', 'fi', '', 'ffi', 'ffl'].map((sign, at) => [0x0b + at, sign] as const),
  ...['“', '”', '„', '«', '»', '–', '—', '', '', 'ı', '', 'ff', 'fi', 'fl', 'ffi', 'ffl'].map(
    (sign, at) => [0x10 + at, sign] as const,
  ),
]);

function readLines(module: Pdfium, text: number, scratch: number, signs: Signs): PdfLine[] {
  const count = Math.min(module._FPDFText_CountChars(text), MOST_CHARACTERS);
  const lines: PdfLine[] = [];
  let units: number[] = [];
  let indices: number[] = [];

  const end = (by: Pick<PdfLine, 'hyphen' | 'soft'>) => {
    const line = lineOf(module, text, scratch, { units, indices });
    if (line !== undefined) lines.push({ ...line, ...by });
    units = [];
    indices = [];
  };
  for (let index = 0; index < count; index++) {
    const unit = module._FPDFText_GetUnicode(text, index);
    if (unit === 0x0d || unit === 0x0a) {
      const last = trailing(units);
      const isHyphen = last === 0x2d || last === 0x2010 || last === 0xad;
      if (isHyphen && units.length > 1) drop(units, indices);
      end({ hyphen: isHyphen && units.length > 0, soft: last === 0xad });
    } else if (unit === 0xfffe || unit === 0x02) {
      // PDFium’s sign for a hyphen at a line’s end, after which it does not say that the line ends.
      end({ hyphen: true, soft: false });
    } else if (unit < 0x20 && unit !== 0x09) {
      for (const sign of unit === 0 ? '' : (signs.get(unit) ?? UNDECODED)) {
        units.push(sign.codePointAt(0) ?? 0);
        indices.push(index);
      }
    } else {
      units.push(unit);
      indices.push(index);
    }
  }
  end({ hyphen: false, soft: false });
  return lines;
}

/** A character that nobody can read is no letter, and makes no difference. */
const UNDECODED = '\uFFFD';

function trailing(units: number[]): number | undefined {
  while (units.at(-1) === 0x20) units.pop();
  return units.at(-1);
}

function drop(units: number[], indices: number[]): void {
  units.pop();
  indices.length = units.length;
}

/** The characters of a line, and the place of each on its page. */
interface Characters {
  readonly units: readonly number[];
  readonly indices: readonly number[];
}

function lineOf(
  module: Pdfium,
  text: number,
  scratch: number,
  { units, indices }: Characters,
): Omit<PdfLine, 'hyphen' | 'soft'> | undefined {
  const visible: number[] = [];
  units.forEach((unit, at) => {
    if (unit !== 0x20 && unit !== 0xa0) visible.push(at);
  });
  const [first] = visible;
  const last = visible.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const glyphAt = (at: number) => glyph(module, text, indices[at] ?? 0, scratch);
  const start = glyphAt(first);
  // Three samples: a drop cap or a note’s mark must not pass for the line’s size.
  const sizes = [
    visible[visible.length >> 2],
    visible[visible.length >> 1],
    visible[(visible.length * 3) >> 2],
  ]
    .map((at) => (at === undefined ? start.size : glyphAt(at).size))
    .sort((a, b) => a - b);
  const size = sizes[1] ?? start.size;
  const origin = module._FPDFText_GetCharOrigin(text, indices[last] ?? 0, scratch + 64, scratch + 72);
  const baseline = origin === 0 ? 0 : view(module).getFloat64(scratch + 72, true);
  let words = '';
  units.forEach((unit, at) => {
    if (isNoteMark(units, at) && glyphAt(at).size < size * RAISED) return;
    words += String.fromCodePoint(unit <= 0x10ffff ? unit : 0xfffd);
  });
  return { text: words, left: start.left, right: glyphAt(last).right, baseline, size };
}

/** A raised mark of a note is smaller than this share of the line's letters. */
const RAISED = 0.82;

/** A digit or sign that stands behind a word, a stop or another such: it may be a note's mark. */
function isNoteMark(units: readonly number[], at: number): boolean {
  const sign = String.fromCodePoint(units[at] ?? 0x20);
  if (!/[\d*†‡§]/.test(sign)) return false;
  let before = at - 1;
  while (before >= 0 && /\d/.test(String.fromCodePoint(units[before] ?? 0x20))) before--;
  return before >= 0 && /[\p{L}.,;:!?”’"')\]]/u.test(String.fromCodePoint(units[before] ?? 0x20));
}

function glyph(module: Pdfium, text: number, index: number, scratch: number): Glyph {
  module._FPDFText_GetLooseCharBox(text, index, scratch);
  const box = view(module);
  const left = box.getFloat32(scratch, true);
  const right = box.getFloat32(scratch + 8, true);
  // Programs set type in one unit and scale it to another: both together are the size.
  const known = module._FPDFText_GetMatrix(text, index, scratch + 16) !== 0;
  const matrix = view(module);
  const scale = known
    ? Math.hypot(matrix.getFloat32(scratch + 24, true), matrix.getFloat32(scratch + 28, true))
    : 1;
  return { left, right, size: module._FPDFText_GetFontSize(text, index) * scale };
}

/** Made anew each time: the memory moves when it grows. */
function view({ HEAPU8 }: Pdfium): DataView {
  return new DataView(HEAPU8.buffer);
}

function readInfo({ module, document, scratch }: OpenDocument, key: string): string | undefined {
  const name = scratch + SCRATCH - 64;
  for (let at = 0; at <= key.length; at++)
    module.HEAPU8[name + at] = at < key.length ? key.charCodeAt(at) : 0;
  const length = module._FPDF_GetMetaText(document, name, scratch, SCRATCH - 64);
  return length > 2 && length <= SCRATCH - 64 ? wide(module, scratch, length).trim() || undefined : undefined;
}

/** UTF-16 with a zero at its end; `length` counts bytes. */
function wide({ HEAPU8 }: Pdfium, pointer: number, length: number): string {
  return new TextDecoder('utf-16le').decode(HEAPU8.slice(pointer, pointer + length - 2));
}
