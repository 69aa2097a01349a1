import assert from 'node:assert/strict';
import { openPropertyList } from '../../../../server/corpus/readers/heavy/propertyList.ts';
import { readWebArchive } from '../../../../server/corpus/readers/heavy/webArchive.ts';
import { pageOf } from '../../../support/sourceForms.ts';
import { webArchive } from '../../../support/webArchive.ts';

const PAGE = webArchive(
  pageOf(['<p>Nobody lit the lamp after nine.</p>']),
  'UTF-8',
  'https://quay.example/lamp',
);

describe('a page as Safari saves it', () => {
  it('has its text and its address', () => {
    const read = readWebArchive(PAGE);
    assert.ok('text' in read);
    assert.match(read.text, /Nobody lit the lamp/);
    assert.equal(read.metadata.url, 'https://quay.example/lamp');
  });

  it('is said to be none when it is cut off, wherever, or something else', () => {
    const whole = readWebArchive(PAGE);
    for (let length = 0; length < PAGE.length; length += 7)
      assert.deepEqual(Object.keys(readWebArchive(PAGE.subarray(0, length))), ['unreadable']);
    assert.ok('text' in whole);
    assert.deepEqual(Object.keys(readWebArchive(new TextEncoder().encode('<plist version="1.0"/>'))), [
      'unreadable',
    ]);
  });

  it('is read in bounded time whatever single byte of it is wrong', () => {
    for (let at = 0; at < PAGE.length; at++) {
      if (at > 80 && at < PAGE.length - 120 && at % 11 !== 0) continue;
      for (const value of [0x00, 0x1f, 0xff]) {
        const damaged = PAGE.slice();
        damaged[at] = value;
        const list = openPropertyList(damaged);
        const page = list?.entry(list.root, 'WebMainResource');
        if (page !== undefined) list?.entry(page, 'WebResourceData');
      }
    }
  });
});
