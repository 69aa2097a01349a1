import type { Article } from '../../corpus/article.ts';
import { labelOf } from '../../corpus/articleKeys.ts';
import type { Draft } from '../../drafts/draft.ts';
import type { FootnoteDefinition } from '../../prose/prose.ts';
import type { Edit } from '../../text/edit.ts';
import { type Span, slice } from '../../text/span.ts';
import { appended, comparableLabel, freeLabel } from '../forms/footnote.ts';
import { noteReference } from '../noteReference.ts';
import type { ReadCitation } from '../reading.ts';

/** The notes at the end of a draft while its citations are brought into another form. */
export interface Notes {
  /** The reference to a note on the article that states this place, or none; the same again for the same note. */
  reference(article: Article, place: string): string;
  /** The edits that define the notes that were asked for, and take out those that nothing refers to any more. */
  edits(readings: readonly ReadCitation[], converted: readonly ReadCitation[]): Edit[];
}

export function createNotes(draft: Draft): Notes {
  const { footnoteDefinitions: definitions } = draft.prose;
  const taken = new Set(definitions.map(({ label }) => comparableLabel(label)));
  const labels = new Map(
    definitions.map((definition) => [wordsOfNote(draft, definition), definition.label] as const),
  );
  const made: string[] = [];
  return {
    reference(article, place) {
      const words = noteWords(draft, article, place);
      let label = labels.get(words);
      if (label === undefined) {
        label = freeLabel(labelOf(article.id), taken);
        taken.add(comparableLabel(label));
        labels.set(words, label);
        made.push(`[^${label}]: ${words}`);
      }
      return `[^${label}]`;
    },
    edits(readings, converted) {
      const gone = new Set(converted);
      const left = new Set(readings.filter((reading) => !gone.has(reading)));
      const removed = definitions.filter(
        ({ start }) =>
          converted.some(({ definition }) => definition?.start === start) &&
          ![...left].some(({ definition }) => definition?.start === start),
      );
      const lineBreak = draft.text.includes('\r\n') ? '\r\n' : '\n';
      return [
        ...without(draft.text, removed),
        ...(made.length === 0 ? [] : [appended(draft.text, made.join(lineBreak), definitions)]),
      ];
    },
  };
}

/** What a note on the article says: its reference, with the place in it before the final stop. */
export function noteWords(draft: Draft, article: Article, place: string): string {
  const words = noteReference(article, draft.format);
  return place === '' ? words : words.replace(/\.?$/, `, ${place}.`);
}

/** The words of a definition without its label. */
export function wordsOfNote({ text }: Draft, definition: Span): string {
  return slice(text, definition)
    .replace(/^\[\^[^\]]*\]:\s*/, '')
    .trim();
}

/** Takes whole lines out; where nothing but they stand at the end, the blank line before them as well. */
function without(text: string, removed: readonly FootnoteDefinition[]): Edit[] {
  const edits = removed.map(({ start, end }): Edit => {
    const behind = /^[ \t]*(?:\r\n?|\n)?/.exec(text.slice(end, end + 80))?.[0].length ?? 0;
    return { start, end: end + behind, newText: '' };
  });
  let tail = text.length;
  let first = edits.length;
  for (let at = edits.length - 1; at >= 0; at--) {
    const edit = edits[at];
    if (edit === undefined || text.slice(edit.end, tail).trim() !== '') break;
    tail = edit.start;
    first = at;
  }
  if (first === edits.length) return edits;
  const before = text.slice(0, tail);
  const blank = /(?:\r\n?|\n)(?<rest>(?:[ \t]*(?:\r\n?|\n))*)$/.exec(before)?.groups?.rest?.length ?? 0;
  return [...edits.slice(0, first), { start: tail - blank, end: text.length, newText: '' }];
}
