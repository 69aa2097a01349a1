import { equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { memorySource } from '../../../server/search/bytes/byteSource.ts';
import { createPageCache } from '../../../server/search/bytes/numbers.ts';
import {
  createSectionWriter,
  memorySink,
  sectionsFrom,
  sectionsIn,
} from '../../../server/search/bytes/sections.ts';
import { openSortedStrings, writeSortedStrings } from '../../../server/search/bytes/strings.ts';
import { createRandom } from '../../support/random.ts';

/** Letters of one, two and three bytes, of a pair of units, and half a pair. */
const LETTERS = ['a', 'b', 'z', '’', 'é', 'ß', 'я', '漢', '\ufffd', '😀', '\ud83d', '\udc00'];

describe('strings in ascending order in a file', () => {
  it('are found where they stand, and what is not among them before the next one', () => {
    const random = createRandom(3);
    const some = () =>
      Array.from({ length: Math.floor(random() * 5) }, () => LETTERS[Math.floor(random() * 12)]).join('');
    const strings = [...new Set(Array.from({ length: 1500 }, some))].sort();
    const sink = memorySink();
    const writer = createSectionWriter(sink);
    writeSortedStrings(writer, 'words', strings);
    writer.finish();
    const file = sink.bytes();
    const rooms = [createPageCache(1), createPageCache(1 << 20, 1 << 20)];
    const opened = [sectionsIn(file), ...rooms.map((pages) => sectionsFrom(memorySource(file), pages))];
    for (const sections of opened) {
      const table = openSortedStrings(sections, 'words', 'often');
      for (const key of [...strings, ...Array.from({ length: 500 }, some)]) {
        const at = strings.findIndex((string) => string >= key);
        equal(table.find(key), strings.indexOf(key), JSON.stringify(key));
        equal(table.firstFrom(key), at < 0 ? strings.length : at, JSON.stringify(key));
      }
    }
  });
});
