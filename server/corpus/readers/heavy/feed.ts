import { say } from '../../../text/said.ts';
import type { Metadata } from '../../article.ts';
import { readIsoDate } from '../isoDate.ts';
import { readMailDate } from '../mailDate.ts';
import { NOTHING_STATED, type SourceRead } from '../sourceText.ts';
import { createTextBuilder } from '../textBuilder.ts';
import { withoutData } from './decodeHtml.ts';
import { readHtmlBlocks } from './htmlBlocks.ts';
import { readXml } from './readXml.ts';
import { readTtml } from './ttml.ts';

/** Reads XML by what it is: a feed (RSS, Atom) or captions (TTML). Other XML is no source. */
export function readXmlFile(bytes: Uint8Array): SourceRead {
  switch (rootOf(bytes)) {
    case 'rss':
    case 'feed':
    case 'RDF':
      return readFeed(bytes);
    case 'tt':
      return readTtml(bytes);
    default:
      return {
        unreadable: say`This XML is neither a feed nor captions, and is not read. Save its text as a web page or as plain text.`,
        foreign: true,
      };
  }
}

/** The name of the outermost element, which stands near the beginning. */
function rootOf(bytes: Uint8Array): string | undefined {
  let root: string | undefined;
  readXml(bytes.subarray(0, 1 << 16), {
    open(name) {
      root ??= name;
    },
    close() {},
  });
  return root;
}

interface Item {
  readonly title?: string | undefined;
  readonly url?: string | undefined;
  readonly author?: string | undefined;
  readonly date?: string | undefined;
  /** As HTML; the longest that the item gives. */
  readonly html: string;
}

/** Items are headings with their paragraphs below. A feed of one item is that article; one of several states its own name alone. */
function readFeed(bytes: Uint8Array): SourceRead {
  const { name, language, items, whole } = itemsOf(bytes);
  const builder = createTextBuilder();
  for (const { title, html } of items) {
    if (title !== undefined) builder.block('heading', title);
    for (const { kind, words } of readHtmlBlocks(withoutData(html)).blocks) builder.block(kind, words);
  }
  const text = builder.text();
  if (!/\S/.test(text)) return { unreadable: say`There is no text in this feed.` };
  const [only] = items.length === 1 ? items : [];
  const issued = only?.date && (readIsoDate(only.date) ?? readMailDate(only.date));
  const metadata: Metadata = {
    ...NOTHING_STATED,
    ...(only?.author && { authors: [{ literal: only.author }] }),
    ...(only?.title && { title: only.title }),
    ...(only?.url && { url: only.url }),
    ...(issued && { issued }),
    ...(name && { containerTitle: name }),
    ...(language && { language }),
  };
  const notices = whole ? [] : [say`The feed is damaged: what comes after the fault is missing.`];
  return { text, blocks: builder.blocks, metadata, notices };
}

interface Feed {
  readonly name: string | undefined;
  readonly language: string | undefined;
  readonly items: readonly Item[];
  readonly whole: boolean;
}

function itemsOf(bytes: Uint8Array): Feed {
  const items: Item[] = [];
  const feed = new Map<string, string>();
  let item: Map<string, string> | undefined;
  const open: string[] = [];
  let words = '';
  /** How deep the element lies whose whole content is XHTML. */
  let inline: number | undefined;
  const keep = (key: string, value: string) => {
    const fields = item ?? feed;
    if (value.trim() !== '' && !fields.has(key)) fields.set(key, value.trim());
  };
  const whole = readXml(bytes, {
    open(name, attributes, prefixed) {
      open.push(name);
      if (inline !== undefined) {
        words += `<${name}>`;
        return;
      }
      words = '';
      if (name === 'item' || name === 'entry') item = new Map();
      if (attributes.get('type') === 'xhtml') inline = open.length;
      const href = attributes.get('href');
      if (name === 'link' && href && (attributes.get('rel') ?? 'alternate') === 'alternate')
        keep('link', href);
      if (name === 'feed') keep('language', attributes.get('lang') ?? '');
      // `media:title` and its like speak of pictures.
      if (prefixed.startsWith('media:') || prefixed.startsWith('itunes:')) open[open.length - 1] = '';
    },
    text(more) {
      words += inline === undefined ? more : escaped(more);
    },
    close(name) {
      if (inline !== undefined && open.length > inline) {
        words += `</${name}>`;
        open.pop();
        return;
      }
      inline = undefined;
      const own = open.pop() ?? '';
      const parent = open.at(-1) ?? '';
      if (own === 'item' || own === 'entry') {
        if (item) items.push(itemOf(item));
        item = undefined;
      } else if (own === 'name' && parent === 'author') keep('creator', words);
      else if (item !== undefined ? PARTS.has(parent) : parent === 'channel' || parent === 'feed')
        keep(own, words);
      words = '';
    },
  });
  return { name: feed.get('title'), language: feed.get('language'), items, whole };
}

const PARTS = new Set(['item', 'entry']);

function itemOf(fields: ReadonlyMap<string, string>): Item {
  const bodies = ['encoded', 'content', 'description', 'summary'].map((key) => fields.get(key) ?? '');
  const url = fields.get('link');
  return {
    title: plain(fields.get('title')),
    url: url && /^https?:/i.test(url) ? url : undefined,
    author: plain(fields.get('creator')),
    date: fields.get('pubDate') ?? fields.get('published') ?? fields.get('date'),
    html: bodies.reduce((longest, body) => (body.length > longest.length ? body : longest), ''),
  };
}

/** Titles may be HTML. */
function plain(html: string | undefined): string | undefined {
  const words = readHtmlBlocks(html ?? '').blocks.map((block) => block.words);
  return words.join(' ').replace(/\s+/g, ' ').trim() || undefined;
}

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
