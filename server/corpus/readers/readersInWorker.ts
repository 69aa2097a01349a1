import { type Said, say } from '../../text/said.ts';
import type { HeavyKind, LightKind } from './fileKinds.ts';
import type { HeavyReaders } from './heavyReaders.ts';
import type { SourceRead } from './sourceText.ts';

/** What is asked of the worker, and what it answers. */
export interface ReadRequest {
  readonly kind: HeavyKind | LightKind;
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A worker with the readers of heavy files in it: a thread of Node or a worker of a browser. */
export interface ReaderThread {
  send(request: ReadRequest): void;
  /** Hears the next answer, or the end of the worker with why, as a sentence. Answers with what stops the hearing. */
  hear(answered: (read: SourceRead) => void, ended: (why: Said) => void): () => void;
  end(): Promise<unknown>;
  /** The program goes on for its sake, until it is let go. */
  hold?(): void;
  letGo?(): void;
}

/** Milliseconds that one file may take. */
const LONGEST = 20_000;

/** Milliseconds without a file after which the worker goes. */
const IDLE = 30_000;

/**
 * The readers of heavy files, in a worker of their own that starts with the first such file and ends when it has
 * had nothing to do for a while. A file that takes too long or too much memory ends the worker and is reported;
 * the next file gets a new one. Files are read one at a time.
 */
export function readersInWorker(start: () => ReaderThread | Promise<ReaderThread>): HeavyReaders {
  let worker: ReaderThread | undefined;
  let line: Promise<unknown> = Promise.resolve();
  let resting: ReturnType<typeof setTimeout> | undefined;

  const read = async (request: ReadRequest): Promise<SourceRead> => {
    clearTimeout(resting);
    worker ??= await start();
    const mine = worker;
    const forget = () => {
      if (worker === mine) worker = undefined;
    };
    mine.hold?.();
    const outcome = await answerOf(mine, request);
    if ('end' in outcome) {
      forget();
      await mine.end();
      return { unreadable: outcome.end };
    }
    mine.letGo?.();
    // What PDFium took of memory comes back only with its worker's end.
    resting = setTimeout(() => {
      forget();
      void mine.end();
    }, IDLE);
    // A browser's timers are numbers.
    resting.unref?.();
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

type Outcome = { readonly read: SourceRead } | { readonly end: Said };

function answerOf(worker: ReaderThread, request: ReadRequest): Promise<Outcome> {
  return new Promise((resolve) => {
    const settle = (outcome: Outcome) => {
      clearTimeout(timer);
      stop();
      resolve(outcome);
    };
    const timer = setTimeout(
      () =>
        settle({
          end: say`The file takes longer than ${LONGEST / 1000} seconds to read; split it, or export the part you need as text.`,
        }),
      LONGEST,
    );
    const stop = worker.hear(
      (read) => settle({ read }),
      (end) => settle({ end }),
    );
    worker.send(request);
  });
}
