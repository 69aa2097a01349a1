import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ConfigurationTarget, commands, env, extensions, workspace } from 'vscode';
import { completionsAt, findings, findingsIn, openDraft } from './draft.ts';

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
    const folder = await mkdtemp(path.join(tmpdir(), 'verbatim-articles-'));
    const said = 'The lanterns were lit at nine and nobody came';
    const draft = await openDraft(`“${said.replace('nine', 'ten')},” Ada Holt told The Tidewater Post.\n`);
    await writeFile(path.join(folder, 'other.md'), 'A quiet day.');
    try {
      await withSetting('corpus.folders', [folder], async () => {
        await findings(draft, ([line]) => line?.startsWith('information not-found') ?? false);
        const article = `---\ncontainer-title: The Tidewater Post\n---\n“${said},” Ada Holt said.\n`;
        await writeFile(path.join(folder, 'lanterns.md'), article);
        await findings(draft, ([line]) => line?.startsWith('error meaning-changed') ?? false);
      });
    } finally {
      await rm(folder, { recursive: true });
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
