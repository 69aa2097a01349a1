import { match, rejects } from 'node:assert/strict';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { folderOf } from '../commandLine/runVerbatim.ts';
import { type ConnectedServer, connectServer } from './connectServer.ts';

const ARTICLE =
  '---\ncontainer-title: Harbour Courier\n---\n\n“The pump was ours to mend, and nobody else came,” Ines Calloway said.\n';

describe('coverage', () => {
  let server: ConnectedServer;
  let folder: string;

  before(async () => {
    folder = folderOf({
      'articles/pump.md': ARTICLE,
      'earlier.md': '“The pump was theirs to mend, and nobody else came,” Ines Calloway said.\n',
    });
    server = await connectServer({ folder, settings: { corpus: { folders: ['articles'], bundled: false } } });
    await server.corpus();
  });

  after(() => server.stop());

  const coverage = async (params: object) =>
    (await server.connection.sendRequest<{ text: string }>('verbatim/coverage', params)).text;

  it('of a draft names what earlier drafts of the workspace quote too', async () => {
    const draft = server.open('piece.md', '“Nobody else came,” Ines Calloway said.\n');
    await draft.diagnostics();
    match(await coverage({ uri: draft.uri }), /## In other drafts too[\s\S]*earlier\.md, line 1/);
  });

  it('of an article names the drafts that quote it, with what they changed', async () => {
    const uri = pathToFileURL(join(folder, 'articles/pump.md')).href;
    match(await coverage({ uri }), /## earlier\.md\n\n- .*“theirs” for “ours”/);
    match(await coverage({ uri: pathToFileURL(folder).href, article: 'pump' }), /## earlier\.md/);
  });

  it('of neither is refused', async () => {
    await rejects(
      coverage({ uri: pathToFileURL(join(folder, 'no.md')).href }),
      /no open draft and no article/,
    );
  });
});
