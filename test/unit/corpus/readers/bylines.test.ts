import { deepEqual } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { metadataAsCsl } from '../../../../server/corpus/cslJson.ts';
import { parseArticle } from '../../../../server/corpus/files/parseArticle.ts';
import { withByline } from '../../../../server/corpus/readByline.ts';
import { parseProse } from '../../../../server/prose/parseProse.ts';

function stated(...lines: readonly string[]) {
  const text = [
    ...lines,
    `The harbour was dark on Friday. ${'Nobody had lit the lamp again. '.repeat(20)}`,
  ].join('\n\n');
  const { blocks } = parseProse(text, 'plain');
  return metadataAsCsl(withByline({ authors: [], interviewers: [] }, text, blocks));
}

const ADA = { author: [{ literal: 'Ada Brandt' }] };
const THIRD = { issued: { 'date-parts': [[2026, 3, 3]] } };

describe('a byline', () => {
  it('says who wrote a document, where and when', () => {
    deepEqual(stated('The lamp', 'By Ada Brandt, The Quay, 3 March 2026'), {
      'container-title': 'The Quay',
      ...ADA,
      ...THIRD,
    });
    deepEqual(stated('The lamp', 'By Ada Brandt | 3 March 2026'), { ...ADA, ...THIRD });
    deepEqual(stated('The lamp', 'Ada Brandt', '3 March 2026'), { ...ADA, ...THIRD });
    deepEqual(stated('The lamp', 'Radio Harbour, recorded 3 March 2026'), {
      'container-title': 'Radio Harbour',
      ...THIRD,
    });
  });

  it('is not made of a headline, a sentence or a day that is told of', () => {
    deepEqual(stated('By the harbour, a lamp goes out'), {});
    deepEqual(stated('The lamp that went out on 3 March 2026'), {});
    deepEqual(stated('The Lamp', 'A Comedy'), {});
  });
});

describe('notes of highlights', () => {
  const NOTE = `# The lamp\n\n## Metadata\n- Author: [[Ada Brandt]]\n- Full Title: The lamp\n- URL: https://quay.example/lamp\n\n## Highlights\n- Nobody lit it again.\n`;

  it('are an excerpt of what they were taken from', () => {
    const { article } = parseArticle('lamp.md', NOTE);
    deepEqual(
      [article?.excerpt, article && metadataAsCsl(article.metadata)],
      [true, { title: 'The lamp', ...ADA, URL: 'https://quay.example/lamp' }],
    );
  });

  it('are not seen in an article that has a heading of that name', () => {
    const { article } = parseArticle('lamp.md', '# The lamp\n\n## Highlights\n\nNobody lit it again.\n');
    deepEqual(article?.excerpt, undefined);
  });
});
