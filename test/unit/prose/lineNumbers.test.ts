import { equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseProse } from '../../../server/prose/parseProse.ts';

const page = (text: string) => parseProse(text, 'plain').text.replaceAll('\0', '·');

describe('numbers of lines', () => {
  it('are blanked where they go up line by line', () => {
    equal(
      page('1   We closed it\n2   before the\n\n3   storm.'),
      '·   We closed it\n·   before the\n\n·   storm.',
    );
  });
  it('are blanked in Markdown too, beside markup', () => {
    const { text } = parseProse('1   We *closed* it\n2   before the\n3   storm.', 'markdown');
    equal(text.replaceAll('\0', '·'), '·   We ·closed· it\n·   before the\n·   storm.');
  });
  it('may begin again on the next page', () => {
    equal(page('1  a\n2  b\n3  c\n1  d\n2  e'), '·  a\n·  b\n·  c\n·  d\n·  e');
  });
  it('stay where they count something', () => {
    const text = '12   boats came\n12   boats went\n7   were lost';
    equal(page(text), text);
    equal(page('1  a\n2  b'), '1  a\n2  b');
  });
});
