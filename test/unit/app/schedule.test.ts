import { deepEqual, ok } from 'node:assert/strict';
import { once } from 'node:events';
import { stat } from 'node:fs/promises';
import { describe, it } from 'mocha';
import { breath, breathOfAnswer, createBreaths } from '../../../server/app/breath.ts';
import { prepare } from '../../../server/app/prepare.ts';
import { createSchedule, giveWay, takeSteps } from '../../../server/app/schedule.ts';
import { LANGUAGES } from '../../../server/language/languages/languages.ts';

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
  it('is neither gone on with nor begun once the schedule has ended', async () => {
    const ending = createSchedule(0, (key, error) => log.push(`${key}: ${error}`));
    ending.next('a', () => steps('a', 9));
    ending.soon('b', () => steps('b', 1));
    while (log.length === 0) await turn();
    ending.end();
    ending.next('c', () => steps('c', 1));
    const before = log.splice(0);
    schedule.next('d', () => steps('d', 1));
    deepEqual([before.includes('a9'), await done(1)], [false, ['d1']]);
  });
  it('that is waited for is done step by step, and what goes wrong in it is told', async () => {
    schedule.next('b', () => steps('b', 2));
    await takeSteps(steps('a', 2), () => log.push('never'));
    deepEqual((await done(4)).toSorted(), ['a1', 'a2', 'b1', 'b2']);
    function* failing() {
      yield* steps('a', 1);
      throw new Error('no');
    }
    await takeSteps(failing(), (error) => log.push(String(error)));
    deepEqual(await done(2), ['a1', 'Error: no']);
  });
});

describe('an answer in steps', () => {
  function* counting(taken: number[]) {
    for (let step = 1; step <= 3; step++) {
      taken.push(step);
      // Longer than anybody has at a time.
      for (const until = performance.now() + 20; performance.now() < until; );
      yield;
    }
    return 'done';
  }
  it('is given when all are taken', async () => {
    const taken: number[] = [];
    deepEqual([await giveWay(counting(taken), () => true), taken], ['done', [1, 2, 3]]);
  });
  it('is none, and no more steps are taken, where nobody wants it after a break', async () => {
    const taken: number[] = [];
    deepEqual([await giveWay(counting(taken), () => taken.length < 2), taken], [undefined, [1, 2]]);
  });
});

describe('what takes long', () => {
  it('lets others have their turn, and says so', async () => {
    const breathe = createBreaths();
    let isServed = false;
    setTimeout(() => {
      isServed = true;
    }, 0);
    // Longer than anybody has at a time.
    for (const until = performance.now() + 20; performance.now() < until; );
    deepEqual([await breathe(), isServed], [true, true]);
  });
});

describe('several who have much to do', () => {
  it('go on one at a time, with others served in between', async () => {
    const order: string[] = [];
    const turns = [breath().then(() => order.push('a')), breath().then(() => order.push('b'))];
    setImmediate(() => order.push('what came'));
    await Promise.all(turns);
    deepEqual(order, ['a', 'what came', 'b']);
  });
  it('go on after those whom somebody waits for', async () => {
    const order: string[] = [];
    await Promise.all([
      breath().then(() => order.push('a')),
      breathOfAnswer().then(() => order.push('answer')),
      breathOfAnswer().then(() => order.push('second answer')),
    ]);
    deepEqual(order, ['answer', 'second answer', 'a']);
  });
  it('do not keep what comes from the disk waiting by taking turns', async () => {
    let isServed = false;
    const disk = stat('.').then(() => {
      isServed = true;
    });
    const work = async () => {
      let turns = 0;
      while (!isServed && turns < MANY) {
        for (const until = performance.now() + 5; performance.now() < until; );
        turns++;
        await breath();
      }
      return turns;
    };
    const turns = await Promise.all([work(), work()]);
    await disk;
    ok(Math.max(...turns) < MANY);
  });
  const MANY = 200;
});

describe('a server that begins', () => {
  it('is prepared step by step for what it will be asked', () => {
    ok([...prepare()].length > LANGUAGES.length);
  });
});
