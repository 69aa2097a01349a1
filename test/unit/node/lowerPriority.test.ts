import { equal } from 'node:assert/strict';
import { constants, getPriority } from 'node:os';
import { Worker } from 'node:worker_threads';
import { describe, it } from 'mocha';

/** The priority of a thread that lowered it, and of the thread that asks. */
async function priorities(): Promise<{ readonly own: number; readonly thread: number }> {
  const module = new URL('../../../server/node/lowerPriority.ts', import.meta.url).href;
  const worker = new Worker(
    `const { getPriority } = require('node:os');
    const { readlinkSync } = require('node:fs');
    const { parentPort } = require('node:worker_threads');
    import(${JSON.stringify(module)}).then(({ lowerPriority }) => {
      lowerPriority();
      const thread = process.platform === 'linux' ? Number(readlinkSync('/proc/thread-self').split('/').pop()) : 0;
      parentPort.postMessage(getPriority(thread));
    });`,
    { eval: true },
  );
  const thread = await new Promise<number>((resolve, reject) =>
    worker.on('message', resolve).on('error', reject),
  );
  await worker.terminate();
  return { own: getPriority(), thread };
}

describe('a thread of lower priority', () => {
  it('waits for others on Linux, and no other thread of the program with it', async () => {
    const before = getPriority();
    const { own, thread } = await priorities();
    equal(own, before);
    equal(
      thread,
      process.platform === 'linux' ? Math.max(before, constants.priority.PRIORITY_BELOW_NORMAL) : before,
    );
  });
});
