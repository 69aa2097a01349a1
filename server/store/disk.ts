import type { ByteSource } from '../search/bytes/byteSource.ts';
import type { Codec } from '../search/bytes/codec.ts';

/** A folder of files that are written whole; all that a saved index asks of the machine. */
export interface Disk {
  /** Where it is, for messages. */
  readonly place: string;
  /** How texts are packed in what is written. */
  readonly codec?: Codec;
  /** A file's bytes, read as they are needed; `undefined` where there is none. Closed with the disk. */
  open(name: string): ByteSource | undefined;
  /** Writes a file so that it is there whole or not at all. */
  write(name: string, bytes: Uint8Array): void;
  /** Takes a file that was written to the folder under another name. */
  rename(from: string, to: string): void;
  /**
   * Puts a file in the place of the one that has the name, so that one of them is there whole whatever happens, with all
   * that was written and renamed before it: soon, and at the latest when the disk is closed. `done` is called when it is
   * there; one that another follows sooner is left out.
   */
  replace(name: string, bytes: Uint8Array, done: () => void): void;
  /** No error where there is none, or somebody still reads it. */
  remove(name: string): void;
  list(): readonly { readonly name: string; readonly bytes: number }[];
  /** Whether this process may write; it alone can, until it lets go or dies. */
  lock(): boolean;
  /** Lets others write, and closes what was opened. */
  close(): void;
}
