import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { HeavyReaders } from '../corpus/readers/heavyReaders.ts';
import { type ReaderThread, readersInWorker } from '../corpus/readers/readersInWorker.ts';
import type { SourceRead } from '../corpus/readers/sourceText.ts';
import { say } from '../text/said.ts';

/** The readers of heavy files, for all of the process. */
export function startReaders(): HeavyReaders {
  readers ??= readersInWorker(startThread);
  return readers;
}

let readers: HeavyReaders | undefined;

/** Megabytes; beside it stands what PDFium holds outside of the heap. */
const HEAP = 256;

function startThread(): ReaderThread {
  const worker = new Worker(join(__dirname, 'readers.cjs'), {
    resourceLimits: { maxOldGenerationSizeMb: HEAP, maxYoungGenerationSizeMb: 32 },
  });
  return {
    send: (request) => worker.postMessage(request),
    hear(answered: (read: SourceRead) => void, ended) {
      const failed = (error: Error & { readonly code?: string }) =>
        ended(
          error.code === 'ERR_WORKER_OUT_OF_MEMORY'
            ? say`The file takes more memory than one file may; split it, or export the part you need as text.`
            : say`The file cannot be read: ${error.message}.`,
        );
      const stopped = () => ended(say`The file cannot be read: ${say`its reader stopped`}.`);
      worker.on('message', answered).on('error', failed).on('exit', stopped);
      return () => void worker.off('message', answered).off('error', failed).off('exit', stopped);
    },
    end: () => worker.terminate(),
    hold: () => worker.ref(),
    letGo: () => worker.unref(),
  };
}
