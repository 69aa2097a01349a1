import assert from 'node:assert/strict';
import { ConfigurationTarget, commands, env, extensions, Uri, workspace } from 'vscode';
import { printedPdf } from '../support/printedPdf.ts';
import { completionsAt, findings, findingsIn, hoverOn, openDraft } from './draft.ts';

const ALTERED = '“There was not one nasty individual on set,” Baker told Yahoo Entertainment.';

describe('the extension', () => {
  it('offers every command that its manifest names', async () => {
    await completionsAt(await openDraft('Baker said, “|'));
    const manifest = extensions.getExtension('verbatim.verbatim')?.packageJSON as {
      contributes: { commands: { command: string }[] };
    };
    const known = new Set(await commands.getCommands(true));
    const missing = manifest.contributes.commands.filter(({ command }) => !known.has(command));
    assert.deepEqual(missing, []);
  });

  it('copies the citation of the quotation at the cursor', async () => {
    await openDraft('“There was not one tox|ic individual on set,” Baker told Yahoo Entertainment.');
    await commands.executeCommand('verbatim.copyCitation');
    assert.match(await env.clipboard.readText(), /Yahoo Entertainment/);
  });

  it('inserts the citation of the quotation at the cursor', async () => {
    const draft = await openDraft(
      '“There was not one tox|ic individual on set,” Baker told Yahoo Entertainment.\n',
    );
    await commands.executeCommand('verbatim.insertCitation');
    assert.match(draft.text(), /\[\^yahoo-anora-cinderella\]: /);
  });

  it('follows its settings at once', async () => {
    const draft = await openDraft(ALTERED);
    await findings(draft, (lines) => lines.length === 1);
    await withSetting('rules', { misquoted: 'error' }, async () => {
      await findings(draft, ([line]) => line?.startsWith('error misquoted') ?? false);
    });
    await withSetting('rules', { misquoted: 'off' }, async () => {
      await findings(draft, (lines) => lines.length === 0);
    });
    await findings(draft, ([line]) => line?.startsWith('warning misquoted') ?? false);
  });

  it('checks only when asked, if so set', async () => {
    await withSetting('check.run', 'manual', async () => {
      const draft = await openDraft(ALTERED);
      await commands.executeCommand('verbatim.check');
      await findings(draft, (lines) => lines.length === 1);
    });
  });

  it('reads the folders it is given, and what comes into them', async () => {
    const [home] = workspace.workspaceFolders ?? [];
    assert.ok(home, 'no folder is open');
    const folder = Uri.joinPath(home.uri, 'articles of today');
    const write = (name: string, text: string) =>
      workspace.fs.writeFile(Uri.joinPath(folder, name), new TextEncoder().encode(text));
    const said = 'The lanterns were lit at nine and nobody came';
    const draft = await openDraft(`“${said.replace('nine', 'ten')},” Ada Holt told The Tidewater Post.\n`);
    await write('other.md', 'A quiet day.');
    try {
      await withSetting('corpus.folders', ['articles of today'], async () => {
        await findings(draft, ([line]) => line?.startsWith('information not-found') ?? false);
        await write(
          'lanterns.md',
          `---\ncontainer-title: The Tidewater Post\n---\n“${said},” Ada Holt said.\n`,
        );
        await findings(draft, ([line]) => line?.startsWith('error meaning-changed') ?? false);
      });
    } finally {
      await workspace.fs.delete(folder, { recursive: true });
    }
  });

  it('reads PDFs and web pages of the folders it is given', async () => {
    const [home] = workspace.workspaceFolders ?? [];
    assert.ok(home, 'no folder is open');
    const folder = Uri.joinPath(home.uri, 'printed');
    const line = '“The ferry sails at seven and not before,” Orla Finch said.';
    const page = `<html><head><title>Ferry</title></head><body><article><h1>Ferry</h1>${'<p>The quay was quiet that year, and nobody minded.</p>'.repeat(9)}<p>“The tide waits for no man here,” Tomas Vey said.</p></article></body></html>`;
    await workspace.fs.writeFile(Uri.joinPath(folder, 'ferry.pdf'), printedPdf([['Ferry news', '', line]]));
    await workspace.fs.writeFile(Uri.joinPath(folder, 'tide.html'), new TextEncoder().encode(page));
    try {
      await withSetting('corpus.folders', ['printed'], async () => {
        const draft = await openDraft(
          `${line.replace('seven', 'eleven')}\n\n“The tide waits for every man here,” Tomas Vey said.\n`,
        );
        await findings(
          draft,
          (lines) => lines.filter((one) => /^error meaning-changed/.test(one)).length === 2,
        );
        assert.match(await hoverOn(draft, 'ferry'), /ferry/i);
      });
    } finally {
      await workspace.fs.delete(folder, { recursive: true });
    }
  });

  it('can be restarted', async () => {
    await commands.executeCommand('verbatim.restart');
    assert.equal((await findingsIn(ALTERED)).length, 1);
  });
});

async function withSetting(name: string, value: unknown, act: () => Promise<void>): Promise<void> {
  const settings = () => workspace.getConfiguration('verbatim');
  await settings().update(name, value, ConfigurationTarget.Global);
  try {
    await act();
  } finally {
    await settings().update(name, undefined, ConfigurationTarget.Global);
  }
}
