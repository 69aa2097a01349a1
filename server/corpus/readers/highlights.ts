import type { Metadata, Name } from '../article.ts';
import { NOTHING_STATED } from './sourceText.ts';

/** What a note of highlights states of the text that they were taken from. */
export interface Highlights {
  readonly metadata: Metadata;
}

/**
 * Recognises the notes that Readwise, Hypothesis, Kindle’s and other programs write for Obsidian, Logseq and the like: a
 * list of what is known of a text, and its highlights under a heading of their own or with links that lead back to the
 * program. What they leave out may well stand in the text, so they are an excerpt of it. Nothing where a text is no such
 * note. `from` is where the text begins below its front matter.
 */
export function readHighlights(text: string, from = 0): Highlights | undefined {
  if (isClippings(text)) return { metadata: NOTHING_STATED };
  const head = text.slice(from, from + HEAD);
  const isListed = HEADING.test(text) && /^#{1,3} Metadata\s*$/m.test(head);
  const links = text.match(BACK)?.length ?? 0;
  if (!isListed && !(links > 1 || (links > 0 && HEADING.test(text)))) return undefined;
  const fields = new Map<string, string>();
  for (const [, key = '', value = ''] of head.matchAll(/^[-*][ \t]+\**([A-Z][\w ]{1,30}):\**[ \t]*(\S.*)$/gm))
    fields.set(key.toLowerCase(), plain(value));
  const title = fields.get('full title') ?? fields.get('title') ?? /^# (.+)$/m.exec(head)?.[1]?.trim();
  const url = fields.get('url') ?? fields.get('source') ?? fields.get('reference');
  const author = fields.get('author') ?? fields.get('authors');
  // A list of what is known says whose text it is, or where; links to the program say enough.
  if (links === 0 && author === undefined && url === undefined) return undefined;
  const authors = (author ?? '')
    .split(/\s*(?:,|;|\band\b)\s*/)
    .filter((name) => name !== '' && !/^[\w-]+(?:\.[\w-]+)+$/.test(name));
  return {
    metadata: {
      authors: authors.map((literal): Name => ({ literal })),
      interviewers: [],
      ...(title && !ITSELF.test(title) && { title }),
      ...(url && /^https?:/i.test(url) && { url }),
    },
  };
}

/** A Kindle’s own list: of each clipping the book, where and when, the words, and a line of ten `=`. */
export function isClippings(text: string): boolean {
  return (text.match(/^={10}[ \t]*$/gm)?.length ?? 0) > 1 && /^- [^|\n]{1,200}\|/m.test(text);
}

/** In UTF-16 units: what is known of a text stands at a note’s beginning. */
const HEAD = 4000;

const HEADING = /^#{1,3} (?:New )?(?:Highlights|Annotations)\b/im;

/** A heading that tells what the note is, and not what the text is called. */
const ITSELF = /^(?:Highlights|Annotations|Notes)\b/i;

/** Links behind a highlight that open it where it was made. */
const BACK =
  /\]\((?:https?:\/\/(?:read\.readwise\.[a-z]+|readwise\.io|hyp\.is|(?:www\.)?omnivore\.app|(?:www\.)?instapaper\.com)\/|zotero:\/\/|kindle:\/\/)/g;

/** A value without the brackets and links that note-takers set it in. */
function plain(value: string): string {
  return value
    .trim()
    .replaceAll(/\[\[([^\][]{1,200})\]\]/g, '$1')
    .replace(/^\[([^\][]{1,200})\]\([^()]{0,500}\)$/, '$1');
}
