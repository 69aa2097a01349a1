import type { Metadata, Name } from '../article.ts';

/** What a note of highlights states of the text that they were taken from. */
export interface Highlights {
  readonly metadata: Metadata;
}

/**
 * Recognises the notes that Readwise writes for Obsidian, Logseq and others: a title, a list under “Metadata” with
 * author and address, and the highlights under a heading of their own. What they leave out may well stand in the
 * text, so they are an excerpt of it. Nothing where a text is no such note.
 */
export function readHighlights(text: string): Highlights | undefined {
  if (!/^#{1,3} Highlights\b/m.test(text) || !/^#{1,3} Metadata\s*$/m.test(text)) return undefined;
  const fields = new Map<string, string>();
  for (const [, key = '', value = ''] of text
    .slice(0, 4000)
    .matchAll(/^[-*][ \t]+([A-Z][\w ]{1,30}):[ \t]*(\S.*)$/gm)) {
    fields.set(key.toLowerCase(), value.trim().replace(/^\[\[(.*)\]\]$/, '$1'));
  }
  const title = fields.get('full title') ?? /^# (.+)$/m.exec(text)?.[1]?.trim();
  const url = fields.get('url') ?? fields.get('source');
  const author = fields.get('author');
  if (author === undefined && url === undefined) return undefined;
  const authors = (author ?? '')
    .split(/\s*(?:,|\band\b|\]\]\s*(?:,|and)\s*\[\[)\s*/)
    .filter((name) => name !== '');
  return {
    metadata: {
      authors: authors.map((literal): Name => ({ literal })),
      interviewers: [],
      ...(title && { title }),
      ...(url && /^https?:/i.test(url) && { url }),
    },
  };
}
