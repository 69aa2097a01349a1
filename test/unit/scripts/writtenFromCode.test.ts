import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { WRITTEN_FROM_CODE } from '../../../scripts/writtenFromCode.ts';
import { CITATION_STYLES } from '../../../server/citations/forms/forms.ts';
import { FINDING_CODES } from '../../../server/rules/finding.ts';

const ROOT = join(import.meta.dirname, '../../..');

describe('what is written from the rules and the forms of citation', () => {
  for (const [path, written] of Object.entries(WRITTEN_FROM_CODE)) {
    it(`is in ${path} as npm run docs writes it`, () => {
      const text = readFileSync(join(ROOT, path), 'utf8');
      assert.equal(text, written(text));
    });
  }

  it('is all that lists the forms of citation', () => {
    const lists = sourceFiles().filter((path) => {
      const text = readFileSync(join(ROOT, path), 'utf8');
      return CITATION_STYLES.every((style) => text.includes(`'${style}'`));
    });
    assert.deepEqual(lists, ['server/library/api.ts']);
  });

  it('is all that lists the rules, but for their names and their order', () => {
    const lists = sourceFiles().filter((path) => {
      const text = readFileSync(join(ROOT, path), 'utf8');
      return FINDING_CODES.filter((code) => text.includes(`'${code}'`)).length > FINDING_CODES.length / 3;
    });
    assert.deepEqual(
      lists.filter((path) => WRITTEN_FROM_CODE[path] === undefined),
      ['server/rules/finding.ts'],
    );
  });
});

function sourceFiles(): string[] {
  return ['server', 'client'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`),
  );
}
