import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { FilesToIndex, IndexedFiles, Indexer, SegmentsToMerge } from '../store/indexer.ts';

/** All cores but the one that answers the writer. */
const THREADS = Math.max(1, availableParallelism() - 1);

/** Megabytes in which a thread that merges keeps what is short-lived. */
const SMALL = { maxYoungGenerationSizeMb: 8 };

/** Threads that start with the first lot and end with the last. */
export function createNodeIndexer(): Indexer {
  return {
    async merge(job) {
      const worker = new Worker(join(__dirname, 'indexer.cjs'), { resourceLimits: SMALL });
      try {
        const [, answer] = await answerOf<{ readonly file: string }>(worker, job);
        return answer instanceof Error ? undefined : answer;
      } finally {
        await worker.terminate();
      }
    },
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

function answerOf<Answer = IndexedFiles>(
  worker: Worker,
  job: FilesToIndex | SegmentsToMerge,
): Promise<readonly [Worker, Answer | Error]> {
  return new Promise((resolve) => {
    const settle = (answer: Answer | Error) => {
      worker.removeAllListeners('message').removeAllListeners('error').removeAllListeners('exit');
      resolve([worker, answer]);
    };
    worker.once('message', settle);
    worker.once('error', settle);
    worker.once('exit', () => settle(new Error('the thread ended')));
    worker.postMessage(job);
  });
}
