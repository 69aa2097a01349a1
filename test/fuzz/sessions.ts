import { PassThrough } from 'node:stream';
import {
  type CompletionItem,
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  PublishDiagnosticsNotification,
  StreamMessageReader,
  StreamMessageWriter,
  type TextEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { CONNECTION_OPTIONS } from '../../server/app/connection/connectionOptions.ts';
import { startServer } from '../../server/app/connection/server.ts';
import { createNodeEnvironment } from '../../server/node/nodeEnvironment.ts';
import { createLineIndex } from '../../server/text/lineIndex.ts';
import { leaksInAnswer, leaksMarkdown } from './leaks.ts';
import { mutated } from './mutate.ts';
import type { Dice, Trial } from './trial.ts';
import { type Material, writeDraft } from './writeDraft.ts';

/** Steps of one session. */
const STEPS = 25;

/** Milliseconds of real time after which a request counts as never answered. */
const NEVER = 30_000;

/**
 * A client that opens, changes, saves and closes drafts and asks for everything in any order. Every request is answered
 * and not by a fault of the server's, edits can be made, and what is said at the end is what a new session says.
 */
export async function trySession(trial: Trial, materials: readonly Material[]): Promise<void> {
  const { random: dice } = trial;
  const client = await connect(trial);
  const drafts = new Map<string, TypedDraft>();
  for (let step = 0; step < STEPS; step++) {
    const uri = `file:///fuzzed/${dice.pick(['a', 'b', 'c%20d'])}.md`;
    const draft = drafts.get(uri);
    if (draft === undefined) {
      const text = writeDraft(dice.pick(materials), dice);
      drafts.set(uri, { text, version: 1 });
      client.tell('textDocument/didOpen', {
        textDocument: { uri, languageId: dice.pick(['markdown', 'markdown', 'plaintext']), version: 1, text },
      });
    } else await act(trial, client, [uri, draft], drafts);
  }
  const [open] = drafts;
  if (open !== undefined) {
    const [uri, { text }] = open;
    const said = await client.settled(uri);
    const other = 'file:///fuzzed/other.md';
    client.tell('textDocument/didOpen', {
      textDocument: { uri: other, languageId: client.languageOf(uri), version: 1, text },
    });
    const fresh = await client.settled(other);
    if (said !== undefined && JSON.stringify(worded(said)) !== JSON.stringify(worded(fresh ?? [])))
      trial.fault(
        `after changes: ${JSON.stringify(worded(said))}; at once: ${JSON.stringify(worded(fresh ?? []))}`,
        text,
      );
  }
  await client.end();
}

function worded(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics
    .map(({ range, code, message }) => `${range.start.line}:${range.start.character} ${code} ${message}`)
    .sort();
}

/** A draft as the client has it. */
interface TypedDraft {
  text: string;
  version: number;
}

async function act(
  trial: Trial,
  client: Client,
  [uri, draft]: readonly [string, TypedDraft],
  drafts: Map<string, TypedDraft>,
): Promise<void> {
  const { random: dice, fault } = trial;
  const textDocument = { uri };
  const position = placeIn(draft.text, dice);
  const range = dice.chance(0.5)
    ? { start: position, end: position }
    : { start: { line: 0, character: 0 }, end: position };
  switch (dice.below(14)) {
    case 0:
    case 1:
    case 2: {
      const before = TextDocument.create(uri, 'markdown', draft.version, draft.text);
      const changes = Array.from({ length: 1 + dice.below(3) }, () => change(draft, dice));
      draft.version += dice.chance(0.9) ? 1 : 0;
      draft.text = TextDocument.update(before, changes, draft.version).getText();
      return client.tell('textDocument/didChange', {
        textDocument: { uri, version: draft.version },
        contentChanges: changes,
      });
    }
    case 3:
      return client.tell('textDocument/didSave', { textDocument });
    case 4:
      drafts.delete(uri);
      return client.tell('textDocument/didClose', { textDocument });
    case 5: {
      const hover = (await client.ask('textDocument/hover', { textDocument, position })) as {
        contents?: { value?: string };
      } | null;
      const leak = leaksMarkdown(hover?.contents?.value ?? '');
      if (leak !== undefined) fault(`a hover leaks ${leak}`, draft.text);
      return;
    }
    case 6: {
      const list = (await client.ask('textDocument/completion', { textDocument, position })) as {
        items?: { label: string }[];
      } | null;
      const item = list?.items?.[0];
      if (item === undefined) return;
      const { label, documentation } = (await client.ask('completionItem/resolve', item)) as CompletionItem;
      const leak = leaksInAnswer([label, documentation]);
      if (leak !== undefined) fault(`what is offered leaks ${leak}`, draft.text);
      return;
    }
    case 7: {
      const actions = await client.ask('textDocument/codeAction', {
        textDocument,
        range,
        context: { diagnostics: [] },
      });
      for (const { edit } of (actions ?? []) as { edit?: { changes?: Record<string, TextEdit[]> } }[]) {
        const edits = edit?.changes?.[uri] ?? [];
        if (edits.length === 0) continue;
        trial.attempt('apply an action', draft.text, () =>
          TextDocument.applyEdits(TextDocument.create(uri, 'markdown', 1, draft.text), edits),
        );
      }
      return;
    }
    default: {
      const [method, params] = dice.pick([
        ['textDocument/inlineCompletion', { context: { triggerKind: 0 }, position }],
        ['textDocument/definition', { position }],
        ['textDocument/references', { position, context: { includeDeclaration: true } }],
        ['textDocument/documentSymbol', {}],
        ['textDocument/documentLink', {}],
        ['textDocument/codeLens', {}],
        ['textDocument/inlayHint', { range }],
        ['workspace/symbol', { query: draft.text.slice(0, dice.below(30)) }],
        ['verbatim/overview', {}],
        ['verbatim/coverage', {}],
        ['verbatim/sources', { draft: uri }],
        ['workspace/executeCommand', { command: 'verbatim.check', arguments: [uri] }],
      ] as const);
      const leak = leaksInAnswer(await client.ask(method, { textDocument, uri, ...params }));
      if (leak !== undefined) fault(`the answer to ${method} leaks ${leak}`, draft.text);
    }
  }
}

function change({ text }: { text: string }, dice: Dice) {
  if (dice.chance(0.1)) return { text: mutated(text, dice, 8) };
  const [a, b] = [placeIn(text, dice), placeIn(text, dice)];
  const isBefore = a.line < b.line || (a.line === b.line && a.character <= b.character);
  const range = dice.chance(0.6)
    ? { start: a, end: a }
    : isBefore
      ? { start: a, end: b }
      : { start: b, end: a };
  return {
    range,
    text: dice.pick([
      'a',
      ' ',
      '“',
      '”',
      '\n',
      '',
      '"',
      'not ',
      '…',
      '🙂',
      '\u001b',
      mutated(text.slice(0, 60), dice),
    ]),
  };
}

/** A place in the text, and now and then one beyond it. */
function placeIn(text: string, dice: Dice) {
  if (dice.chance(0.03)) return { line: dice.pick([0, 5, 1e9]), character: dice.pick([0, 1e9]) };
  return createLineIndex(text).positionAt(dice.below(text.length + 1));
}

interface Client {
  tell(method: string, params: object): void;
  /** The answer; a fault where it is one of the server's, or none comes. */
  ask(method: string, params: object): Promise<unknown>;
  /** What was said last of the draft, once a check that was asked for has been answered. */
  settled(uri: string): Promise<readonly Diagnostic[] | undefined>;
  languageOf(uri: string): string;
  end(): Promise<void>;
}

/** The server in this process, and a client that speaks to it. */
async function connect(trial: Trial): Promise<Client> {
  const [up, down] = [new PassThrough(), new PassThrough()];
  startServer(
    createConnection(new StreamMessageReader(up), new StreamMessageWriter(down), CONNECTION_OPTIONS),
    createNodeEnvironment(new URL('../..', import.meta.url).pathname),
  );
  const connection = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
  const published = new Map<string, readonly Diagnostic[]>();
  const languages = new Map<string, string>();
  const log: string[] = [];
  let ready = () => {};
  const isReady = new Promise<void>((resolve) => {
    ready = resolve;
  });
  connection.onNotification(
    PublishDiagnosticsNotification.type,
    ({ uri, diagnostics }) => void published.set(uri, diagnostics),
  );
  connection.onNotification('verbatim/corpus', ({ state }: { state: string }) => {
    if (state === 'ready') ready();
  });
  connection.onNotification('window/logMessage', ({ type, message }: { type: number; message: string }) => {
    if (type === 1 || message.includes('was left out'))
      trial.fault(`the server logs ${message}`, log.join('\n'));
  });
  connection.listen();
  const ask = async (method: string, params: object): Promise<unknown> => {
    log.push(`${method} ${JSON.stringify(params)}`);
    return trial.attemptLater(method, log.slice(-12).join('\n'), () => {
      let timer: NodeJS.Timeout | undefined;
      const never = new Promise((_, reject) => {
        timer = setTimeout(() => reject(new Error(`no answer within ${NEVER} ms`)), NEVER);
      });
      return Promise.race([connection.sendRequest(method, params), never]).finally(() => clearTimeout(timer));
    });
  };
  await ask('initialize', { processId: null, rootUri: null, capabilities: {} });
  await connection.sendNotification('initialized', {});
  await isReady;
  return {
    ask,
    tell(method, params) {
      const { textDocument } = params as { textDocument?: { uri: string; languageId?: string } };
      if (textDocument?.languageId !== undefined) languages.set(textDocument.uri, textDocument.languageId);
      log.push(`${method} ${JSON.stringify(params)}`);
      void connection.sendNotification(method, params);
    },
    async settled(uri) {
      published.delete(uri);
      await connection.sendNotification('textDocument/didSave', { textDocument: { uri } });
      await ask('workspace/executeCommand', { command: 'verbatim.check', arguments: [uri] });
      return published.get(uri);
    },
    languageOf: (uri) => languages.get(uri) ?? 'markdown',
    async end() {
      // A check that is still due would find nobody to tell.
      for (const uri of languages.keys())
        await connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
      await ask('shutdown', {});
      connection.dispose();
      up.destroy();
      down.destroy();
    },
  };
}
