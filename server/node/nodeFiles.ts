import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { NamedFiles } from '../corpus/files/bibliographyReader.ts';
import { readRegularFile } from './readRegularFile.ts';
import { startReaders } from './startReaders.ts';

/** The files of this machine. */
export const NODE_FILES: NamedFiles = {
  get readers() {
    return startReaders();
  },
  readFile: readRegularFile,
  async kindOf(path) {
    try {
      return (await stat(path)).isDirectory() ? 'folder' : 'file';
    } catch {
      return 'none';
    }
  },
  beside: (path, name) => resolve(dirname(path), name),
};
