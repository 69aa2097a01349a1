import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { CONNECTION_OPTIONS } from './app/connection/connectionOptions.ts';
import { startServer } from './app/connection/server.ts';
import { inWords } from './app/guardedConnection.ts';
import { browser } from './web/browser.ts';
import { createWebEnvironment, type WebStart } from './web/webEnvironment.ts';

// The server in a worker of a browser. The first message says where the extension lies; all others are the protocol's.
browser.onmessage = ({ data }) => {
  type Port = ConstructorParameters<typeof BrowserMessageReader>[0];
  const port = browser as unknown as Port;
  const [reader, writer] = [new BrowserMessageReader(port), new BrowserMessageWriter(port)];
  const connection = createConnection(ProposedFeatures.all, reader, writer, CONNECTION_OPTIONS);
  const log = (message: string) => connection.console.warn(message);
  browser.addEventListener('error', ({ error }) => connection.console.error(inWords(error)));
  browser.addEventListener('unhandledrejection', ({ reason }) => connection.console.error(inWords(reason)));
  const ask = <T>(method: string, params: object): Promise<T> => connection.sendRequest<T>(method, params);
  startServer(connection, createWebEnvironment(data as WebStart, ask, log));
};
