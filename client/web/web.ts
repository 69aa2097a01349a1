import { type ExtensionContext, Uri } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { type Host, start, stop } from '../extension.ts';
import { answerFiles } from './files.ts';

/** As much of a browser's worker as is used here. */
interface ServerWorker {
  postMessage(message: unknown): void;
  terminate(): void;
}

declare const Worker: new (
  url: string,
) => ServerWorker & ConstructorParameters<typeof BrowserMessageReader>[0];

// Where the editor runs in a browser: the server is a worker, and asks the editor for files.
const BROWSER: Host = {
  createClient({ extensionUri }, options) {
    let running: ServerWorker | undefined;
    const startWorker = async () => {
      running?.terminate();
      const worker = new Worker(Uri.joinPath(extensionUri, 'dist', 'server.web.js').toString(true));
      running = worker;
      worker.postMessage({ extension: extensionUri.toString(true) });
      return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
    };
    const client = new LanguageClient('verbatim', 'Verbatim', startWorker, options);
    answerFiles(client);
    return client;
  },
  pathOf: (uri) => uri.toString(),
};

export const activate = (context: ExtensionContext) => start(context, BROWSER);

export const deactivate = stop;
