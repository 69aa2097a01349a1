import { deepEqual, match } from 'node:assert/strict';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Location } from 'vscode-languageserver/node';
import { folderOf } from '../commandLine/runVerbatim.ts';
import { type ConnectedServer, connectServer } from './connectServer.ts';

const ARTICLE = `“The pump was ours to mend, and nobody else came,” Ines Calloway said.

“We did not ask the council for money,” said Tobias Renn.
`;
const DRAFT = `“We did not ask the council,” Renn said.

“The pump was ours to mend,” Ines Calloway said.
`;

describe('a draft and its source side by side', () => {
  let server: ConnectedServer;
  let source: string;

  before(async () => {
    const folder = folderOf({ 'articles/pump.md': ARTICLE });
    source = pathToFileURL(join(folder, 'articles/pump.md')).href;
    server = await connectServer({ folder, settings: { corpus: { folders: ['articles'], bundled: false } } });
    await server.corpus();
  });

  after(() => server.stop());

  const ask = <T>(method: string, params: object) => server.connection.sendRequest<T>(method, params);

  it('lead from the quotation to its passage, and from nothing to nothing', async () => {
    const draft = server.open('beside.md', DRAFT);
    await draft.diagnostics();
    const at = (line: number) => ({ uri: draft.uri, position: { line, character: 5 } });
    const place = await ask<Location & { text: string }>('verbatim/sourceBeside', at(0));
    match(place.uri, /articles\/pump\.md$/);
    deepEqual(await ask('verbatim/sourceText', { uri: place.text }), { text: ARTICLE });
    // Behind the closing mark, where it is said who spoke, the quotation is still the one that is meant.
    const end = { uri: draft.uri, position: { line: 0, character: 38 } };
    deepEqual(await ask('verbatim/sourceBeside', end), place);
    deepEqual(place.range, { start: { line: 2, character: 1 }, end: { line: 2, character: 27 } });
    deepEqual(await ask('verbatim/sourceBeside', at(1)), null);
  });

  it('lead from a place in the article to the quotation that has its words', async () => {
    const draft = server.open('back.md', DRAFT);
    await draft.diagnostics();
    const at = (line: number, character: number) => ({
      uri: source,
      position: { line, character },
      draft: draft.uri,
    });
    deepEqual(await ask('verbatim/quotationBeside', at(0, 8)), {
      start: { line: 2, character: 1 },
      end: { line: 2, character: 27 },
    });
    deepEqual(await ask('verbatim/quotationBeside', at(0, 40)), null);
    deepEqual(await ask('verbatim/quotationBeside', at(1, 0)), null);
  });
});
