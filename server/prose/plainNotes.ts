import type { Span } from '../text/span.ts';
import type { FootnoteDefinition, Labelled } from './prose.ts';

/** The notes of a plain text, each list in its order. */
export interface PlainNotes {
  readonly references: readonly Labelled[];
  readonly definitions: readonly FootnoteDefinition[];
}

/** Finds notes in a plain text, where writers set them as in Markdown: `[^1]`, and a line `[^1]: …`. */
export function findPlainNotes(source: string, from: number, comments: readonly Span[]): PlainNotes {
  const references: Labelled[] = [];
  const definitions: FootnoteDefinition[] = [];
  const pattern = /\[\^([^\]\s[]{1,200})\](:?)/g;
  pattern.lastIndex = from;
  let comment = 0;
  for (let match = pattern.exec(source); match !== null; match = pattern.exec(source)) {
    const label = match[1] ?? '';
    const start = match.index;
    while ((comments[comment]?.end ?? Number.POSITIVE_INFINITY) <= start) comment++;
    if ((comments[comment]?.start ?? Number.POSITIVE_INFINITY) <= start) continue;
    const startsLine = start === from || /[\r\n]/.test(source.charAt(start - 1));
    if (match[2] !== ':' || !startsLine) {
      references.push({ label, start, end: start + label.length + 3 });
      continue;
    }
    const line = /[^\r\n]*/y;
    line.lastIndex = start;
    const [words = ''] = line.exec(source) ?? [];
    const urls = Array.from(words.matchAll(/https?:\/\/[^\s<>)\]"]+/g), ([url]) =>
      url.replace(/[.,;:]+$/, ''),
    );
    definitions.push({ label, start, end: start + words.length, urls });
    pattern.lastIndex = start + words.length;
  }
  return { references, definitions };
}
