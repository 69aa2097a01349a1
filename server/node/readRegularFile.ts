import { type BigIntStats, constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { type FileBytes, NOT_REGULAR, tooLarge } from '../corpus/files/fileBytes.ts';

/**
 * Reads a regular file of at most so many bytes. Pipes, sockets and devices are opened without waiting for their
 * other end, looked at and refused; a file that grows while it is read is read no further than the limit.
 * `stamp` is that of an earlier reading. Rejects where the system does.
 */
export async function readRegularFile(path: string, most: number, stamp?: string): Promise<FileBytes> {
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const state = await file.stat({ bigint: true });
    if (state.isDirectory()) return { isFolder: true };
    if (!state.isFile()) return { refused: NOT_REGULAR };
    if (state.size > BigInt(most)) return { refused: tooLarge(Number(state.size), most) };
    const now = stampOf(state);
    if (now === stamp) return { isUnchanged: true };
    const buffer = Buffer.allocUnsafe(Number(state.size) + SPARE);
    let length = 0;
    for (;;) {
      const { bytesRead } = await file.read(buffer, length, buffer.length - length, length);
      length += bytesRead;
      // What has all that it had is whole; if it grew since, its state is another one too, which the next look sees.
      if (bytesRead === 0 || length === buffer.length || BigInt(length) === state.size) break;
    }
    return { bytes: buffer.subarray(0, Math.min(length, most)), stamp: now };
  } finally {
    await file.close();
  }
}

/** What tells one state of a file from another. */
export function stampOf({ dev, ino, size, mtimeNs, ctimeNs }: BigIntStats): string {
  return `${dev}:${ino}:${size}:${mtimeNs}:${ctimeNs}`;
}

/** A file may have grown a little since it was looked at; more than that comes with the next change. */
const SPARE = 4096;
