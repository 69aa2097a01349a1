import assert from 'node:assert/strict';
import { CancellationTokenSource } from 'vscode-languageserver/node';
import { type ConnectedServer, connectServer } from './connectServer.ts';

const GOOD = 'Baker told RNZ: “It took about 15 years to figure it out.”\n';
const WRONG = GOOD.replace('15', '50');
const START = { line: 0, character: 0 };
const HUGE = { line: 2_000_000_000, character: 2_000_000_000 };

const ODD_URIS = [
  'file:///a%2Fb.md',
  'file:///100%.md',
  'file://host/share/x.md',
  'file:///%00.md',
  'file:',
  'untitled:Untitled-1',
  'vscode-vfs://github/a/b.md',
  'not an address at all',
  '',
  'file:///c%3A/x.md',
  `file:///${'a/'.repeat(5000)}x.md`,
  'constructor',
  '__proto__',
];

type Send = (server: ConnectedServer) => unknown;

const notify =
  (method: string, params: unknown): Send =>
  ({ connection }) =>
    connection.sendNotification(method, params as object);

/** Whatever the answer is, an error or a result, there is one. */
const request =
  (method: string, params: unknown): Send =>
  ({ connection }) =>
    connection.sendRequest(method, params as object).catch(() => undefined);

const textDocument = { uri: 'file:///abused.md' };
const opened = (uri: string, text = WRONG) =>
  notify('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text } });
const changed = (params: object) =>
  notify('textDocument/didChange', { textDocument: { uri: textDocument.uri, version: 2 }, ...params });

const REQUESTS = [
  ['textDocument/completion', { textDocument, position: START }],
  ['textDocument/inlineCompletion', { textDocument, position: START, context: { triggerKind: 0 } }],
  ['textDocument/hover', { textDocument, position: START }],
  ['textDocument/definition', { textDocument, position: START }],
  ['textDocument/references', { textDocument, position: START, context: { includeDeclaration: true } }],
  ['textDocument/documentSymbol', { textDocument }],
  ['textDocument/documentLink', { textDocument }],
  ['textDocument/codeLens', { textDocument }],
  ['textDocument/inlayHint', { textDocument, range: { start: START, end: HUGE } }],
  [
    'textDocument/codeAction',
    { textDocument, range: { start: START, end: HUGE }, context: { diagnostics: [] } },
  ],
  ['workspace/symbol', { query: 'years' }],
  ['completionItem/resolve', { label: 'x' }],
  ['workspace/executeCommand', { command: 'verbatim.check', arguments: [] }],
] as const;

/** Everything that a client may do wrong; afterwards the server is alive and right. */
const SCENARIOS: Readonly<Record<string, readonly Send[]>> = {
  ...Object.fromEntries(
    ODD_URIS.map((uri) => [
      `a draft at “${uri.slice(0, 40)}”`,
      [
        opened(uri),
        opened(uri),
        notify('textDocument/didChange', {
          textDocument: { uri, version: 2 },
          contentChanges: [{ text: GOOD }],
        }),
        notify('textDocument/didSave', { textDocument: { uri } }),
        request('textDocument/references', { textDocument: { uri }, position: START, context: {} }),
        request('textDocument/completion', { textDocument: { uri }, position: START }),
        notify('textDocument/didClose', { textDocument: { uri } }),
      ],
    ]),
  ),
  'watched files at addresses that are none': [
    notify('workspace/didChangeWatchedFiles', { changes: ODD_URIS.map((uri) => ({ uri, type: 1 })) }),
  ],
  'watched files that are no list': [
    notify('workspace/didChangeWatchedFiles', { changes: null }),
    notify('workspace/didChangeWatchedFiles', {}),
  ],
  'requests without parameters': REQUESTS.map(([method]) => request(method, {})),
  'requests with null for parameters': REQUESTS.map(([method]) => request(method, null)),
  'requests with lists for parameters': REQUESTS.map(([method]) => request(method, [1, 'two', null])),
  'requests about a document that is not open': REQUESTS.map(([method, params]) => request(method, params)),
  'positions beyond the end': [
    opened(textDocument.uri),
    ...REQUESTS.map(([method, params]) =>
      request(method, 'position' in params ? { ...params, position: HUGE } : params),
    ),
  ],
  'positions below zero': [
    opened(textDocument.uri),
    ...REQUESTS.map(([method, params]) =>
      request(method, { ...params, position: { line: -1, character: -5 } }),
    ),
  ],
  'positions that are no whole numbers': [
    opened(textDocument.uri),
    ...REQUESTS.map(([method, params]) =>
      request(method, { ...params, position: { line: 0.5, character: Number.MAX_VALUE } }),
    ),
  ],
  'positions that are words': [
    opened(textDocument.uri),
    ...REQUESTS.map(([method, params]) =>
      request(method, { ...params, position: { line: 'one', character: null } }),
    ),
  ],
  'ranges that end before they start': [
    opened(textDocument.uri),
    ...REQUESTS.map(([method, params]) => request(method, { ...params, range: { start: HUGE, end: START } })),
  ],
  'ranges that are null': [
    opened(textDocument.uri),
    ...REQUESTS.map(([method, params]) => request(method, { ...params, range: null })),
  ],
  'code actions without a context': [
    opened(textDocument.uri),
    request('textDocument/codeAction', { textDocument, range: { start: START, end: HUGE } }),
  ],
  'a change without changes': [opened(textDocument.uri), changed({ contentChanges: [] }), changed({})],
  'a change beyond the end': [
    opened(textDocument.uri),
    changed({ contentChanges: [{ range: { start: HUGE, end: HUGE }, text: 'x' }] }),
  ],
  'a change that is inside out': [
    opened(textDocument.uri),
    changed({ contentChanges: [{ range: { start: HUGE, end: START }, text: 'x' }] }),
  ],
  'a change of text that is none': [
    opened(textDocument.uri),
    changed({ contentChanges: [{ text: 7 }] }),
    changed({ contentChanges: [{ text: null }] }),
  ],
  'a change of a document that is not open': [changed({ contentChanges: [{ text: 'x' }] })],
  'versions that go back': [
    opened(textDocument.uri),
    notify('textDocument/didChange', {
      textDocument: { uri: textDocument.uri, version: -4 },
      contentChanges: [{ text: GOOD }],
    }),
  ],
  'versions that are none': [
    opened(textDocument.uri),
    notify('textDocument/didChange', {
      textDocument: { uri: textDocument.uri, version: null },
      contentChanges: [{ text: GOOD }],
    }),
  ],
  'a document opened twice and closed three times': [
    opened(textDocument.uri),
    opened(textDocument.uri),
    ...[1, 2, 3].map(() => notify('textDocument/didClose', { textDocument })),
  ],
  'a document saved that is not open': [notify('textDocument/didSave', { textDocument })],
  'a document without text': [
    notify('textDocument/didOpen', {
      textDocument: { uri: 'file:///none.md', languageId: 'markdown', version: 1 },
    }),
  ],
  'a document of control characters': [
    opened(
      'file:///control.md',
      Array.from({ length: 0x2030 }, (_, code) => String.fromCharCode(code)).join(''),
    ),
  ],
  'a document of lone surrogates': [
    opened('file:///lone.md', '“\ud800\udc00\ud800” \udfff said. '.repeat(500)),
  ],
  'a document of nothing but quotation marks': [
    opened('file:///marks.md', '“'.repeat(5000) + '"'.repeat(5000) + '”’'.repeat(5000)),
  ],
  'a document of nothing but brackets': [
    opened('file:///brackets.md', '[^['.repeat(3000) + '](('.repeat(3000)),
  ],
  'a document that quotes without end': [
    opened('file:///deep.md', `${'> '.repeat(2000)}“${'a '.repeat(5000)}`),
  ],
  'front matter that never ends': [opened('file:///front.md', `---\n${'a: &a [*a, *a]\n'.repeat(3000)}`)],
  'a language that nobody knows': [
    notify('textDocument/didOpen', {
      textDocument: { uri: 'file:///x.md', languageId: '\u0000', version: 1, text: WRONG },
    }),
  ],
  'commands that there are not': ['verbatim.none', '__proto__', 'constructor', 'toString', ''].map(
    (command) => request('workspace/executeCommand', { command, arguments: [{}] }),
  ),
  'commands with odd arguments': [
    null,
    [],
    [null],
    ['x'],
    [{ uri: 7 }],
    [{ uri: textDocument.uri, position: 'here' }],
  ].map((args) =>
    request('workspace/executeCommand', { command: 'verbatim.insertCitation', arguments: args }),
  ),
  'completion items that nobody offered': [
    null,
    {},
    { label: 'x', data: null },
    { label: 'x', data: { article: '__proto__', start: -1, end: 9e9 } },
    { label: 'x', data: { article: 'rnz-baker-anora', start: 9e9, end: -1 } },
  ].map((item) => request('completionItem/resolve', item)),
  'methods that there are not': [
    request('textDocument/none', {}),
    notify('verbatim/none', {}),
    request('$/none', {}),
    notify('$/none', {}),
  ],
  'cancelling what was never asked': [
    notify('$/cancelRequest', { id: 12345 }),
    notify('$/cancelRequest', { id: 'x' }),
    notify('$/cancelRequest', {}),
  ],
  'progress that nobody began': [
    notify('window/workDoneProgress/cancel', { token: 'x' }),
    notify('window/workDoneProgress/cancel', {}),
  ],
  'settings of the wrong kinds': [
    notify('workspace/didChangeConfiguration', {
      settings: { verbatim: { corpus: 7, rules: [], check: null } },
    }),
    notify('workspace/didChangeConfiguration', {}),
    notify('workspace/didChangeConfiguration', { settings: 'x' }),
  ],
  'tracing set to nonsense': [notify('$/setTrace', { value: 'loud' }), notify('$/setTrace', {})],
  'a symbol search for everything': ['', '*', '.*', '\u0000', 'a'.repeat(100_000)].map((query) =>
    request('workspace/symbol', { query }),
  ),
  'a second greeting': [
    request('initialize', { processId: null, rootUri: null, capabilities: {} }),
    notify('initialized', {}),
  ],
};

describe('a client that does everything wrong', () => {
  let server: ConnectedServer;
  let probes = 0;

  before(async () => {
    server = await connectServer();
    await server.corpus();
  });

  after(() => server.stop());

  for (const [what, messages] of Object.entries(SCENARIOS)) {
    it(`costs nothing but its own answer: ${what}`, async () => {
      await Promise.all(messages.map((send) => send(server)));
      const draft = server.open(`probe-${++probes}.md`, WRONG);
      assert.deepEqual(
        (await draft.diagnostics()).map(({ code }) => code),
        ['meaning-changed'],
      );
      assert.deepEqual(await draft.change({ text: GOOD }), []);
      await server.connection.sendNotification('textDocument/didClose', { textDocument: { uri: draft.uri } });
      await server.connection.sendNotification('textDocument/didClose', { textDocument });
    });
  }

  it('sees a change although its version is the same', async () => {
    const draft = server.open('same-version.md', GOOD);
    assert.deepEqual(await draft.diagnostics(), []);
    await server.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: draft.uri, version: 1 },
      contentChanges: [{ text: WRONG }],
    });
    const actions: { title: string }[] = await server.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri: draft.uri },
      range: { start: START, end: HUGE },
      context: { diagnostics: [] },
    });
    assert.ok(actions.length > 0);
  });

  it('is answered that its requests are cancelled, before they are begun', async () => {
    const draft = server.open('cancelled.md', WRONG);
    await draft.diagnostics();
    const { connection } = server;
    const asked: Promise<unknown>[] = [];
    for (let n = 0; n < 300; n++) {
      const source = new CancellationTokenSource();
      asked.push(connection.sendRequest('textDocument/hover', draft.at('years'), source.token));
      source.cancel();
    }
    const settled = await Promise.allSettled(asked);
    const cancelled = settled.filter(({ status }) => status === 'rejected').length;
    assert.ok(cancelled > 200, `${cancelled} of 300 were cancelled`);
  });
});
