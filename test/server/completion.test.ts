import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type {
  ApplyWorkspaceEditParams,
  CompletionItem,
  CompletionList,
  SymbolInformation,
} from 'vscode-languageserver/node';
import { type ConnectedServer, connectServer } from './connectServer.ts';

describe('completion over the protocol', () => {
  let server: ConnectedServer;
  before(async () => {
    server = await connectServer();
    await server.corpus();
  });
  after(() => server.stop());

  /** Completion at `|` in a draft. */
  async function completionsAt(draft: string): Promise<CompletionList | null> {
    const text = draft.replace('|', '');
    const before = draft.slice(0, draft.indexOf('|')).split('\n');
    const { uri } = server.open(`${drafts++}.md`, text);
    return server.connection.sendRequest('textDocument/completion', {
      textDocument: { uri },
      position: { line: before.length - 1, character: before.at(-1)?.length ?? 0 },
    });
  }
  let drafts = 0;

  it('offers the named speaker’s quotes, and no commit characters', async () => {
    const list = await completionsAt('Madison told Yahoo Entertainment, “|');
    const first = list?.items.slice(0, 5) ?? [];
    assert.equal(first.length, 5);
    for (const item of first) {
      assert.equal(item.labelDetails?.description, 'Yahoo · Madison');
      assert.equal(item.commitCharacters, undefined);
    }
  });

  it('replaces what is typed and the mark that the editor closed with', async () => {
    const list = await completionsAt('🎬 Baker said, "just couldn\'t figure|"');
    const item = list?.items[0];
    assert.deepEqual(item?.textEdit, {
      range: { start: { line: 0, character: 16 }, end: { line: 0, character: 37 } },
      newText: 'Well, we just couldn\'t figure out our plot,"',
    });
    assert.ok(item?.filterText?.startsWith("just couldn't figure"));
  });

  it('resolves to the full text and where it was printed', async () => {
    const list = await completionsAt('Baker said, “it took about|');
    const item: CompletionItem = await server.connection.sendRequest(
      'completionItem/resolve',
      list?.items[0],
    );
    const { documentation } = item;
    assert.ok(typeof documentation === 'object');
    assert.match(documentation.value, /^It took about 15 years to figure it out\..*\n\n.*RNZ/s);
  });

  it('inserts the quote with its attribution and citation in one edit', async () => {
    const text = '“just couldn’t figure';
    const draft = server.open('cited.md', text);
    const asked = new Promise<ApplyWorkspaceEditParams>((resolve) => {
      server.connection.onRequest('workspace/applyEdit', (params: ApplyWorkspaceEditParams) => {
        resolve(params);
        return { applied: true };
      });
    });
    await server.connection.sendRequest('workspace/executeCommand', {
      command: 'verbatim.insertQuote',
      arguments: [{ uri: draft.uri, position: { line: 0, character: text.length } }],
    });
    const [edit, ...others] = (await asked).edit.changes?.[draft.uri] ?? [];
    assert.deepEqual(others, []);
    assert.match(
      edit?.newText ?? '',
      /^Well, we just couldn't figure out our plot,” Sean Baker said\.\[\^rnz-baker-anora\]\n\n\[\^rnz-baker-anora\]: .*\n$/,
    );
  });

  it('lists quotes by words or speaker for the workspace', async () => {
    const namesFor = async (query: string) => {
      const found: SymbolInformation[] = await server.connection.sendRequest('workspace/symbol', { query });
      return found.map(({ name }) => name);
    };
    assert.deepEqual(await namesFor('figure out our plot'), [
      "Sean Baker: Well, we just couldn't figure out our plot,",
    ]);
    const hers = await namesFor('Madison');
    assert.ok(hers.length > 5);
    assert.deepEqual(
      hers.slice(0, 5).filter((name) => !name.startsWith('Mikey Madison: ')),
      [],
    );
    assert.deepEqual(
      hers.filter((name) => name.replace(/^.*?: /, '').length > 61),
      [],
    );
    // The words asked for are in the name, however far into the quote they stand.
    assert.match((await namesFor('immerse myself'))[0] ?? '', /^Mikey Madison: .*immerse myself/);
    assert.deepEqual(await namesFor(''), []);
  });

  it('offers nothing outside a quotation', async () => {
    assert.deepEqual((await completionsAt('Baker has been wanting to tell a story|'))?.items, []);
  });

  it('follows the writer key by key through speech behind a dash, until who speaks is said', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'verbatim-dash-'));
    writeFileSync(
      join(folder, 'puente.md'),
      '«Ya veremos lo que dice la comisión sobre el puente», dijo Marta Vega.\n',
    );
    const own = await connectServer({ folder, settings: { corpus: { folders: ['.'], bundled: false } } });
    await own.corpus();
    const before = 'La ingeniera llegó tarde a la reunión y habló con todos del puente.\n\n';
    const { uri } = own.open('borrador.md', before);
    const asked: Promise<string>[] = [];
    let typed = '';
    let version = 2;
    for (const key of '—Ya veremos —dijo Vega.') {
      typed += key;
      const textDocument = { uri, version: version++ };
      void own.connection.sendNotification('textDocument/didChange', {
        textDocument,
        contentChanges: [{ text: before + typed }],
      });
      const position = { line: 2, character: typed.length };
      asked.push(
        own.connection
          .sendRequest<boolean>('verbatim/offers', { textDocument: { uri }, position })
          .then((offers) => (offers ? key : '·')),
      );
      await asked.at(-1);
    }
    await own.stop();
    rmSync(folder, { recursive: true });
    assert.equal((await Promise.all(asked)).join(''), '·Ya veremos ···········');
  });

  it('is turned off by a setting', async () => {
    const silent = await connectServer({ settings: { completion: { enabled: false } } });
    await silent.corpus();
    const { uri } = silent.open('a.md', 'Baker said, “');
    const list = await silent.connection.sendRequest('textDocument/completion', {
      textDocument: { uri },
      position: { line: 0, character: 13 },
    });
    await silent.stop();
    assert.equal(list, null);
  });
});
