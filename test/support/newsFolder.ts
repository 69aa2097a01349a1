import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after } from 'mocha';
import type { Environment } from '../../server/app/environment.ts';
import { createLibrary, type Library } from '../../server/app/library.ts';

const folders: string[] = [];
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A new folder with these files, by path in it; it is removed when all tests are through. */
export function newsFolder(news: ReadonlyMap<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-'));
  folders.push(folder);
  for (const [name, text] of news) put(folder, name, text);
  return folder;
}

/** Writes a file into a folder, and the folders above it. */
export function put(folder: string, name: string, text: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
}

/** The library of a folder, read, and what it said; throws what fails, but where a test stopped the machine. */
export async function loadLibrary(
  environment: Environment,
  folder: string,
): Promise<{ readonly library: Library; readonly notices: readonly string[] }> {
  const notices: string[] = [];
  const library = createLibrary(environment, {
    changed() {},
    problem() {},
    notice: (message) => notices.push(message),
    failed(_what, error) {
      if (!String(error).includes('the machine stopped')) throw error;
    },
  });
  await library.load([{ path: folder, exclude: [], maxFileSize: 1_000_000 }]);
  return { library, notices };
}
