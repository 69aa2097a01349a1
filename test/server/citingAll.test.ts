import { deepEqual, rejects } from 'node:assert/strict';
import { folderOf } from '../commandLine/runVerbatim.ts';
import { type ConnectedServer, connectServer } from './connectServer.ts';

const ARTICLE =
  '---\ntitle: The pump\nURL: https://pump.example/\n---\n\n“The pump was ours to mend,” Ines Calloway said.\n';

describe('all citations of a draft', () => {
  let server: ConnectedServer;

  before(async () => {
    const folder = folderOf({ 'articles/pump.md': ARTICLE });
    server = await connectServer({ folder, settings: { corpus: { folders: ['articles'], bundled: false } } });
    await server.corpus();
  });

  after(() => server.stop());

  const ask = (method: string, params: object) =>
    server.connection.sendRequest<{ edits: { newText: string }[]; said: string }>(method, params);

  it('are brought into another form', async () => {
    const draft = server.open('form.md', '“The pump was ours,” Calloway said [@pump, p. 3] [see @pump].\n');
    await draft.diagnostics();
    const { edits, said } = await ask('verbatim/convertCitations', { uri: draft.uri, style: 'link' });
    deepEqual(edits, []);
    deepEqual(
      said,
      'No citation was changed. 2 citations left as they are: the form cannot say all that they say.',
    );
    const other = server.open('other.md', '“The pump was ours,” Calloway said [@pump, p. 3].\n');
    await other.diagnostics();
    deepEqual(
      (await ask('verbatim/convertCitations', { uri: other.uri, style: 'link' })).edits.map(
        (one) => one.newText,
      ),
      ['([The pump](https://pump.example/), p. 3)'],
    );
  });

  it('go into a bibliography once, the rest of which stays as it is', async () => {
    const draft = server.open('add.md', '“The pump was ours,” Calloway said [@pump].\n');
    await draft.diagnostics();
    const add = (path: string, text: string) =>
      ask('verbatim/addToBibliography', { uri: draft.uri, path, text });
    const before = '[\n  {"id": "other", "type": "book"}\n]\n';
    deepEqual(await add('/refs.json', before), {
      edits: [
        {
          range: { start: { line: 1, character: 33 }, end: { line: 1, character: 33 } },
          newText:
            ',\n  {\n    "id": "pump",\n    "type": "document",\n    "title": "The pump",\n    "URL": "https://pump.example/"\n  }',
        },
      ],
      said: 'Added pump.',
    });
    deepEqual(await add('/refs.json', '[{"id": "pump", "type": "book"}]'), {
      edits: [],
      said: 'It has all that this draft cites.',
    });
    await rejects(add('/refs.json', '{"a": 1}'), /no list of CSL-JSON items/);
  });
});
