import { deepEqual, rejects } from 'node:assert/strict';
import { ask, ServerGone, unlessGone } from '../../../client/asking.ts';

type Client = Parameters<typeof ask>[0];

describe('what the editor asks of the server', () => {
  it('is sent as plain data, and answered', async () => {
    const sent: unknown[] = [];
    const client = clientThat((...asked) => {
      sent.push(...asked);
      return { quotes: 3 };
    });
    deepEqual(await ask(client, 'verbatim/some', { at: new Position(2) }), { quotes: 3 });
    deepEqual(sent, ['verbatim/some', { at: { line: 2 } }]);
  });

  for (const [how, code] of [
    ['the answer will not come', -32_097],
    ['there is no connection', -32_096],
    ['the message could not be written', -32_099],
    ['the connection was closed', 1],
  ] as const)
    it(`is asked of nobody where ${how}`, async () => {
      const client = clientThat(() => {
        throw Object.assign(new Error(how), { code });
      });
      await rejects(ask(client, 'verbatim/some'), ServerGone);
      deepEqual(await unlessGone(ask(client, 'verbatim/some'), []), []);
    });

  it('is asked of nobody where the server is not running, or stops meanwhile in any way', async () => {
    let isRunning = false;
    const client = clientThat(
      () => {
        isRunning = false;
        throw new Error('write EPIPE');
      },
      () => isRunning,
    );
    await rejects(ask(client, 'verbatim/some'), ServerGone);
    isRunning = true;
    await rejects(ask(client, 'verbatim/some'), ServerGone);
  });

  it('is refused as the server says it', async () => {
    const refused = Object.assign(new Error('There is no passage from 3 to 1 in pier.'), { code: -32_602 });
    const client = clientThat(() => {
      throw refused;
    });
    await rejects(ask(client, 'verbatim/some'), refused);
    await rejects(unlessGone(ask(client, 'verbatim/some'), []), refused);
  });
});

function clientThat(answer: (...asked: unknown[]) => unknown, isRunning = () => true): Client {
  return { isRunning, sendRequest: async (...asked: unknown[]) => answer(...asked) as never };
}

/** As an editor’s own, which has more than it tells. */
class Position {
  readonly line: number;
  constructor(line: number) {
    this.line = line;
  }
  isBefore(): boolean {
    return false;
  }
}
