import { deepEqual, equal } from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
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

/** The priorities of the threads of a program that lowered V8's helpers, by what the system calls them. */
function prioritiesByName(): ReadonlyMap<string, readonly number[]> {
  const module = new URL('../../../server/node/lowerPriority.ts', import.meta.url).href;
  const script = `
    import { readdirSync, readFileSync } from 'node:fs';
    import { getPriority } from 'node:os';
    import { lowerHelpers } from ${JSON.stringify(module)};
    lowerHelpers();
    const threads = process.platform === 'linux' ? readdirSync('/proc/self/task') : [];
    const nameOf = (thread) => Number(thread) === process.pid ? 'main' : readFileSync('/proc/self/task/' + thread + '/comm', 'utf8').trim();
    console.log(JSON.stringify([['main', getPriority()], ...threads.map((thread) => [nameOf(thread), getPriority(Number(thread))])]));`;
  const printed = execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  const all = new Map<string, number[]>();
  for (const [name, priority] of JSON.parse(printed) as [string, number][])
    all.set(name, [...(all.get(name) ?? []), priority]);
  return all;
}

describe('a thread of lower priority', () => {
  it('is each in which V8 looks for garbage, and not the one that answers', () => {
    const before = getPriority();
    const lowered = Math.max(before, constants.priority.PRIORITY_BELOW_NORMAL);
    const all = prioritiesByName();
    deepEqual(new Set(all.get('main')), new Set([before]));
    // Where this version of Node names its threads.
    const isNamed = process.platform === 'linux' && Number(process.versions.node.split('.')[0]) >= 24;
    deepEqual(new Set(all.get('V8Worker')), new Set(isNamed ? [lowered] : []));
  });

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
