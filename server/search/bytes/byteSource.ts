/** Bytes that are read as they are needed: of a file, or of memory. */
export interface ByteSource {
  readonly length: number;
  /**
   * The bytes from one offset up to another, not to be written to and good only until the next reading: whoever keeps
   * them copies them. Throws where they cannot be read.
   */
  read(from: number, to: number): Uint8Array;
}

/** Bytes that lie in memory. */
export function memorySource(bytes: Uint8Array): ByteSource {
  return { length: bytes.length, read: (from, to) => bytes.subarray(from, to) };
}

/** A part of a source as a source of its own. */
export function partOf(source: ByteSource, offset: number, length: number): ByteSource {
  return { length, read: (from, to) => source.read(offset + from, offset + to) };
}

/** What was written is not what is read, or was written by another make of the program. */
export class DamagedBytes extends Error {}
