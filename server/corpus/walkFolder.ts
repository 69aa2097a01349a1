import type { Listed } from './articleFolder.ts';
import { NOT_REGULAR } from './fileBytes.ts';
import { reasonOf } from './within.ts';

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
  whatLinkIs(path: string): Promise<string | undefined>;
  holds(path: string): boolean;
  isArticle(name: string): boolean;
}

/**
 * The files below a folder that may be articles, folder by folder, and what is wrong on the way. It does not recur,
 * so no depth is too deep; of each folder only the entries worth having are kept, so none is too full.
 */
export async function* walkFolder(top: string, walk: Walk): AsyncGenerator<Listed> {
  const unread = new Map<string, number>();
  const open = [top];
  let files = 0;
  for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
    const entries: { readonly path: string; readonly kind: EntryKind }[] = [];
    try {
      await walk.eachEntry(folder, ({ name, path, kind }) => {
        if (!walk.holds(path)) return;
        const isArticle = walk.isArticle(name);
        if (kind === 'file' && !isArticle) count(unread, name);
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

/** More than anybody has, and as many as memory will hold the names of. */
const MOST_FILES = 500_000;

function count(unread: Map<string, number>, name: string): void {
  const ending = /(?!^)\.[^.]*$/.exec(name)?.[0].toLowerCase() ?? '';
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
