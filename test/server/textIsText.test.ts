import assert from 'node:assert/strict';
import { folderOf } from '../commandLine/runVerbatim.ts';
import { type ConnectedServer, connectServer } from './connectServer.ts';

/** A colour of a terminal, a command of C1, a bell, an override and an isolate of the direction, a line separator. */
const EVIL = '\u001b[31m\u009b31m\u0007\u202e\u2066\u2028';
const YAML = EVIL.replaceAll(/./gu, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`);

const ARTICLES = {
  'papers/pump.md': `---
title: "The ${YAML}pump"
container-title: "Harbour ${YAML}Courier"
author: "Una ${YAML}Lee"
URL: "https://example.org/${YAML}"
---
“The pump was ours to ${EVIL}mend and nobody came to help,” said Ines ${EVIL}Calloway.

“We did not ask the council for ${EVIL}any money at all,” said Tobias ${EVIL}Renn.
`,
  'papers/b.bib': `@article{bib1, title = {A ${EVIL}list}, author = {Lee, Una ${EVIL}}}\n`,
  'papers/bad.md': `---\ntitle: [\n${EVIL}\n---\nThe sea came in.\n`,
};

const DRAFT = `# The ${EVIL}harbour

Ines ${EVIL}Calloway said: “The pump was ours to ${EVIL}mend and somebody came to help.”

“We did not ask the council for ${EVIL}any money at all,” Ines ${EVIL}Calloway said. [@pump] [@bib1]

Renn said: “We did not`;

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there.
const OBEYED = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/;

/** The strings of an answer that hold what an editor or a reader could be misled by, by their place in it. */
function misleading(value: unknown, place = ''): string[] {
  if (typeof value === 'string') return OBEYED.test(value) ? [`${place}: ${JSON.stringify(value)}`] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => misleading(one, `${place}/${name}`));
}

describe('text of articles and drafts, whatever it holds,', () => {
  let server: ConnectedServer;
  let draft: ReturnType<ConnectedServer['open']>;

  before(async () => {
    server = await connectServer({
      folder: folderOf(ARTICLES),
      settings: { corpus: { folders: ['papers'], bundled: false }, completion: { withCitation: true } },
    });
    await server.corpus();
    draft = server.open('draft.md', DRAFT);
  });

  after(() => server.stop());

  const lines = DRAFT.split('\n');
  const places = lines.flatMap((line, at) =>
    [2, Math.floor(line.length / 2), line.length].map((character) => ({ line: at, character })),
  );
  const ofDraft = { start: { line: 0, character: 0 }, end: { line: lines.length, character: 0 } };
  const ask = (method: string, params: object) => server.connection.sendRequest<unknown>(method, params);

  it('is only ever text in what is found, in notices and in the log', async () => {
    assert.deepEqual(misleading(await draft.diagnostics()), []);
    assert.deepEqual(misleading([server.lastNotice(), server.warnings]), []);
  });

  for (const [what, params] of [
    ['textDocument/documentSymbol', {}],
    ['textDocument/codeLens', {}],
    ['textDocument/inlayHint', { range: ofDraft }],
    ['textDocument/codeAction', { range: ofDraft, context: { diagnostics: [] } }],
    ['workspace/symbol', { query: 'pump' }],
    ['verbatim/sources', {}],
    ['verbatim/speakers', { article: 'pump' }],
    ['verbatim/overview', {}],
    ['verbatim/problems', {}],
    ['verbatim/coverage', {}],
    ['verbatim/record', {}],
    ['verbatim/packet', { format: 'json' }],
    ['verbatim/packet', { format: 'markdown' }],
  ] as const) {
    it(`is only ever text in the answer to ${what}${'format' in params ? ` as ${params.format}` : ''}`, async () => {
      await draft.diagnostics();
      const { uri } = draft;
      const answer = await ask(what, { textDocument: { uri }, uri, draft: uri, ...params });
      assert.ok(JSON.stringify(answer).length > 2);
      assert.deepEqual(misleading(answer), []);
    });
  }

  it('is only ever text in hovers, in what is offered and in what a fix or a citation writes', async () => {
    const { uri } = draft;
    let seen = 0;
    for (const position of places) {
      const at = { textDocument: { uri }, position };
      const offered = await ask('textDocument/completion', at);
      const items = offered === null ? [] : (offered as { items: object[] }).items;
      seen += items.length;
      const answers = [
        await ask('textDocument/hover', at),
        items.map((item) => ({ ...item, textEdit: null, filterText: null, data: null })),
        await Promise.all(items.slice(0, 3).map((item) => ask('completionItem/resolve', item))),
        await ask('textDocument/codeAction', {
          textDocument: { uri },
          range: { start: position, end: position },
          context: { diagnostics: [] },
        }),
      ];
      assert.deepEqual(misleading(answers), []);
    }
    assert.ok(seen > 0);
  });
});
