import assert from 'node:assert/strict';
import { createBoundedMemory } from '../../../server/text/boundedMemory.ts';

describe('a memory bounded by the length of its texts', () => {
  it('forgets what was not asked for the longest', () => {
    const memory = createBoundedMemory<number>(9);
    for (const [n, text] of ['one', 'two', 'six'].entries()) memory.set(text, n);
    assert.equal(memory.get('one'), 0);
    memory.set('ten', 3);
    assert.deepEqual(['one', 'two', 'six', 'ten'].map(memory.get), [0, undefined, 2, 3]);
  });

  it('holds few long texts and many short ones', () => {
    const memory = createBoundedMemory<number>(100);
    for (let n = 0; n < 50; n++) memory.set(String(n).padStart(40, ' '), n);
    const held = Array.from({ length: 50 }, (_, n) => memory.get(String(n).padStart(40, ' '))).filter(
      (value) => value !== undefined,
    );
    assert.deepEqual(held, [48, 49]);
  });

  it('counts a text once however often it is set, and keeps the newest however long', () => {
    const memory = createBoundedMemory<number>(6);
    for (let n = 0; n < 10; n++) memory.set('one', n);
    memory.set('two', 0);
    assert.deepEqual([memory.get('one'), memory.get('two')], [9, 0]);
    memory.set('longer than all', 1);
    assert.deepEqual([memory.get('one'), memory.get('longer than all')], [undefined, 1]);
  });
});
