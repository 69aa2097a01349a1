import { deepEqual, equal, ok } from 'node:assert/strict';
import { EventEmitter, once } from 'node:events';
import { rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import type { Environment } from '../../../server/app/environment.ts';
import { createLibrary, type Library } from '../../../server/app/library.ts';
import { createNodeEnvironment } from '../../../server/node/nodeEnvironment.ts';
import { DamagedBytes } from '../../../server/search/bytes/byteSource.ts';
import { openIndexStore } from '../../../server/store/indexStore.ts';
import { answersOf, draftsFrom } from '../../support/answers.ts';
import { type MemoryDisk, memoryDisk } from '../../support/memoryDisk.ts';
import { loadLibrary, newsFolder, put } from '../../support/newsFolder.ts';
import { createRandom } from '../../support/random.ts';
import { someNews } from '../../support/someNews.ts';

describe('a saved index', function () {
  this.timeout(120_000);

  it('gives the answers of a fresh one', async () => {
    const folder = newsFolder(someNews(90, 1));
    const disk = memoryDisk();
    await load(folder, disk);
    ok(disk.files.size > 1, 'nothing was saved');
    const { library, notices } = await load(folder, disk);
    deepEqual(notices, []);
    await sameAsFresh(library, folder);
  });

  it('gives them after any changes, with the process ended and begun anew between them', async () => {
    const random = createRandom(3);
    const news = someNews(140, 2);
    const names = [...news.keys()];
    const folder = newsFolder(new Map([...news].slice(0, 80)));
    const disk = memoryDisk();
    for (let round = 0; round < 5; round++) {
      const { library } = await load(folder, disk);
      await sameAsFresh(library, folder);
      library.close();
      for (let change = 0; change < 12; change++) {
        const name = names[Math.floor(random() * names.length)] ?? '';
        const kind = random();
        if (kind < 0.3) rmSync(join(folder, name), { force: true });
        else if (kind < 0.5) put(folder, name, (news.get(name) ?? '').replace(/lost|found/g, 'sold'));
        else put(folder, name, news.get(name) ?? '');
      }
    }
  });

  it('is not read anew for files that were only touched', async () => {
    const folder = newsFolder(someNews(60, 4));
    const disk = memoryDisk();
    await load(folder, disk);
    const before = [...disk.files.keys()].sort();
    for (const name of someNews(60, 4).keys()) utimesSync(join(folder, name), 1, 1);
    await load(folder, disk);
    deepEqual([...disk.files.keys()].sort(), before);
  });

  it('is as if nothing had been written, or all of it, wherever the machine stops', async () => {
    const news = someNews(70, 5);
    const folder = newsFolder(new Map([...news].slice(0, 60)));
    const whole = memoryDisk();
    await load(folder, whole);
    for (const [name, text] of [...news].slice(60)) put(folder, name, text);
    put(folder, 'north/story-0.md', 'Nothing to see.\n');
    for (let steps = 0; steps < 5; steps++) {
      const disk = memoryDisk(new Map(whole.files), steps);
      await load(folder, disk);
      const { library } = await load(folder, memoryDisk(disk.files));
      await sameAsFresh(library, folder);
    }
  });

  it('is built again where it is damaged, and never answers wrongly', async () => {
    const random = createRandom(6);
    const folder = newsFolder(someNews(60, 7));
    const disk = memoryDisk();
    await load(folder, disk);
    const fresh = await load(folder, undefined);
    const drafts = draftsFrom(fresh.library.index).slice(0, 4);
    const expected = answersOf(fresh.library.index, drafts);
    for (let round = 0; round < 30; round++) {
      const files = new Map([...disk.files].map(([name, bytes]) => [name, bytes.slice()]));
      const [name, bytes] = [...files][Math.floor(random() * files.size)] ?? ['', new Uint8Array(1)];
      const cut = random() < 0.2;
      const at = Math.floor(random() * bytes.length);
      if (cut) files.set(name, bytes.slice(0, at));
      else bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8));
      const { library } = await load(folder, memoryDisk(files));
      const answers = () => answersOf(library.index, drafts);
      try {
        deepEqual(answers(), expected, `${name} at ${at}`);
      } catch (error) {
        if (!(error instanceof DamagedBytes)) throw error;
        await library.rebuild();
        deepEqual(answers(), expected, `${name} at ${at}`);
      }
    }
  });

  it('is read once more where another process has just replaced what its manifest names', async () => {
    const folder = newsFolder(someNews(60, 8));
    const disk = memoryDisk();
    await load(folder, disk);
    let isMoving = true;
    const moving: MemoryDisk = {
      ...disk,
      open(name) {
        if (!isMoving || !name.endsWith('.segment')) return disk.open(name);
        isMoving = false;
        return undefined;
      },
    };
    const store = openIndexStore(moving, 'this make', null);
    deepEqual([store.segments.length, store.notices], [1, []]);
  });

  it('of another make is not used', async () => {
    const folder = newsFolder(someNews(60, 8));
    const disk = memoryDisk();
    await load(folder, disk);
    const other = openIndexStore(disk, 'another make', null);
    equal(other.segments.length, 0);
    deepEqual(other.notices, ['It was saved by another version; everything is indexed again.']);
  });
});

