import { deepEqual, equal, match } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver/node';
import { applyEdits } from '../../server/text/edit.ts';
import { createLineIndex } from '../../server/text/lineIndex.ts';
import { folderOf } from '../commandLine/runVerbatim.ts';
import { type ConnectedServer, connectServer } from './connectServer.ts';

const FILES = {
  'articles/pump.md':
    '---\nid: pump\ntitle: The pump\n---\n\n“The pump was ours to mend,” Ines Calloway said.\n',
  'articles/barge.txt': '“Nobody steered that barge,” Renn said.\n',
  'articles/entry.md': '“We kept the ledger in the attic,” Holt said.\n',
  'refs.bib': '@article{holt2020,\n  title = {holt2020 and the ledger},\n  file = {entry.md}\n}\n',
  'earlier.md': 'As @pump has it. “The pump was ours to mend.”[^pump]\n\n[^pump]: Of @pump.\n[^2]: A pump.\n',
  'earlier.md.quotes.json':
    '{\n  "version": 1,\n  "quotations": [\n    {\n      "words": "The pump",\n      "verdict": "verbatim",\n      "article": "pump"\n    }\n  ]\n}\n',
};

describe('the renaming of a citation’s key', () => {
  let server: ConnectedServer;
  let folder: string;

  before(async () => {
    folder = folderOf(FILES);
    const corpus = { folders: ['articles'], bibliographies: ['refs.bib'], bundled: true };
    server = await connectServer({ folder, settings: { corpus } });
    await server.corpus();
  });

  after(() => server.stop());

  /** The files that the renaming of the key at `|` changes, as they are then. */
  const renamed = async (name: string, text: string, newName: string) => {
    const at = text.indexOf('|');
    const draft = server.open(name, text.replace('|', ''));
    await draft.diagnostics();
    const position = createLineIndex(text).positionAt(at);
    const edit = await server.connection.sendRequest<WorkspaceEdit | null>('textDocument/rename', {
      textDocument: { uri: draft.uri },
      position,
      newName,
    });
    return Object.fromEntries(
      Object.entries(edit?.changes ?? {}).map(([uri, edits]) => {
        const path = fileURLToPath(uri);
        const before = uri === draft.uri ? text.replace('|', '') : readFileSync(path, 'utf8');
        return [path.slice(folder.length + 1), applied(before, edits)];
      }),
    );
  };

  it('goes through drafts, notes, records and the article’s front matter', async () => {
    deepEqual(await renamed('piece.md', '“The pump was ours” [@pu|mp, p. 3].\n', 'pump-2025'), {
      'articles/pump.md': FILES['articles/pump.md'].replace('id: pump', 'id: pump-2025'),
      'piece.md': '“The pump was ours” [@pump-2025, p. 3].\n',
      'earlier.md':
        'As @pump-2025 has it. “The pump was ours to mend.”[^pump-2025]\n\n[^pump-2025]: Of @pump-2025.\n[^2]: A pump.\n',
      'earlier.md.quotes.json': FILES['earlier.md.quotes.json'].replace(
        '"article": "pump"',
        '"article": "pump-2025"',
      ),
    });
  });

  it('states the new key in a file that stated none', async () => {
    deepEqual(await renamed('two.md', '“Nobody steered that barge” [@barg|e].\n', 'barge2'), {
      'articles/barge.txt': `---\nid: barge2\n---\n\n${FILES['articles/barge.txt']}`,
      'two.md': '“Nobody steered that barge” [@barge2].\n',
    });
  });

  it('renames the entry of the bibliography that gives the key', async () => {
    deepEqual(await renamed('three.md', '“We kept the ledger” [@holt|2020].\n', 'holt2021'), {
      'refs.bib': FILES['refs.bib'].replace('{holt2020,', '{holt2021,'),
      'three.md': '“We kept the ledger” [@holt2021].\n',
    });
  });

  it('refuses what can be no key, is taken, or is not the writer’s to rename', async () => {
    const refused = (newName: string, key = 'pu|mp') =>
      renamed(`no-${newName.length}-${key.length}.md`, `“The pump was ours” [@${key}].\n`, newName).then(
        () => 'not refused',
        (error: Error) => error.message,
      );
    match(await refused('two words'), /letters, digits/);
    match(await refused('barge'), /has the key “barge” already/);
    match(await refused('mine', 'rnz-baker-|anora'), /comes with Verbatim/);
  });

  it('is offered on keys alone', async () => {
    const draft = server.open('offer.md', '“The pump was ours” [@pump], he said.\n');
    await draft.diagnostics();
    const prepare = (character: number) =>
      server.connection.sendRequest('textDocument/prepareRename', {
        textDocument: { uri: draft.uri },
        position: { line: 0, character },
      });
    deepEqual(await prepare(24), {
      range: { start: { line: 0, character: 22 }, end: { line: 0, character: 26 } },
      placeholder: 'pump',
    });
    equal(await prepare(5), null);
  });
});

function applied(text: string, edits: readonly TextEdit[]): string {
  const lines = createLineIndex(text);
  return applyEdits(
    text,
    edits.map(({ range, newText }) => ({
      start: lines.offsetAt(range.start),
      end: lines.offsetAt(range.end),
      newText,
    })),
  );
}
