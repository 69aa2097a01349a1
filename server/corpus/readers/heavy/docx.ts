import type { BlockKind } from '../../../prose/prose.ts';
import { say } from '../../../text/said.ts';
import type { SourceRead } from '../sourceText.ts';
import { createDocumentBuilder, type DocumentBuilder } from './documentBuilder.ts';
import { type Chunk, readChunks } from './docxChunks.ts';
import { kindOfStyle } from './kindOfStyle.ts';
import { officeMetadata } from './officeMetadata.ts';
import { readXml, readXmlFields } from './readXml.ts';
import { unzip } from './unzip.ts';

/** Word on the web writes `document2.xml` beside others that are numbered too. */
const WANTED =
  /^(?:_rels\/\.rels|word\/(?:(?:document|footnotes|endnotes|styles)\d*\.xml|_rels\/document\d*\.xml\.rels)|docProps\/core\.xml)$/;

/**
 * Reads a Word document: paragraphs, tables and text boxes in their order, notes at the end, comments not at all.
 * Tracked changes are read as if they had been accepted, and remembered as pending. Files that other programs put in
 * whole, for Word to take in when it saves (`altChunk`), are read in their places.
 */
export function readDocx(bytes: Uint8Array): Promise<SourceRead> {
  return readDocument(bytes, true);
}

async function readDocument(bytes: Uint8Array, withChunks: boolean): Promise<SourceRead> {
  const { files, unreadable } = unzip(bytes, (name) => WANTED.test(name));
  if (unreadable !== undefined) return { unreadable };
  const main = files.get('word/document.xml') ?? files.get(mainPart(files.get('_rels/.rels')) ?? '');
  if (main === undefined)
    return { unreadable: say`There is no Word document in this file; its ending may be wrong.` };
  const part = (name: string) => [...files].find(([path]) => path.startsWith(`word/${name}`))?.[1];
  const styles = readStyles(part('styles'));
  const builder = createDocumentBuilder();
  const relations = part('_rels/document');
  const { chunks, notices } = withChunks
    ? await readChunks(bytes, relations, (inner) => readDocument(inner, false))
    : { chunks: new Map<string, Chunk>(), notices: [] };
  const whole = readPart(main, builder, styles, chunks);
  for (const name of ['footnotes', 'endnotes']) {
    const notes = part(name);
    if (notes === undefined) continue;
    builder.beginNote();
    readPart(notes, builder, styles, new Map());
    builder.endNote();
  }
  const read = builder.done(officeMetadata(readXmlFields(files.get('docProps/core.xml'))));
  if ('unreadable' in read) return notices[0] === undefined ? read : { unreadable: notices[0] };
  const fault = whole ? [] : [say`The document is damaged: what comes after the fault is missing.`];
  return { ...read, notices: [...(read.notices ?? []), ...notices, ...fault] };
}

