import { figure, type Said, say } from '../../text/said.ts';
import { reasonOf } from '../within.ts';
import type { Listed, UnreadKinds } from './articleFolder.ts';
import { NOT_REGULAR } from './fileBytes.ts';
import { countUnread } from './unreadKinds.ts';

/** What an entry of a folder is; a link is one that has to be followed to know. */
export type EntryKind = 'file' | 'folder' | 'link' | 'special';

/** What walking needs to know of the folder of articles, and of the machine that it lies on. */
export interface Walk {
  /** Visits what lies in a folder, in whatever order. Rejects where it cannot be read. */
  eachEntry(
    folder: string,
    visit: (entry: { readonly name: string; readonly path: string; readonly kind: EntryKind }) => void,
  ): Promise<void>;
  /** `file` for a link to a file that is not listed by itself; nothing where there is nothing to be said; else what is wrong. */
  whatLinkIs(path: string): Promise<Said | undefined>;
  holds(path: string): boolean;
  isArticle(name: string): boolean;
}

/**
 * The files below a folder that may be articles, folder by folder, and what is wrong on the way. It does not recur,
 * so no depth is too deep; of each folder only the entries worth having are kept, so none is too full.
 */
export async function* walkFolder(top: string, walk: Walk): AsyncGenerator<Listed> {
  const open = [top];
  let files = 0;
  for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
    const entries: { readonly path: string; readonly kind: EntryKind }[] = [];
    const unread = new Map<string, number>();
    try {
      await walk.eachEntry(folder, ({ name, path, kind }) => {
        if (!walk.holds(path)) return;
        const isArticle = walk.isArticle(name);
        if (kind === 'file' && !isArticle) countUnread(unread, name);
        if (kind === 'folder' || kind === 'link' || isArticle) entries.push({ path, kind });
      });
    } catch (error) {
      yield { problem: { path: folder, message: say`The folder cannot be read: ${reasonOf(error)}.` } };
    }
    yield { folder, unread };
    entries.sort((a, b) => (a.path < b.path ? -1 : 1));
    // Turned round, for the last one pushed is the first one opened.
    for (const { path, kind } of entries.toReversed()) if (kind === 'folder') open.push(path);
    for (const { path, kind } of entries) {
      if (kind === 'link') {
        const problem = await walk.whatLinkIs(path);
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
            message: say`There are more than ${figure(MOST_FILES)} articles; the rest is not read.`,
          },
        };
        return;
      }
      yield { path };
    }
  }
}

/** More than anybody has, and as many as memory will hold the names of. */
const MOST_FILES = 500_000;

/** What a folder itself holds of kinds that are not read; nothing where it cannot be looked into. */
export async function unreadIn(folder: string, walk: Walk): Promise<UnreadKinds> {
  const unread = new Map<string, number>();
  try {
    await walk.eachEntry(folder, ({ name, path, kind }) => {
      if (kind === 'file' && !walk.isArticle(name) && walk.holds(path)) countUnread(unread, name);
    });
  } catch {
    // It went, and what it held with it; that a folder cannot be read is said where it is listed.
  }
  return unread;
}
