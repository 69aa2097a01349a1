import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { folderOf } from '../commandLine/runVerbatim.ts';
import { type ConnectedServer, connectServer } from './connectServer.ts';

const ARTICLES = {
  'articles/pump.md':
    '---\ntitle: The pump\ncontainer-title: Harbour Courier\nissued: 2025-03-04\n---\n\n“The pump was ours to mend,” Ines Calloway said.\n\n“We did not ask the council for money,” said Tobias Renn.\n',
  'articles/barge.md': '“Nobody has steered that barge since the spring,” said Tobias Renn.\n',
};

const DRAFT = `“The pump was ours to mend,” Ines Calloway said.

“We did not ask the council for money,” Ines Calloway said.

“Nobody has sailed that barge since the spring,” Tobias Renn said.

“A harbour is a promise that the sea keeps only now and then,” Ines Calloway said.

The so-called “reform” went through.
`;

describe('the views', () => {
  let server: ConnectedServer;
  let folder: string;

  before(async () => {
    folder = folderOf(ARTICLES);
    const corpus = { folders: ['articles', 'lost'], bundled: false };
    server = await connectServer({ folder, settings: { corpus } });
    await server.corpus();
  });

  after(() => server.stop());

  const ask = (method: string, params: object) => server.connection.sendRequest<unknown>(method, params);

  it('list the articles with what they state, and mark what the draft uses', async () => {
    const draft = server.open('list.md', DRAFT);
    await draft.diagnostics();
    assert.deepEqual(await ask('verbatim/sources', { draft: draft.uri }), {
      found: 2,
      sources: [
        {
          article: 'barge',
          uri: pathToFileURL(join(folder, 'articles/barge.md')).href,
          opens: pathToFileURL(join(folder, 'articles/barge.md')).href,
          title: null,
          outlet: null,
          issued: null,
          quotes: 1,
          used: 1,
        },
        {
          article: 'pump',
          uri: pathToFileURL(join(folder, 'articles/pump.md')).href,
          opens: pathToFileURL(join(folder, 'articles/pump.md')).href,
          title: 'The pump',
          outlet: 'Harbour Courier',
          issued: '4 March 2025',
          quotes: 2,
          used: 2,
        },
      ],
    });
  });

  it('find articles by the words of a title, an outlet or a speaker', async () => {
    const found = async (query: string) => {
      const answer = (await ask('verbatim/sources', { query })) as { sources: { article: string }[] };
      return answer.sources.map(({ article }) => article);
    };
    assert.deepEqual(await found('courier'), ['pump']);
    assert.deepEqual((await found('renn')).sort(), ['barge', 'pump']);
    assert.deepEqual(await found('nothing of the kind'), []);
  });

  it('keep to a draft that was closed, as it lies on disk, and to no article', async () => {
    const seen = async (uri: string) => {
      const { sources } = (await ask('verbatim/sources', { draft: uri })) as { sources: { used: number }[] };
      const { quotations } = (await ask('verbatim/overview', { uri })) as { quotations: unknown[] | null };
      return [sources.map(({ used }) => used), quotations?.length];
    };
    const draft = server.open('closed.md', DRAFT);
    await draft.diagnostics();
    const open = await seen(draft.uri);
    await server.connection.sendNotification('textDocument/didClose', { textDocument: { uri: draft.uri } });
    assert.deepEqual(await seen(draft.uri), [[0, 0], undefined]);
    writeFileSync(join(folder, 'closed.md'), DRAFT);
    assert.deepEqual(await seen(draft.uri), open);
    writeFileSync(join(folder, 'closed.md'), DRAFT.replace(/.*barge.*\n/, ''));
    assert.deepEqual(await seen(draft.uri), [[0, 2], 4]);
    const article = pathToFileURL(join(folder, 'articles/pump.md')).href;
    assert.deepEqual(await seen(article), [[0, 0], undefined]);
  });

  it('show who speaks in an article, and which of the quotes the draft has', async () => {
    const draft = server.open('speakers.md', '“The pump was ours to mend,” Ines Calloway said.\n');
    const { speakers } = (await ask('verbatim/speakers', { article: 'pump', draft: draft.uri })) as {
      speakers: { speaker: string; quotes: { words: string; used: boolean }[] }[];
    };
    assert.deepEqual(
      speakers.map(({ speaker, quotes }) => [speaker, quotes.map(({ words, used }) => [words, used])]),
      [
        ['Ines Calloway', [['The pump was ours to mend,', true]]],
        ['Tobias Renn', [['We did not ask the council for money,', false]]],
      ],
    );
  });

  it('put each quotation of the draft under what it needs', async () => {
    const draft = server.open('needs.md', DRAFT);
    const { quotations } = (await ask('verbatim/overview', { uri: draft.uri })) as {
      quotations: { standing: string; words: string }[];
    };
    assert.deepEqual(
      quotations.map(({ standing, words }) => [standing, words.split(' ').slice(0, 3).join(' ')]),
      [
        ['fine', 'The pump was'],
        ['misattributed', 'We did not'],
        ['altered', 'Nobody has sailed'],
        ['not found', 'A harbour is'],
        ['unchecked', 'reform'],
      ],
    );
  });

  it('count nothing as wrong that the writer has ignored', async () => {
    const text =
      '<!-- verbatim-disable-next-line misattributed -- she said it, too -->\n“We did not ask the council for money,” Ines Calloway said.\n';
    const draft = server.open('ignored.md', text);
    const { quotations } = (await ask('verbatim/overview', { uri: draft.uri })) as {
      quotations: { standing: string }[];
    };
    assert.deepEqual(
      quotations.map(({ standing }) => standing),
      ['ignored'],
    );
  });

  it('hold nothing against words while they are typed', async () => {
    const draft = server.open('half.md', '“Nobody has sailed that barge since the');
    const { quotations } = (await ask('verbatim/overview', { uri: draft.uri })) as {
      quotations: readonly unknown[];
    };
    assert.deepEqual(quotations, []);
  });

  it('name the folder that is not there', async () => {
    const { problems } = (await ask('verbatim/problems', {})) as {
      problems: { path: string; message: string }[];
    };
    assert.equal(problems.length, 1);
    assert.match(problems[0]?.path ?? '', /lost$/);
    assert.match(problems[0]?.message ?? '', /does not exist/);
  });

  it('insert a quote with its speaker and a citation, and the footnote at the end', async () => {
    const draft = server.open('insert.md', 'As it was told:\n\n\n\nThe end.\n');
    const start = ARTICLES['articles/pump.md'].indexOf('We did');
    const wanted = { article: 'pump', start, end: start + 'We did not ask the council for money,'.length };
    const answer = await ask('verbatim/insertPassage', {
      ...wanted,
      uri: draft.uri,
      position: { line: 2, character: 0 },
    });
    const quotation = '“We did not ask the council for money,” Tobias Renn said.[^pump]';
    assert.deepEqual(answer, {
      edits: [
        {
          range: { start: { line: 2, character: 0 }, end: { line: 2, character: 0 } },
          newText: quotation,
        },
        {
          range: { start: { line: 5, character: 0 }, end: { line: 5, character: 0 } },
          newText: '\n[^pump]: “The pump,” *Harbour Courier*, 4 March 2025.\n',
        },
      ],
      length: quotation.length,
    });
  });

  it('keep a quote at the very end of a draft apart from its footnote', async () => {
    const start = ARTICLES['articles/pump.md'].indexOf('The pump was');
    const wanted = { article: 'pump', start, end: start + 'The pump was ours to mend,'.length };
    for (const [text, line, breaks] of [
      ['', 0, '\n\n'],
      ['One.\r\n\r\n', 2, '\r\n\r\n'],
    ] as const) {
      const draft = server.open(`end-${line}.md`, text);
      const position = { line, character: 0 };
      const { edits } = (await ask('verbatim/insertPassage', { ...wanted, uri: draft.uri, position })) as {
        edits: { newText: string }[];
      };
      assert.deepEqual(
        edits.map(({ newText }) => newText.split('[^pump]:')[0]),
        [`“The pump was ours to mend,” Ines Calloway said.[^pump]${breaks}`],
      );
    }
  });

  it('open what was read of a file that is no text, where the editor can show that', async () => {
    const page = '<title>The lamps</title><p>“The lamps were ours to light,” Jonas Weir said.</p>';
    const other = folderOf({ 'articles/lamps.html': page });
    const corpus = { folders: ['articles'], bundled: false };
    const initializationOptions = { showsSourceTexts: true };
    const one = await connectServer({ folder: other, settings: { corpus }, initializationOptions });
    await one.corpus();
    const request = (method: string, params: object) => one.connection.sendRequest(method, params);
    const file = pathToFileURL(join(other, 'articles/lamps.html')).href;
    const opens = `${file.replace('file:', 'verbatim-source:')}.txt`;
    const { sources } = (await request('verbatim/sources', {})) as {
      sources: { uri: string; opens: string }[];
    };
    assert.deepEqual(
      sources.map((source) => [source.uri, source.opens]),
      [[file, opens]],
    );
    const { speakers } = (await request('verbatim/speakers', { article: 'lamps' })) as {
      speakers: { quotes: { uri: string }[] }[];
    };
    assert.deepEqual(
      speakers.flatMap(({ quotes }) => quotes.map(({ uri }) => uri)),
      [opens],
    );
    assert.deepEqual(await request('verbatim/knows', { uri: opens }), { known: true });
    await one.stop();
  });

  it('know which addresses are articles', async () => {
    const uri = pathToFileURL(join(folder, 'articles/pump.md')).href;
    assert.deepEqual(await ask('verbatim/knows', { uri }), { known: true });
    assert.deepEqual(await ask('verbatim/knows', { uri: 'file:///etc/hosts' }), { known: false });
    assert.deepEqual(await ask('verbatim/knows', { uri: 'command:verbatim.copyText' }), { known: false });
  });
});
