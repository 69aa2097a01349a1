import { type Said, say } from '../../text/said.ts';
import type { HeavyReaders } from '../readers/heavyReaders.ts';

/** A file's bytes and the state they were read in, or why it is not read. */
export type FileBytes =
  | { readonly bytes: Uint8Array; readonly stamp?: string | undefined }
  | { readonly refused: Said }
  | { readonly isUnchanged: true }
  | { readonly isFolder: true };

/** Files as a machine has them, or an editor that stands for one. */
export interface FileAccess {
  readonly readers: HeavyReaders;
  /** Reads a file of at most so many bytes, unless it has that stamp still. Rejects where the machine does. */
  readFile(path: string, most: number, stamp?: string): Promise<FileBytes>;
  /** What is there now. Never rejects. */
  kindOf(path: string): Promise<'file' | 'folder' | 'none'>;
}

export const NOT_REGULAR = say`This is a pipe, a socket or a device, not a file; it is not read.`;

/** Why a file is not read that is larger than so many bytes. */
export function tooLarge(size: number, most: number): Said {
  const megabytes = (bytes: number) => (bytes / 1_048_576).toLocaleString('en', { maximumFractionDigits: 1 });
  return say`The file is ${megabytes(size)} MB large; none over ${megabytes(most)} MB is read (setting “verbatim.corpus.maxFileSize”).`;
}
