import { deepEqual } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { createLineEnds, endOfLine } from '../../../server/text/line.ts';

describe('where lines end', () => {
  it('is told for offsets that rise as for any other', () => {
    for (const text of ['', 'Dusk.', 'Dusk.\nRain.\r\nWind.\rSleet.', '\n\n\r\n\r\r\n', 'Rain.\n']) {
      const next = createLineEnds(text);
      const offsets = Array.from({ length: text.length + 1 }, (_, at) => at);
      deepEqual(
        offsets.map(next),
        offsets.map((at) => endOfLine(text, at)),
        JSON.stringify(text),
      );
    }
  });

  it('is the offset itself beyond the text, so that whoever goes from line to line goes on', () => {
    const next = createLineEnds('Dusk.\nRain.');
    deepEqual([3, 8, 12, 20].map(next), [5, 11, 12, 20]);
  });
});
