import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CancellationTokenSource, type Location } from 'vscode-languageserver/node';
import { type ConnectedServer, connectServer } from './connectServer.ts';

const ARTICLE = '“We counted nineteen boats before the rain came,” Ada Holm said.\n';
const NOT_A_FILE = 'This is a pipe, a socket or a device, not a file; it is not read.';
const LEADS_OUT = 'The link leads out of the folder of articles; it is not followed.';

/** What lies among the articles, and what is said of it. */
const SPECIAL: Readonly<Record<string, readonly [make: (path: string) => void, said: string]>> = {
  'pipe.md': [(path) => execFileSync('mkfifo', [path]), NOT_A_FILE],
  'zero.md': [(path) => symlinkSync('/dev/zero', path), LEADS_OUT],
  'secret.md': [(path) => symlinkSync('/etc/passwd', path), LEADS_OUT],
  everything: [(path) => symlinkSync('/usr', path), LEADS_OUT],
  'broken.md': [(path) => symlinkSync('nowhere', path), 'The link cannot be followed: it does not exist.'],
  'loop.md': [
    (path) => symlinkSync('loop.md', path),
    'The link cannot be followed: its links lead back to themselves.',
  ],
  'sparse.md': [
    (path) => {
      writeFileSync(path, ARTICLE);
      truncateSync(path, 500 * 1_048_576);
    },
    'The file is 500 MB large; none over 64 MB is read (setting “verbatim.corpus.maxFileSize”).',
  ],
  'binary.txt': [
    (path) => writeFileSync(path, Uint8Array.of(0x89, 0, 0)),
    'The file is not text: byte 1 is zero.',
  ],
};

describe('among the articles', () => {
  let folder: string;
  let server: ConnectedServer;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'verbatim-special-'));
    mkdirSync(join(folder, 'papers'));
    writeFileSync(join(folder, 'papers/ada.md'), ARTICLE);
    writeFileSync(join(folder, 'papers/zzz.md'), ARTICLE.replace('nineteen', 'forty'));
  });

  afterEach(async () => {
    await server.stop();
    execFileSync('rm', ['-rf', folder]);
  });

  const start = async (
    initializationOptions: unknown = {},
    corpus: Readonly<Record<string, unknown>> = {},
  ) => {
    const settings = { corpus: { folders: ['papers'], bundled: false, ...corpus } };
    server = await connectServer({ folder, settings, initializationOptions });
    return server.corpus();
  };
  const warned = () => server.warnings.map((line) => line.replace(join(folder, 'papers/'), ''));

  for (const [name, [make, said]] of Object.entries(SPECIAL)) {
    it(`${name} is a problem, and the rest is read`, async () => {
      make(join(folder, 'papers', name));
      const { articles, problems } = await start();
      assert.deepEqual({ articles, problems }, { articles: 2, problems: 1 });
      assert.deepEqual(warned(), [`${name}: ${said}`]);
    });
  }

  it('a socket is a problem, and the rest is read', async () => {
    const listening = createServer().listen(join(folder, 'papers/socket.md'));
    const { articles } = await start();
    assert.equal(articles, 2);
    assert.deepEqual(warned(), [`socket.md: ${NOT_A_FILE}`]);
    listening.close();
  });

  it('links within the folder do no harm and add nothing', async () => {
    symlinkSync('ada.md', join(folder, 'papers/again.md'));
    symlinkSync('.', join(folder, 'papers/self'));
    const { articles, problems } = await start();
    assert.deepEqual({ articles, problems }, { articles: 2, problems: 0 });
  });

  it('folders deeper than a path can say are read as deep as the system goes, and that is said', async () => {
    const deep = "for (let n = 0; n < 2500; n++) { require('fs').mkdirSync('d'); process.chdir('d'); }";
    execFileSync(process.execPath, ['-e', deep], { cwd: join(folder, 'papers') });
    const { articles, problems } = await start();
    assert.deepEqual({ articles, problems }, { articles: 2, problems: 1 });
    assert.match(warned()[0] ?? '', /The folder cannot be read: it lies too deep, its path is too long\.$/);
  }).timeout(60_000);

  it('kinds that are not read are counted and said once', async () => {
    for (const name of ['a.pages', 'deep/b.pages', 'c.zip', 'cover.png', 'no-ending'])
      execFileSync('sh', ['-c', `mkdir -p "$(dirname "$0")" && touch "$0"`, join(folder, 'papers', name)]);
    const { articles, problems } = await start();
    assert.deepEqual({ articles, problems }, { articles: 2, problems: 0 });
    assert.deepEqual(
      server.warnings.map((line) => line.replace(folder, '')),
      [
        '/papers: 2 .pages, 1 .png, 1 .zip files are not read. Save documents as .docx or .pdf to have them read.',
      ],
    );
  });

  it('the size that is too large is the user’s to set', async () => {
    const { articles } = await start({}, { maxFileSize: 0.00001 });
    assert.equal(articles, 0);
    assert.equal(warned().length, 2);
  });

  describe('and in the workspace', () => {
    const uses = async (initializationOptions?: unknown): Promise<readonly Location[] | null> => {
      writeFileSync(join(folder, 'piece.md'), ARTICLE);
      await start(initializationOptions);
      const draft = server.open('draft.md', ARTICLE);
      await draft.diagnostics();
      return server.connection.sendRequest('textDocument/references', {
        ...draft.at('counted'),
        context: { includeDeclaration: true },
      });
    };

    it('Find References passes special files by and follows no link', async () => {
      execFileSync('mkfifo', [join(folder, 'pipe.md')]);
      symlinkSync('/dev/zero', join(folder, 'zero.md'));
      symlinkSync('/usr', join(folder, 'all'));
      const found = await uses();
      assert.deepEqual(found?.map(({ uri }) => uri.replace(/^.*\//, '')).sort(), [
        'draft.md',
        'piece.md',
        'zzz.md',
      ]);
    });

    it('Find References reads no file where nobody trusts them', async () => {
      const found = await uses({ isTrusted: false });
      assert.deepEqual(
        found?.map(({ uri }) => uri.replace(/^.*\//, '')),
        ['draft.md'],
      );
    });

    it('Find References can be called off', async () => {
      for (let n = 0; n < 500; n++) writeFileSync(join(folder, `${n}.md`), ARTICLE.repeat(20));
      await start();
      const draft = server.open('draft.md', ARTICLE);
      await draft.diagnostics();
      const cancel = new CancellationTokenSource();
      const asked = server.connection.sendRequest(
        'textDocument/references',
        { ...draft.at('counted'), context: { includeDeclaration: true } },
        cancel.token,
      );
      cancel.cancel();
      await assert.rejects(asked, { code: -32800 });
    });
  });
});
