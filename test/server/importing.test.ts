import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Hover, MarkupContent } from 'vscode-languageserver/node';
import { type ConnectedServer, connectServer } from './connectServer.ts';

const TALK = `WEBVTT

00:12:33.000 --> 00:12:36.000
<v Jonas Weir>The lamps were ours to light,

00:12:36.000 --> 00:12:40.000
<v Jonas Weir>and nobody came to ask for them.
`;

describe('a file that is not written for people', () => {
  let folder: string;
  let server: ConnectedServer;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'verbatim-importing-'));
    writeFileSync(join(folder, 'talk.vtt'), TALK);
    writeFileSync(join(folder, 'talk.mp3'), '');
    writeFileSync(join(folder, 'clip.xyz'), 'No kind that is known.');
    writeFileSync(
      join(folder, 'highlights.csv'),
      'Highlight,Book Title,Book Author\n"We counted nineteen boats.",The tide,Ada Holm\n',
    );
    server = await connectServer({ folder, settings: { corpus: { folders: ['.'], bundled: false } } });
    await server.corpus();
  });

  after(async () => {
    await server.stop();
    rmSync(folder, { recursive: true });
  });

  for (const [name, expected] of [
    [
      'talk.vtt',
      {
        copies: [
          {
            name: 'talk',
            markdown:
              '[00:12:33] Jonas Weir: The lamps were ours to light, and nobody came to ask for them.\n',
          },
        ],
        problems: [],
      },
    ],
    [
      'highlights.csv',
      {
        copies: [
          {
            name: 'the-tide',
            markdown:
              '---\ntitle: The tide\nauthor:\n  - literal: Ada Holm\nexcerpt: true\n---\n\n> We counted nineteen boats.\n',
          },
        ],
        problems: [],
      },
    ],
    ['clip.xyz', { copies: [], problems: ['Files of this kind are not read.'] }],
  ] as const) {
    it(`is given as Markdown that a person can mend: ${name}`, async () => {
      const uri = pathToFileURL(join(folder, name)).href;
      assert.deepEqual(await server.connection.sendRequest('verbatim/import', { uri }), expected);
    });
  }

  it('can be heard where its recording lies beside it', async () => {
    const draft = server.open('draft.md', '“The lamps were ours to light,” Weir said.\n');
    await draft.diagnostics();
    const hover = await server.connection.sendRequest<Hover | null>('textDocument/hover', draft.at('lamps'));
    assert.ok(MarkupContent.is(hover?.contents));
    const { value } = hover.contents;
    const recording = pathToFileURL(join(folder, 'talk.mp3')).href;
    assert.ok(value.includes(`[Play at 00\\:12\\:33](<${recording}#t=753>)`), value);
  });
});
