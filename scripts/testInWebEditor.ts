import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { format } from 'node:util';
import * as esbuild from 'esbuild';
import { startSmallArchive } from '../test/support/smallArchive.ts';
import { startBrowser } from './editors/browser.ts';
import { installWebEditor, startWebEditor } from './editors/webEditor.ts';

const EXTENSION = path.resolve('.');
/** By its name the editor knows that it is no ES module, of which it loads none. */
const SUITE = path.resolve('out/test/vscode/web.cjs');
/** No run of the suite takes longer, however slow the machine. */
const LIMIT = 600_000;

/** Runs test/vscode inside a real VS Code for the Web, in its worker. Writes the results to `results`. */
export async function runInWebEditor(results: string): Promise<void> {
  try {
    await installWebEditor();
  } catch (error) {
    console.log(
      `The suite is skipped in VS Code for the Web: ${error instanceof Error ? error.message : error}`,
    );
    await writeFile(results, JSON.stringify({ passed: 0, failed: 0, skipped: 1 }));
    return;
  }
  const archive = await startSmallArchive();
  await bundleSuite(archive.url);
  const folder = await mkdtemp(path.join(tmpdir(), 'verbatim-workspace-'));
  await writeFile(path.join(folder, 'readme.md'), 'A folder to work in.\n');
  const editor = await startWebEditor({ folder, extension: EXTENSION, tests: SUITE });
  const browser = await startBrowser();
  try {
    const page = await (
      await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] })
    ).newPage();
    const lines: string[] = [];
    let last: string | undefined;
    let exit: (code: unknown) => void = () => {};
    const finished = new Promise<unknown>((resolve) => {
      exit = resolve;
    });
    await page.exposeFunction('codeAutomationLog', (_type: string, values: readonly unknown[]) => {
      const line = format(...values);
      if (line.startsWith('RESULTS ')) last = line.slice('RESULTS '.length);
      else if (/^ {2}[✔✘]/.test(line)) console.log(line);
      else lines.push(line);
    });
    await page.exposeFunction('codeAutomationExit', (code: number) => exit(code));
    const timer = setTimeout(exit, LIMIT, 'The suite did not end in time.');
    await page.goto(editor.url);
    const code = await finished;
    clearTimeout(timer);
    if (last === undefined) console.log([...lines, String(code)].join('\n'));
    else await writeFile(results, last);
  } finally {
    await browser.close();
    await editor.stop();
    archive.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function bundleSuite(archive: string): Promise<void> {
  await esbuild.build({
    entryPoints: ['test/vscode/web.ts'],
    outfile: SUITE,
    bundle: true,
    platform: 'browser',
    mainFields: ['browser', 'module', 'main'],
    target: 'es2023',
    format: 'cjs',
    sourcemap: 'inline',
    external: ['vscode'],
    define: { ARCHIVE_ADDRESS: JSON.stringify(archive) },
    alias: { 'node:assert/strict': path.resolve('test/support/assertInBrowser.ts') },
    logLevel: 'warning',
    // Mocha's bundle takes the module's exports for its own, which the suite puts right.
    logOverride: { 'commonjs-variable-in-esm': 'silent' },
  });
}
