import { parentPort } from 'node:worker_threads';
import type { ArticleFolder } from './corpus/files/articleFolder.ts';
import { lookAtFolders } from './node/lookAtFolders.ts';

// A thread that looks at what lies in the folders that it is sent. It says `true` as long as it goes on, and at last the sum.
parentPort?.once('message', (folders: readonly ArticleFolder[]) => {
  parentPort?.postMessage({ sum: lookAtFolders(folders, () => parentPort?.postMessage(true)) });
});
