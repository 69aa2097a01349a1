import { execFile } from 'node:child_process';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import type { Problem } from '../corpus/article.ts';
import { createGlobs, partsOfGlob } from '../corpus/files/glob.ts';
import { UsageError } from './arguments.ts';

/** The drafts that were named, in the order of naming and without doubles. */
export interface NamedDrafts {
  readonly paths: readonly string[];
  /** What was named and is not there. */
  readonly problems: readonly Problem[];
}

/**
 * Finds the drafts that arguments name: a file, `-` for standard input, a folder for the Markdown and plain text
 * files in it, or a pattern (`**`, `*`, `?`, `{a,b}`) for those it matches. Hidden folders and `node_modules` are not
 * entered, links are not followed. With `changedSince`, only those that git says have changed since that revision.
 */
export async function findDrafts(
  names: readonly string[],
  changedSince: string | undefined,
): Promise<NamedDrafts> {
  const paths = new Set<string>();
  const problems: Problem[] = [];
  for (const name of names) {
    const found = await draftsOf(name);
    for (const path of found) paths.add(path);
    if (found.length === 0) problems.push({ path: name, message: await whyNone(name) });
  }
  if (changedSince === undefined) return { paths: [...paths], problems };
  const changed = await changedFiles(changedSince);
  const kept: string[] = [];
  for (const path of paths) if (path === '-' || changed.has(await real(path))) kept.push(path);
  return { paths: kept, problems };
}

const isDraft = (name: string) => /\.(?:md|markdown|txt)$/i.test(name);

async function draftsOf(name: string): Promise<string[]> {
  if (name === '-') return [name];
  const kind = await stat(name).catch(() => undefined);
  if (kind?.isDirectory()) return (await filesBelow(name)).filter(isDraft);
  if (kind !== undefined) return [name];
  const parts = partsOfGlob(toPosix(name));
  if (parts === undefined) return [];
  const matches = createGlobs([`/${parts.pattern}`], { exact: true });
  const folder = parts.folder === '' ? '.' : parts.folder;
  const below = await filesBelow(folder);
  return below.filter((path) => matches(toPosix(relative(folder, path))));
}

async function whyNone(name: string): Promise<string> {
  const kind = await stat(name).catch(() => undefined);
  if (kind?.isDirectory()) return 'The folder holds no draft: no .md and no .txt file.';
  return partsOfGlob(toPosix(name)) !== undefined
    ? 'No file matches this pattern.'
    : 'The draft cannot be read: it does not exist.';
}

const toPosix = (path: string) => (sep === '/' ? path : path.replaceAll(sep, '/'));

async function filesBelow(folder: string): Promise<string[]> {
  const paths: string[] = [];
  const open = [folder];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const entries = await readdir(next, { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      const path = join(next, entry.name);
      if (entry.isDirectory()) open.push(path);
      else if (entry.isFile()) paths.push(path);
    }
  }
  return paths.sort();
}

/** The real paths of the files that differ from the revision or that git does not know yet. */
async function changedFiles(revision: string): Promise<ReadonlySet<string>> {
  if (revision.startsWith('-')) throw new UsageError(`--changed-since takes a revision, not “${revision}”`);
  const git = async (...args: readonly string[]) => {
    const { stdout } = await promisify(execFile)('git', [...args], { maxBuffer: MOST_OUTPUT });
    return stdout;
  };
  try {
    const top = (await git('rev-parse', '--show-toplevel')).trimEnd();
    const changed = await git('diff', '--name-only', '-z', '--diff-filter=d', revision, '--');
    const fresh = await git('ls-files', '--others', '--exclude-standard', '-z', '--full-name');
    const names = `${changed}${fresh}`.split('\0').filter((name) => name !== '');
    return new Set(await Promise.all(names.map((name) => real(resolve(top, name)))));
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : '';
    const why = said.split('\n')[0]?.replace(/^fatal: /, '') ?? '';
    throw new UsageError(`--changed-since needs git and a revision it knows: ${why || String(error)}`);
  }
}

/** Bytes of git's output: the names of some hundred thousand files. */
const MOST_OUTPUT = 64 * 1024 * 1024;

const real = (path: string) => realpath(path).catch(() => resolve(path));
