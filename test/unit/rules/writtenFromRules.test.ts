import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { WRITTEN_FROM_RULES } from '../../../scripts/writtenFromRules.ts';
import { FINDING_CODES } from '../../../server/rules/finding.ts';

const ROOT = join(import.meta.dirname, '../../..');

describe('what is written from the rules', () => {
  for (const [path, written] of Object.entries(WRITTEN_FROM_RULES)) {
    it(`names every rule in ${path}, as npm run docs writes it`, () => {
      const text = readFileSync(join(ROOT, path), 'utf8');
      assert.equal(text, written(text));
    });
  }

  it('is all that lists them, but for their names and their order', () => {
    const lists = sourceFiles().filter((path) => {
      const text = readFileSync(join(ROOT, path), 'utf8');
      return FINDING_CODES.filter((code) => text.includes(`'${code}'`)).length > FINDING_CODES.length / 3;
    });
    assert.deepEqual(
      lists.filter((path) => WRITTEN_FROM_RULES[path] === undefined),
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
