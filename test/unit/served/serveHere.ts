import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import {
  createConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { CONNECTION_OPTIONS } from '../../../server/app/connection/connectionOptions.ts';
import { startServer } from '../../../server/app/connection/server.ts';
import { createNodeEnvironment } from '../../../server/node/nodeEnvironment.ts';
import { root, type Serving, serveBy } from '../../server/startServing.ts';

/**
 * Has the tests of the protocol, which speak to the built server otherwise, speak to one in this process: so that a fault
 * in its sources is seen before anything is built.
 */
export function serveHere(): void {
  // The bundle stands in `dist/`, and so do the threads that it starts.
  Object.assign(globalThis, { __dirname: join(root, 'dist') });
  serveBy(start);
}

function start(cacheHome: string): Serving {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  const connection = createConnection(
    ProposedFeatures.all,
    new StreamMessageReader(toServer),
    new StreamMessageWriter(toClient),
    CONNECTION_OPTIONS,
  );
  process.env.XDG_CACHE_HOME = cacheHome;
  startServer(connection, createNodeEnvironment(root));
  return {
    reader: new StreamMessageReader(toClient),
    writer: new StreamMessageWriter(toServer),
    parent: null,
    // To exit is to end the process, which has other tests to run; what the server still says goes nowhere.
    end: () => Promise.resolve(),
  };
}
