import assert from 'node:assert/strict';
import { isPrintable, printable } from '../../../server/text/printable.ts';

describe('text made printable', () => {
  it('keeps what a reader can see, in any script', () => {
    for (const text of ['The sea — “café”', 'שלום', '日本語 🎬', 'e\u0301 and\u00a0more']) {
      assert.equal(printable(text), text);
      assert.ok(isPrintable(text));
    }
  });

  for (const [what, text, shown] of [
    ['colours of a terminal', '\u001b[31mred', '␛[31mred'],
    ['line breaks', 'one\r\ntwo', 'one␍␊two'],
    ['a bell and a backspace', 'a\u0007\u0008\u007f', 'a␇␈␡'],
    ['the commands of C1', '\u009b31m', '⟨U+009B⟩31m'],
    ['line and paragraph separators', 'a\u2028b\u2029', 'a⟨U+2028⟩b⟨U+2029⟩'],
    ['overrides of the direction', '\u202egnp.exe\u2066', '⟨U+202E⟩gnp.exe⟨U+2066⟩'],
  ] as const) {
    it(`shows ${what} instead of obeying them`, () => {
      assert.equal(printable(text), shown);
      assert.ok(!isPrintable(text));
    });
  }
});
