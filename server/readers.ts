import { parentPort } from 'node:worker_threads';
import { readHeavy } from './corpus/readers/heavy/readHeavy.ts';
import type { ReadRequest } from './corpus/readers/startReaders.ts';

// The worker in which heavy files are read: one at a time, and nothing of them is executed.
parentPort?.on('message', async ({ kind, path, bytes }: ReadRequest) => {
  parentPort?.postMessage(await readHeavy(kind, path, bytes));
});