/** The path of the document proper, as the package states it. */
function mainPart(relations: Uint8Array | undefined): string | undefined {
  let path: string | undefined;
  if (relations === undefined) return undefined;
  readXml(relations, {
    open(_, attributes) {
      if (attributes.get('Type')?.endsWith('/officeDocument')) path ??= attributes.get('Target');
    },
    close() {},
  });
  return path?.replace(/^\//, '');
}

/** Elements whose whole content is no text of the document. */
const LEFT_OUT = new Set([
  'Fallback',
  'instrText',
  'delInstrText',
  'rt',
  'sectPr',
  'tblPr',
  'drawingProps',
  'fldData',
  'ffData',
  'separator',
]);

function readPart(
  xml: Uint8Array,
  builder: DocumentBuilder,
  styles: ReadonlyMap<string, BlockKind>,
  chunks: ReadonlyMap<string, Chunk>,
): boolean {
  let skipping = 0;
  let cells = 0;
  let inserted = 0;
  let deleted = 0;
  let heard = false;
  let inProperties = 0;
  /** For each open paragraph, whether its end was taken out: then the next one goes on with it. */
  const joined: boolean[] = [];
  /** The run's own marks; runs nest around text boxes. */
  const runs: { bold: boolean; italic: boolean; hidden: boolean }[] = [];
  const run = () => runs.at(-1);
  const add = (words: string) => {
    if (run()?.hidden) return;
    if (deleted > 0) builder.deleted(words);
    else
      builder.add(words, {
        bold: run()?.bold ?? false,
        italic: run()?.italic ?? false,
        inserted: inserted > 0,
      });
  };
  return readXml(xml, {
    open(name, attributes) {
      if (skipping > 0 || LEFT_OUT.has(name)) {
        skipping++;
        return;
      }
      const on = !/^(?:0|false|off|none)$/.test(attributes.get('val') ?? '');
      switch (name) {
        case 'p':
          builder.begin(cells > 0 ? 'cell' : 'paragraph');
          joined.push(false);
          break;
        case 'pStyle': {
          const kind = styles.get(attributes.get('val') ?? '') ?? kindOfStyle(attributes.get('val') ?? '');
          if (kind !== undefined && cells === 0) builder.become(kind);
          break;
        }
        case 'altChunk':
          for (const { kind, words } of chunks.get(attributes.get('id') ?? '') ?? []) {
            builder.begin(kind);
            builder.add(words);
            builder.end();
          }
          break;
        case 'numPr':
          if (cells === 0) builder.become('item');
          break;
        case 'framePr':
          // A drop cap is a paragraph of its own, before the rest of its word.
          if (/^(?:drop|margin)$/.test(attributes.get('dropCap') ?? '')) joined.splice(-1, 1, true);
          break;
        case 'outlineLvl':
          if (cells === 0 && Number(attributes.get('val')) < 9) builder.become('heading');
          break;
        case 'tc':
          cells++;
          break;
        case 'pPr':
          inProperties++;
          break;
        case 'r':
          runs.push({ bold: false, italic: false, hidden: false });
          break;
        case 'b':
        case 'i':
        case 'vanish': {
          const current = inProperties > 0 ? undefined : run();
          if (current && name === 'b') current.bold = on;
          if (current && name === 'i') current.italic = on;
          if (current && name === 'vanish') current.hidden = on;
          break;
        }
        case 'ins':
        case 'moveTo':
          if (inProperties === 0) inserted++;
          break;
        case 'del':
        case 'moveFrom':
          if (inProperties === 0) deleted++;
          else if (name === 'del' && joined.length > 0) joined[joined.length - 1] = true;
          break;
        case 't':
        case 'delText':
          heard = true;
          break;
        case 'tab':
          if (inProperties === 0) add(' ');
          break;
        case 'br':
        case 'cr':
          add('\n');
          break;
        case 'noBreakHyphen':
          add('\u2011');
          break;
        case 'sym':
          add(symbol(attributes.get('char')));
          break;
      }
    },
    text(words) {
      if (heard && skipping === 0) add(words);
    },
    close(name) {
      if (skipping > 0) {
        skipping--;
        return;
      }
      if (name === 'p') builder.end(joined.pop());
      else if (name === 'tc') cells--;
      else if (name === 'pPr') inProperties--;
      else if (name === 'r') runs.pop();
      else if ((name === 'ins' || name === 'moveTo') && inProperties === 0) inserted--;
      else if ((name === 'del' || name === 'moveFrom') && inProperties === 0) deleted--;
      else if (name === 't' || name === 'delText') heard = false;
    },
  });
}

/** A character of a symbol font: private, so that nobody can be sure what it looks like. */
function symbol(code: string | undefined): string {
  const value = Number.parseInt(code ?? '', 16);
  return value > 0 && value <= 0x10ffff
    ? String.fromCodePoint(value < 0x100 ? value + 0xf000 : value)
    : '\uFFFD';
}

/** By id: what paragraphs of the style are; in other languages than English only the style's name is English. */
function readStyles(xml: Uint8Array | undefined): ReadonlyMap<string, BlockKind> {
  const kinds = new Map<string, BlockKind>();
  if (xml === undefined) return kinds;
  let id = '';
  readXml(xml, {
    open(name, attributes) {
      if (name === 'style') id = attributes.get('styleId') ?? '';
      if (name === 'outlineLvl' && id !== '' && Number(attributes.get('val')) < 9) kinds.set(id, 'heading');
      if (name !== 'name' || id === '') return;
      const kind = kindOfStyle(attributes.get('val') ?? '');
      if (kind) kinds.set(id, kind);
    },
    close(name) {
      if (name === 'style') id = '';
    },
  });
  return kinds;
}
