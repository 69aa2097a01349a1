import type { Environment } from './environment.ts';
import type { Holdings } from './holdings.ts';

/**
 * Takes the articles that come with the program as they were when it was built, if the folder of them is among those that
 * are read and nothing of it is left out. What it takes is struck from `found`, by path, with the folder of each.
 */
export async function takeBundled(
  environment: Environment,
  { folders, index, shelf }: Holdings,
  found: Map<string, number>,
  isCurrent: () => boolean,
): Promise<void> {
  const at = folders.findIndex(({ path }) => path === environment.bundledFolder);
  const folder = folders[at];
  if (folder === undefined) return;
  const bundled = await environment.readBundled?.(folder);
  if (bundled === undefined || !isCurrent()) return;
  const { files, segment } = bundled;
  if (files.some(({ path }) => found.get(path) !== at || shelf.has(path))) return;
  const taken = new Set(files.flatMap(({ id }) => (id !== undefined && index.has(id) ? id : [])));
  index.mount(segment, { taken });
  for (const file of files) {
    // One whose id is taken is read by itself, when all others have theirs.
    if (file.id !== undefined && taken.has(file.id)) continue;
    shelf.restore(at, file);
    found.delete(file.path);
  }
  shelf.settle();
}
