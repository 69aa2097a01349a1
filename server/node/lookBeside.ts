import { availableParallelism } from 'node:os';
import { MessageChannel, type Worker } from 'node:worker_threads';
import type { ArticleFolder } from '../corpus/files/articleFolder.ts';
import { NODE } from './machine.ts';
import { startLooker } from './startLooker.ts';

/** A look at files that is under way. */
export interface LookBeside {
  /** What comes of it; never rejects. */
  readonly sum: Promise<string | undefined>;
  /** Whoever waits for it has nothing else to do: a second thread takes half of what is left, where that is much. */
  help(): void;
}

/**
 * The sum of what lies in folders now, made by a thread beside this one, which may have been started already; nothing
 * where it cannot be told, or where the machine does not answer for longer than bearable. No look where there
 * are few articles.
 */
export function lookBeside(
  folders: readonly ArticleFolder[],
  articles: number,
  started?: Worker,
): LookBeside | undefined {
  if (articles < WORTH_A_THREAD) return undefined;
  const looker = started !== undefined && isAlive(started) ? started : startLooker();
  const lookers = [looker];
  let isOver = false;
  let end: (sum?: string) => void = () => {};
  let goOn = () => {};
  const sum = new Promise<string | undefined>((resolve) => {
    end = (sum) => {
      isOver = true;
      clearTimeout(patience);
      for (const one of lookers) void one.terminate();
      resolve(sum);
    };
    const patience = setTimeout(end, NODE.patience);
    goOn = () => void patience.refresh();
  });
  looker.on('message', (told: true | { readonly sum: string | undefined }) => {
    if (told === true) goOn();
    else end(told.sum);
  });
  looker.once('error', () => end());
  looker.once('exit', () => end());
  looker.postMessage({ folders });
  return {
    sum,
    help() {
      if (articles < WORTH_ANOTHER || lookers.length > 1 || availableParallelism() < 2) return;
      // What it has said while this thread was at work is heard first.
      setImmediate(() => {
        if (isOver) return;
        const helper = startLooker();
        helper.on('message', goOn);
        helper.once('error', () => end());
        lookers.push(helper);
        const { port1, port2 } = new MessageChannel();
        looker.postMessage(port1, [port1]);
        helper.postMessage({ folders, ask: port2 }, [port2]);
      });
    },
  };
}

/** A thread that has ended has no number. */
function isAlive({ threadId }: Worker): boolean {
  return threadId >= 0;
}

/** Fewer articles are looked at before a thread has begun, or another one. */
const WORTH_A_THREAD = 1000;
const WORTH_ANOTHER = 30_000;
