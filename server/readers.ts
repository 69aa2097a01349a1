import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { findPdfiumBy } from './corpus/readers/heavy/pdfium.ts';
import { readHeavy } from './corpus/readers/heavy/readHeavy.ts';
import type { ReadRequest } from './corpus/readers/readersInWorker.ts';

// The worker in which heavy files are read: one at a time, and nothing of them is executed. PDFium's module lies
// beside the bundle.
findPdfiumBy(() => readFileSync(join(__dirname, 'pdfium.wasm')));
parentPort?.on('message', async ({ kind, path, bytes }: ReadRequest) => {
  parentPort?.postMessage(await readHeavy(kind, path, bytes));
});
