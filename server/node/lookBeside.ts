import type { Worker } from 'node:worker_threads';
import type { ArticleFolder } from '../corpus/files/articleFolder.ts';
import { NODE } from './machine.ts';
import { startLooker } from './startLooker.ts';

/**
 * The sum of what lies in folders now, made by a thread beside this one, which may have been started already; nothing
 * where it cannot be told, or where the machine does not answer for longer than bearable. No promise of it where there
 * are few articles. Never rejects.
 */
export function lookBeside(
  folders: readonly ArticleFolder[],
  articles: number,
  started?: Worker,
): Promise<string | undefined> | undefined {
  if (articles < WORTH_A_THREAD) return undefined;
  return new Promise((resolve) => {
    const looker = started !== undefined && isAlive(started) ? started : startLooker();
    const end = (sum?: string) => {
      clearTimeout(patience);
      void looker.terminate();
      resolve(sum);
    };
    const patience = setTimeout(end, NODE.patience);
    looker.on('message', (told: true | { readonly sum: string | undefined }) => {
      if (told === true) patience.refresh();
      else end(told.sum);
    });
    looker.once('error', () => end());
    looker.once('exit', () => end());
    looker.postMessage(folders);
  });
}

/** A thread that has ended has no number. */
function isAlive({ threadId }: Worker): boolean {
  return threadId >= 0;
}

/** Fewer articles are looked at before a thread has begun. */
const WORTH_A_THREAD = 1000;
