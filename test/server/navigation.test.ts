import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CodeLens, DocumentLink, DocumentSymbol, InlayHint, Location } from 'vscode-languageserver/node';
import { folderOf } from '../commandLine/runVerbatim.ts';
import { type ConnectedServer, connectServer, type DraftAtServer } from './connectServer.ts';

const ARTICLE = `---
id: courier
title: The tide
container-title: The Harbour Courier
---

Ada Lindqvist told the Courier: “We counted nineteen boats before the rain came.”

“Nobody counted them twice,” said Olav Holm.
`;

const DRAFT = `“We counted nineteen boats before the rain came,” Lindqvist said.[@courier]

“Nobody counted them twice,” Holm said. “We counted ninety boats before the rain came,” Lindqvist said.
`;

describe('finding the way between drafts and articles', () => {
  let folder: string;
  let server: ConnectedServer;
  let draft: DraftAtServer;

  before(async () => {
    folder = folderOf({
      'papers/courier.md': ARTICLE,
      'other.md': 'Holm said: “Nobody counted them twice.”\n',
      'unrelated.txt': 'Nobody said anything.\n',
    });
    server = await connectServer({
      folder,
      settings: { corpus: { folders: ['papers'], bundled: false }, inlayHints: true },
    });
    await server.corpus();
    draft = server.open('draft.md', DRAFT);
  });

  after(async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const ask = <T>(method: string, params: object): Promise<T> =>
    server.connection.sendRequest(method, params);
  const here = () => ({ textDocument: { uri: draft.uri } });

  async function usesFrom(place: object): Promise<string[]> {
    const params = { ...place, context: { includeDeclaration: false } };
    const locations = await ask<Location[]>('textDocument/references', params);
    return locations
      .map(({ uri, range }) => `${uri.slice(uri.lastIndexOf('/') + 1)}:${range.start.line}`)
      .sort();
  }

  it('leads from a quotation to the other uses of its words, in drafts that are not open too', async () => {
    assert.deepEqual(await usesFrom(draft.at('Nobody counted')), ['draft.md:2', 'other.md:0']);
  });

  it('leads from a quote in an article to the drafts that use it', async () => {
    const textDocument = { uri: pathToFileURL(join(folder, 'papers/courier.md')).href };
    const position = { line: 6, character: 40 };
    assert.deepEqual(await usesFrom({ textDocument, position }), ['draft.md:0', 'draft.md:2']);
  });

  it('outlines the quotations under their speakers', async () => {
    const symbols = await ask<DocumentSymbol[]>('textDocument/documentSymbol', here());
    assert.deepEqual(
      symbols.map(({ name, children }) => [
        name,
        ...(children ?? []).map((child) => `${child.detail}: ${child.name}`),
      ]),
      [
        [
          'Ada Lindqvist',
          'verbatim: We counted nineteen boats before the rain came,',
          'altered: We counted ninety boats before the rain came,',
        ],
        ['Olav Holm', 'verbatim: Nobody counted them twice,'],
      ],
    );
  });

  it('links a citation’s key to the quoted place', async () => {
    const links = await ask<DocumentLink[]>('textDocument/documentLink', here());
    assert.deepEqual(
      links.map(({ target }) => target?.replace(/^.*\//, '')),
      ['courier.md#L7,34-7,80'],
    );
  });

  it('counts the quotations above the draft', async () => {
    const lenses = await ask<CodeLens[]>('textDocument/codeLens', here());
    assert.deepEqual(
      lenses.map(({ command }) => command?.title),
      ['1 altered; 2 uncited of 3'],
    );
  });

  it('names the source beside quotations without a citation', async () => {
    const range = { start: { line: 0, character: 0 }, end: { line: 3, character: 0 } };
    const hints = await ask<InlayHint[]>('textDocument/inlayHint', { ...here(), range });
    assert.deepEqual(
      hints.map(({ label, position }) => `${position.line}:${position.character} ${label}`),
      ['2:28 The Harbour Courier', '2:87 ≠ The Harbour Courier'],
    );
  });
});
