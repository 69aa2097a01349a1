import assert from 'node:assert/strict';
import { covers, overlap, slice, touches } from '../../../server/text/span.ts';

describe('a span', () => {
  const text = 'She said so.';
  const said = { start: 4, end: 8 };

  it('covers its words and nothing else', () => {
    assert.equal(slice(text, said), 'said');
  });

  it('is touched at both edges', () => {
    assert.deepEqual(
      [3, 4, 8, 9].map((offset) => touches(said, offset)),
      [false, true, true, false],
    );
  });

  it('does not overlap a span that only borders it', () => {
    assert.equal(overlap(said, { start: 8, end: 9 }), false);
    assert.equal(overlap(said, { start: 7, end: 9 }), true);
  });

  it('covers a span within it, itself included', () => {
    assert.equal(covers(said, said), true);
    assert.equal(covers(said, { start: 3, end: 8 }), false);
  });
});
