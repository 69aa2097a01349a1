import { createHash } from 'node:crypto';
import { existsSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ArticleFolder } from '../corpus/files/articleFolder.ts';
import { type IndexStore, openIndexStore } from '../store/indexStore.ts';
import { indexesIn, manifestIn } from './manifests.ts';
import { openDisk } from './nodeDisk.ts';

/** Set when the program is built: a sum of all that reads articles and indexes them. */
declare const MADE_BY: string | undefined;

/** What make of the program this is. */
export function madeBy(): string {
  return typeof MADE_BY === 'undefined' ? 'source' : MADE_BY;
}

/** The saved index of these folders, read in this way, in a folder of its own in the cache. */
export function openCache(cache: string, folders: readonly ArticleFolder[]): IndexStore {
  const name = createHash('sha256')
    .update(JSON.stringify(folders.map(asRead)))
    .digest('hex')
    .slice(0, 20);
  const about = { folders: folders.map(({ path }) => resolve(path)) };
  return openIndexStore(openDisk(join(cache, name)), madeBy(), about);
}

/** What of a folder decides what is read from it; where patterns begin only if there are any. */
function asRead({ path, exclude, base, maxFileSize }: ArticleFolder): unknown {
  // Articles go by the path as it was given; one that is relative means another folder elsewhere.
  return [path, resolve(path), maxFileSize, exclude, exclude.length > 0 ? base : undefined];
}

/** Removes the saved indexes of folders that are not there any more; answers with how many there were. */
export function sweepCaches(cache: string): number {
  let swept = 0;
  for (const place of indexesIn(cache)) {
    if (!isForsaken(place)) continue;
    rmSync(place, { recursive: true, force: true });
    swept++;
  }
  return swept;
}

function isForsaken(place: string): boolean {
  try {
    const folders = manifestIn(place).about?.folders;
    return Array.isArray(folders) && !folders.some((folder) => existsSync(String(folder)));
  } catch {
    // Without a manifest somebody may be about to write one.
    return Date.now() - (statSync(place, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) > LONG_AGO;
  }
}

/** Milliseconds: a day. */
const LONG_AGO = 86_400_000;
