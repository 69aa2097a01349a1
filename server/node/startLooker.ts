import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { collectAlone } from './keepHeapSmall.ts';

/** A thread that is sent folders and tells what lies in them, as `looker.ts` says. It keeps no process from its end. */
export function startLooker(): Worker {
  // Two threads have the processor from now on; collections with helpers held up the look for as long as it took itself.
  collectAlone();
  const looker = new Worker(join(__dirname, 'looker.cjs'));
  looker.unref();
  // Whoever waits for it hears that it ended; nobody has to.
  looker.on('error', () => {});
  return looker;
}
