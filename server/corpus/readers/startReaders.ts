import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { HeavyReaders } from '../readArticleBytes.ts';
import type { HeavyKind } from './fileKinds.ts';
import type { SourceRead } from './sourceText.ts';

/** What is asked of the worker, and what it answers. */
export interface ReadRequest {
  readonly kind: HeavyKind;
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * The readers of heavy files, in a worker of their own that starts with the first such file and ends when it has
 * had nothing to do for a while. A file that takes too long or too much memory ends the worker and is reported;
 * the next file gets a new one. Files are read one at a time.
 */
export function startReaders(): HeavyReaders {
  readers ??= createReaders();
  return readers;
}

let readers: HeavyReaders | undefined;

/** Milliseconds that one file may take. */
const LONGEST = 20_000;

/** Milliseconds without a file after which the worker goes. */
const IDLE = 30_000;

/** Megabytes; beside it stands what PDFium holds outside of the heap. */
const HEAP = 256;

function createReaders(): HeavyReaders {
  let worker: Worker | undefined;
  let line: Promise<unknown> = Promise.resolve();
  let resting: NodeJS.Timeout | undefined;

  const read = async (request: ReadRequest): Promise<SourceRead> => {
    clearTimeout(resting);
    worker ??= new Worker(join(__dirname, 'readers.cjs'), {
      resourceLimits: { maxOldGenerationSizeMb: HEAP, maxYoungGenerationSizeMb: 32 },
    });
    const mine = worker;
    const forget = () => {
      if (worker === mine) worker = undefined;
    };
    mine.ref();
    const outcome = await answerOf(mine, request);
    if ('end' in outcome) {
      forget();
      await mine.terminate();
      return { unreadable: outcome.end };
    }
    mine.unref();
    // What PDFium took of memory comes back only with its worker's end.
    resting = setTimeout(() => {
      forget();
      void mine.terminate();
    }, IDLE);
    resting.unref();
    return outcome.read;
  };

  return {
    read(kind, path, bytes) {
      const next = line.then(() => read({ kind, path, bytes }));
      line = next.catch(() => undefined);
      return next;
    },
  };
}

type Outcome = { readonly read: SourceRead } | { readonly end: string };

function answerOf(worker: Worker, request: ReadRequest): Promise<Outcome> {
  return new Promise((resolve) => {
    const settle = (outcome: Outcome) => {
      clearTimeout(timer);
      worker.off('message', answered).off('error', failed).off('exit', ended);
      resolve(outcome);
    };
    const answered = (read: SourceRead) => settle({ read });
    const failed = (error: Error & { readonly code?: string }) =>
      settle({
        end:
          error.code === 'ERR_WORKER_OUT_OF_MEMORY'
            ? 'The file takes more memory than one file may; split it, or export the part you need as text.'
            : `The file cannot be read: ${error.message}.`,
      });
    const ended = () => settle({ end: 'The file cannot be read: its reader stopped.' });
    const timer = setTimeout(
      () =>
        settle({
          end: `The file takes longer than ${LONGEST / 1000} seconds to read; split it, or export the part you need as text.`,
        }),
      LONGEST,
    );
    worker.on('message', answered).on('error', failed).on('exit', ended);
    worker.postMessage(request);
  });
}
