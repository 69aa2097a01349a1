import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import {
  AWAITED,
  type FilesToIndex,
  type IndexedFiles,
  type Indexer,
  type SegmentsToMerge,
} from '../store/indexer.ts';

/** All cores but the one that answers the writer. */
const THREADS = Math.max(1, availableParallelism() - 1);

/** Megabytes in which a thread that merges keeps what is short-lived. */
const SMALL = { maxYoungGenerationSizeMb: 8 };

/** Megabytes in which an awaited thread keeps what is short-lived: it collects garbage less often. */
const ROOMY = { maxYoungGenerationSizeMb: 32 };

const script = () => join(__dirname, 'indexer.cjs');

/** Threads that start with the first lot and end with the last, or soon after it. */
export function createNodeIndexer(): Indexer {
  const rested = createRest();
  return {
    async merge(job) {
      const worker = new Worker(script(), { resourceLimits: SMALL });
      try {
        const [, answer] = await answerOf<{ readonly file: string }>(worker, job);
        return answer instanceof Error ? undefined : answer;
      } finally {
        await worker.terminate();
      }
    },
    async *index(lots, { isCancelled, whenRunning }, isAwaited = false) {
      const running = new Map<Worker, Promise<readonly [Worker, IndexedFiles | Error]>>();
      const start = () => (isAwaited ? (rested.take() ?? startAwaited()) : new Worker(script()));
      const begin = async (worker: Worker): Promise<void> => {
        await whenRunning();
        const lot = isCancelled() ? undefined : lots.shift();
        if (lot !== undefined) running.set(worker, answerOf(worker, lot));
        else {
          running.delete(worker);
          if (isAwaited) rested.put(worker);
          else await worker.terminate();
        }
      };
      try {
        while (running.size < THREADS && lots.length > 0 && !isCancelled()) await begin(start());
        while (running.size > 0) {
          const [worker, answer] = await Promise.race(running.values());
          if (answer instanceof Error) {
            // What the thread died of is in one of its files: these are left to be read one by one.
            running.delete(worker);
            if (lots.length > 0) await begin(start());
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

function startAwaited(): Worker {
  return new Worker(script(), { workerData: AWAITED, resourceLimits: ROOMY });
}

/** Threads without work, which end when none has come for a while. They keep no process from ending. */
function createRest() {
  const resting: Worker[] = [];
  let ending: ReturnType<typeof setTimeout> | undefined;
  const end = () => {
    for (const worker of resting.splice(0)) void worker.terminate();
  };
  return {
    take(): Worker | undefined {
      const worker = resting.pop();
      worker?.ref();
      return worker;
    },
    put(worker: Worker): void {
      worker.unref();
      resting.push(worker);
      clearTimeout(ending);
      ending = setTimeout(end, RESTS).unref();
    },
  };
}

/** Milliseconds that a thread waits for more work. */
const RESTS = 2000;

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
