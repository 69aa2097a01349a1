import assert from 'node:assert/strict';
import { createGlobs, partsOfGlob } from '../../../server/corpus/files/glob.ts';

describe('a pattern of what is left out', () => {
  for (const [pattern, fits, fitsNot] of [
    ['drafts', ['drafts', 'drafts/a.md', 'a/drafts/b.md'], ['drafts.md', 'my-drafts/a.md']],
    ['*.draft.md', ['a.draft.md', 'deep/b.draft.md'], ['a.md', 'draft.md']],
    ['notes/*.md', ['notes/a.md'], ['a/notes/a.md', 'notes/deep/a.md']],
    ['notes/**', ['notes/a.md', 'notes/deep/a.md'], ['a.md']],
    ['**/old/*.txt', ['old/a.txt', 'a/b/old/c.txt'], ['old/deep/a.txt']],
    ['/top', ['top/a.md'], ['a/top/b.md']],
    ['./top/', ['top/a.md'], []],
    ['202?', ['2024/a.md'], ['20245/a.md']],
    ['[a-c]*.md', ['axe.md', 'c.md'], ['dog.md']],
    ['[!a-c]*.md', ['dog.md'], ['axe.md']],
    ['*.{md,txt}', ['a.md', 'b.txt'], ['c.html']],
    ['a\\*b.md', ['a*b.md'], ['axb.md']],
  ] as const) {
    it(`${pattern}`, () => {
      const isLeftOut = createGlobs([pattern]);
      assert.deepEqual(
        fits.filter((path) => !isLeftOut(path)),
        [],
      );
      assert.deepEqual(
        fitsNot.filter((path) => isLeftOut(path)),
        [],
      );
    });
  }

  it('costs no more for having many stars or braces', () => {
    const stars = createGlobs([`${'*a'.repeat(40)}b`, `${'**/'.repeat(40)}b`, `${'{a,b}'.repeat(40)}`]);
    assert.equal(stars('a'.repeat(5000)), false);
    assert.equal(stars('a/'.repeat(500)), false);
  });

  it('fits no more than what it spells where it is to be exact', () => {
    const fits = createGlobs(['/drafts/*', '/**/*.md'], { exact: true });
    assert.deepEqual(
      ['drafts/a.txt', 'drafts', 'drafts/old/a.txt', 'drafts/old/a.md', 'a.md', 'a.txt'].filter(fits),
      ['drafts/a.txt', 'drafts/old/a.md', 'a.md'],
    );
  });

  it('is parted from the folder that it starts in', () => {
    const parts = (path: string) => {
      const found = partsOfGlob(path);
      return found && `${found.folder} + ${found.pattern}`;
    };
    assert.equal(parts('drafts/2026/*.md'), 'drafts/2026 + *.md');
    assert.equal(parts('/home/**/a?.md'), '/home + **/a?.md');
    assert.equal(parts('/*.md'), '/ + *.md');
    assert.equal(parts('*.{md,txt}'), ' + *.{md,txt}');
    assert.equal(parts('drafts/[a-c].md'), 'drafts + [a-c].md');
    assert.equal(parts('drafts/a.md'), undefined);
  });

  it('of which there is none leaves nothing out', () => {
    assert.equal(createGlobs([])('a.md'), false);
  });
});
