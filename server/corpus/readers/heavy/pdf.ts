import { type Said, say, sayCounted } from '../../../text/said.ts';
import type { Metadata } from '../../article.ts';
import type { SourceRead } from '../sourceText.ts';
import { joinPages } from './joinPages.ts';
import { isPersonal, isTitle, personOf } from './officeMetadata.ts';
import { runningHeads } from './pdfFurniture.ts';
import { openPdf, type PdfFile, type PdfPage, startPdfium } from './pdfium.ts';
import { readXmlFields } from './readXml.ts';

const MOST_PAGES = 5000;

/** Reads the text layer of a PDF; pages that are pictures are not recognised, but said to be that. */
export async function readPdf(bytes: Uint8Array): Promise<SourceRead> {
  await startPdfium();
  let file: PdfFile;
  try {
    file = await openPdf(bytes);
  } catch (error) {
    return { unreadable: whyNot(bytes, error) };
  }
  try {
    if (file.pages > MOST_PAGES) {
      return {
        unreadable: say`It has ${file.pages} pages; at most ${MOST_PAGES} of one file are read. Split it.`,
      };
    }
    const pages: PdfPage[] = [];
    for (let index = 0; index < file.pages; index++) pages.push(file.page(index));
    return pdfText(pages, bytes, file);
  } finally {
    file.close();
  }
}

function whyNot(bytes: Uint8Array, error: unknown): Said {
  const reason = error instanceof Error ? error.message : String(error);
  if (/password/i.test(reason)) return say`The PDF needs a password. Save a copy without one.`;
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  if (!head.includes('%PDF-')) return say`This is not a PDF; its ending may be wrong.`;
  if (!hasEnd(bytes)) return say`The PDF is cut off: its end is missing. Copy or download it again.`;
  return say`The PDF is damaged and cannot be read. Copy or download it again.`;
}

function hasEnd(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(Math.max(0, bytes.length - 2048))).includes('%%EOF');
}

function pdfText(pages: readonly PdfPage[], bytes: Uint8Array, file: PdfFile): SourceRead {
  const letters = pages.map(({ lines }) =>
    lines.reduce((sum, { text }) => sum + text.replace(/[^\p{L}\p{N}]+/gu, '').length, 0),
  );
  const bare = pages.filter((_, index) => (letters[index] ?? 0) < FEWEST_LETTERS);
  if (
    bare.length === pages.length &&
    letters.reduce((sum, count) => sum + count, 0) < FEWEST_LETTERS * pages.length
  ) {
    return {
      unreadable: say`There is no text layer: the pages are pictures (a scan?). Have its text recognised (OCR) first.`,
    };
  }
  const { text, blocks, places, unsure, headline } = joinPages(pages);
  const notices: Said[] = [];
  const empty = pages.filter(({ lines }) => lines.length === 0);
  if (empty.length > 0) {
    const list = empty
      .slice(0, 10)
      .map(({ number }) => number)
      .join(', ');
    notices.push(
      empty.length > 10
        ? say`There is no text layer on pages ${list} and others: pictures are not read.`
        : sayCounted(
            empty.length,
            say`There is no text layer on page ${list}: pictures are not read.`,
            say`There is no text layer on pages ${list}: pictures are not read.`,
          ),
    );
  }
  if (!hasEnd(bytes)) notices.push(say`The PDF is cut off: its end is missing, and pages may be too.`);
  return {
    text,
    blocks,
    places,
    unsure,
    metadata: pdfMetadata(bytes, file, headline),
    heads: runningHeads(pages),
    notices,
  };
}

/** A page with fewer letters has none but a number or a stamp. */
const FEWEST_LETTERS = 20;

/** What the Info dictionary or XMP states, unless it only names the file or the program; else the title as printed. */
function pdfMetadata(bytes: Uint8Array, file: PdfFile, headline: string | undefined): Metadata {
  const xmp = readXmp(bytes);
  const stated = [file.info('Title'), xmp.title].find((one) => one !== undefined && isTitle(one));
  const { title, outlet } = parted(stated, headline);
  const named = [file.info('Author')?.split(/\s*(?:;|\band\b)\s*/) ?? [], xmp.authors];
  const authors = named.map((names) => names.filter(isPersonal)).find((names) => names.length > 0) ?? [];
  return {
    authors: authors.map(personOf),
    interviewers: [],
    ...(title !== undefined && { title }),
    ...(outlet !== undefined && { containerTitle: outlet }),
  };
}

/** A browser prints a page under “Headline | The Quay”: where the headline stands on the page, the rest is the outlet. */
function parted(
  stated: string | undefined,
  headline: string | undefined,
): { title?: string; outlet?: string } {
  if (stated === undefined) return headline === undefined ? {} : { title: headline };
  const rest = headline !== undefined && stated.startsWith(headline) ? stated.slice(headline.length) : '';
  const outlet = /^\s+[|–—·-]\s+(\S.{1,60})$/.exec(rest)?.[1];
  return outlet === undefined || headline === undefined ? { title: stated } : { title: headline, outlet };
}

/** XMP stands in the file uncompressed, so that programs which know no PDF can find it. */
function readXmp(bytes: Uint8Array): { readonly title?: string; readonly authors: readonly string[] } {
  const start = indexOfAscii(bytes, '<x:xmpmeta');
  const end = start < 0 ? -1 : indexOfAscii(bytes, '</x:xmpmeta>', start);
  if (end < 0 || end - start > 1 << 20) return { authors: [] };
  const xml = bytes.subarray(start, end + 12);
  const part = (name: string) => {
    const from = indexOfAscii(xml, `<dc:${name}`);
    const to = from < 0 ? -1 : indexOfAscii(xml, `</dc:${name}>`, from);
    return to < 0 ? [] : (readXmlFields(wrapped(xml.subarray(from, to + name.length + 6))).get('li') ?? []);
  };
  const [title] = part('title');
  return { authors: part('creator'), ...(title !== undefined && { title }) };
}

function wrapped(xml: Uint8Array): Uint8Array {
  const names = 'xmlns:dc="dc" xmlns:rdf="rdf"';
  const parts = [new TextEncoder().encode(`<x ${names}>`), xml, new TextEncoder().encode('</x>')];
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const one of parts) {
    whole.set(one, at);
    at += one.length;
  }
  return whole;
}

/** Where ASCII words begin in bytes, from an offset on; -1 where they are not. */
function indexOfAscii(bytes: Uint8Array, words: string, from = 0): number {
  const wanted = new TextEncoder().encode(words);
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1))
    if (wanted.every((byte, offset) => bytes[at + offset] === byte)) return at;
  return -1;
}
