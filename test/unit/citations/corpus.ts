import assert from 'node:assert/strict';
import { parseArticle } from '../../../server/corpus/files/parseArticle.ts';
import type { CorpusIndex } from '../../../server/search/corpusIndex.ts';
import { createCorpusIndex } from '../../../server/search/createCorpusIndex.ts';

/** Articles whose front matter states much, little or nothing. */
export const CORPUS: CorpusIndex = corpusOf({
  gazette: `title: "Who counts, and who pays?"
container-title: The Kell Gazette
author: [{ given: Ada, family: Marsh }]
issued: 2021-05-04
URL: https://gazette.example/count`,
  'tide-june': `title: "The tide comes in: Kell’s “lost” votes"
container-title: Tidewater
issued: 2022-06
accessed: 2024-11-02
interviewer: [{ given: Ole, family: Brandt }]
URL: https://tidewater.example/a_b_(c)?id=7`,
  'tide-review': `type: review
container-title: Tidewater
author: [{ given: Ruth, family: "O*Dell" }, { literal: "Staff [desk]" }]
title: A *starry* night_ out.
issued: 2022-07-01`,
  bare: `type: review
reviewed-title: The Long Count`,
  'no title at all': '',
  1: `title: The first of all counts
URL: https://first.example/`,
});

function corpusOf(frontMatters: Readonly<Record<string, string>>): CorpusIndex {
  const index = createCorpusIndex();
  for (const [id, frontMatter] of Object.entries(frontMatters)) {
    const fenced = frontMatter === '' ? '' : `---\n${frontMatter}\n---\n`;
    const { article, problems } = parseArticle(`${id}.md`, `${fenced}“Nobody counted,” Holt said.\n`);
    assert.deepEqual(problems, []);
    assert.ok(article);
    assert.ok(index.add(article));
  }
  return index;
}
