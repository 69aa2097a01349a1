import { SaxesParser } from 'saxes';
import { decodeHtml } from './decodeHtml.ts';

/** Hears an XML document; names are without their prefixes. */
export interface XmlListener {
  /** `whole` is the name with its prefix. */
  open(name: string, attributes: ReadonlyMap<string, string>, whole: string): void;
  close(name: string): void;
  text?(words: string): void;
}

/**
 * Reads an XML document from beginning to end, without a tree. Nothing is loaded and no entity but XML's own is
 * known. Says whether the document was whole; what came before a fault has been heard.
 */
export function readXml(bytes: Uint8Array, listener: XmlListener): boolean {
  const parser = new SaxesParser({ fragment: false });
  let whole = true;
  parser.on('error', () => {
    whole = false;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const plain = new Map<string, string>();
    for (const [key, value] of Object.entries(attributes)) plain.set(local(key), String(value));
    listener.open(local(name), plain, name);
  });
  parser.on('closetag', ({ name }) => listener.close(local(name)));
  parser.on('text', (words) => listener.text?.(words));
  parser.on('cdata', (words) => listener.text?.(words));
  try {
    parser.write(decodeHtml(bytes)).close();
  } catch {
    whole = false;
  }
  return whole;
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** The words of each element of a small document, by name, in order: for what a document says of itself. */
export function readXmlFields(bytes: Uint8Array | undefined): ReadonlyMap<string, readonly string[]> {
  const fields = new Map<string, string[]>();
  if (bytes === undefined) return fields;
  const open: string[] = [];
  let words = '';
  readXml(bytes, {
    open(name, attributes) {
      open.push(name);
      words = '';
      // OPF 3 states properties as `<meta property="…">`.
      const property = attributes.get('property');
      if (property !== undefined) open[open.length - 1] = property;
    },
    text: (more) => {
      words += more;
    },
    close() {
      const name = open.pop() ?? '';
      const value = words.replace(/\s+/g, ' ').trim();
      if (value !== '') fields.set(name, [...(fields.get(name) ?? []), value]);
      words = '';
    },
  });
  return fields;
}
