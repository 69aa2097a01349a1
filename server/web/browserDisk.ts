import { memorySource } from '../search/bytes/byteSource.ts';
import type { Disk } from '../store/disk.ts';
import { browser, type Locks } from './browser.ts';
import type { BrowserStorage } from './browserStorage.ts';

/**
 * A folder of the browser's storage as a disk: read whole when it is opened, written behind the back of whoever goes
 * on, in the order in which it was told. One window at a time may write; `failed` hears, once, that nothing more is
 * saved.
 */
export async function openBrowserDisk(
  storage: BrowserStorage,
  folder: string,
  failed: (error: unknown) => void,
  locks: Locks | undefined = browser.navigator?.locks,
): Promise<Disk> {
  const files = await storage.read(folder);
  const lock = await takeLock(locks, `verbatim ${folder}`);
  let line: Promise<void> = Promise.resolve();
  let hasFailed = false;
  const later = (work: () => Promise<void>) => {
    line = line
      .then(() => (hasFailed ? undefined : work()))
      .catch((error) => {
        hasFailed = true;
        failed(error);
      });
  };
  const put = (name: string, bytes: Uint8Array) => {
    files.set(name, bytes);
    later(() => storage.write(folder, name, bytes));
  };
  const remove = (name: string) => {
    if (files.delete(name)) later(() => storage.remove(folder, name));
  };
  return {
    place: `the browser’s storage (${folder})`,
    open(name) {
      const bytes = files.get(name);
      return bytes === undefined ? undefined : memorySource(bytes);
    },
    write: (name, bytes) => put(name, bytes.slice()),
    rename(from, to) {
      const bytes = files.get(from);
      if (bytes === undefined) return;
      put(to, bytes);
      remove(from);
    },
    replace(name, bytes, done) {
      put(name, bytes.slice());
      done();
    },
    remove,
    list: () => [...files].map(([name, { length }]) => ({ name, bytes: length })),
    lock: () => lock !== undefined,
    close: () => later(async () => lock?.release()),
  };
}

/** The lock, if nobody has it; a browser without locks has one window. */
async function takeLock(locks: Locks | undefined, name: string): Promise<{ release(): void } | undefined> {
  if (locks === undefined) return { release() {} };
  return new Promise((resolve) => {
    locks
      .request(name, { ifAvailable: true }, (lock) => {
        if (lock === null) {
          resolve(undefined);
          return undefined;
        }
        return new Promise<void>((release) => resolve({ release }));
      })
      .catch(() => resolve(undefined));
  });
}
