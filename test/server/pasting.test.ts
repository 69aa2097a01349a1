import { deepEqual } from 'node:assert/strict';
import { folderOf } from '../commandLine/runVerbatim.ts';
import { type ConnectedServer, connectServer } from './connectServer.ts';

const ARTICLE = '“The pump was ours to mend, and nobody else came,” Ines Calloway said.\n';

describe('text that is pasted', () => {
  let server: ConnectedServer;

  before(async () => {
    const folder = folderOf({ 'articles/pump.md': ARTICLE });
    const corpus = { folders: ['articles'], bundled: false };
    server = await connectServer({ folder, settings: { corpus, citation: { style: 'pandoc' } } });
    await server.corpus();
  });

  after(() => server.stop());

  const paste = (uri: string, text: string) =>
    server.connection.sendRequest('verbatim/paste', { uri, position: { line: 0, character: 7 }, text });

  it('is a quotation with its citation where an article has it', async () => {
    const draft = server.open('pasting.md', 'It ran.\n');
    await draft.diagnostics();
    const at = { line: 0, character: 7 };
    const newText = ' “The pump was ours to mend,” Ines Calloway said [@pump].';
    deepEqual(await paste(draft.uri, 'The pump was ours to mend'), {
      edits: [{ range: { start: at, end: at }, newText }],
      length: newText.length,
      from: 'Ines Calloway, pump',
      differs: null,
    });
  });

  it('is nothing where none has it, or there is no such draft', async () => {
    const draft = server.open('other.md', 'It ran.\n');
    await draft.diagnostics();
    deepEqual(await paste(draft.uri, 'A herring is no herald of the spring'), null);
    deepEqual(await paste('file:///nowhere.md', 'The pump was ours to mend'), null);
  });
});
