import { deepEqual, equal } from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type OrderedFolder, putInOrder } from '../../../server/node/putInOrder.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('files that are put in place in order', () => {
  let folder: string;
  let order: OrderedFolder;
  /** What is in place, and what lies in the folder beside it. */
  const now = () => ({
    text: readFileSync(join(folder, 'list'), 'utf8'),
    others: readdirSync(folder).filter((name) => name !== 'list'),
  });
  /** Puts the text in the place of the list, and resolves when it is there. */
  const replaced = (text: string) =>
    new Promise<void>((resolve) => order.replace('list', bytes(text), resolve));

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'verbatim-order-'));
    writeFileSync(join(folder, 'list'), 'before');
    order = putInOrder(folder, '.part');
  });

  it('are there soon, and what was there stays until then', async () => {
    const soon = replaced('after');
    equal(now().text, 'before');
    await soon;
    deepEqual(now(), { text: 'after', others: [] });
  });

  it('are there at once when all is to be finished', () => {
    let done = 0;
    order.replace('list', bytes('after'), () => done++);
    order.finish();
    deepEqual(now(), { text: 'after', others: [] });
    equal(done, 1);
    order.finish();
    equal(done, 1);
  });

  it('are left out where others follow before they are there', async () => {
    const told: string[] = [];
    const first = replaced('first').then(() => told.push('first'));
    order.replace('list', bytes('second'), () => told.push('second'));
    await Promise.all([first, replaced('third').then(() => told.push('third'))]);
    deepEqual(told, ['first', 'third']);
    deepEqual(now(), { text: 'third', others: [] });
  });

  it('give way to the last one when all is to be finished', async () => {
    order.replace('list', bytes('first'), () => {});
    order.replace('list', bytes('second'), () => {});
    order.finish();
    deepEqual(now(), { text: 'second', others: [] });
    await replaced('third');
    deepEqual(now(), { text: 'third', others: [] });
  });

  it('are not put in place any more once they are forgotten', async () => {
    order.replace('list', bytes('first'), () => {});
    order.replace('list', bytes('second'), () => {});
    order.forget('list');
    order.finish();
    deepEqual(now(), { text: 'before', others: [] });
    await replaced('third');
    deepEqual(now(), { text: 'third', others: [] });
  });

  it('do not mind that something written before is gone already', async () => {
    order.written('a segment');
    await replaced('after');
    deepEqual(now(), { text: 'after', others: [] });
  });
});
