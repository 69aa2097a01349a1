import { deepEqual } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseProse } from '../../../server/prose/parseProse.ts';

describe('notes in plain text', () => {
  it('are no prose, and their definitions no paragraphs', () => {
    reads('Rain.[^1] More rain.\n\n[^1]: Twice, “they say”.\n[^b]: https://rain.example/.\n', {
      prose: ['Rain. More rain.'],
      references: ['1'],
      definitions: ['1', 'b https://rain.example/'],
    });
  });

  it('begin a line to be definitions', () => {
    reads('Rain [^1]: more rain.\r\n\r\n  [^2]: Snow.', {
      prose: ['Rain : more rain.', ': Snow.'],
      references: ['1', '2'],
      definitions: [],
    });
  });

  it('are none within a comment', () => {
    reads('Rain.<!-- [^1] --> Snow [^ 1], [^].', {
      prose: ['Rain. Snow [^ 1], [^].'],
      references: [],
      definitions: [],
    });
  });
});

function reads(source: string, expected: Record<'prose' | 'references' | 'definitions', string[]>) {
  const prose = parseProse(source, 'plain');
  deepEqual(
    {
      prose: prose.blocks.map(({ start, end }) => prose.text.slice(start, end).replaceAll('\0', '')),
      references: prose.footnoteReferences.map(({ label }) => label),
      definitions: prose.footnoteDefinitions.map(({ label, urls }) => [label, ...urls].join(' ')),
    },
    expected,
  );
}
