import type { Dirent } from 'node:fs';
import { extname, join, sep } from 'node:path';
import type { Listed } from '../corpus/articleFolder.ts';
import type { Machine } from './machine.ts';
import { NOT_REGULAR } from './readRegularFile.ts';
import { reasonOf } from './within.ts';

/** What listing needs to know of the folder of articles. */
export interface Listing {
  /** The real path of the folder of articles, which nothing leads out of. */
  readonly real: string;
  holds(path: string): boolean;
  isArticle(path: string): boolean;
  canonical(path: string): string;
  readonly machine: Machine;
  /** Puts a question to the machine, with an end to its patience. */
  ask<T>(work: () => Promise<T>): Promise<T>;
}

/**
 * The files below a folder that may be articles, folder by folder, and what is wrong on the way. It does not recur,
 * so no depth is too deep; of each folder only the entries worth having are kept, so none is too full.
 */
export async function* listFolder(top: string, listing: Listing): AsyncGenerator<Listed> {
  const unread = new Map<string, number>();
  const open = [top];
  let files = 0;
  for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
    const entries: Entry[] = [];
    try {
      await eachEntry(folder, listing, (entry) => {
        const path = join(folder as string, entry.name);
        if (!listing.holds(path)) return;
        const kind = kindOf(entry);
        const isArticle = listing.isArticle(entry.name);
        if (kind === 'file' && !isArticle) count(unread, entry.name);
        if (kind === 'folder' || kind === 'link' || isArticle) entries.push({ path, kind });
      });
    } catch (error) {
      yield { problem: { path: folder, message: `The folder cannot be read: ${reasonOf(error)}.` } };
    }
    entries.sort((a, b) => (a.path < b.path ? -1 : 1));
    // Turned round, for the last one pushed is the first one opened.
    for (const { path, kind } of entries.toReversed()) if (kind === 'folder') open.push(path);
    for (const { path, kind } of entries) {
      if (kind === 'link') {
        const problem = await whatLinkIs(path, listing);
        if (problem === undefined) continue;
        if (problem !== 'file') {
          yield { problem: { path, message: problem } };
          continue;
        }
      } else if (kind === 'special') {
        yield { problem: { path, message: NOT_REGULAR } };
        continue;
      } else if (kind === 'folder') continue;
      if (++files > MOST_FILES) {
        yield {
          problem: {
            path: top,
            message: `There are more than ${MOST_FILES.toLocaleString('en')} articles; the rest is not read.`,
          },
        };
        return;
      }
      yield { path };
    }
  }
  if (unread.size > 0)
    yield { problem: { path: top, message: `${inWords(unread)} not read.`, isNotice: true } };
}

interface Entry {
  readonly path: string;
  readonly kind: Kind;
}

type Kind = 'file' | 'folder' | 'link' | 'special';

/** More than anybody has, and as many as memory will hold the names of. */
const MOST_FILES = 500_000;

async function eachEntry(
  folder: string,
  { machine, ask }: Listing,
  visit: (entry: Dirent) => void,
): Promise<void> {
  const entries = await ask(() => machine.opendir(folder, { bufferSize: AT_ONCE }));
  try {
    for (let isMore = true; isMore; ) {
      isMore = await ask(async () => {
        for (let n = 0; n < AT_ONCE; n++) {
          const entry = await entries.read();
          if (entry === null) return false;
          visit(entry);
        }
        return true;
      });
    }
  } finally {
    void entries.close().catch(() => {});
  }
}

/** Entries read with one question, each of which is given its time. */
const AT_ONCE = 1024;

function kindOf(entry: Dirent): Kind {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  return entry.isSymbolicLink() ? 'link' : 'special';
}

/** `file` for a link to a file that is not listed by itself; nothing where there is nothing to be said; else what is wrong. */
async function whatLinkIs(
  path: string,
  { real, holds, isArticle, canonical, machine, ask }: Listing,
): Promise<string | undefined> {
  try {
    const target = await ask(() => machine.realpath(path));
    const isInside = target === real || target.startsWith(real.endsWith(sep) ? real : real + sep);
    const state = isArticle(path) || isInside ? await ask(() => machine.stat(target)) : undefined;
    if (!isInside)
      return isArticle(path) || (await ask(() => machine.stat(target))).isDirectory() ? LEADS_OUT : undefined;
    if (state?.isDirectory())
      return holds(canonical(target))
        ? undefined
        : 'The link leads to a folder that is left out; it is not followed.';
    if (!isArticle(path)) return undefined;
    if (state?.isFile() !== true) return NOT_REGULAR;
    return isArticle(target) && holds(canonical(target)) ? undefined : 'file';
  } catch (error) {
    return isArticle(path) ? `The link cannot be followed: ${reasonOf(error)}.` : undefined;
  }
}

export const LEADS_OUT = 'The link leads out of the folder of articles; it is not followed.';

function count(unread: Map<string, number>, name: string): void {
  const ending = extname(name).toLowerCase();
  if (ending === '' || ending.length > LONGEST_ENDING) return;
  // However many endings there are, few are worth naming.
  const key = unread.has(ending) || unread.size < MOST_ENDINGS ? ending : OTHER;
  unread.set(key, (unread.get(key) ?? 0) + 1);
}

const LONGEST_ENDING = 12;
const MOST_ENDINGS = 200;
const OTHER = '';

/** "9 .pages, 2 .zip files are". */
function inWords(unread: ReadonlyMap<string, number>): string {
  const kinds = [...unread]
    .filter(([ending]) => ending !== OTHER)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const named = kinds.slice(0, MOST_NAMED);
  const total = [...unread.values()].reduce((sum, n) => sum + n, 0);
  const rest = total - named.reduce((sum, [, n]) => sum + n, 0);
  const list = named.map(([ending, n]) => `${n.toLocaleString('en')} ${ending}`).join(', ');
  const files = `${list}${rest > 0 ? ` and ${rest.toLocaleString('en')} other` : ''}`;
  return `${files} ${total === 1 ? 'file is' : 'files are'}`;
}

const MOST_NAMED = 8;
