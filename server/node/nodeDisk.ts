import {
  closeSync,
  fstatSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { type ByteSource, DamagedBytes } from '../search/bytes/byteSource.ts';
import type { ByteSink } from '../search/bytes/sections.ts';
import type { Disk } from '../store/disk.ts';
import { UNFINISHED } from '../store/indexStore.ts';
import { deflate } from './deflate.ts';
import { putInOrder, writeAll, writeBytes } from './putInOrder.ts';

const LOCK = 'writer.lock';

/** A folder of this machine; made when this process is to write to it. */
export function openDisk(folder: string): Disk {
  const opened: number[] = [];
  const order = putInOrder(folder, UNFINISHED);
  let isLocked = false;
  const letGo = () => {
    order.finish();
    if (isLocked) rmSync(join(folder, LOCK), { force: true });
    isLocked = false;
    process.off('exit', letGo);
  };
  return {
    place: folder,
    codec: deflate,
    open(name) {
      const source = openFile(join(folder, name));
      if (source === undefined) return undefined;
      opened.push(source.file);
      return source;
    },
    write(name, bytes) {
      const part = join(folder, `${name}.${process.pid}${UNFINISHED}`);
      writeAll(part, bytes);
      renameSync(part, join(folder, name));
      order.written(name);
    },
    rename: (from, to) => renameSync(join(folder, from), join(folder, to)),
    replace: order.replace,
    remove(name) {
      order.forget(name);
      // On some systems a file that somebody reads stays; whoever writes next sweeps it away.
      try {
        unlinkSync(join(folder, name));
      } catch {}
    },
    list() {
      return namesIn(folder).flatMap((name) => {
        try {
          return [{ name, bytes: statSync(join(folder, name)).size }];
        } catch {
          return [];
        }
      });
    },
    lock() {
      if (isLocked) return true;
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      isLocked = takeLock(folder);
      if (isLocked) process.once('exit', letGo);
      return isLocked;
    },
    close() {
      for (const file of opened.splice(0)) closeSync(file);
      letGo();
    },
  };
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Writes a file piece by piece; it is on the disk when `write` has returned, or there is none. */
export function writePieces(path: string, write: (sink: ByteSink) => void): void {
  const file = openSync(path, 'w', 0o600);
  const buffer = new Uint8Array(AT_ONCE);
  let filled = 0;
  const flush = () => {
    writeBytes(file, buffer.subarray(0, filled));
    filled = 0;
  };
  try {
    write({
      write(bytes) {
        if (filled + bytes.length > buffer.length) flush();
        if (bytes.length > buffer.length) writeBytes(file, bytes);
        else {
          buffer.set(bytes, filled);
          filled += bytes.length;
        }
      },
    });
    flush();
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

const AT_ONCE = 1 << 16;

function openFile(path: string): (ByteSource & { readonly file: number }) | undefined {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch {
    return undefined;
  }
  const { size } = fstatSync(file);
  return {
    file,
    length: size,
    read(from, to) {
      const bytes = roomFor(Math.max(0, to - from));
      for (let at = 0; at < bytes.length; ) {
        const read = readSync(file, bytes, at, bytes.length - at, from + at);
        if (read === 0) throw new DamagedBytes('the file is cut off');
        at += read;
      }
      return bytes;
    },
  };
}

/** Readings of every file take the same place in turn, so that they leave nothing behind. */
function roomFor(length: number): Uint8Array {
  if (length > MOST_SHARED) return new Uint8Array(length);
  if (length > shared.length) shared = new Uint8Array(Math.min(MOST_SHARED, length * 2));
  return shared.subarray(0, length);
}

let shared = new Uint8Array(1 << 16);
const MOST_SHARED = 1 << 20;

/**
 * Whether the lock was free, or its holder is dead. The lock is a file with the holder's process number, put in place
 * by linking, so that it is never there without the number and never taken by two.
 */
function takeLock(folder: string): boolean {
  const lock = join(folder, LOCK);
  const mine = join(folder, `${LOCK}.${process.pid}${UNFINISHED}`);
  try {
    writeFileSync(mine, String(process.pid));
    for (let attempt = 0; attempt < 3; attempt++) {
      try {
        linkSync(mine, lock);
        return true;
      } catch {
        const holder = readHolder(lock);
        if (holder === undefined) continue;
        if (holder === process.pid) return false;
        if (isAlive(holder)) return false;
        // Only one of those who find it dead can rename it away.
        const dead = join(folder, `${LOCK}.${process.pid}.dead${UNFINISHED}`);
        try {
          renameSync(lock, dead);
        } catch {
          continue;
        }
        if (readHolder(dead) === holder) rmSync(dead, { force: true });
        else {
          // Somebody took it in between: it is given back.
          renameSync(dead, lock);
          return false;
        }
      }
    }
    return false;
  } catch {
    return false;
  } finally {
    rmSync(mine, { force: true });
  }
}

function readHolder(lock: string): number | undefined {
  try {
    const number = Number(readFileSync(lock, 'utf8'));
    return Number.isInteger(number) && number > 0 ? number : 0;
  } catch {
    return undefined;
  }
}

function isAlive(process_: number): boolean {
  if (process_ === 0) return false;
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
