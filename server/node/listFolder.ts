import type { Dirent } from 'node:fs';
import { join, sep } from 'node:path';
import type { Listed, UnreadKinds } from '../corpus/files/articleFolder.ts';
import { NOT_REGULAR } from '../corpus/files/fileBytes.ts';
import { type EntryKind, unreadIn, type Walk, walkFolder } from '../corpus/files/walkFolder.ts';
import { reasonOf } from '../corpus/within.ts';
import { type Said, say } from '../text/said.ts';
import type { Machine } from './machine.ts';

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

/** The files below a folder that may be articles, as `walkFolder` finds them. */
export function listFolder(top: string, listing: Listing): AsyncGenerator<Listed> {
  return walkFolder(top, walkOf(listing));
}

/** What a folder itself holds of kinds that are not read. */
export function listUnread(folder: string, listing: Listing): Promise<UnreadKinds> {
  return unreadIn(folder, walkOf(listing));
}

function walkOf(listing: Listing): Walk {
  return {
    eachEntry: (folder, visit) =>
      eachEntry(folder, listing, (entry) =>
        visit({ name: entry.name, path: join(folder, entry.name), kind: kindOf(entry) }),
      ),
    whatLinkIs: (path) => whatLinkIs(path, listing),
    holds: listing.holds,
    isArticle: listing.isArticle,
  };
}

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
const AT_ONCE = 128;

function kindOf(entry: Dirent): EntryKind {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  return entry.isSymbolicLink() ? 'link' : 'special';
}

/** `file` for a link to a file that is not listed by itself; nothing where there is nothing to be said; else what is wrong. */
async function whatLinkIs(
  path: string,
  { real, holds, isArticle, canonical, machine, ask }: Listing,
): Promise<Said | undefined> {
  try {
    const target = await ask(() => machine.realpath(path));
    const isInside = target === real || target.startsWith(real.endsWith(sep) ? real : real + sep);
    const state = isArticle(path) || isInside ? await ask(() => machine.stat(target)) : undefined;
    if (!isInside)
      return isArticle(path) || (await ask(() => machine.stat(target))).isDirectory() ? LEADS_OUT : undefined;
    if (state?.isDirectory())
      return holds(canonical(target))
        ? undefined
        : say`The link leads to a folder that is left out; it is not followed.`;
    if (!isArticle(path)) return undefined;
    if (state?.isFile() !== true) return NOT_REGULAR;
    return isArticle(target) && holds(canonical(target)) ? undefined : 'file';
  } catch (error) {
    return isArticle(path) ? say`The link cannot be followed: ${reasonOf(error)}.` : undefined;
  }
}

export const LEADS_OUT = say`The link leads out of the folder of articles; it is not followed.`;
