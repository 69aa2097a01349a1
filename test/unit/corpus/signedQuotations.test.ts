import { deepEqual } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseArticle } from '../../../server/corpus/files/parseArticle.ts';
import { readSpeech } from '../../../server/quotes/speech/readSpeech.ts';
import { slice } from '../../../server/text/span.ts';

const LAMP = 'The harbour lamp was out again that night, and nobody lit it for three days.';
const END = 'The office of works has been told of it, and has promised to send somebody.';

/** Who says what in a plain text of these paragraphs. */
function spoken(...paragraphs: readonly string[]): string[] {
  const { article } = parseArticle('lamp.txt', paragraphs.join('\n\n'));
  if (article === undefined) return [];
  return readSpeech(article.prose, article.metadata).quotes.map((quote) => {
    const who = quote.attribution?.who === 'named' ? quote.attribution.name : '–';
    return `${who}: ${slice(article.text, quote)}`;
  });
}

describe('words above a signature', () => {
  const words = 'We counted ninety boats before the rain came, and then we stopped counting.';

  it('are those of whoever signs them, in a text without block quotations', () => {
    for (const sign of ['— Ole Vik', '— Ole Vik, harbour master', '– Ole Vik, in a letter']) {
      deepEqual(spoken(LAMP, words, sign, END), [`Ole Vik: ${words}`]);
    }
  });

  it('are not those of a text’s own author, nor above a line that is a sentence', () => {
    deepEqual(spoken(LAMP, words, '— Ole Vik'), []);
    deepEqual(spoken(LAMP, words, '— Ole Vik said so, and left.', END), []);
    deepEqual(spoken(LAMP, words, '— and so it went', END), []);
  });
});
