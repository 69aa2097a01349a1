import { type MarkupContent, MarkupKind } from 'vscode-languageserver';
import { inert } from '../text/clean.ts';
import { type Said, say, type Tongue } from '../text/said.ts';

/** Text with a little emphasis, built as data so that nothing in an article is ever read as markup. */
export type RichText = readonly Paragraph[];

export interface Paragraph {
  readonly quoted?: boolean;
  readonly runs: readonly Run[];
}

export type Run =
  | Said
  | { readonly strong: Said }
  | { readonly struck: string }
  | { readonly label: Said; readonly link: string };

export function toMarkup(text: RichText, kind: MarkupKind, tongue: Tongue): MarkupContent {
  return { kind, value: kind === MarkupKind.Markdown ? toMarkdown(text, tongue) : toPlainText(text, tongue) };
}

function toMarkdown(text: RichText, tongue: Tongue): string {
  return text
    .map(
      ({ quoted, runs }) => `${quoted ? '> ' : ''}${runs.map((run) => runToMarkdown(run, tongue)).join('')}`,
    )
    .join('\n\n');
}

function runToMarkdown(run: Run, tongue: Tongue): string {
  if (typeof run === 'string') return escapeMarkdown(run);
  if ('strong' in run) return wrapped('**', tongue(run.strong));
  if ('struck' in run) return wrapped('~~', run.struck);
  if (!('label' in run)) return escapeMarkdown(tongue(run));
  return `[${escapeMarkdown(tongue(run.label))}](<${run.link.replace(UNSAFE_IN_ADDRESS, encodeURIComponent)}>)`;
}

/** What would end an address, and what is not seen in one but might do something. */
const UNSAFE_IN_ADDRESS = /[<>\\\s\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;

/** Emphasis marks bind only to a neighbour that is no space, so spaces at the edges stay outside. */
function wrapped(mark: string, words: string): string {
  const inner = words.trim();
  if (inner === '') return escapeMarkdown(words);
  const at = words.indexOf(inner);
  return `${words.slice(0, at)}${mark}${escapeMarkdown(inner)}${mark}${words.slice(at + inner.length)}`;
}

/**
 * The text with every character that Markdown or HTML could read as markup escaped, and on one line: CommonMark
 * lets a backslash stand before any ASCII punctuation, and an address loses its colon's power to be a link.
 */
function escapeMarkdown(text: string): string {
  return inert(text).replace(/[!"#$%&'()*+,\-./:;<=>?@[\\\]^_`{|}~]/g, (mark) => {
    return HARMLESS.includes(mark) ? mark : `\\${mark}`;
  });
}

/** Marks that mean nothing within a line of Markdown; escaping them would only make plain readers stumble. */
const HARMLESS = `"',;?%$/`;

function toPlainText(text: RichText, tongue: Tongue): string {
  return text
    .map(
      ({ quoted, runs }) => `${quoted ? '> ' : ''}${runs.map((run) => runToPlainText(run, tongue)).join('')}`,
    )
    .join('\n\n');
}

function runToPlainText(run: Run, tongue: Tongue): string {
  if (typeof run === 'string') return inert(run);
  if ('strong' in run) return inert(tongue(run.strong));
  if ('struck' in run) return `[-${inert(run.struck)}-]`;
  if (!('label' in run)) return inert(tongue(run));
  return tongue(say`${inert(tongue(run.label))}: ${inert(run.link)}`);
}