describe('threads that index', () => {
  it('are given of few files the large ones, and what they leave is read all the same', async () => {
    const folder = newsFolder(someNews(3, 5));
    put(folder, 'large.md', `“Nobody lit the lamp,” said Ole Vik.\n\n${'It was dark. '.repeat(100_000)}\n`);
    const dealt: string[] = [];
    const environment = dealingTo(dealt);
    const ignore = () => {};
    const library = createLibrary(environment, {
      changed: ignore,
      problem: ignore,
      notice: ignore,
      failed: (_, error) => {
        throw error;
      },
    });
    await library.load([{ path: folder, exclude: [], maxFileSize: 10_000_000 }]);
    deepEqual(dealt, [join(folder, 'large.md')]);
    equal(library.index.articleCount, 4);
    library.close();
  });

  it('are given a large file that changes while all is open, and a small one is read here', async () => {
    const folder = newsFolder(someNews(3, 5));
    const large = (name: string) =>
      `“Nobody lit the lamp,” said ${name}.\n\n${'It was dark. '.repeat(100_000)}\n`;
    put(folder, 'large.md', large('Ole Vik'));
    put(folder, 'small.md', '“Nobody came,” said Ole Vik.\n');
    const dealt: string[] = [];
    const events = new EventEmitter();
    const textOf = (id: string) => library.index.article(id)?.article.text ?? '';
    const library = createLibrary(dealingTo(dealt), {
      changed: () => {
        if (textOf('large').includes('Nils Aas') && textOf('small').includes('Nils Aas')) events.emit('read');
      },
      problem: () => {},
      notice: () => {},
      failed: (_, error) => events.emit('error', error),
    });
    await library.load([{ path: folder, exclude: [], maxFileSize: 10_000_000 }]);
    dealt.length = 0;
    const read = once(events, 'read');
    put(folder, 'large.md', large('Nils Aas'));
    put(folder, 'small.md', '“Nobody came,” said Nils Aas.\n');
    library.touched([join(folder, 'large.md'), join(folder, 'small.md')]);
    await read;
    deepEqual(dealt, [join(folder, 'large.md')]);
    library.close();
  });
});

/** A machine whose threads note the files that they are given, and leave them. */
function dealingTo(dealt: string[]): Environment {
  return {
    ...createNodeEnvironment(tmpdir()),
    openStore: () => undefined,
    indexer: {
      async *index(lots) {
        for (const { files } of lots) dealt.push(...files.map(({ path }) => path));
        yield* [];
      },
      merge: () => Promise.resolve(undefined),
    },
  };
}

/** A library of the folder, its index saved on the disk; on none without one. */
async function load(
  folder: string,
  disk: MemoryDisk | undefined,
): Promise<{ readonly library: Library; readonly notices: readonly string[] }> {
  const node = createNodeEnvironment(tmpdir());
  const { indexer: _, ...rest } = node;
  const environment: Environment = {
    ...rest,
    openStore: () => disk && openIndexStore(disk, 'this make', null),
  };
  return loadLibrary(environment, folder);
}

async function sameAsFresh(library: Library, folder: string): Promise<void> {
  const fresh = await load(folder, undefined);
  const drafts = draftsFrom(fresh.library.index);
  deepEqual(answersOf(library.index, drafts), answersOf(fresh.library.index, drafts));
}
