import assert from 'node:assert/strict';
import { createArticleIds, namesOfFile } from '../../../server/corpus/articleIds.ts';
import { createRandom } from '../../support/random.ts';

/** The ids of files: `path` or `path = stated id`. */
function idsOf(...files: readonly string[]): Record<string, string | undefined> {
  const claims = new Map(files.map((file) => [claimOf(file).path, claimOf(file)]));
  const ids = createArticleIds((path) => claims.get(path));
  for (const path of claims.keys()) ids.add(path);
  return Object.fromEntries(files.map(claimOf).map(({ path }) => [path, ids.idOf(path)]));
}

function claimOf(file: string) {
  const [path = '', stated] = file.split(' = ');
  const parts = path.split('/');
  const [, name = '', ending = ''] = /^(.*?)(\.[^.]*)$/.exec(parts.at(-1) ?? '') ?? [];
  const names = namesOfFile(path, ['papers', ...parts.slice(0, -1)], name, ending);
  return { path, order: path, names, ...(stated === undefined ? {} : { stated }) };
}

describe('the id of an article', () => {
  for (const [what, files, expected] of [
    ['is the file’s name', ['tide.md'], ['tide']],
    ['is the folder’s name for an index', ['2024/index.md', 'tide.md'], ['2024', 'tide']],
    ['is told apart by folder', ['2023/talk.md', '2024/talk.md'], ['2023/talk', '2024/talk']],
    [
      'of an index is told apart by its own name',
      ['2024/index.md', '2024.md'],
      ['2024/index', 'papers/2024'],
    ],
    ['takes as many folders as it needs', ['a/x/talk.md', 'b/x/talk.md'], ['a/x/talk', 'b/x/talk']],
    ['takes the ending where the folder is the same', ['tide.md', 'tide.txt'], ['tide.md', 'tide.txt']],
    ['gives way to a stated one', ['tide.md', 'b.md = tide'], ['papers/tide', 'tide']],
    ['that two state is the first one’s', ['a.md = tide', 'b.md = tide'], ['tide', undefined]],
    ['is what it was whatever the case of index', ['a/Index.md'], ['a']],
  ] as const) {
    it(what, () => {
      assert.deepEqual(Object.values(idsOf(...files)), expected);
    });
  }

  it('is a function of the files there are, not of how they came and went', () => {
    const random = createRandom(7);
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
    const all = ['a', 'b', 'a/b'].flatMap((folder) =>
      ['x.md', 'y.md', 'index.md', 'x.txt'].flatMap((name) => [`${folder}/${name}`]),
    );
    for (let round = 0; round < 100; round++) {
      const files = new Map<string, string>();
      const ids = createArticleIds((path) => claimOf(files.get(path) ?? path));
      for (let step = 0; step < 40; step++) {
        const path = pick(all);
        ids.remove(path);
        files.delete(path);
        if (random() < 0.3) continue;
        const file = random() < 0.4 ? `${path} = ${pick(['x', 'a', 'a/x'])}` : path;
        files.set(path, file);
        ids.add(path);
      }
      const now = Object.fromEntries([...files.keys()].map((path) => [path, ids.idOf(path)]));
      assert.deepEqual(now, idsOf(...files.values()));
      const given = Object.values(now).filter((id) => id !== undefined);
      assert.equal(new Set(given).size, given.length);
    }
  });
});
