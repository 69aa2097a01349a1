import { type Dirent, opendirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ArticleFolder, UnreadKinds } from '../corpus/files/articleFolder.ts';
import { isArticleName } from '../corpus/files/folderFilter.ts';
import { createSumOfFiles, sumOfAll, sumOfUnread } from '../corpus/files/sumOfFiles.ts';
import { countUnread } from '../corpus/files/unreadKinds.ts';
import { createPathsBelow } from './pathsBelow.ts';
import { stampOf } from './readRegularFile.ts';

/**
 * The sum of what lies in folders now, at one go: for a thread of its own, which may wait for the machine. Nothing where
 * there is what takes a closer look: links, pipes, a folder that cannot be read. `goOn` is called now and then, so that
 * somebody hears that the machine answers.
 */
export function lookAtFolders(folders: readonly ArticleFolder[], goOn: () => void): string | undefined {
  const sums: string[] = [];
  const unread: [folder: string, UnreadKinds][] = [];
  let files = 0;
  try {
    for (const folder of folders) {
      const sum = createSumOfFiles();
      const { holdsIn } = createPathsBelow(folder, realpathSync(folder.path));
      const open = [folder.path];
      for (let place = open.pop(); place !== undefined; place = open.pop()) {
        const kinds = new Map<string, number>();
        const inside = beginningIn(place);
        const holds = holdsIn(inside);
        for (const entry of entriesIn(place)) {
          const { name } = entry;
          if (!holds(name)) continue;
          const path = inside + name;
          if (entry.isDirectory()) open.push(path);
          else if (!entry.isFile()) {
            if (entry.isSymbolicLink() || isArticleName(name)) return undefined;
          } else if (isArticleName(name)) {
            sum.add(path, stampOf(statSync(path, { bigint: true })));
            if (++files % SO_OFTEN === 0) goOn();
          } else countUnread(kinds, name);
        }
        if (kinds.size > 0) unread.push([place, kinds]);
      }
      sums.push(sum.told());
    }
  } catch {
    return undefined;
  }
  return sumOfAll(sums.join(' '), sumOfUnread(unread));
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

const SO_OFTEN = 1000;
