import type { BlockKind } from '../../../prose/prose.ts';
import { say } from '../../../text/said.ts';
import type { SourceRead } from '../sourceText.ts';
import { createDocumentBuilder } from './documentBuilder.ts';
import { kindOfStyle } from './kindOfStyle.ts';
import { officeMetadata } from './officeMetadata.ts';
import { readXml, readXmlFields } from './readXml.ts';
import { unzip } from './unzip.ts';

/** Reads an OpenDocument text: its paragraphs in order, notes at the end; comments are left out, tracked changes accepted. */
export function readOdt(bytes: Uint8Array): SourceRead {
  const { files, unreadable } = unzip(bytes, (name) =>
    /^(?:content|meta|META-INF\/manifest)\.xml$/.test(name),
  );
  if (unreadable !== undefined) return { unreadable };
  const manifest = files.get('META-INF/manifest.xml');
  if (manifest && new TextDecoder().decode(manifest).includes('encryption-data')) {
    return { unreadable: say`The document needs a password. Save it without one.` };
  }
  const content = files.get('content.xml');
  if (content === undefined)
    return { unreadable: say`There is no OpenDocument text in this file; its ending may be wrong.` };
  const builder = createDocumentBuilder();
  const whole = readContent(content, builder);
  const fields = new Map(readXmlFields(files.get('meta.xml')));
  // `dc:creator` is who saved it last.
  fields.set('creator', fields.get('initial-creator') ?? []);
  const read = builder.done(officeMetadata(fields));
  if (whole || 'unreadable' in read) return read;
  return {
    ...read,
    notices: [...(read.notices ?? []), say`The document is damaged: what comes after the fault is missing.`],
  };
}

interface Style {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly kind?: BlockKind | undefined;
}

const LEFT_OUT = new Set([
  'annotation',
  'change-info',
  'note-citation',
  'sequence-decls',
  'forms',
  'object',
  'image',
  'bibliography-mark',
  'ruby-text',
]);

function readContent(xml: Uint8Array, builder: ReturnType<typeof createDocumentBuilder>): boolean {
  const styles = new Map<string, Style>();
  let naming: string | undefined;
  let skipping = 0;
  let inText = 0;
  let cells = 0;
  let items = 0;
  /** Bold and italic as the open spans and paragraphs have them. */
  const runs: { bold: boolean; italic: boolean }[] = [];
  let paragraphs = 0;
  /** Deleted text stands apart, by the id at which it was taken out. */
  const removed = new Map<string, string>();
  let region: string | undefined;
  let removing: string | undefined;
  const inserted = new Set<string>();
  let insertion = 0;

  const add = (words: string) => {
    const { bold, italic } = runs.at(-1) ?? { bold: false, italic: false };
    builder.add(words, { bold, italic, inserted: insertion > 0 });
  };
  return readXml(xml, {
    open(name, attributes) {
      if (skipping > 0 || LEFT_OUT.has(name)) {
        skipping++;
        return;
      }
      const id = attributes.get('change-id') ?? '';
      switch (name) {
        case 'style':
          naming = attributes.get('name');
          if (naming !== undefined) {
            const kind = kindOfStyle((attributes.get('parent-style-name') ?? '').replace(/_20_/g, ' '));
            styles.set(naming, { bold: false, italic: false, kind });
          }
          break;
        case 'text-properties': {
          const style = naming === undefined ? undefined : styles.get(naming);
          if (style && naming !== undefined) {
            styles.set(naming, {
              ...style,
              bold: /^(?:bold|[6-9]00)$/.test(attributes.get('font-weight') ?? ''),
              italic: attributes.get('font-style') === 'italic',
            });
          }
          break;
        }
        case 'text':
          inText++;
          break;
        case 'changed-region':
          region = attributes.get('id');
          break;
        case 'deletion':
          removing = '';
          break;
        case 'insertion':
          if (region) inserted.add(region);
          break;
        case 'change':
          builder.deleted(removed.get(id) ?? '');
          break;
        case 'change-start':
          if (inserted.has(id)) insertion++;
          break;
        case 'change-end':
          if (inserted.has(id)) insertion = Math.max(0, insertion - 1);
          break;
        case 'table-cell':
          cells++;
          break;
        case 'list-item':
          items++;
          break;
        case 'note':
          builder.beginNote();
          break;
        case 'h':
        case 'p': {
          if (removing !== undefined || inText === 0) break;
          const named = attributes.get('style-name') ?? '';
          const kind =
            name === 'h' ? 'heading' : (styles.get(named)?.kind ?? kindOfStyle(named.replace(/_20_/g, ' ')));
          builder.begin(kind ?? (cells > 0 ? 'cell' : items > 0 ? 'item' : 'paragraph'));
          paragraphs++;
          runs.push({ bold: styles.get(named)?.bold ?? false, italic: styles.get(named)?.italic ?? false });
          break;
        }
        case 'span': {
          const named = attributes.get('style-name') ?? '';
          const before = runs.at(-1);
          runs.push({
            bold: (before?.bold ?? false) || (styles.get(named)?.bold ?? false) || /^Strong/.test(named),
            italic:
              (before?.italic ?? false) || (styles.get(named)?.italic ?? false) || /^Emphasis/.test(named),
          });
          break;
        }
        case 's':
          add(' '.repeat(Math.min(100, Number(attributes.get('c') ?? 1) || 1)));
          break;
        case 'tab':
          add(' ');
          break;
        case 'line-break':
          add('\n');
          break;
      }
    },
    text(words) {
      if (skipping > 0) return;
      const plain = words.replace(/[\t\n\r ]+/g, ' ');
      if (removing !== undefined) removing += plain;
      else if (paragraphs > 0) add(plain);
    },
    close(name) {
      if (skipping > 0) {
        skipping--;
        return;
      }
      if (name === 'style') naming = undefined;
      else if (name === 'text') inText--;
      else if (name === 'table-cell') cells--;
      else if (name === 'list-item') items--;
      else if (name === 'note') builder.endNote();
      else if (name === 'span') runs.pop();
      else if (name === 'deletion') {
        if (region !== undefined) removed.set(region, removing ?? '');
        removing = undefined;
      } else if ((name === 'p' || name === 'h') && removing === undefined && inText > 0) {
        builder.end();
        paragraphs--;
        runs.pop();
      }
    },
  });
}
