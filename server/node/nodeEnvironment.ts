import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Environment } from '../app/environment.ts';
import { readArticle, readFolders, readTexts } from '../corpus/readFolders.ts';

/** The environment of a Node process; `root` is the folder of the package, with `corpus/` and `README.md` in it. */
export function createNodeEnvironment(root: string): Environment {
  const toUri = (path: string) => pathToFileURL(path).href;
  return {
    bundledFolder: join(root, 'corpus'),
    documentation: toUri(join(root, 'README.md')),
    readFolders,
    readArticle,
    readTexts,
    resolveFolder: (folder, base) => resolve(base ?? '.', folder.replace(/^~(?=$|[\\/])/, homedir())),
    toUri,
    toPath: (uri) => (uri.startsWith('file:') ? fileURLToPath(uri) : undefined),
    now: () => performance.now(),
  };
}
