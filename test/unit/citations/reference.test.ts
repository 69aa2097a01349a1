import assert from 'node:assert/strict';
import { referenceLine } from '../../../server/citations/reference.ts';
import { parseArticle } from '../../../server/corpus/files/parseArticle.ts';
import { inEnglish } from '../../../server/text/said.ts';

describe('the reference of an article', () => {
  for (const [stated, expected] of [
    [
      'title: The tide\ncontainer-title: The Tidewater Post\nissued: 2025-03-03\nauthor: [{ given: Ada, family: Holt }]',
      'Ada Holt, “The tide”, The Tidewater Post, 3 March 2025',
    ],
    ['title: The tide came in.', '“The tide came in”, outlet not stated, date not stated'],
    ['title: And then...', '“And then...”, outlet not stated, date not stated'],
    ['title: Why?\nissued: 2025-03', '“Why?”, outlet not stated, March 2025'],
    ['id: tide', 'tide, outlet not stated, date not stated'],
  ] as const) {
    it(`reads ${expected}`, () => {
      const { article } = parseArticle('tide.md', `---\n${stated}\n---\nThe sea.`);
      assert.ok(article);
      assert.equal(inEnglish(referenceLine(article)), expected);
    });
  }
});
