import { deepEqual } from 'node:assert/strict';
import { once } from 'node:events';
import { describe, it } from 'mocha';
import { createSchedule } from '../../../server/app/schedule.ts';

/** Ends when all that was due before is done. */
const turn = () => once(AbortSignal.timeout(1), 'abort');

describe('work for a draft', () => {
  const log: string[] = [];
  const schedule = createSchedule(0, (key, error) => log.push(`${key}: ${error}`));
  const done = async (count: number) => {
    while (log.length < count) await turn();
    return log.splice(0);
  };
  function* steps(name: string, count: number): Generator<undefined> {
    for (let step = 1; step <= count; step++) {
      log.push(`${name}${step}`);
      // A step that takes longer than anybody has at a time.
      const until = performance.now() + 20;
      while (performance.now() < until);
      yield;
    }
  }

  it('is done step by step, and others have their turn in between', async () => {
    schedule.next('a', () => steps('a', 3));
    schedule.next('b', () => steps('b', 3));
    deepEqual(await done(6), ['a1', 'b1', 'a2', 'b2', 'a3', 'b3']);
  });
  it('ends in the middle when the same draft asks for something else', async () => {
    schedule.next('a', () => steps('long', 9));
    while (log.length < 2) await turn();
    schedule.soon('a', () => steps('key', 1));
    const all = await done(log.length + 1);
    deepEqual([all.at(-1), all.includes('long9')], ['key1', false]);
  });
  it('that fails costs nothing else', async () => {
    schedule.next('a', () => {
      throw new Error('no');
    });
    schedule.next('b', () => steps('b', 1));
    deepEqual(await done(2), ['a: Error: no', 'b1']);
  });
  it('is not begun once it is called off', async () => {
    schedule.next('a', () => steps('a', 1));
    schedule.cancel('a');
    schedule.next('b', () => steps('b', 1));
    deepEqual(await done(1), ['b1']);
  });
});
