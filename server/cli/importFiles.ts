import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Problem } from '../corpus/article.ts';
import { decodeText } from '../corpus/decodeText.ts';
import { MAX_FILE_SIZE } from '../corpus/files/articleFolder.ts';
import { type ImportedExcerpt, readHighlightFile } from '../corpus/importing/readHighlightFile.ts';
import { articleAsMarkdown } from '../corpus/importing/writeMarkdown.ts';
import { readArticle } from '../node/readArticle.ts';
import { readRegularFile } from '../node/readRegularFile.ts';
import { FINE, UNUSABLE, UsageError } from './arguments.ts';
import { tell, write } from './output.ts';

/**
 * `verbatim import FILE… --to DIR`: highlights as excerpts, and anything else that is read as a plain copy in
 * Markdown that a person can mend. What lies there already is never written over, and nothing is fetched.
 */
export async function importFiles(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { to: { type: 'string' } },
  });
  if (positionals.length === 0) throw new UsageError('import needs at least one file');
  if (values.to === undefined) throw new UsageError('import needs a folder to write to: add --to DIR');
  await mkdir(values.to, { recursive: true });
  const problems: Problem[] = [];
  let failed = false;
  for (const path of positionals) {
    const { copies, said } = await copiesOf(path);
    problems.push(...said);
    failed ||= copies.length === 0;
    for (const { name, markdown } of copies) {
      const target = join(values.to, `${name}.md`);
      try {
        await writeFile(target, markdown, { flag: 'wx' });
        await write(`${target}\n`);
      } catch (error) {
        const exists = error instanceof Error && 'code' in error && error.code === 'EEXIST';
        const reason = exists ? 'it exists already and is left as it is' : String(error);
        problems.push({ path: target, message: `The copy of ${path} is not written: ${reason}.` });
        failed = true;
      }
    }
  }
  tell(problems);
  return failed ? UNUSABLE : FINE;
}

async function copiesOf(
  path: string,
): Promise<{ copies: readonly ImportedExcerpt[]; said: readonly Problem[] }> {
  if (/\.(?:json|csv)$/i.test(path)) {
    const file = await readRegularFile(path, MAX_FILE_SIZE).catch(() => undefined);
    const excerpts = file && 'bytes' in file ? readHighlightFile(decodeText(file.bytes).text) : undefined;
    if (excerpts !== undefined) return { copies: excerpts, said: [] };
  }
  const { article, problems, foreign } = await readArticle(path);
  const unread = { path, message: 'Files of this kind are not read.' };
  if (article === undefined) return { copies: [], said: foreign ? [...problems, unread] : problems };
  return {
    copies: [{ name: basename(path).replace(/(?!^)\.[^.]*$/, ''), markdown: articleAsMarkdown(article) }],
    said: problems,
  };
}
