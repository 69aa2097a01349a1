import assert from 'node:assert/strict';
import type {
  CodeAction,
  Diagnostic,
  Hover,
  LocationLink,
  MarkupContent,
  WorkspaceEdit,
} from 'vscode-languageserver/node';
import { type ConnectedServer, connectServer, type DraftAtServer } from './connectServer.ts';

const GOOD = 'Baker told RNZ: “It took about 15 years to figure it out.”\n';

describe('a draft checked over the protocol', () => {
  let server: ConnectedServer;
  let drafts = 0;

  before(async () => {
    server = await connectServer({ initializationOptions: { clientCommands: ['verbatim.openSource'] } });
    await server.corpus();
  });

  after(() => server.stop());

  const open = (text: string, languageId?: string) => server.open(`check-${++drafts}.md`, text, languageId);

  async function findingsIn(text: string): Promise<string[]> {
    return (await open(text).diagnostics()).map(inOneLine);
  }

  it('finds nothing in a good quotation', async () => {
    assert.deepEqual(await findingsIn(GOOD), []);
  });

  it('tells of a long draft as long as it is long, where the editor shows that', async () => {
    const told: { readonly said?: string }[] = [];
    const server = await connectServer({ initializationOptions: { showsDraftNotices: true } });
    try {
      await server.corpus();
      server.connection.onNotification('verbatim/draft', (notice) => void told.push(notice));
      const draft = server.open('long.md', `${GOOD}${'\n'.repeat(2_100_000)}`);
      await draft.diagnostics();
      await draft.change({ text: GOOD });
    } finally {
      await server.stop();
    }
    assert.deepEqual(
      told.map(({ said }) => said ?? 'no more'),
      ['This draft is longer than 2 MB and is checked only when it is opened and saved.', 'no more'],
    );
  });

  it('says of a far too long draft that it is not checked, and does not check it, saved or not', async function () {
    this.timeout(60_000);
    const told: { readonly said?: string }[] = [];
    const server = await connectServer({ initializationOptions: { showsDraftNotices: true } });
    try {
      await server.corpus();
      server.connection.onNotification('verbatim/draft', (notice) => void told.push(notice));
      const wrong = GOOD.replace('15', '50');
      const draft = server.open('huge.md', `${wrong}${'\n'.repeat(20_100_000)}`);
      assert.deepEqual(await draft.diagnostics(), []);
      await server.connection.sendNotification('textDocument/didSave', { textDocument: { uri: draft.uri } });
      assert.deepEqual(await draft.diagnostics(), []);
      assert.equal((await draft.change({ text: wrong })).length, 1);
    } finally {
      await server.stop();
    }
    assert.deepEqual(
      told.map(({ said }) => said ?? 'no more'),
      ['This draft is longer than 20 MB and is not checked.', 'no more'],
    );
  });

  for (const [what, text, expected] of [
    ['another word', GOOD.replace('figure', 'work'), 'warning misquoted'],
    ['another number', GOOD.replace('15', '50'), 'error meaning-changed'],
    ['words left out', GOOD.replace(' about', ''), 'unmarked-omission'],
    [
      'another speaker',
      'Baker told Yahoo Entertainment: “Brighton Beach is gentrifying.”\n',
      'error misattributed',
    ],
    [
      'a critic’s prose as speech',
      '“It’s a logical progression for Baker’s career,” Baker said.\n',
      'error prose-as-speech',
    ],
  ] as const) {
    it(`finds ${what}`, async () => {
      const [found, ...more] = await findingsIn(text);
      assert.equal(found?.slice(-expected.length), expected);
      assert.deepEqual(more, []);
    });
  }

  it('lets a quotation be written before it judges it', async () => {
    const start = 'Baker told RNZ: ';
    const draft = open(start);
    const typed = await draft.change({ text: `${start}“It took about 51 years` });
    assert.deepEqual(typed.map(inOneLine), []);
    const closed = await draft.change({ text: `${start}“It took about 51 years.”` });
    assert.equal(closed.length, 1, closed.map(inOneLine).join('\n'));
  });

  it('says nothing of scare quotes and titles', async () => {
    assert.deepEqual(
      await findingsIn('The so-called “dream factory” gave us “The Florida Project” as well.\n'),
      [],
    );
  });

  it('shows where the source stands, and where the rule is explained', async () => {
    const [finding] = await open(GOOD.replace('figure', 'work')).diagnostics();
    assert.ok(finding);
    assert.equal(finding.source, 'verbatim');
    assert.match(finding.codeDescription?.href ?? '', /docs\/rules\.md#misquoted$/);
    assert.match(finding.relatedInformation?.[0]?.location.uri ?? '', /rnz-baker-anora\.md$/);
    // The message has the source's words already.
    assert.equal(finding.relatedInformation?.[0]?.message, 'RNZ');
  });

  it('follows the edits, and lets go when the words are restored', async () => {
    const draft = open(GOOD);
    assert.deepEqual(await draft.diagnostics(), []);
    const { position } = draft.at('15');
    const range = { start: position, end: { ...position, character: position.character + 2 } };
    assert.deepEqual(
      (await draft.change({ range, text: '50' })).map(({ code }) => code),
      ['meaning-changed'],
    );
    assert.deepEqual(await draft.change({ range, text: '15' }), []);
  });

  it('offers to restore the words, to open the source and to ignore', async () => {
    const draft = open(GOOD.replace('15', '50'));
    const actions = await actionsAt(draft, '50');
    assert.deepEqual(
      actions.map(({ title }) => title).filter((title) => /Open|Ignore/.test(title)),
      ['Open the source', 'Ignore “meaning-changed” on this line with a comment'],
    );
    const [first] = actions;
    assert.equal(first?.isPreferred, true);
    assert.equal(afterEdit(draft, GOOD.replace('15', '50'), first?.edit), GOOD);
  });

  it('ignores what a comment says', async () => {
    const text = `${GOOD.replace('15', '50').trimEnd()} <!-- verbatim-disable-line meaning-changed -->\n`;
    assert.deepEqual(await findingsIn(text), []);
  });

  it('restores every wording at once when asked', async () => {
    const text = `${GOOD.replace('15', '50')}\n${GOOD.replace('figure', 'work')}`;
    const draft = open(text);
    await draft.diagnostics();
    const [fixAll] = await actionsAt(draft, 'Baker', ['source.fixAll.verbatim']);
    assert.equal(afterEdit(draft, text, fixAll?.edit), `${GOOD}\n${GOOD}`);
  });

  it('tells in a hover whose words these are, and where they stand', async () => {
    const draft = open(GOOD);
    const hover: Hover | null = await server.connection.sendRequest(
      'textDocument/hover',
      draft.at('15 years'),
    );
    const contents = hover?.contents as MarkupContent | undefined;
    const value = contents?.value ?? '';
    assert.match(value, /^\*\*Verbatim\\?\.\*\* Sean Baker/);
    assert.match(value, /“?\*\*It took about 15 years to figure it out\*\*/);
    assert.match(value, /rnz\\-baker\\-anora, RNZ, date not stated/);
    assert.match(value, /\[Open\]\(<file:.*rnz-baker-anora\.md#L\d+,\d+-\d+,\d+>\)/);
  });

  it('leads from a quotation to its place in the article', async () => {
    const draft = open(GOOD);
    const links: LocationLink[] = await server.connection.sendRequest(
      'textDocument/definition',
      draft.at('15 years'),
    );
    assert.match(links[0]?.targetUri ?? '', /rnz-baker-anora\.md$/);
  });

  it('has no findings about an article of the corpus that is open', async () => {
    const article = server.open(
      'corpus/rnz-baker-anora.md',
      'She said, “It took about 50 years to figure it out.”\n',
    );
    assert.deepEqual(await article.diagnostics(), []);
  });

  it('reads plain text as plain text', async () => {
    const text = 'Baker told RNZ: “It took about *15* years to figure it out.”\n';
    const plain = (await open(text, 'plaintext').diagnostics()).map(({ code }) => code);
    assert.deepEqual(plain.includes('emphasis-added'), false);
  });

  it('answers for a draft of 5 MB', async () => {
    const filler = 'The harbour was quiet that morning, and nobody said a word about the tide.\n\n';
    const draft = open(filler.repeat(Math.ceil(5_000_000 / filler.length)) + GOOD.replace('15', '50'));
    assert.deepEqual(
      (await draft.diagnostics()).map(({ code }) => code),
      ['meaning-changed'],
    );
  }).timeout(60_000);

  it('puts first what answers the gravest thing said of a place', async () => {
    const draft = open(
      'Baker told RNZ: “It took about 50 years to figure it out.”\n\n“Brighton Beach,” [@rnz-baker-anora].\n',
    );
    const codes = (await draft.diagnostics()).map(({ code }) => code);
    assert.ok(codes.includes('uncited') && codes.includes('meaning-changed'), codes.join());
    const [first] = await actionsAt(draft, '50');
    assert.equal(first?.title, 'Restore “15”');
  });

  it('counts UTF-16 units after emoji, and lines in CRLF', async () => {
    const text = `🎬🎬 One.\r\n\r\n🎬 ${GOOD.replace('15', '50')}`;
    assert.deepEqual(await findingsIn(text), ['2:34-2:36 error meaning-changed']);
  });

  async function actionsAt(draft: DraftAtServer, words: string, only?: string[]): Promise<CodeAction[]> {
    const { textDocument, position } = draft.at(words);
    const end = { ...position, character: position.character + words.length };
    return server.connection.sendRequest('textDocument/codeAction', {
      textDocument,
      range: { start: position, end },
      context: { diagnostics: [], ...(only === undefined ? {} : { only }) },
    });
  }
});

function inOneLine({ range: { start, end }, severity, code }: Diagnostic): string {
  const name = ['', 'error', 'warning', 'information', 'hint'][severity ?? 0];
  return `${start.line}:${start.character}-${end.line}:${end.character} ${name} ${code}`;
}

function afterEdit(draft: DraftAtServer, text: string, edit: WorkspaceEdit | undefined): string {
  const edits = edit?.changes?.[draft.uri] ?? [];
  const lines = text.split('\n');
  const offsetOf = ({ line, character }: { line: number; character: number }) =>
    lines.slice(0, line).reduce((sum, row) => sum + row.length + 1, 0) + character;
  return edits.reduceRight(
    (changed, { range, newText }) =>
      changed.slice(0, offsetOf(range.start)) + newText + changed.slice(offsetOf(range.end)),
    text,
  );
}
