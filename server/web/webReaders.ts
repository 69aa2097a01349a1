import type { HeavyReaders } from '../corpus/readers/heavyReaders.ts';
import { readersInWorker } from '../corpus/readers/readersInWorker.ts';
import type { SourceRead } from '../corpus/readers/sourceText.ts';
import { say } from '../text/said.ts';
import { startWorker } from './browser.ts';

/** What a worker of readers is told first. */
export interface ReadersStart {
  /** Where PDFium's module is to be fetched. */
  readonly pdfium: string;
}

/** The readers of heavy files in a browser; `dist` is the address of the folder of the bundles. */
export function createWebReaders(dist: string): HeavyReaders {
  return readersInWorker(() => {
    const worker = startWorker(`${dist}/readers.web.js`);
    const start: ReadersStart = { pdfium: `${dist}/pdfium.wasm` };
    worker.postMessage(start);
    return {
      send: (request) => worker.postMessage(request),
      hear(answered, ended) {
        worker.onmessage = ({ data }) => answered(data as SourceRead);
        worker.onerror = ({ message }) =>
          ended(say`The file cannot be read: ${message ?? say`its reader stopped`}.`);
        return () => {
          worker.onmessage = null;
          worker.onerror = null;
        };
      },
      end: async () => worker.terminate(),
    };
  });
}
