import assert from 'node:assert/strict';
import { sizeIn } from '../../../client/size.ts';

describe('the size of what is saved', () => {
  it('is said in the largest unit that leaves a whole one', () => {
    assert.equal(sizeIn('en', 0), '0 byte');
    assert.equal(sizeIn('en', 999), '999 byte');
    assert.equal(sizeIn('en', 1000), '1 kB');
    assert.equal(sizeIn('en', 12_460_000), '12.5 MB');
    assert.equal(sizeIn('en', 450_400_000), '450 MB');
    assert.equal(sizeIn('en', 3_000_000_000_000), '3,000 GB');
  });

  it('is said in the units and figures of the language', () => {
    assert.equal(sizeIn('de', 12_460_000), '12,5 MB');
    assert.equal(sizeIn('fr', 12_460_000).replaceAll('\u00a0', ' ').replaceAll('\u202f', ' '), '12,5 Mo');
  });
});
