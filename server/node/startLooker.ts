import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';

/** A thread that is sent folders and tells what lies in them, as `looker.ts` says. It keeps no process from its end. */
export function startLooker(): Worker {
  // Two threads have the processor from now on: a collection of little is sooner done alone than with helpers that wait
  // for it, which held up the look for as long as it took itself.
  setFlagsFromString('--no-parallel-scavenge');
  const looker = new Worker(join(__dirname, 'looker.cjs'));
  looker.unref();
  // Whoever waits for it hears that it ended; nobody has to.
  looker.on('error', () => {});
  return looker;
}
