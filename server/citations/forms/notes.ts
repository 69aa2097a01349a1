import type { Article } from '../../corpus/article.ts';
import { labelOf } from '../../corpus/articleKeys.ts';
import type { Draft } from '../../drafts/draft.ts';
import type { FootnoteDefinition } from '../../prose/prose.ts';
import type { Edit } from '../../text/edit.ts';
import { type Span, slice } from '../../text/span.ts';
import { noteReference } from '../noteReference.ts';
import type { Conversion } from './form.ts';

/** The notes at the end of a draft while its citations are brought into another form. */
export function convertNotes(draft: Draft): Conversion {
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
  return place === '' ? words : withPlace(words, place);
}

/** A reference with a place in it before its final stop, which a title at its end has within its marks. */
export function withPlace(reference: string, place: string): string {
  if (/\.[”"]$/.test(reference)) return `${reference.slice(0, -2)},${reference.slice(-1)} ${place}.`;
  return reference.replace(/\.?$/, `, ${place}.`);
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

/** Labels are the same whatever their capital letters, as in Markdown. */
export function comparableLabel(label: string): string {
  return label.toLowerCase();
}

/** The label, else one like it that no definition has. */
export function freeLabel(label: string, taken: ReadonlySet<string>): string {
  if (!taken.has(comparableLabel(label))) return label;
  let number = 2;
  while (taken.has(comparableLabel(`${label}-${number}`))) number++;
  return `${label}-${number}`;
}

/** A line of its own at the end: beside other definitions, else after a blank line. Its line breaks are the draft's. */
export function appended(text: string, line: string, definitions: readonly FootnoteDefinition[]): Edit {
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  const breaks = (/(?:\r\n?|\n)*$/.exec(text.slice(-20))?.[0].match(/\r\n?|\n/g) ?? []).length;
  const isAfterDefinition = text.slice(definitions.at(-1)?.end ?? 0).trim() === '';
  const wanted = text.trim() === '' ? 0 : isAfterDefinition && !areApart(text, definitions) ? 1 : 2;
  const newText = lineBreak.repeat(Math.max(0, wanted - breaks)) + line + lineBreak;
  return { start: text.length, end: text.length, newText };
}

/** Whether the draft leaves a blank line between its definitions. */
function areApart(text: string, definitions: readonly FootnoteDefinition[]): boolean {
  const [before, last] = definitions.slice(-2);
  if (before === undefined || last === undefined) return false;
  return /^\s*(?:\r\n?|\n)\s*(?:\r\n?|\n)/.test(text.slice(before.end, last.start));
}
