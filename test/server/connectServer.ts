import type { ChildProcess } from 'node:child_process';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type ClientCapabilities,
  createProtocolConnection,
  type Diagnostic,
  type InitializeResult,
  type Position,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver/node';
import type { CorpusNotice } from '../../client/corpusStatus.ts';
import { root, startProcess, startServing } from './startServing.ts';

export { root };

/** A server, in a process of its own unless a test serves from this one, and a client that speaks to it. */
export interface ConnectedServer {
  readonly connection: ProtocolConnection;
  readonly result: InitializeResult;
  readonly warnings: readonly string[];
  /** The first notice of the corpus, from now on, that fits. */
  corpus(fits?: (notice: CorpusNotice) => boolean): Promise<CorpusNotice>;
  /** Every notice of the corpus from now on. */
  onNotice(hear: (notice: CorpusNotice) => void): void;
  lastNotice(): CorpusNotice | undefined;
  /** Whenever findings come. */
  onPublished(hear: () => void): void;
  lastPublished(uri: string): readonly Diagnostic[] | undefined;
  open(name: string, text: string, languageId?: string): DraftAtServer;
  readonly process: ChildProcess;
  stop(): Promise<void>;
}

export interface DraftAtServer {
  readonly uri: string;
  /** Sends changes and answers when findings for the changed text have come. */
  change(...changes: TextDocumentContentChangeEvent[]): Promise<readonly Diagnostic[]>;
  /** The findings for the text as it is. */
  diagnostics(): Promise<readonly Diagnostic[]>;
  /** The place of the first occurrence of the words, or of the offset within them. */
  at(words: string, offset?: number): { textDocument: { uri: string }; position: Position };
}

export interface ServerOptions {
  /** The workspace's folder; the project's own unless told. */
  readonly folder?: string;
  readonly settings?: unknown;
  /** The folders of the workspace where there are several, and their own settings by address. */
  readonly folders?: readonly string[];
  readonly settingsOf?: Readonly<Record<string, unknown>>;
  /** The language of whoever reads; English without one. */
  readonly locale?: string;
  readonly initializationOptions?: unknown;
  readonly capabilities?: ClientCapabilities;
  readonly command?: readonly string[];
  /** Where the system's folder for caches is. */
  readonly cacheHome?: string;
}

export async function connectServer(options: ServerOptions = {}): Promise<ConnectedServer> {
  // Nothing of a test is left in the cache of whoever runs it.
  const cacheHome = options.cacheHome ?? join(root, 'out/cache');
  const serving = options.command ? startProcess(cacheHome, options.command) : startServing(cacheHome);
  const connection = createProtocolConnection(serving.reader, serving.writer);
  const folder = options.folder ?? root;
  const notices: CorpusNotice[] = [];
  const hearers: ((notice: CorpusNotice) => void)[] = [];
  const publishedHearers: (() => void)[] = [];
  const warnings: string[] = [];
  const published = new Map<string, { version: number | undefined; diagnostics: Diagnostic[] }>();
  const waiting = new Set<() => void>();
  const news = () => {
    for (const look of waiting) look();
  };
  const until = <T>(look: () => T | undefined): Promise<T> =>
    new Promise((resolve) => {
      const again = () => {
        const found = look();
        if (found === undefined) return;
        waiting.delete(again);
        resolve(found);
      };
      waiting.add(again);
      again();
    });

  connection.onNotification('verbatim/corpus', (notice: CorpusNotice) => {
    notices.push(notice);
    for (const hear of hearers) hear(notice);
    news();
  });
  connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
    warnings.push(message);
  });
  connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, version, diagnostics }) => {
    published.set(uri, { version, diagnostics });
    for (const hear of publishedHearers) hear();
    news();
  });
  connection.onRequest('workspace/configuration', ({ items }: { items: { scopeUri?: string }[] }) =>
    items.map(({ scopeUri }) => options.settingsOf?.[scopeUri ?? ''] ?? options.settings ?? {}),
  );
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('window/workDoneProgress/create', () => null);
  connection.listen();

  const result: InitializeResult = await connection.sendRequest('initialize', {
    processId: serving.parent,
    rootUri: pathToFileURL(folder).href,
    workspaceFolders: (options.folders ?? [folder]).map((path) => ({
      uri: pathToFileURL(path).href,
      name: basename(path),
    })),
    ...(options.locale !== undefined && { locale: options.locale }),
    capabilities: options.capabilities ?? CAPABILITIES,
    ...(options.initializationOptions === undefined
      ? {}
      : { initializationOptions: options.initializationOptions }),
  });
  await connection.sendNotification('initialized', {});

  return {
    connection,
    result,
    warnings,
    corpus: (fits = ({ state }) => state === 'ready') => until(() => notices.find(fits)),
    onNotice: (hear) => void hearers.push(hear),
    lastNotice: () => notices.at(-1),
    onPublished: (hear) => void publishedHearers.push(hear),
    lastPublished: (uri) => published.get(uri)?.diagnostics,
    get process() {
      if (serving.process === undefined) throw new Error('this server has no process of its own');
      return serving.process;
    },
    open(name, text, languageId = 'markdown') {
      const uri = pathToFileURL(join(folder, name)).href;
      void connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId, version: 1, text },
      });
      return draftAtServer(connection, uri, text, (version) =>
        until(() => (published.get(uri)?.version === version ? published.get(uri)?.diagnostics : undefined)),
      );
    },
    async stop() {
      await connection.sendRequest('shutdown');
      await serving.end(() => connection.sendNotification('exit'));
      connection.dispose();
    },
  };
}

/** What a common editor can do. */
const CAPABILITIES: ClientCapabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
  },
  textDocument: {
    hover: { contentFormat: ['markdown', 'plaintext'] },
    definition: { linkSupport: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source'] } } },
    publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true, versionSupport: true },
    completion: { completionItem: { snippetSupport: true, labelDetailsSupport: true } },
  },
};

function draftAtServer(
  connection: ProtocolConnection,
  uri: string,
  opened: string,
  diagnosticsOf: (version: number) => Promise<readonly Diagnostic[]>,
): DraftAtServer {
  let text = opened;
  let version = 1;
  return {
    uri,
    diagnostics: () => diagnosticsOf(version),
    async change(...contentChanges) {
      version += 1;
      for (const change of contentChanges) text = applied(text, change);
      await connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges,
      });
      return diagnosticsOf(version);
    },
    at(words, offset = 0) {
      const found = text.indexOf(words);
      if (found < 0) throw new Error(`the draft has no “${words}”`);
      return { textDocument: { uri }, position: positionAt(text, found + offset) };
    },
  };
}

function applied(text: string, change: TextDocumentContentChangeEvent): string {
  if (!('range' in change)) return change.text;
  const { start, end } = change.range;
  return text.slice(0, offsetAt(text, start)) + change.text + text.slice(offsetAt(text, end));
}

function positionAt(text: string, offset: number): Position {
  const lines = text.slice(0, offset).split(/\r\n|\n|\r/);
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}

function offsetAt(text: string, { line, character }: Position): number {
  const breaks = [...text.matchAll(/\r\n|\n|\r/g)].map((match) => match.index + match[0].length);
  return (line === 0 ? 0 : (breaks[line - 1] ?? text.length)) + character;
}
