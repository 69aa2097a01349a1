import { deepEqual, equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { fileNameFor, frontMatterOf, isAddress } from '../../../client/adding/frontMatter.ts';
import { parseArticle } from '../../../server/corpus/files/parseArticle.ts';

describe('an article that a writer adds', () => {
  it('states what is known and nothing else, in the line breaks of its text', () => {
    equal(frontMatterOf({}, 'Words.'), '');
    equal(frontMatterOf({ title: ' ' }, 'Words.'), '');
    equal(
      frontMatterOf({ title: 'The #1: “50 %” \\ "x" 🎉', URL: ' https://a.example/1 ' }, 'Words.\r\nMore.'),
      '---\r\ntitle: "The #1: “50 %” \\\\ \\"x\\" 🎉"\r\nURL: "https://a.example/1"\r\n---\r\n\r\n',
    );
  });

  it('is read as it was written, whatever its title holds', () => {
    for (const title of ['- yes: #1', "'quoted'", '“50 %”', '{ a: 1 }', '2024-01-01', 'null', '🎉', '\\n']) {
      const text = `${frontMatterOf({ title }, 'Words.\n')}Words.\n`;
      equal(parseArticle('a.md', text).article?.metadata.title, title);
    }
  });

  it('goes by the words of its title', () => {
    deepEqual(
      ['A #1 / title: 50%', 'Größe & Ärger', '…', `${'長'.repeat(70)} 二`, 'word '.repeat(20)].map(
        fileNameFor,
      ),
      ['a-1-title-50', 'große-arger', 'article', '長'.repeat(60), Array(12).fill('word').join('-')],
    );
  });

  it('has an address only where it is one', () => {
    deepEqual(
      [
        ' https://a.example/1?b#c ',
        'http://a.example',
        'a.example',
        'https://',
        'https://a b',
        'see there',
      ].map(isAddress),
      [true, true, false, false, false, false],
    );
  });
});
