import { withoutPageLabels } from '../../language/pageLabels.ts';
import { findFrontMatter } from '../../prose/frontMatter.ts';
import { parseProse } from '../../prose/parseProse.ts';
import type { Prose } from '../../prose/prose.ts';
import { printable } from '../../text/printable.ts';
import { say } from '../../text/said.ts';
import type { Article, Metadata, Problem } from '../article.ts';
import { decodeText } from '../decodeText.ts';
import { parseMetadata } from '../frontMatter.ts';
import { withByline } from '../readByline.ts';
import { type Highlights, readHighlights } from '../readers/highlights.ts';
import { findTimedTurns } from '../readers/timedTurns.ts';
import { withSignedQuotations } from '../signedQuotations.ts';
import { unsureOf } from '../unsure.ts';
import { visibleMetadata } from '../visibleMetadata.ts';

/** An article, or nothing where the file cannot be one; either way what is wrong with the file. */
export interface ParsedArticle {
  readonly article?: Article;
  readonly problems: readonly Problem[];
  /** Whether the id is the file's own; else it comes from the file's name and may give way to another. */
  readonly statesId?: boolean;
  /** Whether the file says of itself that it is a draft: then it is nobody's source, and nothing is wrong. */
  readonly isDraft?: boolean;
}

/**
 * Reads an article from a file's bytes: UTF-8 with or without a byte order mark, UTF-16 with one, else
 * Windows-1252 (or plainly Mac Roman) with a notice. The text keeps the mark, so that offsets count it as the file does.
 */
export function parseArticleFile(path: string, bytes: Uint8Array): ParsedArticle {
  const { text, problem, notice } = decodeText(bytes);
  if (problem !== undefined) return { problems: [{ path, message: problem }] };
  const parsed = parseArticle(path, text);
  if (notice === undefined) return parsed;
  return { ...parsed, problems: [{ path, message: notice, isNotice: true }, ...parsed.problems] };
}

/** Reads an article from its text. `path` names it in problems and, without an `id`, names the article. */
export function parseArticle(path: string, text: string): ParsedArticle {
  if (text.trim() === '' || text === '\uFEFF')
    return { problems: [{ path, message: say`The file is empty.` }] };
  const frontMatter = findFrontMatter(text);
  const { metadata, id, isDraft, isExcerpt, isAutomatic, complaints } = parseMetadata(text, frontMatter);
  const problems = complaints.map(({ line, column, message }) => ({
    path,
    message: say`Line ${line}, column ${column}: ${message}`,
    at: { line, column, message },
  }));
  const body = { start: frontMatter?.bodyStart ?? 0, end: text.length };
  if (text.slice(body.start).trim() === '') {
    return {
      problems: [...problems, { path, message: say`The file has front matter but no text below it.` }],
    };
  }
  const isPlain = isPlainText(path);
  const parsed = withoutPageLabels(parseProse(text, isPlain ? 'plain' : 'markdown'));
  const prose = isPlain ? { ...parsed, blocks: withSignedQuotations(text, parsed.blocks) } : parsed;
  const highlights = readHighlights(text, body.start);
  const timed = findTimedTurns(text, body.start);
  const article: Article = {
    id: id ?? baseName(path),
    path,
    text,
    body,
    metadata: visibleMetadata(
      statedIn(metadata, highlights, isPlain && frontMatter === undefined ? prose : undefined),
    ),
    prose: timed === undefined ? prose : { ...prose, turns: timed.turns },
    ...(timed?.places && { places: timed.places }),
    ...unsureOf(text),
    ...((isExcerpt || highlights) && { excerpt: true }),
    ...(isAutomatic && { transcript: 'automatic' }),
  };
  return { article, problems, statesId: id !== undefined, ...(isDraft && { isDraft }) };
}

/** What front matter states, then a note’s own list, then the first lines of a plain text that has neither. */
function statedIn(
  metadata: Metadata,
  highlights: Highlights | undefined,
  plain: Prose | undefined,
): Metadata {
  if (highlights !== undefined) {
    const authors = metadata.authors.length > 0 ? metadata.authors : highlights.metadata.authors;
    return { ...highlights.metadata, ...metadata, authors };
  }
  return plain === undefined ? metadata : withByline(metadata, { text: plain.source, blocks: plain.blocks });
}

function isPlainText(path: string): boolean {
  return /\.txt$/i.test(path);
}

/** The file's name without its ending, on one visible line. */
export function baseName(path: string): string {
  const name = path.replace(/^.*[\\/]/s, '').replace(/(?!^)\.[^.]*$/s, '');
  return printable(name);
}
