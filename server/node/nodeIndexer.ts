import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { FilesToIndex, IndexedFiles, Indexer } from '../store/indexer.ts';

/** All cores but the one that answers the writer. */
const THREADS = Math.max(1, availableParallelism() - 1);

/** Threads that start with the first lot and end with the last. */
export function createNodeIndexer(): Indexer {
  return {
    async *index(lots, { isCancelled, whenRunning }) {
      const script = join(__dirname, 'indexer.cjs');
      const waiting = [...lots];
      const running = new Map<Worker, Promise<readonly [Worker, IndexedFiles | Error]>>();
      const begin = async (worker: Worker): Promise<void> => {
        await whenRunning();
        const lot = isCancelled() ? undefined : waiting.shift();
        if (lot === undefined) {
          running.delete(worker);
          await worker.terminate();
        } else running.set(worker, answerOf(worker, lot));
      };
      try {
        for (let thread = 0; thread < Math.min(THREADS, lots.length); thread++)
          await begin(new Worker(script));
        while (running.size > 0) {
          const [worker, answer] = await Promise.race(running.values());
          if (answer instanceof Error) {
            // What the thread died of is in one of its files: these are left to be read one by one.
            running.delete(worker);
            if (waiting.length > 0) await begin(new Worker(script));
            continue;
          }
          await begin(worker);
          yield answer;
        }
      } finally {
        await Promise.all([...running.keys()].map((worker) => worker.terminate()));
      }
    },
  };
}

function answerOf(worker: Worker, lot: FilesToIndex): Promise<readonly [Worker, IndexedFiles | Error]> {
  return new Promise((resolve) => {
    const settle = (answer: IndexedFiles | Error) => {
      worker.removeAllListeners('message').removeAllListeners('error').removeAllListeners('exit');
      resolve([worker, answer]);
    };
    worker.once('message', settle);
    worker.once('error', settle);
    worker.once('exit', () => settle(new Error('the thread ended')));
    worker.postMessage(lot);
  });
}
