import { equal, ok } from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type ConnectedServer, connectServer } from './connectServer.ts';

const KNOWN = 'Basic YW5uOnNlY3JldA==';
const QUOTING = 'Ada Holt said, “The lanterns along the quay were lit at nine and nobody came.”\n';

describe('the credentials of an archive', () => {
  let archive: Server;
  let server: ConnectedServer;
  let address: string;
  /** The headers of what was asked, and who waits for the next. */
  const asked: (string | undefined)[] = [];
  let heard = () => {};
  const askedWith = async (authorization: string | undefined) => {
    while (asked.at(-1) !== authorization || asked.length === 0)
      await new Promise<void>((resolve) => {
        heard = resolve;
      });
  };
  const admit = (to: string, authorization: string) =>
    server.connection.sendRequest('verbatim/archiveCredentials', { address: to, authorization });

  before(async () => {
    archive = createServer(({ headers }, answer) => {
      asked.push(headers.authorization);
      answer.writeHead(headers.authorization === KNOWN ? 200 : 401, { 'content-type': 'application/json' });
      answer.end(JSON.stringify({ responses: [] }));
      heard();
    });
    await new Promise<void>((resolve) => archive.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(archive.address() as AddressInfo).port}/verbatim`;
    server = await connectServer({
      settings: { archive: { url: address } },
      initializationOptions: { isTrusted: true },
    });
    await server.corpus();
  });

  after(async () => {
    await server.stop();
    archive.close();
  });

  it('are sent once they are known, for the drafts that are open and without a key being typed', async () => {
    server.open('quay.md', QUOTING);
    const refused = await server.corpus((notice) => notice.archive?.trouble !== undefined);
    ok(refused.archive?.trouble?.includes('refuses'), refused.archive?.trouble);
    await admit(address, KNOWN);
    await askedWith(KNOWN);
  });

  it('go to no other address than the one they are for', async () => {
    await admit('http://archive.example/verbatim', 'Bearer other');
    await admit(address, '');
    await askedWith(undefined);
    equal(asked.includes('Bearer other'), false);
  });
});
