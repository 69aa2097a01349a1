import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Puts files of a folder in place in an order that outlives a power cut, while whoever writes goes on: to wait until the
 * disk has taken what was written can take tens of milliseconds, in which nobody would be answered.
 */
export interface OrderedFolder {
  /** The file of this name was written, and has to be safe before what is put in place after it. */
  written(name: string): void;
  /**
   * Puts a file in the place of the one that has the name, once all that was written before is safe; at the latest when
   * `finish` is called. `done` is called when it is there. One that another follows sooner is left out. Throws what the
   * system says where it cannot be written, or where the one before it could not be put in place.
   */
  replace(name: string, bytes: Uint8Array, done: () => void): void;
  /** What waits for this name is not put in place any more. */
  forget(name: string): void;
  /** Puts in place what waits, now. Never throws: what cannot be put in place leaves what was there before. */
  finish(): void;
}

/** `ending` is that of files that are not in place yet; who opens the folder sweeps away such that were left. */
export function putInOrder(folder: string, ending: string): OrderedFolder {
  const unsafe = new Set<string>();
  let waiting: Waiting | undefined;
  let current: Waiting | undefined;
  let isRunning = false;
  let failure: { readonly error: unknown } | undefined;
  let count = 0;

  const drop = (one: Waiting | undefined) => {
    if (one === undefined || one.isOver) return;
    one.isOver = true;
    rmSync(one.part, { force: true });
  };

  const run = async () => {
    isRunning = true;
    while (waiting !== undefined) {
      const one = waiting;
      [current, waiting] = [one, undefined];
      try {
        const names = [...unsafe];
        for (const name of names) await synced(join(folder, name));
        await synced(one.part);
        await synced(folder);
        if (one.isOver) continue;
        place(one, names);
        await synced(folder);
      } catch (error) {
        drop(one);
        failure = { error };
      }
    }
    current = undefined;
    isRunning = false;
  };

  const place = (one: Waiting, safe: readonly string[]) => {
    one.isOver = true;
    renameSync(one.part, join(folder, one.name));
    for (const name of safe) unsafe.delete(name);
    one.done();
  };

  return {
    written: (name) => void unsafe.add(name),
    replace(name, bytes, done) {
      const failed = failure;
      failure = undefined;
      if (failed !== undefined) throw failed.error;
      const part = join(folder, `${name}.${process.pid}.${count++}${ending}`);
      writeAll(part, bytes);
      drop(waiting);
      waiting = { name, part, done, isOver: false };
      if (!isRunning) void run();
    },
    forget(name) {
      unsafe.delete(name);
      if (current?.name === name) drop(current);
      if (waiting?.name !== name) return;
      drop(waiting);
      waiting = undefined;
    },
    finish() {
      const one = waiting ?? current;
      if (one !== current) drop(current);
      waiting = undefined;
      if (one === undefined || one.isOver) return;
      try {
        const names = [...unsafe];
        for (const name of names) syncNow(join(folder, name));
        syncNow(one.part);
        syncNow(folder);
        place(one, names);
        syncNow(folder);
      } catch {
        drop(one);
      }
    },
  };
}

interface Waiting {
  readonly name: string;
  readonly part: string;
  readonly done: () => void;
  /** In place, or given up. */
  isOver: boolean;
}

/** Writes a file of which nobody is told yet. */
export function writeAll(path: string, bytes: Uint8Array): void {
  const file = openSync(path, 'w', 0o600);
  try {
    writeBytes(file, bytes);
  } finally {
    closeSync(file);
  }
}

/** Writes all of the bytes to an open file, of which the system may take some at a time. */
export function writeBytes(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at, bytes.length - at);
}

/** Resolves when the disk has it; where that cannot be asked for, as of folders on some systems, it does so in its own time. */
async function synced(path: string): Promise<void> {
  // Some systems ask for leave to write; a folder gives none.
  const file = await open(path, 'r+')
    .catch(() => open(path, 'r'))
    .catch(() => undefined);
  try {
    await file?.sync().catch(unlessLost);
  } finally {
    await file?.close();
  }
}

function syncNow(path: string): void {
  const file = openedToSync(path);
  if (file === undefined) return;
  try {
    fsyncSync(file);
  } catch (error) {
    unlessLost(error);
  } finally {
    closeSync(file);
  }
}

function openedToSync(path: string): number | undefined {
  for (const how of ['r+', 'r'])
    try {
      return openSync(path, how);
    } catch {}
  return undefined;
}

/** A disk that has lost what was written says so by these; others only that it cannot be asked. */
function unlessLost(error: unknown): void {
  if (error instanceof Error && 'code' in error && LOST.has(String(error.code))) throw error;
}

const LOST: ReadonlySet<string> = new Set(['EIO', 'ENOSPC', 'EDQUOT']);
