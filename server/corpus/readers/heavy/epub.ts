import type { Emphasis } from '../../../prose/prose.ts';
import { say } from '../../../text/said.ts';
import type { Span } from '../../../text/span.ts';
import type { Metadata } from '../../article.ts';
import { readIsoDate } from '../isoDate.ts';
import type { SourceRead } from '../sourceText.ts';
import { createTextBuilder } from '../textBuilder.ts';
import { decodeHtml } from './decodeHtml.ts';
import { type HtmlBlock, readHtmlBlocks } from './htmlBlocks.ts';
import { isTitle, personOf } from './officeMetadata.ts';
import { readXml, readXmlFields } from './readXml.ts';
import { unzip } from './unzip.ts';

/** Reads an e-book in the order of its spine, chapter by chapter. Title pages and tables of contents are no chapters. */
export function readEpub(bytes: Uint8Array): SourceRead {
  const { files, unreadable } = unzip(bytes, (name) => /\.(?:x?html?|xml|opf|ncx)$/i.test(name));
  if (unreadable !== undefined) return { unreadable };
  const locked = files.get('META-INF/encryption.xml');
  if (locked && /URI="[^"]*\.x?html?"/i.test(new TextDecoder().decode(locked))) {
    return { unreadable: say`The book is protected against copying and cannot be read.` };
  }
  const root = rootFile(files.get('META-INF/container.xml'));
  const opf = root === undefined ? undefined : files.get(root);
  if (root === undefined || opf === undefined)
    return { unreadable: say`There is no e-book in this file; its ending may be wrong.` };
  const pages = spineOf(opf, root).map((path) => {
    const page = files.get(path);
    return page === undefined ? [] : readHtmlBlocks(decodeHtml(page), { xml: true }).blocks;
  });
  return bookText(pages, bookMetadata(readXmlFields(opf)));
}

function rootFile(container: Uint8Array | undefined): string | undefined {
  let path: string | undefined;
  if (container === undefined) return undefined;
  readXml(container, {
    open(name, attributes) {
      if (name === 'rootfile') path ??= attributes.get('full-path');
    },
    close() {},
  });
  return path;
}

/** The paths of the pages in reading order, the table of contents left out. */
function spineOf(opf: Uint8Array, root: string): string[] {
  const folder = root.replace(/[^/]*$/, '');
  const items = new Map<string, { readonly path: string; readonly nav: boolean }>();
  const order: string[] = [];
  readXml(opf, {
    open(name, attributes) {
      if (name === 'item') {
        const href = decodeAddress(attributes.get('href') ?? '');
        items.set(attributes.get('id') ?? '', {
          path: resolved(folder + href),
          nav: /(?:^|\s)nav(?:\s|$)/.test(attributes.get('properties') ?? ''),
        });
      }
      if (name === 'itemref') order.push(attributes.get('idref') ?? '');
    },
    close() {},
  });
  return order.flatMap((id) => {
    const item = items.get(id);
    return item === undefined || item.nav ? [] : [item.path];
  });
}

function decodeAddress(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}

function resolved(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

function bookText(pages: readonly (readonly HtmlBlock[])[], metadata: Metadata): SourceRead {
  const builder = createTextBuilder();
  const emphases: Emphasis[] = [];
  const elsewhere: Span[] = [];
  const written = pages.filter((blocks) => lengthOf(blocks) >= SHORTEST_CHAPTER);
  // A book in one piece has its chapters where its headings are.
  const byHeading = written.length === 1 && (written[0]?.filter(isHeading).length ?? 0) > 2;
  let chapter = 0;
  for (const blocks of pages) {
    const isChapter = lengthOf(blocks) >= SHORTEST_CHAPTER;
    if (isChapter && !byHeading) chapter++;
    let first = true;
    for (const block of blocks) {
      if (isChapter && byHeading && isHeading(block)) [chapter, first] = [chapter + 1, true];
      const span = builder.block(
        block.kind,
        block.words,
        first && isChapter && chapter > 0 ? { chapter } : undefined,
      );
      if (span === undefined) continue;
      first = false;
      if (block.outside) elsewhere.push(span);
      for (const one of block.emphases) {
        emphases.push({ start: span.start + one.start, end: span.start + one.end, strength: one.strength });
      }
    }
  }
  const text = builder.text();
  if (!/\S/.test(text)) return { unreadable: say`There is no text in this book. Are its pages pictures?` };
  return { text, blocks: builder.blocks, metadata, emphases, elsewhere, places: builder.places };
}

/** In characters: below it stands a title page or a dedication. */
const SHORTEST_CHAPTER = 400;

function lengthOf(blocks: readonly HtmlBlock[]): number {
  return blocks.reduce((sum, { words }) => sum + words.length, 0);
}

function isHeading({ kind }: HtmlBlock): boolean {
  return kind === 'heading';
}

function bookMetadata(fields: ReadonlyMap<string, readonly string[]>): Metadata {
  const title = fields.get('title')?.[0];
  const publisher = fields.get('publisher')?.[0];
  // A date to the second is the file’s own: programs write when they made it where they are told no date.
  const dates = (fields.get('date') ?? []).filter((one) => !/T\d\d:\d\d:(?!00)/.test(one));
  const issued = readIsoDate(dates[0] ?? '');
  const language = fields.get('language')?.[0];
  return {
    authors: (fields.get('creator') ?? []).map(personOf),
    interviewers: [],
    ...(title && isTitle(title) && { title }),
    ...(publisher && { containerTitle: publisher }),
    ...(issued && { issued }),
    ...(language && { language }),
  };
}
