import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { createRecent } from '../../../server/text/recent.ts';
import { createRandom } from '../../support/random.ts';

describe('what was used lately', () => {
  it('never takes more than its bytes, whatever comes, goes and is asked for', () => {
    const random = createRandom(3);
    const recent = createRecent<number, string>(1000);
    for (let round = 0; round < 5000; round++) {
      const key = Math.floor(random() * 60);
      if (random() < 0.4) recent.set(key, String(key), Math.floor(random() * 700));
      else if (random() < 0.05) recent.delete(key);
      else assert.ok([undefined, String(key)].includes(recent.get(key)));
      assert.ok(recent.bytes <= 1000 && recent.bytes >= 0);
    }
    recent.clear();
    assert.equal(recent.bytes, 0);
  });

  it('forgets what was not used for the longest', () => {
    const recent = createRecent<string, number>(40);
    for (const name of ['one', 'two']) recent.set(name, 1, 10);
    for (const name of ['six', 'ten', 'few']) {
      assert.equal(recent.get('one'), 1);
      recent.set(name, 1, 10);
    }
    assert.deepEqual(['one', 'two'].map(recent.get), [1, undefined]);
  });

  it('counts a key once however often it is set, and keeps nothing that takes more than half of the bytes', () => {
    const recent = createRecent<string, number>(40);
    for (let n = 0; n < 10; n++) recent.set('one', n, 10);
    assert.deepEqual([recent.get('one'), recent.bytes], [9, 10]);
    recent.set('one', 10, 30);
    assert.deepEqual([recent.get('one'), recent.bytes], [undefined, 0]);
  });
});
