import { equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseProse } from '../../../server/prose/parseProse.ts';
import { findQuotes } from '../../../server/quotes/findQuotes.ts';

describe('findQuotes', () => {
  it('finds the words between curly and straight marks', () => {
    equal(quoted('“Rain,” she said. “More rain.”'), 'Rain, | More rain.');
    equal(quoted('She said "rain" twice.'), 'rain');
  });
});

function quoted(source: string): string {
  const prose = parseProse(source, 'plain');
  return findQuotes(prose)
    .map((quote) => source.slice(quote.start, quote.end))
    .join(' | ');
}
