import assert from 'node:assert/strict';
import type {
  ApplyWorkspaceEditParams,
  CodeAction,
  Position,
  ShowMessageParams,
  TextEdit,
} from 'vscode-languageserver/node';
import { folderOf } from '../commandLine/runVerbatim.ts';
import { type ConnectedServer, connectServer } from './connectServer.ts';

const ARTICLES = {
  'weir.md': `---
title: At the weir
container-title: The Weir Weekly
---

“We lost the light by four every day,” Marek Renn said.

“We lost the second reel in a taxi,” said Ada Holt.
`,
};

describe('the commands of a writer', () => {
  let server: ConnectedServer;
  let edits: readonly TextEdit[] = [];
  const told: string[] = [];
  let drafts = 0;

  before(async () => {
    server = await connectServer({
      folder: folderOf(ARTICLES),
      settings: { corpus: { folders: ['.'], bundled: false }, citation: { style: 'link' } },
      initializationOptions: {
        clientCommands: [
          'verbatim.copyCitation',
          'verbatim.openSource',
          'verbatim.ignore',
          'verbatim.turnOff',
        ],
      },
    });
    await server.corpus();
    server.connection.onRequest('workspace/applyEdit', ({ edit }: ApplyWorkspaceEditParams) => {
      edits = Object.values(edit.changes ?? {})[0] ?? [];
      return { applied: true };
    });
    server.connection.onNotification('window/showMessage', ({ message }: ShowMessageParams) => {
      told.push(message);
    });
  });

  after(() => server.stop());

  /** Runs a command with the cursor at `|`; answers what it answers and the texts that it puts in. */
  async function run(command: string, marked: string, more: object = {}) {
    const { uri } = server.open(`draft-${++drafts}.md`, marked.replace('|', ''));
    const lines = marked.slice(0, marked.indexOf('|')).split('\n');
    const position: Position = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
    edits = [];
    told.length = 0;
    const answer: unknown = await server.connection.sendRequest('workspace/executeCommand', {
      command,
      arguments: [{ uri, position, ...more }],
    });
    return { answer, put: edits.map(({ newText }) => newText) };
  }

  const RENN = '“We lost the light by four every day,” Renn said';

  it('name the draft by links of a hover that are decoded twice, as the editor does where it can', async () => {
    const draft = server.open('my drafts/25 %, né #1.md', `${RENN.replace('four', 'five')}.\n`);
    const { contents } = (await server.connection.sendRequest('textDocument/hover', draft.at('light'))) as {
      readonly contents: { readonly value: string };
    };
    const named = [...contents.value.matchAll(/\(<?command:verbatim\.(\w+)\?([^)>]*)/g)].map(
      ([, command, argument = '']) => {
        const [target] = JSON.parse(decodeURIComponent(decodeURIComponent(argument))) as [{ uri?: string }];
        return [command, target.uri];
      },
    );
    assert.deepEqual(named, [
      ['openSource', undefined],
      ['applyFix', draft.uri],
      ['insertCitation', draft.uri],
      ['copyCitation', draft.uri],
    ]);
  });

  it('refuse by a link of a hover what it was not shown for', async () => {
    const text = `${RENN.replace('four', 'five')}.\n`;
    const draft = server.open('stale.md', text);
    const { contents } = (await server.connection.sendRequest('textDocument/hover', draft.at('five'))) as {
      readonly contents: { readonly value: string };
    };
    const links = new Map(
      [...contents.value.matchAll(/\(<?command:(verbatim\.\w+)\?([^)>]*)/g)].map(
        ([, command = '', argument = '']) => [command, JSON.parse(decodeURIComponent(argument)) as unknown[]],
      ),
    );
    const follow = async (command: string) => {
      edits = [];
      told.length = 0;
      await server.connection.sendRequest('workspace/executeCommand', {
        command,
        arguments: links.get(command),
      });
      return { put: edits.map(({ newText }) => newText), told: [...told] };
    };
    assert.deepEqual(await follow('verbatim.applyFix'), { put: ['four'], told: [] });
    // The words of nobody's article now: what mends them takes their marks away.
    await draft.change({ text: '“She kept the fire in by nine on most nights,” Renn said.\n' });
    const why =
      'Verbatim: the draft or its articles have changed since this was shown. Point at the words once more.';
    for (const command of ['verbatim.applyFix', 'verbatim.insertCitation', 'verbatim.copyCitation'])
      assert.deepEqual(await follow(command), { put: [], told: [why] }, command);
  });

  it('leave the cursor where the writer is writing, which need not be where a link points', async () => {
    const { answer } = await run(
      'verbatim.insertCitation',
      `“We lost the |light by four every day,” Renn said [@weir].\n\nIt rained.`.replace(' [@weir]', ''),
      {
        cursor: { line: 2, character: 10 },
        address: 'https://weir.example/',
      },
    );
    assert.deepEqual((answer as { cursor: Position }).cursor, { line: 2, character: 10 });
  });

  it('leave it in the prose where a note goes in at the end of the file from the light bulb', async () => {
    const { uri } = server.open(`draft-${++drafts}.md`, RENN);
    const at = { line: 0, character: RENN.length };
    const insertion = (newText: string) => ({ range: { start: at, end: at }, newText });
    const edits = [insertion('[^weir]'), insertion('\n\n[^weir]: The Weir Weekly.\n')];
    const ask = (of: string) =>
      server.connection.sendRequest('verbatim/cursorAfter', { uri: of, position: at, edits });
    assert.deepEqual(await ask(uri), { line: 0, character: RENN.length + '[^weir]'.length });
    assert.equal(await ask('file:///nowhere.md'), null);
  });

  it('asks for an address where a link is wanted and the article states none', async () => {
    const asked = await run('verbatim.insertCitation', `${RENN}.|`);
    assert.deepEqual(asked, {
      answer: { said: 'The Weir Weekly states no address.', needsAddress: true },
      put: [],
    });
    const given = await run('verbatim.insertCitation', `${RENN}.|`, { address: 'https://weir.example/' });
    assert.deepEqual(given, {
      answer: {
        said: 'Verbatim: cited The Weir Weekly.',
        cursor: { line: 0, character: RENN.length + ' ([The Weir Weekly](https://weir.example/)).'.length },
      },
      put: [' ([The Weir Weekly](https://weir.example/))'],
    });
  });

  for (const [where, marked, why] of [
    [
      'there is none',
      'It rained.|',
      'Verbatim: there is no quotation here. Put the cursor into one, or at the end of its sentence.',
    ],
    [
      'no article holds the words',
      '“The sea was green and cold all that summer,|” Renn said.',
      'Verbatim: no article that you have added holds these words, so there is nothing to cite.',
    ],
    ['it is done', `${RENN} [@weir].|`, 'Verbatim: this quotation cites The Weir Weekly already.'],
  ] as const) {
    it(`says why it cites nothing where ${where}`, async () => {
      assert.deepEqual(await run('verbatim.insertCitation', marked), { answer: null, put: [] });
      assert.deepEqual(told, [why]);
    });
  }

  it('cites all at once in the draft’s own form', async () => {
    const { put, answer } = await run(
      'verbatim.citeAll',
      `|${RENN} [@weir].\n\n“We lost the second reel in a taxi,” Holt said.\n`,
    );
    assert.deepEqual(put, [' [@weir]']);
    assert.equal((answer as { said: string }).said, 'Verbatim: cited 1 quotation.');
  });

  it('lets the writer choose where several quotes fit', async () => {
    const { answer } = await run('verbatim.insertQuote', '“we lost|');
    assert.deepEqual(
      (answer as { choices: readonly { label: string }[] }).choices.map(({ label }) => label).sort(),
      ['We lost the light by four every day,', 'We lost the second reel in a taxi,'],
    );
    const { put } = await run('verbatim.insertQuote', '“we lost the sec|');
    assert.match(put[0] ?? '', /^We lost the second reel in a taxi,” Ada Holt said/);
  });

  for (const [where, marked, put] of [
    [
      'an empty draft',
      '|',
      '“We lost the second reel in a taxi,” Ada Holt said.[^weir]\n\n[^weir]: “At the weir,” *The Weir Weekly*.\n',
    ],
    [
      'the middle of a sentence',
      'The day| was short.',
      ' “We lost the second reel in a taxi,” Ada Holt said[^weir]',
    ],
    [
      'the middle of a word',
      'The d|ay was short.',
      ' “We lost the second reel in a taxi,” Ada Holt said[^weir]',
    ],
    ['before a word', 'The |day was short.', '“We lost the second reel in a taxi,” Ada Holt said[^weir] '],
    [
      'a paragraph that quotes further on',
      'It was cold. | So “it” ended.',
      '“We lost the second reel in a taxi,” Ada Holt said[^weir]',
    ],
    // Who is speaking is said already.
    ['behind its speaker', 'Ada Holt said,|\n\nThe end.\n', ' “We lost the second reel in a taxi.”[^weir]'],
    ['where a mark is next', 'Ada Holt said, |\n\nThe end.\n', '“We lost the second reel in a taxi.”[^weir]'],
  ] as const) {
    it(`puts in a quote from ${where}`, async () => {
      const { answer } = await run('verbatim.insertQuote', marked);
      const labels = ((answer as { choices?: readonly { label: string }[] }).choices ?? []).map(
        ({ label }) => label,
      );
      const choice = labels.findIndex((label) => label.startsWith('We lost the second reel'));
      const done =
        labels.length === 0
          ? { put: edits.map(({ newText }) => newText) }
          : await run('verbatim.insertQuote', marked, { choice });
      assert.equal(done.put[0], put);
    });
  }

  it('puts no quote into words that are quoted already', async () => {
    assert.deepEqual((await run('verbatim.insertQuote', '“Nothing| of the kind,” Holt said.')).put, []);
  });

  it('copies the citation from behind the sentence', async () => {
    const { answer } = await run('verbatim.copyCitation', `${RENN}.|`);
    assert.equal(answer, '“At the weir,” *The Weir Weekly*.');
  });

  it('offers to disagree: here, here with a reason, in the workspace, everywhere', async () => {
    const text = RENN.replace('four', 'five');
    const { uri } = server.open(`draft-${++drafts}.md`, `${text}.\n`);
    const at = { line: 0, character: text.indexOf('five') + 1 };
    const actions: readonly CodeAction[] = await server.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: at, end: at },
      context: { diagnostics: [] },
    });
    assert.deepEqual(
      actions.map(({ title }) => title).filter((title) => /meaning-changed/.test(title)),
      [
        'Ignore “meaning-changed” on this line with a comment',
        'Ignore “meaning-changed” on this line, with a reason…',
        'Turn “meaning-changed” off in this workspace',
        'Turn “meaning-changed” off everywhere for me',
      ],
    );
  });
});
