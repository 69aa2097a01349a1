import assert from 'node:assert/strict';
import type { CodeAction, TextEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type ConnectedServer, connectServer } from './connectServer.ts';

describe('what is typed behind a quotation', () => {
  let server: ConnectedServer;
  before(async () => {
    server = await connectServer();
    await server.corpus();
  });
  after(() => server.stop());

  let drafts = 0;
  const end = (text: string) => {
    const lines = text.split('\n');
    return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
  };

  /** A draft in which the words in brackets were put in at once at its end and `key` was typed after them. */
  async function typed(picture: string, key: string): Promise<string> {
    const [before = '', putIn = '', behind = ''] = picture.split(/[[\]]/);
    const { uri } = server.open(`behind-${drafts++}.md`, before + behind);
    let version = 2;
    let text = before;
    const put = (words: string) => {
      const at = end(text);
      text += words;
      return server.connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version: version++ },
        contentChanges: [{ range: { start: at, end: at }, text: words }],
      });
    };
    await put(putIn);
    text += behind;
    for (const sign of key === '""' ? [key] : key) await put(sign);
    const edits: TextEdit[] | null = await server.connection.sendRequest('textDocument/onTypeFormatting', {
      textDocument: { uri },
      position: end(text),
      ch: key.slice(-1),
      options: { tabSize: 2, insertSpaces: true },
    });
    return TextDocument.applyEdits(TextDocument.create(uri, 'markdown', 0, text), edits ?? []);
  }

  for (const [picture, key, after] of [
    // The mark that the item brought is typed over.
    ['Renn said, “[The ferry was late.”]', '”', 'Renn said, “The ferry was late.”'],
    ['Renn said, “[The ferry was late.]”', '”', 'Renn said, “The ferry was late.”'],
    ['Renn said, "[The ferry was late."]', '"', 'Renn said, "The ferry was late."'],
    ['Renn said, "[The ferry was late."]', '""', 'Renn said, "The ferry was late."'],
    ['Renn sagte: „[Die Fähre kam spät.“]', '“', 'Renn sagte: „Die Fähre kam spät.“'],
    ['Renn a dit : « [Le bac était en retard. »]', ' »', 'Renn a dit : « Le bac était en retard. »'],
    ['Renn a dit : «[Le bac était en retard.»]', '»', 'Renn a dit : «Le bac était en retard.»'],
    // The sentence goes on, or ends.
    ['“[The ferry was late.”]', ',', '“The ferry was late,”'],
    ['Renn said, “[the ferry was late,”]', '.', 'Renn said, “the ferry was late.”'],
    ['Renn said, “[the ferry was late,”]', ';', 'Renn said, “the ferry was late”;'],
    ['Renn said, “[the ferry was late.”]', '.', 'Renn said, “the ferry was late.”'],
    ['“Gone”, said Holt. “[The ferry was late.”]', ',', '“Gone”, said Holt. “The ferry was late”,'],
    ['Did he say “[the ferry was late.”]', '?', 'Did he say “the ferry was late”?'],
    [
      'Das war gestern nicht so. „[Die Fähre kam spät.“]',
      ',',
      'Das war gestern nicht so. „Die Fähre kam spät“,',
    ],
    // Both at once, by a quick hand.
    ['“[The ferry was late.”]', '”,', '“The ferry was late,”'],
    ['Renn said, “[the ferry was late.”]', '”.', 'Renn said, “the ferry was late.”'],
    ['Did he say “[the ferry was late.”]', '”?', 'Did he say “the ferry was late”?'],
    ['“[The ferry was late?”]', '”,', '“The ferry was late?”,'],
    // What stays as it was typed.
    ['“[The ferry was late?”]', ',', '“The ferry was late?”,'],
    ['“[The ferry was late …”]', ',', '“The ferry was late …”,'],
    ['“[The ferry was late...”]', ',', '“The ferry was late...”,'],
    ['He read [the whole of the letter]', ',', 'He read the whole of the letter,'],
    ['“[She said ‘the ferry was late.’]', '”', '“She said ‘the ferry was late.’”'],
    ['Renn said, “[The ferry was late.”]', ' ”', 'Renn said, “The ferry was late.” ”'],
    ['`x = “[The ferry was late.”]', ',', '`x = “The ferry was late.”,'],
  ] as const) {
    it(`${picture} + ${key} → ${after}`, async () => assert.equal(await typed(picture, key), after));
  }

  it('does so behind a save as well, which many editors make by themselves', async () => {
    const { uri } = server.open('saved.md', 'Renn said, “');
    const notify = (method: string, more: object) =>
      server.connection.sendNotification(method, { textDocument: { uri, version: 2 }, ...more });
    const put = (character: number, text: string) => {
      const at = { line: 0, character };
      return notify('textDocument/didChange', { contentChanges: [{ range: { start: at, end: at }, text }] });
    };
    await put(12, 'The ferry was late.”');
    await notify('textDocument/didSave', {});
    await put(32, '”');
    const edits: TextEdit[] | null = await server.connection.sendRequest('textDocument/onTypeFormatting', {
      textDocument: { uri },
      position: { line: 0, character: 33 },
      ch: '”',
      options: { tabSize: 2, insertSpaces: true },
    });
    assert.deepEqual(
      edits?.map(({ newText, range }) => [newText, range.start.character, range.end.character]),
      [['', 32, 33]],
    );
  });

  it('leaves what somebody typed by hand as it is', async () => {
    const text = '“The ferry was late.”';
    const draft = server.open('by-hand.md', text);
    const at = end(text);
    await draft.change({ range: { start: at, end: at }, text: ',' });
    assert.equal(
      await server.connection.sendRequest('textDocument/onTypeFormatting', {
        textDocument: { uri: draft.uri },
        position: end(`${text},`),
        ch: ',',
        options: { tabSize: 2, insertSpaces: true },
      }),
      null,
    );
  });

  const GOES_ON = 'End the quotation with a comma: the sentence goes on';
  for (const [text, after] of [
    ['“The ferry was late.” Renn said.', '“The ferry was late,” Renn said.'],
    ['“The ferry was late.”, Renn said.', '“The ferry was late,” Renn said.'],
    ['“The ferry was late.” said the mayor, Renn.', '“The ferry was late,” said the mayor, Renn.'],
    [
      'Das war nicht so. „Die Fähre kam spät.“ sagte Renn.',
      'Das war nicht so. „Die Fähre kam spät“, sagte Renn.',
    ],
    // What is no attribution begins a sentence of its own.
    ['“The ferry was late.” Renn said nothing more.', undefined],
    ['“The ferry was late.” Renn said: “No boat came.”', undefined],
    ['Renn said, “The ferry was late.” He left.', undefined],
    ['“The ferry was late,” Renn said.', undefined],
    ['“Was the ferry late?” Renn said.', undefined],
  ] as const) {
    it(`${text} → ${after ?? 'as it is'}`, async () => {
      const draft = server.open(`goes-on-${drafts++}.md`, text);
      await draft.diagnostics();
      const { position } = draft.at(text.includes('late') ? 'late' : 'Fähre');
      const actions: CodeAction[] = await server.connection.sendRequest('textDocument/codeAction', {
        textDocument: { uri: draft.uri },
        range: { start: position, end: position },
        context: { diagnostics: [] },
      });
      const edits = actions.find(({ title }) => title === GOES_ON)?.edit?.changes?.[draft.uri];
      const now = edits && TextDocument.applyEdits(TextDocument.create('', '', 0, text), edits);
      assert.equal(now, after);
    });
  }
});
