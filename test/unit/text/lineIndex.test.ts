import assert from 'node:assert/strict';
import { createLineIndex } from '../../../server/text/lineIndex.ts';

describe('createLineIndex', () => {
  const text = 'one\r\n😀 two\rthree\n\nend';
  const lines = createLineIndex(text);

  it('counts lines that end with any of the three breaks', () => {
    const found = Array.from({ length: lines.lineCount }, (_, line) => {
      const { start, end } = lines.lineAt(line);
      return text.slice(start, end);
    });
    assert.deepEqual(found, ['one', '😀 two', 'three', '', 'end']);
  });

  it('counts characters in UTF-16 units', () => {
    assert.deepEqual(lines.positionAt(text.indexOf('two')), { line: 1, character: 3 });
    assert.equal(lines.offsetAt({ line: 1, character: 3 }), text.indexOf('two'));
  });

  it('turns every offset outside a line break into a position and back', () => {
    for (let offset = 0; offset <= text.length; offset++) {
      const position = lines.positionAt(offset);
      const inBreak = text[offset - 1] === '\r' && text[offset] === '\n';
      assert.equal(lines.offsetAt(position), inBreak ? offset - 1 : offset);
    }
  });

  it('brings places outside the text to its edges', () => {
    assert.deepEqual(lines.positionAt(-5), { line: 0, character: 0 });
    assert.deepEqual(lines.positionAt(999), { line: 4, character: 3 });
    assert.equal(lines.offsetAt({ line: 2, character: 99 }), text.indexOf('three') + 5);
    assert.equal(lines.offsetAt({ line: 99, character: 0 }), text.length);
  });
});
