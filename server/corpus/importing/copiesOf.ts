import { say } from '../../text/said.ts';
import type { Problem } from '../article.ts';
import { decodeText } from '../decodeText.ts';
import type { FileAccess } from '../files/fileBytes.ts';
import { readFileAsArticle } from '../files/readFileAsArticle.ts';
import { type ImportedExcerpt, readHighlightFile } from './readHighlightFile.ts';
import { articleAsMarkdown } from './writeMarkdown.ts';

/** What a file becomes when it is imported, and what is wrong with it. */
export interface Copies {
  readonly copies: readonly ImportedExcerpt[];
  readonly problems: readonly Problem[];
}

/**
 * Highlights as excerpts, one for each text that was marked, and anything else that is read as a plain copy in Markdown
 * that a person can mend. Files of more than `most` bytes are not read. Nothing is fetched, and nothing written.
 */
export async function copiesOf(files: FileAccess, path: string, most: number): Promise<Copies> {
  if (/\.(?:json|csv)$/i.test(path)) {
    const file = await files.readFile(path, most).catch(() => undefined);
    const excerpts = file && 'bytes' in file ? readHighlightFile(decodeText(file.bytes).text) : undefined;
    if (excerpts !== undefined) return { copies: excerpts, problems: [] };
  }
  const folder = { path, message: say`This is a folder, where an article was expected.` };
  const { article, problems, foreign } = await readFileAsArticle(
    files,
    { path, most },
    { problems: [folder] },
  );
  const unread = { path, message: say`Files of this kind are not read.` };
  if (article === undefined)
    return { copies: [], problems: foreign && problems.length === 0 ? [unread] : problems };
  const name = /[^/\\]*$/.exec(path)?.[0] ?? path;
  return {
    copies: [{ name: name.replace(/(?!^)\.[^.]*$/, ''), markdown: articleAsMarkdown(article) }],
    problems,
  };
}
