import assert from 'node:assert/strict';
import { folderOf } from '../commandLine/runVerbatim.ts';
import { type ConnectedServer, connectServer } from './connectServer.ts';

const BARGE = '“Nobody has steered that barge since the spring,” said Tobias Renn.\n';
const ALTERED = BARGE.replace('steered', 'sailed');

describe('the tools for the editor’s own agents', () => {
  let server: ConnectedServer;

  before(async () => {
    const folder = folderOf({ 'articles/barge.md': BARGE });
    server = await connectServer({
      folder,
      settings: { corpus: { folders: ['articles'], bundled: false }, rules: { 'not-found': 'off' } },
    });
    await server.corpus();
  });

  after(() => server.stop());

  type Answer = { readonly answer?: Record<string, unknown>; readonly refused?: string };
  const run = (name: string, input: unknown): Promise<Answer> =>
    server.connection.sendRequest('verbatim/tool', { name, input });
  const codesIn = ({ answer }: Answer) => {
    const [draft] = (answer?.drafts ?? []) as { findings: { code: string }[] }[];
    return draft?.findings.map(({ code }) => code);
  };

  it('find a quote among the articles of the window, and write it ready to paste', async () => {
    const found = await run('find_quote', { words: 'steered barge', speaker: null });
    const [quote] = (found.answer?.results ?? []) as { article: string; start: number; end: number }[];
    assert.ok(quote, JSON.stringify(found));
    const { article, start, end } = quote;
    const written = await run('quote', { article, start, end, form: 'pandoc' });
    assert.match(String(written.answer?.paste), /^Tobias Renn: “Nobody has steered that barge .*\[@barge\]/);
  });

  it('list the sources by any words of what is known of them, however they are written', async () => {
    for (const query of ['BARGE', 'Tobias RENN', 'barge-renn'])
      assert.equal((await run('list_sources', { query })).answer?.found, 1, query);
    assert.equal((await run('list_sources', { query: 'elsewhere' })).answer?.found, 0);
    const { found } = await server.connection.sendRequest<{ found: number }>('verbatim/sources', {
      query: 'BARGE, RENN',
    });
    assert.equal(found, 1);
  });

  it('check a text, and a draft that is open, by the settings of the window', async () => {
    assert.deepEqual(codesIn(await run('check_draft', { text: ALTERED })), ['misquoted']);
    assert.deepEqual(
      codesIn(await run('check_draft', { text: '“No such words at all,” said Tobias Renn.' })),
      [],
    );
    const draft = server.open('open.md', ALTERED);
    assert.deepEqual(codesIn(await run('check_draft', { path: draft.uri })), ['misquoted']);
  });

  it('read nothing that is not open, and refuse what makes no sense', async () => {
    for (const [name, input, why] of [
      ['check_draft', { path: '/etc/passwd' }, /No draft is open/],
      ['check_draft', {}, /either the text of the draft or its path/],
      ['check_draft', { text: 7 }, /text is a text/],
      ['quote', { article: 'barge', start: -1, end: 4 }, /whole number/],
      ['quote', { article: 'barge', start: 0, end: 4, form: 'poem' }, /form is one of/],
      ['quote', { article: 'barge', start: 0 }, /end is missing/],
      ['get_passage', { article: 'no', start: 0, end: 1 }, /No article has the id/],
      ['find_quote', { words: 'x'.repeat(3000) }, /longer than 2000/],
      ['find_quote', null, /arguments are an object/],
      ['list_sources', { limit: 1e9 }, /whole number from 1 to 200/],
      ['toString', {}, /no tool called/],
    ] as const)
      assert.match((await run(name, input)).refused ?? 'an answer', why);
  });
});
