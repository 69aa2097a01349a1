import type { Span } from '../text/span.ts';
import { findComments } from './comments.ts';
import { findFrontMatter } from './frontMatter.ts';
import { findLineNumbers } from './lineNumbers.ts';
import { type ProseMemory, readMarkdown } from './markdown.ts';
import type { Mask } from './mask.ts';
import { blanked } from './mask.ts';
import { withoutNoteMarks } from './noteMarks.ts';
import { splitParagraphs } from './paragraphs.ts';
import { findPlainNotes, type PlainNotes } from './plainNotes.ts';
import type { Block, Prose } from './prose.ts';
import { MARKUP } from './prose.ts';
import { findSegments } from './segments.ts';
import { blankTemplates } from './templates.ts';

/**
 * Sees a text as running prose. Never fails: what cannot be understood as markup is prose. Front matter is
 * set aside in either format. Only the stretches of a Markdown text that hold markup at all are parsed as
 * such (the parser reads about 1 MB a second, running text is passed over at a hundred times that).
 * A memory makes reading the same text again after an edit cheap, and changes nothing else.
 */
export function parseProse(source: string, format: 'markdown' | 'plain', memory?: ProseMemory): Prose {
  const frontMatter = findFrontMatter(source);
  const from = frontMatter?.outer.end ?? (source.startsWith('\uFEFF') ? 1 : 0);
  const { plain, marked } = findSegments(source, from, format);
  const markdown = readMarkdown(source, marked, memory);
  const comments = format === 'plain' ? findComments(source, from, source.length) : markdown.comments;
  const notes = format === 'plain' ? findPlainNotes(source, from, comments) : undefined;
  const masks = notes === undefined ? markdown.masks : plainMasks(source, comments, notes);
  const words = masked(source, frontMatter?.outer, masks);
  const numbers = findLineNumbers(source).map((span) => blanked(source, span));
  const text = withoutNoteMarks(blankTemplates(masked(words, undefined, numbers)));

  const paragraphs = plain.map((span): Block => ({ kind: 'paragraph', ...span }));
  const blocks = splitParagraphs(text, merged(paragraphs, markdown.blocks), format);
  return {
    source,
    text,
    blocks: format === 'plain' ? withHeadline(text, blocks) : blocks,
    links: markdown.links,
    footnoteReferences: notes?.references ?? markdown.footnoteReferences,
    footnoteDefinitions: notes?.definitions ?? markdown.footnoteDefinitions,
    ...(markdown.notes.length > 0 && { notes: markdown.notes }),
    emphases: markdown.emphases,
    comments,
    ...(markdown.codes.length > 0 && { codes: markdown.codes }),
    ...(frontMatter && { frontMatter: frontMatter.inner }),
  };
}

/** What a plain text holds that is no prose: comments and notes. One within another is part of it. */
function plainMasks(source: string, comments: readonly Span[], notes: PlainNotes): Mask[] {
  const masks: Mask[] = [];
  const spans = [...comments, ...notes.references, ...notes.definitions];
  for (const { start, end } of spans.sort((a, b) => a.start - b.start)) {
    if (start >= (masks.at(-1)?.end ?? 0)) masks.push(blanked(source, { start, end }));
  }
  return masks;
}

function masked(source: string, frontMatter: Span | undefined, masks: readonly Mask[]): string {
  const parts: string[] = [];
  let at = 0;
  if (frontMatter) {
    parts.push(MARKUP.repeat(frontMatter.end));
    at = frontMatter.end;
  }
  for (const mask of masks) {
    parts.push(source.slice(at, mask.start), mask.text);
    at = mask.end;
  }
  if (at === 0) return source;
  parts.push(source.slice(at));
  return parts.join('');
}

/** Both lists are in the order of the text. */
function merged(a: readonly Block[], b: readonly Block[]): Block[] {
  const all: Block[] = [];
  let next = 0;
  for (const block of a) {
    for (let other = b[next]; other && other.start < block.start; other = b[++next]) all.push(other);
    all.push(block);
  }
  for (; next < b.length; next++) {
    const other = b[next];
    if (other) all.push(other);
  }
  return all;
}

/**
 * A plain text has no mark for its headline. A first line that stands alone, is short, quotes nobody and does
 * not end as a sentence does is one.
 */
function withHeadline(text: string, blocks: readonly Block[]): readonly Block[] {
  const [first, second] = blocks;
  if (!first || !second || first.end - first.start > 120) return blocks;
  const words = text.slice(first.start, first.end);
  if (/[.!?…:;,"“”«»]/.test(words.slice(-1)) || /["“«„]/.test(words)) return blocks;
  if (!/(?:\r\n?|\n)[ \t]*(?:\r\n?|\n)/.test(text.slice(first.end, Math.min(second.start, first.end + 20)))) {
    return blocks;
  }
  return [{ ...first, kind: 'heading' }, ...blocks.slice(1)];
}
