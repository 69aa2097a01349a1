import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FolderReader } from '../../../server/corpus/files/articleFolder.ts';
import { openFolder } from '../../../server/node/folderReader.ts';
import { type Machine, NODE } from '../../../server/node/machine.ts';
import { inEnglish } from '../../../server/text/said.ts';

const never = () => new Promise<never>(() => {});

describe('a folder of articles', () => {
  let path: string;

  beforeEach(() => {
    path = mkdtempSync(join(tmpdir(), 'verbatim-folder-'));
    mkdirSync(join(path, 'slow'));
    for (const name of ['a.md', 'slow/b.md', 'z.txt']) writeFileSync(join(path, name), 'The sea came in.');
  });

  afterEach(() => rmSync(path, { recursive: true }));

  const open = async (machine: Machine = NODE, exclude: readonly string[] = []) =>
    openFolder({ path, exclude, maxFileSize: 1000 }, machine);
  const opened = async (machine?: Machine, exclude?: readonly string[]): Promise<FolderReader> => {
    const reader = await open(machine, exclude);
    assert.ok(!('message' in reader));
    return reader;
  };
  const listed = async (reader: FolderReader) => {
    const found: string[] = [];
    for await (const one of reader.list()) {
      if ('path' in one) found.push(one.path);
      else if ('problem' in one) found.push(`${one.problem.path}: ${inEnglish(one.problem.message)}`);
      else for (const [kind, count] of one.unread) found.push(`${one.folder}: ${count} ${kind}`);
    }
    return found.map((line) => line.replace(`${path}/`, '').replace(path, '.'));
  };

  it('lists what may be an article', async () => {
    assert.deepEqual((await listed(await opened())).sort(), ['a.md', 'slow/b.md', 'z.txt']);
  });

  /** A machine that does not answer one question, and is waited for no longer from then on. */
  const deaf = (isHung: (folder: string) => boolean) => {
    let patience = NODE.patience;
    let asked = 0;
    const opendir = ((folder: string, options: object) => {
      if (!isHung(folder)) return NODE.opendir(folder, options);
      asked++;
      patience = 5;
      return never();
    }) as Machine['opendir'];
    return {
      ...NODE,
      opendir,
      get patience() {
        return patience;
      },
      get asked() {
        return asked;
      },
    };
  };

  it('that does not answer is a problem, not the end of everything', async () => {
    const unread = await open({ ...NODE, realpath: never, patience: 5 });
    assert.equal(
      'message' in unread && inEnglish(unread.message),
      'The folder cannot be read: there was no answer within 0 seconds.',
    );
    assert.deepEqual(await listed(await opened(deaf(() => true))), [
      '.: The folder cannot be read: there was no answer within 0 seconds.',
    ]);
  });

  it('is asked nothing more once it has not answered', async () => {
    const machine = deaf((folder) => folder.endsWith('slow'));
    const reader = await opened(machine);
    assert.equal(
      (await listed(reader)).at(-1),
      'slow: The folder cannot be read: there was no answer within 0 seconds.',
    );
    const [problem] = (await reader.read(join(path, 'a.md'))).problems;
    assert.match(inEnglish(problem?.message ?? ''), /no answer/);
    assert.equal(machine.asked, 1);
  });

  it('has one filter for what is listed and for what is told of', async () => {
    for (const name of ['.hidden/a.md', 'node_modules/a.md', 'drafts/a.md', 'b.draft.md', 'image.png']) {
      mkdirSync(join(path, name, '..'), { recursive: true });
      writeFileSync(join(path, name), 'The sea came in.');
    }
    const reader = await opened(NODE, ['drafts', '*.draft.md']);
    const all = [
      'a.md',
      'slow/b.md',
      'z.txt',
      '.hidden/a.md',
      'node_modules/a.md',
      'drafts/a.md',
      'b.draft.md',
    ];
    assert.deepEqual(
      all.filter((name) => reader.admits(join(path, name))),
      ['a.md', 'slow/b.md', 'z.txt'],
    );
    assert.deepEqual((await listed(reader)).sort(), ['.: 1 .png', 'a.md', 'slow/b.md', 'z.txt']);
    assert.ok(!reader.admits(`${path}-beside/a.md`) && !reader.admits(path) && !reader.admits('/a.md'));
  });

  it('says that a file vanished, and that nothing happened to one', async () => {
    const reader = await opened();
    const { stamp } = await reader.read(join(path, 'a.md'));
    assert.ok(stamp);
    assert.equal((await reader.read(join(path, 'a.md'), stamp)).isUnchanged, true);
    writeFileSync(join(path, 'a.md'), 'The sea went out.');
    assert.equal((await reader.read(join(path, 'a.md'), stamp)).article?.text, 'The sea went out.');
    rmSync(join(path, 'a.md'));
    assert.equal((await reader.read(join(path, 'a.md'), stamp)).isGone, true);
  });
});
