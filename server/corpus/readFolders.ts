import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from './article.ts';
import { type ReadArticle, readArticleBytes } from './readArticleBytes.ts';
import { fileKindOf } from './readers/fileKinds.ts';
import { startReaders } from './readers/startReaders.ts';

/** One file dealt with: an article, or why there is none. */
export type ReadFile = ReadArticle;

/**
 * Lists the articles below the folders, then reads them one after another, in the order of their paths.
 * One at a time on purpose: reading all at once is several times slower and holds every file in memory.
 * What cannot be read is reported in its turn, and the rest goes on. Folders whose name begins with a dot, and
 * `node_modules`, are not entered.
 *
 * `listed` is called once with the number of files to come.
 */
export async function* readFolders(
  folders: readonly string[],
  listed: (files: number) => void = () => {},
): AsyncGenerator<ReadFile> {
  const paths: string[] = [];
  const problems: Problem[] = [];
  const seen = new Set<string>();
  for (const folder of folders) await list(folder, paths, problems, seen, true);
  listed(paths.length);
  if (problems.length > 0) yield { problems };
  for (const path of paths) yield await readArticle(path);
}

/** Reads the Markdown and plain-text files below a folder as they are; what cannot be read is passed over. */
export async function* readTexts(
  folder: string,
): AsyncGenerator<{ readonly path: string; readonly text: string }> {
  const paths: string[] = [];
  await list(folder, paths, [], new Set(), true);
  for (const path of paths.filter((one) => fileKindOf(one)?.weight === 'text')) {
    const text = await readFile(path, 'utf8').catch(() => undefined);
    if (text !== undefined) yield { path, text };
  }
}

/** Reads one article from disk; never throws. */
export async function readArticle(path: string): Promise<ReadFile> {
  try {
    return await readArticleBytes(path, await readFile(path), startReaders());
  } catch (error) {
    return { problems: [{ path, message: `The file cannot be read: ${reason(error)}.` }] };
  }
}

async function list(
  folder: string,
  paths: string[],
  problems: Problem[],
  seen: Set<string>,
  named: boolean,
): Promise<void> {
  let names: string[];
  try {
    const real = await realpath(folder);
    // A link back to a folder above would never end; a folder named twice would be read twice.
    if (seen.has(real)) return;
    seen.add(real);
    if (named && !(await stat(folder)).isDirectory()) {
      problems.push({ path: folder, message: 'This is a file, where a folder of articles was expected.' });
      return;
    }
    names = (await readdir(folder)).sort();
  } catch (error) {
    problems.push({ path: folder, message: `The folder cannot be read: ${reason(error)}.` });
    return;
  }
  for (const name of names) {
    if (name.startsWith('.') || name === 'node_modules') continue;
    const path = join(folder, name);
    const kind = await stat(path).catch(() => undefined);
    if (kind?.isDirectory()) await list(path, paths, problems, seen, false);
    else if (fileKindOf(name) !== undefined) paths.push(path);
  }
}

/** What the system says, in words where it is one of the usual errors. */
function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'it does not exist';
  if (code === 'EACCES' || code === 'EPERM') return 'permission was denied';
  return error instanceof Error ? error.message : String(error);
}
