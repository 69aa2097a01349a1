import { ok } from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { bundleArticles } from '../../scripts/bundleArticles.ts';
import { sectionsIn } from '../../server/search/bytes/sections.ts';

const ROOT = join(import.meta.dirname, '../..');

describe('the articles that are shipped read', () => {
  it('are those that a fresh reading gives, byte for byte', async () => {
    const shipped = await readFile(join(ROOT, 'dist', 'bundled.segment'));
    const told = sectionsIn(shipped).bytes('bundled');
    const { madeBy } = JSON.parse(new TextDecoder().decode(told.read(0, told.length)));
    ok(shipped.equals(await bundleArticles(join(ROOT, 'corpus'), madeBy)));
  });

  it('are taken by the program that is shipped with them', async () => {
    const shipped = await readFile(join(ROOT, 'dist', 'bundled.segment'));
    const told = sectionsIn(shipped).bytes('bundled');
    const { madeBy } = JSON.parse(new TextDecoder().decode(told.read(0, told.length)));
    for (const name of ['commands.cjs', 'server.cjs', 'server.web.js'])
      ok((await readFile(join(ROOT, 'dist', name), 'utf8')).includes(madeBy), name);
  });
});
