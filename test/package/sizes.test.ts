import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';

/** The files of the table in docs/measured.md with what they may weigh, in kilobytes. */
function stated(): ReadonlyMap<string, number> {
  const [, section = ''] = readFileSync('docs/measured.md', 'utf8').split('## Size');
  const sizes = new Map<string, number>();
  for (const row of section.split('\n').filter((line) => line.startsWith('| `'))) {
    const [, files = '', limits = ''] = row.split('|');
    const numbers = limits.match(/[\d.]+/g) ?? [];
    for (const [at, [, name = '']] of [...files.matchAll(/`([^`]+)`/g)].entries())
      sizes.set(name, Number(numbers[at]));
  }
  return sizes;
}

describe('what is shipped', () => {
  const sizes = stated();

  it('is all in the table of sizes', () => {
    const built = readdirSync('dist').filter((name) => /\.(?:c?js|mjs|wasm|segment)$/.test(name));
    assert.deepEqual([...sizes.keys()].sort(), built.sort());
  });

  for (const [name, limit] of sizes) {
    it(`has ${name} of at most ${limit} KB, and says so with little to spare`, () => {
      const kilobytes = statSync(`dist/${name}`).size / 1000;
      assert.ok(kilobytes <= limit, `${kilobytes} KB`);
      assert.ok(kilobytes >= limit * 0.75, `${kilobytes} KB: the table says too much`);
    });
  }
});
