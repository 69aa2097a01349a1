import { deepEqual, ok } from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { describe, it } from 'mocha';
import {
  CancellationToken,
  type Connection,
  createConnection,
  createProtocolConnection,
  ProposedFeatures,
  ResponseError,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { startServer } from '../../../server/app/connection/server.ts';
import { createNodeEnvironment } from '../../../server/node/nodeEnvironment.ts';
import { root } from '../../server/startServing.ts';

type Handler = (...args: readonly unknown[]) => unknown;

/** The connection, and every handler that is put on it or on what it consists of, by where. */
function recorded<T extends object>(object: T, path: string, handlers: Map<string, Handler>): T {
  return new Proxy(object, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof name === 'symbol') return value;
      const place = `${path}.${name}`;
      if (typeof value === 'object' && value !== null) return recorded(value, place, handlers);
      if (typeof value !== 'function') return value;
      return (...args: unknown[]) => {
        const [first] = args;
        const method =
          typeof first === 'object' && first !== null && 'method' in first ? first.method : first;
        for (const arg of args)
          if (typeof arg === 'function' && /^on(?:[A-Z]|$)/.test(name))
            handlers.set(typeof method === 'string' ? `${place} ${method}` : place, arg as Handler);
        return Reflect.apply(value, target, args);
      };
    },
  });
}

/** Whatever is asked of it throws. */
const hostile = new Proxy(
  {},
  {
    get(_, name) {
      // A promise would ask whether it is one.
      if (name === 'then' || typeof name === 'symbol') return undefined;
      throw new Error(`what was sent has no ${name}`);
    },
  },
);

describe('whatever a handler throws', () => {
  it('costs that one answer, whichever handler it is', async () => {
    const [toServer, toClient] = [new PassThrough(), new PassThrough()];
    const handlers = new Map<string, Handler>();
    const bare: Connection = createConnection(
      ProposedFeatures.all,
      new StreamMessageReader(toServer),
      new StreamMessageWriter(toClient),
    );
    startServer(recorded(bare, 'connection', handlers), createNodeEnvironment(root));
    const client = createProtocolConnection(
      new StreamMessageReader(toClient),
      new StreamMessageWriter(toServer),
    );
    const logged: string[] = [];
    client.onNotification('window/logMessage', ({ message }) => {
      logged.push(message);
    });
    client.listen();
    await client.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
    await client.sendNotification('initialized', {});
    const thrown: string[] = [];
    for (const [place, handler] of handlers) {
      // These begin and end it all.
      if (/onInitialized?$|onShutdown|onExit/.test(place)) continue;
      for (const sent of [hostile, undefined, null, 7]) {
        try {
          const answer = await handler(sent, CancellationToken.None);
          if (answer instanceof Error && !(answer instanceof ResponseError)) thrown.push(place);
        } catch {
          thrown.push(place);
        }
      }
    }
    deepEqual(thrown, []);
    for (const part of ['onHover', 'onDidOpenTextDocument', 'onDidChangeWatchedFiles', 'onExecuteCommand'])
      ok(
        [...handlers.keys()].some((place) => place.endsWith(part)),
        part,
      );
    ok(logged.some((line) => line.includes('what was sent has no')));
    await client.sendRequest('shutdown');
    client.end();
  });
});
