// `npm start [-- --no-editor]`: checks the sample draft in the terminal, then opens it in a real editor.
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findDesktopEditor, runDesktopEditor } from './editors/desktopEditor.ts';
import { installExtension, startServedEditor } from './editors/servedEditor.ts';
import { hasProgram, run, runNpm } from './system.ts';

const EXTENSION = path.resolve('.');
const FOLDER = path.resolve('sample');
const DRAFT = path.join(FOLDER, 'anora.md');

const SETTINGS = {
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'editor.wordWrap': 'on',
  'git.openRepositoryInParentFolders': 'never',
};

console.log('verbatim check sample/anora.md\n');
await run(process.execPath, ['dist/verbatim.cjs', 'check', 'sample/anora.md']);
if (!process.argv.includes('--no-editor')) await openSample();

/** Opens the sample on the desktop where there is one, else serves it until the program is ended. */
async function openSample(): Promise<void> {
  const withScreen =
    process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
  const args = ['--new-window', `--extensionDevelopmentPath=${EXTENSION}`, FOLDER, DRAFT];
  if (withScreen && hasProgram('code')) {
    console.log('\nOpening the sample in VS Code…');
    if ((await run('code', args)).code === 0) return;
  }
  const desktop = await findDesktopEditor({ withoutScreen: false });
  if (typeof desktop !== 'string') {
    console.log('\nOpening the sample in a VS Code of its own; close its window to end.');
    if ((await runDesktopEditor(desktop, args)) === 0) return;
  }
  console.log(`\nServing the sample, since ${typeof desktop === 'string' ? desktop : 'the desktop failed'}.`);
  // Installed as a user installs it: an editor that is steered by a test hides its messages.
  const extensions = await mkdtemp(path.join(tmpdir(), 'verbatim-extensions-'));
  await runNpm(['run', '--silent', 'package'], { quiet: true });
  await installExtension(path.join(EXTENSION, 'verbatim.vsix'), extensions);
  const editor = await startServedEditor({ extensions, settings: SETTINGS });
  const page = editor.page(FOLDER, [['openFile', editor.resource(DRAFT)]]);
  const door = createServer((_, response) => response.writeHead(302, { location: page }).end());
  await once(door.listen(0, '127.0.0.1'), 'listening');
  const { port } = door.address() as AddressInfo;
  console.log(`Open this address in a browser on this machine (Ctrl+C ends it): http://127.0.0.1:${port}/`);
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  door.close();
  await editor.stop();
  await rm(extensions, { recursive: true, force: true });
}
