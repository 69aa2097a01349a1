import assert from 'node:assert/strict';
import type { ArticleFolder } from '../../../server/corpus/files/articleFolder.ts';
import { inEnglish } from '../../../server/text/said.ts';
import { createEditorFiles } from '../../../server/web/editorFiles.ts';
import { openFolder } from '../../../server/web/folderReader.ts';

const ROOT = 'memory://desk';
const READERS = { read: async () => ({ unreadable: 'none of these here' }) };

/** An editor with these files: a text, a number for so many bytes that are not there to be read, or what an entry is. */
function editorWith(files: Readonly<Record<string, string | number | { kind: string }>>) {
  const asked: string[] = [];
  const pathOf = (uri: string) => decodeURIComponent(uri.slice(ROOT.length + 1));
  const stateOf = (path: string) => {
    const file = files[path];
    if (typeof file === 'object')
      return { kind: file.kind === 'link' ? 'folder' : file.kind, size: 0, written: 1 };
    if (file !== undefined)
      return { kind: 'file', size: typeof file === 'number' ? file : file.length, written: 7 };
    const isFolder = path === '' || Object.keys(files).some((name) => name.startsWith(`${path}/`));
    return isFolder ? { kind: 'folder', size: 0, written: 0 } : null;
  };
  const answer = (
    method: string,
    { uri = '', uris = [] }: { uri?: string; uris?: readonly string[] },
  ): object => {
    asked.push(`${method.slice(method.lastIndexOf('/') + 1)} ${[uri, ...uris].join(' ').trim()}`);
    const path = pathOf(uri);
    switch (method) {
      case 'verbatim/files/states':
        return { states: uris.map((one) => stateOf(pathOf(one))) };
      case 'verbatim/files/list': {
        const below = path === '' ? '' : `${path}/`;
        const names = Object.keys(files).filter((name) => name.startsWith(below));
        const entries = new Map(
          names.map((name) => {
            const [first = '', ...rest] = name.slice(below.length).split('/');
            const file = files[name];
            const own = typeof file === 'object' ? file.kind : 'file';
            return [first, rest.length > 0 ? 'folder' : own];
          }),
        );
        return { entries: [...entries].map(([name, kind]) => ({ name, kind })) };
      }
      default: {
        const text = files[path];
        if (typeof text !== 'string') return { error: { code: 'NoPermissions', message: 'no' } };
        return { bytes: new TextEncoder().encode(text) };
      }
    }
  };
  const ask = async <T>(method: string, params: object) => answer(method, params) as T;
  return { asked, files: createEditorFiles(ask, READERS, { folder: `${ROOT}/bundle`, names: ['own.md'] }) };
}

const folder = (more: Partial<ArticleFolder> = {}): ArticleFolder => ({
  path: ROOT,
  exclude: [],
  maxFileSize: 1000,
  ...more,
});

async function listed(files: ReturnType<typeof editorWith>['files'], of: ArticleFolder) {
  const reader = await openFolder(files, of);
  if ('message' in reader) return [inEnglish(reader.message)];
  const lines: string[] = [];
  for await (const one of reader.list())
    if ('path' in one) lines.push(one.path);
    else if ('problem' in one) lines.push(`${one.problem.path}: ${inEnglish(one.problem.message)}`);
    else if (one.unread.size > 0) lines.push(`${one.folder}: not read: ${[...one.unread.keys()].join(', ')}`);
  return lines.map((line) => line.replace(`${of.path}/`, ''));
}

describe('a folder that an editor has', () => {
  const DESK = {
    'a.md': 'The sea came in.',
    'sub folder/b 100%.txt': 'The sea went out.',
    'sub folder/picture.png': 1,
    '.hidden/c.md': 'Nobody’s.',
    'node_modules/d.md': 'Nobody’s.',
    'pipe.md': { kind: 'special' },
    elsewhere: { kind: 'link' },
  };

  it('is listed without what is hidden, and says what is not read', async () => {
    assert.deepEqual(await listed(editorWith(DESK).files, folder()), [
      'a.md',
      'elsewhere: The link leads to a folder; it is not followed.',
      'pipe.md: This is a pipe, a socket or a device, not a file; it is not read.',
      'sub folder: not read: .png',
      'sub folder/b 100%.txt',
    ]);
  });

  it('leaves out what the patterns name, from the folder or from where the user’s start', async () => {
    const left = await listed(
      editorWith(DESK).files,
      folder({ exclude: ['sub folder/*.txt', 'pipe.md', 'elsewhere'] }),
    );
    assert.deepEqual(left, ['a.md', 'sub folder: not read: .png']);
    const sub = folder({ path: `${ROOT}/sub folder`, base: ROOT, exclude: ['sub folder/b*'] });
    assert.deepEqual(await listed(editorWith(DESK).files, sub), [`${sub.path}: not read: .png`]);
  });

  it('is read: text, stamp, and nothing where the file is as it was', async () => {
    const reader = await openFolder(editorWith(DESK).files, folder());
    assert.ok(!('message' in reader));
    const path = `${ROOT}/sub folder/b 100%.txt`;
    const { article, stamp } = await reader.read(path);
    assert.equal(article?.text, 'The sea went out.');
    assert.equal(article?.id, 'b 100%');
    assert.deepEqual(await reader.read(path, stamp), { problems: [], isUnchanged: true });
    assert.deepEqual(await reader.stampsOf([path, `${ROOT}/gone.md`]), [stamp, undefined]);
    assert.deepEqual(await reader.sizesOf([path, `${ROOT}/gone.md`]), [17, undefined]);
    assert.equal((await reader.read(`${ROOT}/gone.md`)).isGone, true);
    assert.deepEqual(reader.foldersAbove(path), ['desk', 'sub folder']);
  });

  it('does not ask for the bytes of a file that is too large, and says what it may not read', async () => {
    const { files, asked } = editorWith({ 'large.md': 2000, 'locked.md': 20 });
    const reader = await openFolder(files, folder());
    assert.ok(!('message' in reader));
    const [large] = (await reader.read(`${ROOT}/large.md`)).problems;
    assert.match(inEnglish(large?.message ?? ''), /MB is read/);
    assert.deepEqual(
      asked.filter((line) => line.startsWith('read')),
      [],
    );
    const [locked] = (await reader.read(`${ROOT}/locked.md`)).problems;
    assert.equal(inEnglish(locked?.message ?? ''), 'The file cannot be read: permission was denied.');
  });

  it('that is not there, or of which nobody knows where, says so', async () => {
    const { files } = editorWith(DESK);
    assert.deepEqual(await listed(files, folder({ path: `${ROOT}/gone` })), [
      'The folder cannot be read: it does not exist.',
    ]);
    assert.match((await listed(files, folder({ path: 'articles' })))[0] ?? '', /no folder is open/);
  });

  it('knows the articles that come with Verbatim by name', async () => {
    assert.deepEqual(await listed(editorWith({}).files, folder({ path: `${ROOT}/bundle` })), ['own.md']);
  });

  it('takes a bibliography with the files that it names', async () => {
    const { files } = editorWith({
      'library.bib': '@article{holt, title = {Lanterns}, file = {store/lanterns.md}}',
      'store/lanterns.md': 'They were lit at nine.',
    });
    assert.deepEqual(await listed(files, folder({ path: `${ROOT}/library.bib` })), [
      `${ROOT}/library.bib`,
      `${ROOT}/store/lanterns.md`,
    ]);
  });
});
