import { memorySource } from '../../server/search/bytes/byteSource.ts';
import type { Disk } from '../../server/store/disk.ts';

/** A disk in memory, whose files a test may look at, change and take away. */
export interface MemoryDisk extends Disk {
  readonly files: Map<string, Uint8Array>;
}

/** `dieAfter` writes the machine stops: what is written then is lost, and an error thrown. */
export function memoryDisk(
  files = new Map<string, Uint8Array>(),
  dieAfter = Number.POSITIVE_INFINITY,
): MemoryDisk {
  let steps = 0;
  const step = () => {
    if (++steps > dieAfter) throw new Error('the machine stopped');
  };
  return {
    files,
    place: 'memory',
    open(name) {
      const bytes = files.get(name);
      return bytes === undefined ? undefined : memorySource(bytes);
    },
    write(name, bytes) {
      step();
      files.set(name, bytes.slice());
    },
    rename(from, to) {
      step();
      const bytes = files.get(from);
      files.delete(from);
      if (bytes !== undefined) files.set(to, bytes);
    },
    replace(name, bytes, done) {
      step();
      files.set(name, bytes.slice());
      done();
    },
    remove(name) {
      step();
      files.delete(name);
    },
    list: () => [...files].map(([name, { length }]) => ({ name, bytes: length })),
    lock: () => true,
    close() {},
  };
}
