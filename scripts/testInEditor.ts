import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { format } from 'node:util';
import * as esbuild from 'esbuild';
import { startSmallArchive } from '../test/support/smallArchive.ts';
import { startBrowser } from './editors/browser.ts';
import { findDesktopEditor, runDesktopEditor } from './editors/desktopEditor.ts';
import { startServedEditor } from './editors/servedEditor.ts';

const EXTENSION = path.resolve('.');
const SUITE = path.resolve('out/test/vscode/index.cjs');
/** No run of the suite takes longer, however slow the machine. */
const LIMIT = 600_000;

/**
 * Runs test/vscode inside a real VS Code: the desktop one where it can be downloaded and started, else
 * the served one. The suite writes its results to `results`.
 */
export async function runInEditor(results: string): Promise<void> {
  const archive = await startSmallArchive();
  await bundleSuite(archive.url);
  const workspace = await mkdtemp(path.join(tmpdir(), 'verbatim-workspace-'));
  const log = path.join(path.dirname(SUITE), 'log.txt');
  await rm(log, { force: true });
  const env = { VERBATIM_RESULTS: results, VERBATIM_LOG: log };
  try {
    const desktop = await findDesktopEditor({ withoutScreen: true });
    if (typeof desktop !== 'string') {
      console.log(`In the desktop VS Code, ${desktop.executable}`);
      await runOnDesktop(desktop, workspace, env);
      if (existsSync(results)) return;
      console.log('It did not run the suite.');
    }
    const why = typeof desktop === 'string' ? desktop : 'the desktop one does not start';
    console.log(`In the served VS Code, since ${why}.`);
    const said = await runOnServer(workspace, env);
    if (!existsSync(results)) console.log(said);
  } finally {
    archive.stop();
    if (existsSync(log)) console.log(readFileSync(log, 'utf8'));
    await rm(workspace, { recursive: true, force: true });
  }
}

async function bundleSuite(archive: string): Promise<void> {
  await esbuild.build({
    entryPoints: ['test/vscode/index.ts', 'test/vscode/suite.ts'],
    outdir: path.dirname(SUITE),
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    sourcemap: 'inline',
    external: ['vscode', 'mocha'],
    define: { ARCHIVE_ADDRESS: JSON.stringify(archive) },
    logLevel: 'warning',
  });
}

async function runOnDesktop(
  desktop: Exclude<Awaited<ReturnType<typeof findDesktopEditor>>, string>,
  workspace: string,
  env: NodeJS.ProcessEnv,
): Promise<void> {
  const home = await mkdtemp(path.join(tmpdir(), 'verbatim-editor-'));
  await runDesktopEditor(
    desktop,
    [
      workspace,
      ...['--disable-workspace-trust', '--skip-welcome', '--skip-release-notes', '--disable-gpu'],
      ...['--user-data-dir', path.join(home, 'data'), '--extensions-dir', path.join(home, 'extensions')],
      ...[`--extensionDevelopmentPath=${EXTENSION}`, `--extensionTestsPath=${SUITE}`],
    ],
    { env, limit: LIMIT },
  );
  await rm(home, { recursive: true, force: true });
}

/** Returns what the workbench said meanwhile, for the case that the suite did not even start. */
async function runOnServer(workspace: string, env: NodeJS.ProcessEnv): Promise<string> {
  const editor = await startServedEditor({ env, testing: true });
  const browser = await startBrowser();
  const said: string[] = [];
  try {
    const page = await browser.newPage();
    await page.exposeFunction('codeAutomationLog', (_type: string, values: readonly unknown[]) => {
      said.push(format(...values));
    });
    let exit: (code: unknown) => void = () => {};
    const finished = new Promise<unknown>((resolve) => {
      exit = resolve;
    });
    await page.exposeFunction('codeAutomationExit', (code: number) => exit(code));
    const timer = setTimeout(exit, LIMIT, 'The suite did not end in time.');
    await page.goto(
      editor.page(workspace, [
        ['extensionDevelopmentPath', editor.resource(EXTENSION)],
        ['extensionTestsPath', editor.resource(SUITE)],
      ]),
    );
    said.push(String(await finished));
    clearTimeout(timer);
    return said.join('\n');
  } finally {
    await browser.close();
    await editor.stop();
  }
}
