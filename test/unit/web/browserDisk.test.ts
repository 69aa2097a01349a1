import assert from 'node:assert/strict';
import type { Locks } from '../../../server/web/browser.ts';
import { openBrowserDisk } from '../../../server/web/browserDisk.ts';
import type { BrowserStorage } from '../../../server/web/browserStorage.ts';

/** A browser's storage that does one thing after another, and stops working after so many. */
function storageOf(limit = Number.POSITIVE_INFINITY) {
  const files = new Map<string, Uint8Array>();
  const log: string[] = [];
  let left = limit;
  const step = async (what: string, work: () => void) => {
    await Promise.resolve();
    if (left-- <= 0) throw new Error('the quota is exceeded');
    log.push(what);
    work();
  };
  const storage: BrowserStorage = {
    read: async () => new Map(files),
    write: (_, name, bytes) => step(`write ${name}`, () => files.set(name, bytes)),
    remove: (_, name) => step(`remove ${name}`, () => files.delete(name)),
  };
  return { storage, files, log };
}

/** Locks of one browser, as windows share them. */
function locksOf(): Locks {
  const held = new Set<string>();
  return {
    async request(name, _, hold) {
      if (held.has(name)) return hold(null);
      held.add(name);
      await hold({});
      held.delete(name);
    },
  };
}

const bytes = (text: string) => new TextEncoder().encode(text);
const textIn = (file: Uint8Array | undefined) => file && new TextDecoder().decode(file);
const idle = () => new Promise((resolve) => setTimeout(resolve, 0));
const nothing = () => assert.fail('saving failed');

describe('a disk in the browser’s storage', () => {
  it('is read at once and written behind, in order', async () => {
    const { storage, files, log } = storageOf();
    const disk = await openBrowserDisk(storage, 'one', nothing, undefined);
    disk.write('part', bytes('segment'));
    disk.rename('part', '000000.segment');
    disk.write('manifest.json', bytes('{}'));
    const source = disk.open('000000.segment');
    assert.equal(textIn(source?.read(0, source.length)), 'segment');
    assert.deepEqual(
      disk.list().map(({ name }) => name),
      ['000000.segment', 'manifest.json'],
    );
    await idle();
    assert.deepEqual(log, ['write part', 'write 000000.segment', 'remove part', 'write manifest.json']);
    const again = await openBrowserDisk(storage, 'one', nothing, undefined);
    assert.equal(textIn(again.open('manifest.json')?.read(0, 2)), '{}');
    assert.equal(files.size, 2);
  });

  it('says once that nothing more is saved, and writes no list of what is not there', async () => {
    const { storage, log } = storageOf(1);
    const said: unknown[] = [];
    const disk = await openBrowserDisk(storage, 'one', (error) => said.push(error), undefined);
    for (const name of ['a', 'b', 'manifest.json']) disk.write(name, bytes(name));
    await idle();
    assert.deepEqual(log, ['write a']);
    assert.equal(said.length, 1);
  });

  it('is written by one window at a time', async () => {
    const { storage } = storageOf();
    const locks = locksOf();
    const first = await openBrowserDisk(storage, 'one', nothing, locks);
    const second = await openBrowserDisk(storage, 'one', nothing, locks);
    assert.deepEqual([first.lock(), second.lock()], [true, false]);
    first.close();
    await idle();
    assert.equal((await openBrowserDisk(storage, 'one', nothing, locks)).lock(), true);
  });
});
