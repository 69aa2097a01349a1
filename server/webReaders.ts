import { findPdfiumBy } from './corpus/readers/heavy/pdfium.ts';
import { readHeavy } from './corpus/readers/heavy/readHeavy.ts';
import type { ReadRequest } from './corpus/readers/readersInWorker.ts';
import { browser } from './web/browser.ts';
import type { ReadersStart } from './web/webReaders.ts';

// The worker of a browser in which heavy files are read: one at a time, and nothing of them is executed.
browser.onmessage = ({ data }) => {
  const { pdfium } = data as ReadersStart;
  findPdfiumBy(async () => {
    const answer = await fetch(pdfium);
    if (!answer.ok) throw new Error(`its reader cannot be fetched (${answer.status})`);
    return new Uint8Array(await answer.arrayBuffer());
  });
  browser.onmessage = async (event) => {
    const { kind, path, bytes } = event.data as ReadRequest;
    browser.postMessage(await readHeavy(kind, path, bytes));
  };
};
