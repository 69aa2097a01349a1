import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { readCaptions } from '../server/corpus/readers/captions.ts';
import { readDocx } from '../server/corpus/readers/heavy/docx.ts';
import { readHtml } from '../server/corpus/readers/heavy/html.ts';
import { readHtmlBlocks } from '../server/corpus/readers/heavy/htmlBlocks.ts';
import { readPdf } from '../server/corpus/readers/heavy/pdf.ts';
import { readXml } from '../server/corpus/readers/heavy/readXml.ts';
import { printedPdf } from '../test/support/printedPdf.ts';
import { median, milliseconds, printTable } from './measure.ts';

const RUNS = 9;
const PAGES = 40;

const SENTENCE =
  'The lamp in the harbour went out at nine, and nobody lit it again until the boats were home. ';
const PARAGRAPH = `${SENTENCE.repeat(4)}“We counted ninety boats before the rain came,” said Ada Lindqvist.`;

/** How long a source of each kind takes to read, beside the least that any program must do with it. */
export async function run(): Promise<void> {
  const page = encoded(
    `<html><head><title>The lamp</title></head><body><nav>${'<a href="/">Home</a>'.repeat(60)}</nav><article><h1>The lamp</h1>${`<p>${PARAGRAPH}</p>`.repeat(40)}</article>${'<div class="box"><a href="/">More</a></div>'.repeat(80)}</body></html>`,
  );
  const xml = encoded(
    `<w:document xmlns:w="w"><w:body>${`<w:p><w:r><w:t>${PARAGRAPH}</w:t></w:r></w:p>`.repeat(60)}</w:body></w:document>`,
  );
  const document = zipSync({ 'word/document.xml': xml });
  const captions = encoded(
    `WEBVTT\n\n${Array.from({ length: 1200 }, (_, at) => `${clock(at * 3)} --> ${clock(at * 3 + 3)}\n<v Ada Lindqvist>${SENTENCE.slice(0, 60)}\n`).join('\n')}`,
  );
  const pdf = printedPdf(
    Array.from({ length: PAGES }, () => Array.from({ length: 40 }, () => SENTENCE.slice(0, 70))),
  );
  const rows = [
    ['', 'Verbatim', 'the least', 'with'],
    await row(
      'a saved page',
      () => readHtml(page),
      () => readHtmlBlocks(text(page)),
      'one pass of htmlparser2',
    ),
    await row(
      'a Word document',
      () => readDocx(document),
      () => readXml(xml, { open() {}, close() {} }),
      'one pass of saxes',
    ),
    await row(
      'an hour of captions',
      () => readCaptions(captions, 'a.vtt'),
      () => text(captions).split('\n').length,
      'splitting lines',
    ),
    await pdfRow(pdf),
  ];
  console.log('\n## Readers: one source of each kind\n');
  printTable(rows);
}

async function row(what: string, read: () => unknown, least: () => unknown, how: string): Promise<string[]> {
  return [what, milliseconds(await timeOf(read)), milliseconds(await timeOf(least)), how];
}

async function pdfRow(pdf: Uint8Array): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-bench-'));
  try {
    const path = join(folder, 'a.pdf');
    writeFileSync(path, pdf);
    const ours = (await timeOf(() => readPdf(pdf))) / PAGES;
    let theirs = 'not installed';
    try {
      theirs = milliseconds(
        (await timeOf(() => execFileSync('pdftotext', [path, '-'], { stdio: 'pipe' }))) / PAGES,
      );
    } catch {}
    return ['a page of a PDF', milliseconds(ours), theirs, 'pdftotext'];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function timeOf(work: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < RUNS + 2; run++) {
    const started = performance.now();
    await work();
    times.push(performance.now() - started);
  }
  return median(times.slice(2));
}

function encoded(words: string): Uint8Array {
  return strToU8(words);
}

function text(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

function clock(seconds: number): string {
  const part = (value: number) => String(Math.floor(value)).padStart(2, '0');
  return `${part(seconds / 3600)}:${part((seconds / 60) % 60)}:${part(seconds % 60)}.000`;
}
