import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { installDebianPackages, run, runNpm } from '../system.ts';

/** The npm package that holds VS Code as a server, with its version: it is installed outside the checkout. */
const PACKAGE = 'code-server@4.139.1';
const SERVER = 'node_modules/code-server/lib/vscode/out/server-main.js';
/** What building its native modules takes on Debian. */
const BUILD_PACKAGES = ['libkrb5-dev', 'libx11-dev', 'libxkbfile-dev', 'libsecret-1-dev', 'pkg-config'];

/** A VS Code served on this machine's own address, for a browser. */
export interface ServedEditor {
  readonly url: string;
  /** The address of a file or folder on this machine, as the page names it. */
  resource(file: string): string;
  /** The page's address with a folder open; `payload` is what smoke tests hand to the workbench. */
  page(folder: string, payload?: readonly (readonly [string, string])[]): string;
  stop(): Promise<void>;
}

export interface ServedEditorOptions {
  /** Holds extensions installed from packages; an empty one when not given. */
  readonly extensions?: string;
  /** Settings of the machine, which every folder opened here follows. */
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly env?: NodeJS.ProcessEnv;
  /** Lets tests steer the workbench by the address of the page. */
  readonly testing?: boolean;
}

/** Starts the served editor on a free port, in a folder of its own that `stop` removes. */
export async function startServedEditor(options: ServedEditorOptions = {}): Promise<ServedEditor> {
  const home = await mkdtemp(path.join(tmpdir(), 'verbatim-editor-'));
  const machine = path.join(home, 'data', 'Machine');
  await mkdir(machine, { recursive: true });
  await writeFile(path.join(machine, 'settings.json'), JSON.stringify(options.settings ?? {}));
  const server = spawn(
    process.execPath,
    [
      await installServedEditor(),
      ...['--without-connection-token', '--accept-server-license-terms', '--disable-telemetry'],
      ...['--disable-workspace-trust', '--host', '127.0.0.1', '--port', '0'],
      ...['--server-data-dir', home, '--extensions-dir', options.extensions ?? path.join(home, 'extensions')],
      ...(options.testing ? ['--enable-smoke-test-driver'] : []),
    ],
    { env: { ...process.env, ...options.env }, stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const ended = new Promise<void>((resolve) => server.once('close', () => resolve()));
  const abandon = () => server.kill();
  process.once('exit', abandon);
  const authority = `127.0.0.1:${await portOf(server.stdout, ended)}`;
  const resource = (file: string) => `vscode-remote://${authority}${file}`;
  return {
    url: `http://${authority}/`,
    resource,
    page: (folder, payload = []) =>
      `http://${authority}/?${new URLSearchParams({ folder, payload: JSON.stringify(payload) })}`,
    stop: async () => {
      server.kill();
      await ended;
      process.off('exit', abandon);
      await rm(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Installs an extension's package into `extensions`. Returns what the editor's own command line says. */
export async function installExtension(vsix: string, extensions: string): Promise<string> {
  const server = await installServedEditor();
  const { code, output } = await run(
    process.execPath,
    [
      ...[server, '--accept-server-license-terms', '--install-extension', vsix],
      ...['--extensions-dir', extensions],
    ],
    { quiet: true, limit: 120_000 },
  );
  if (code !== 0) throw new Error(`${vsix} cannot be installed: ${output}`);
  return output;
}

/**
 * The path of the served editor's main script, installing it first when this user has none yet (some
 * minutes, 620 MB, once). An install that is broken off leaves nothing behind that looks whole.
 */
export async function installServedEditor(): Promise<string> {
  const caches = process.env.XDG_CACHE_HOME || path.join(homedir(), '.cache');
  const folder = path.join(caches, `verbatim-${PACKAGE.replace('@', '-')}`);
  const server = path.join(folder, SERVER);
  if (existsSync(server)) return server;
  const missing = await installDebianPackages(BUILD_PACKAGES);
  console.log(`Installing ${PACKAGE} into ${folder}: some minutes, once…`);
  await mkdir(caches, { recursive: true });
  const partial = await mkdtemp(`${folder}.partial-`);
  try {
    await writeFile(path.join(partial, 'package.json'), '{ "private": true }');
    const install = ['install', PACKAGE, '--no-audit', '--no-fund', '--loglevel=error'];
    // Its native modules are built by install scripts, which newer versions of npm run only when told to.
    const env = { npm_config_dangerously_allow_all_scripts: 'true' };
    const { code, output } = await runNpm(install, { cwd: partial, env, quiet: true, limit: 1_500_000 });
    if (code !== 0 || !existsSync(path.join(partial, SERVER))) {
      const hint = missing.length > 0 ? ` It may need these packages: ${missing.join(' ')}.` : '';
      throw new Error(`${PACKAGE} cannot be installed.${hint}\n${output.trimEnd().slice(-2000)}`);
    }
    // Somebody else may have finished the same install meanwhile: theirs serves as well.
    await rename(partial, folder).catch((error) => {
      if (!existsSync(server)) throw error;
    });
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
  return server;
}

async function portOf(output: NodeJS.ReadableStream, ended: Promise<void>): Promise<number> {
  const listening = new Promise<number>((resolve) => {
    createInterface(output).on('line', (line) => {
      const port = /Extension host agent listening on (\d+)/.exec(line)?.[1];
      if (port !== undefined) resolve(Number(port));
    });
  });
  const failed = ended.then(() => {
    throw new Error('The served editor ended before it listened.');
  });
  return Promise.race([listening, failed]);
}
