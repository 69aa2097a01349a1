import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { folderOf, runVerbatim } from './runVerbatim.ts';

const COURIER = 'Ada Lindqvist told the Courier: “We counted nineteen boats before the rain came.”\n';
const DRAFT = `Lindqvist said: “We counted ninety boats before the rain came.”

Bo Lang said: “Nobody ever asked the council for the money, not once.”
`;

const OTHER = 'Cy Moe said: “There were forty lamps along the wall that night.”\n';

const folder = folderOf({
  'apart/draft.md': DRAFT,
  'same/draft.md': DRAFT,
  'same/courier.md': COURIER,
  'same/other-draft.md': OTHER,
  'only/courier.md': COURIER,
  'only/other-draft.md': OTHER,
  'marked/courier.md': COURIER,
  'marked/other.md': `---\ndraft: true\n---\n${DRAFT}`,
});

interface Checked {
  readonly corpus: { readonly articles: number };
  readonly drafts: readonly {
    readonly quotations: readonly unknown[];
    readonly findings: readonly unknown[];
  }[];
  readonly problems: readonly { readonly path: string; readonly message: string }[];
}

const check = async (cwd: string, ...args: readonly string[]): Promise<Checked> =>
  JSON.parse(
    (await runVerbatim(join(folder, cwd), ['check', '--no-bundled', '--format', 'json', ...args])).stdout,
  );
const found = (checked: Checked) =>
  checked.drafts.map(({ quotations, findings }) => ({ quotations, findings }));

describe('a draft that lies among the articles', () => {
  it('is no source of its own: what is found is what is found elsewhere', async () => {
    const elsewhere = await check('.', 'apart/draft.md', '--corpus', 'only');
    const same = await check('.', 'same/draft.md', '--corpus', 'same');
    assert.deepEqual(found(same), found(elsewhere));
    assert.ok(same.drafts[0]?.findings.length);
  });

  it('is said to be among them, once and plainly', async () => {
    const { problems } = await check('.', 'same/draft.md', '--corpus', 'same');
    assert.deepEqual(problems, [
      {
        path: 'same/draft.md',
        message:
          'This draft lies in a folder of articles: it is checked against all of them but itself. If it was published, say where in its front matter (URL or container-title).',
      },
    ]);
  });

  it('is known by its place, however it is named', async () => {
    symlinkSync(join(folder, 'same'), join(folder, 'link'));
    const expected = found(await check('.', 'same/draft.md', '--corpus', 'same'));
    for (const [cwd, draft, corpus] of [
      ['.', join(folder, 'same/draft.md'), 'same'],
      ['.', './same/../same/draft.md', 'same'],
      ['same', 'draft.md', '.'],
      ['.', 'link/draft.md', 'same'],
      ['.', 'same/draft.md', 'link'],
    ] as const) {
      assert.deepEqual(found(await check(cwd, draft, '--corpus', corpus)), expected, `${draft} in ${corpus}`);
    }
  });

  it('is one of several that are checked, each against the others', async () => {
    const alone = found(await check('.', 'same/draft.md', '--corpus', 'same'));
    const together = found(
      await check('.', 'same/courier.md', 'same/draft.md', 'same/other-draft.md', '--corpus', 'same'),
    );
    assert.deepEqual(together[1], alone[0]);
  });

  it('is kept out with its like by patterns, and by what it says of itself', async () => {
    const without = await check('.', 'apart/draft.md', '--corpus', 'same', '--exclude', '*draft.md');
    assert.equal(without.corpus.articles, 1);
    assert.deepEqual(found(without), found(await check('.', 'apart/draft.md', '--corpus', 'marked')));
    assert.equal((await check('.', 'apart/draft.md', '--corpus', 'marked')).corpus.articles, 1);
  });
});
