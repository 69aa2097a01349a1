import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArticle } from '../../../server/corpus/files/parseArticle.ts';

const folder = join(import.meta.dirname, '../../../corpus');

/** The SHA-256 of each article as it was received: the bodies must never drift from it. */
const RECEIVED: Record<string, string> = {
  'yahoo-anora-cinderella': '787abb119c02836ae31688fe522e7f1e540a94fcc63947e197187cf7c21c4ba9',
  'baker-sex-work-films': 'e6978a45a17399011eeae6f323530e3fc55985e3f962ce0e7a72c601a904a821',
  'rnz-baker-anora': 'f1663444e02086966aee5592f719621906c7616c61d09d5f416c820ba07ebde6',
  'anora-review': '11320a81f7ebb0509c4dfaf059f7e66f94d9aa6999095c44e348a3711b20524d',
};

describe('the bundled corpus', () => {
  it('holds the four articles and nothing else that would be read as one', () => {
    const files = readdirSync(folder).filter((name) => /\.(md|txt)$/i.test(name));
    assert.deepEqual(
      files.sort(),
      Object.keys(RECEIVED)
        .map((id) => `${id}.md`)
        .sort(),
    );
  });

  for (const [id, hash] of Object.entries(RECEIVED)) {
    it(`keeps the body of ${id} byte for byte`, () => {
      const { article, problems } = parseArticle(`${id}.md`, readFileSync(join(folder, `${id}.md`), 'utf8'));
      assert.deepEqual(problems, []);
      assert.equal(article?.id, id);
      const body = article?.text.slice(article.body.start) ?? '';
      assert.equal(createHash('sha256').update(body).digest('hex'), hash);
    });
  }
});
