import { deepEqual } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { metadataAsCsl } from '../../../../server/corpus/cslJson.ts';
import { withByline } from '../../../../server/corpus/readByline.ts';
import { parseProse } from '../../../../server/prose/parseProse.ts';

function stated(...lines: readonly string[]) {
  const text = [
    ...lines,
    `The harbour was dark on Friday. ${'Nobody had lit the lamp again. '.repeat(20)}`,
  ].join('\n\n');
  const { blocks } = parseProse(text, 'plain');
  const { title: _, ...rest } = metadataAsCsl(
    withByline({ authors: [], interviewers: [] }, { text, blocks }),
  );
  return rest;
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

  it('is what stands above every page, if the text or a day says that it is an outlet', () => {
    const headed = (heads: readonly string[], words = 'The harbour was dark.') => {
      const printed = { text: words, blocks: parseProse(words, 'plain').blocks, heads };
      const title = 'The lamp';
      return metadataAsCsl(withByline({ title, authors: [], interviewers: [] }, printed));
    };
    const quay = { title: 'The lamp', 'container-title': 'Harbour Weekly' };
    deepEqual(headed(['Harbour Weekly', '3 March 2026']), { ...quay, ...THIRD });
    deepEqual(headed(['Harbour Weekly | 3 March 2026']), { ...quay, ...THIRD });
    deepEqual(headed(['Harbour Weekly'], 'It was dark, she told Harbour\nWeekly.'), quay);
    deepEqual(headed(['Harbour Weekly']), { title: 'The lamp' });
    deepEqual(headed(['The lamp', 'Chapter 3']), { title: 'The lamp' });
    deepEqual(headed(['Court Of Appeal', 'Harbour Weekly', '3 March 2026']), { title: 'The lamp' });
  });

  it('takes no title for an outlet', () => {
    const text = 'Minutes of the Lock Committee, 5 May 2011\n\nNobody had lit the lamp.';
    const printed = { text, blocks: parseProse(text, 'plain').blocks };
    const title = 'Minutes of the Lock Committee';
    deepEqual(metadataAsCsl(withByline({ title, authors: [], interviewers: [] }, printed)), { title });
  });

  it('leaves the title to the heading that a document begins with', () => {
    const text = '# The lamp\n\nThe harbour was dark.';
    const { blocks } = parseProse(text, 'markdown');
    deepEqual(metadataAsCsl(withByline({ authors: [], interviewers: [] }, { text, blocks })), {
      title: text.slice(blocks[0]?.start, blocks[0]?.end),
    });
  });
});
