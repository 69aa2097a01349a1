import { type Dirent, opendirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ArticleFolder, UnreadKinds } from '../corpus/files/articleFolder.ts';
import { isArticleName } from '../corpus/files/folderFilter.ts';
import { createSumOfFiles, sumOfAll, sumOfUnread } from '../corpus/files/sumOfFiles.ts';
import { countUnread } from '../corpus/files/unreadKinds.ts';
import { createPathsBelow } from './pathsBelow.ts';

/** What is still to be looked at: a folder, or files in one, of the article folder of this number. */
export interface ToLookAt {
  readonly folder: number;
  readonly place: string;
  /** The files, by name; absent where the folder is to be listed. */
  readonly names?: readonly string[];
}

/** What was found so far: the sum of the files of each article folder, and what is not read. */
export interface Seen {
  readonly sums: readonly string[];
  readonly unread: readonly (readonly [folder: string, UnreadKinds])[];
}

/** A look at what lies in folders, which several may share. */
export interface Look {
  /**
   * Looks at one thing that is left; false where nothing was. Throws where the system does, and where there is what takes a
   * closer look: links, pipes, a folder that cannot be read.
   */
  step(): boolean;
  /** Half of what is left, for somebody else to look at. */
  give(): ToLookAt[];
  take(some: readonly ToLookAt[]): void;
  /** Adds what somebody else found. */
  add(seen: Seen): void;
  /** What was found since it was last asked for. */
  found(): Seen;
}

/**
 * The sum of what lies in folders now, at one go: for a thread of its own, which may wait for the machine. Nothing where
 * there is what takes a closer look. `goOn` is called now and then, so that somebody hears that the machine answers.
 */
export function lookAtFolders(folders: readonly ArticleFolder[], goOn: () => void): string | undefined {
  try {
    const look = createLook(folders);
    look.take(allIn(folders));
    while (look.step()) goOn();
    return sumOfSeen(look.found());
  } catch {
    return undefined;
  }
}

/** The folders themselves. */
export function allIn(folders: readonly ArticleFolder[]): ToLookAt[] {
  return folders.map(({ path }, folder) => ({ folder, place: path }));
}

export function sumOfSeen({ sums, unread }: Seen): string {
  return sumOfAll(sums.join(' '), sumOfUnread(unread));
}

export function createLook(folders: readonly ArticleFolder[]): Look {
  const below = folders.map((folder) => createPathsBelow(folder, realpathSync(folder.path)));
  const left: ToLookAt[] = [];
  let sums = folders.map(createSumOfFiles);
  let unread: (readonly [folder: string, UnreadKinds])[] = [];

  const list = (folder: number, place: string) => {
    const kinds = new Map<string, number>();
    const inside = beginningIn(place);
    const holds = below[folder]?.holdsIn(inside) ?? (() => false);
    let names: string[] = [];
    for (const entry of entriesIn(place)) {
      const { name } = entry;
      if (!holds(name)) continue;
      if (entry.isDirectory()) left.push({ folder, place: inside + name });
      else if (!entry.isFile()) {
        if (entry.isSymbolicLink() || isArticleName(name))
          throw new Error(`${inside}${name} is no plain file`);
      } else if (!isArticleName(name)) countUnread(kinds, name);
      else if (names.push(name) === TOGETHER) {
        left.push({ folder, place, names });
        names = [];
      }
    }
    if (names.length > 0) left.push({ folder, place, names });
    if (kinds.size > 0) unread.push([place, kinds]);
  };

  return {
    step() {
      const next = left.pop();
      if (next === undefined) return false;
      const { folder, place, names } = next;
      if (names === undefined) list(folder, place);
      else {
        const inside = beginningIn(place);
        for (const name of names) {
          const path = inside + name;
          sums[folder]?.addFile(path, statSync(path));
        }
      }
      return true;
    },
    give: () => left.splice(0, left.length >> 1),
    take: (some) => void left.push(...some),
    add({ sums: others, unread: more }) {
      for (const [folder, told] of others.entries()) sums[folder]?.addTold(told);
      unread.push(...more);
    },
    found() {
      const seen = { sums: sums.map((sum) => sum.told()), unread };
      sums = folders.map(createSumOfFiles);
      unread = [];
      return seen;
    },
  };
}

/** What `join` puts before the name of anything in a folder, so that it need not be called for each. */
function beginningIn(folder: string): string {
  return join(folder, '_').slice(0, -1);
}

function* entriesIn(folder: string): Generator<Dirent> {
  const opened = opendirSync(folder, { bufferSize: 1024 });
  try {
    for (let entry = opened.readSync(); entry !== null; entry = opened.readSync()) yield entry;
  } finally {
    opened.closeSync();
  }
}

/** Files that are looked at in one go. */
const TOGETHER = 1000;
