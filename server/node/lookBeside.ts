import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import type { ArticleFolder } from '../corpus/files/articleFolder.ts';
import { NODE } from './machine.ts';

/**
 * The sum of what lies in folders now, made by a thread beside this one; nothing where it cannot be told, or where the
 * machine does not answer for longer than bearable. No promise of it where there are few articles. Never rejects.
 */
export function lookBeside(
  folders: readonly ArticleFolder[],
  articles: number,
): Promise<string | undefined> | undefined {
  if (articles < WORTH_A_THREAD) return undefined;
  // Two threads have the processor from now on: a collection of little is sooner done alone than with helpers that wait
  // for it, which held up the look for as long as it took itself.
  setFlagsFromString('--no-parallel-scavenge');
  return new Promise((resolve) => {
    const worker = new Worker(join(__dirname, 'looker.cjs'), { workerData: folders });
    worker.unref();
    const end = (sum?: string) => {
      clearTimeout(patience);
      void worker.terminate();
      resolve(sum);
    };
    const patience = setTimeout(end, NODE.patience);
    worker.on('message', (told: true | { readonly sum: string | undefined }) => {
      if (told === true) patience.refresh();
      else end(told.sum);
    });
    worker.once('error', () => end());
    worker.once('exit', () => end());
  });
}

/** Fewer articles are looked at before a thread has begun. */
const WORTH_A_THREAD = 1000;
