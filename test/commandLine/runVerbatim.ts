import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const BUNDLE = join(import.meta.dirname, '../../dist/verbatim.cjs');

export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line in a folder, with what is given as standard input; the built one, unless a test has another. */
export function runVerbatim(folder: string, args: readonly string[], input = ''): Promise<Run> {
  return Promise.resolve(runner(folder, args, input));
}

type Runner = (folder: string, args: readonly string[], input: string) => Run | Promise<Run>;

let runner: Runner = runBuilt;

/** Has tests that follow run another command line than the built one. */
export function runBy(run: Runner): void {
  runner = run;
}

function runBuilt(folder: string, args: readonly string[], input: string): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BUNDLE, ...args], {
    cwd: folder,
    input,
    // Nothing of a test is left in the cache of whoever runs it.
    env: { ...process.env, XDG_CACHE_HOME: join(import.meta.dirname, '../../out/cache') },
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

/** A new folder with these files in it, which goes when the tests end. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-'));
  if (folders.push(folder) === 1)
    process.once('exit', () => {
      for (const one of folders) rmSync(one, { recursive: true, force: true });
    });
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

const folders: string[] = [];
