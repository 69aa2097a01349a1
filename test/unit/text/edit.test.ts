import assert from 'node:assert/strict';
import { applyEdits, narrowed } from '../../../server/text/edit.ts';

describe('narrowing an edit', () => {
  const text = 'It took, about 50 years.';
  const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

  for (const [replaced, newText, expected] of [
    [' 50 ', ' 15 ', '50 → 15'],
    [', about 50', ', nearly 50', 'about 50 → nearly 50'],
    [' 50 years.', ' 50 days.', '50 years → 50 days'],
    [' about ', ' ', 'about  → '],
    [' 50 ', ' 50 ', '50 → 50'],
  ] as const) {
    it(`leaves “${replaced}” to “${newText}” as ${expected}`, () => {
      const edit = { ...at(replaced), newText };
      const narrow = narrowed(text, edit);
      assert.equal(`${text.slice(narrow.start, narrow.end)} → ${narrow.newText}`, expected);
      assert.equal(applyEdits(text, [narrow]), applyEdits(text, [edit]));
    });
  }
});
