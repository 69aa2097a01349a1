import { equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseProse } from '../../../server/prose/parseProse.ts';
import { readSpeech } from '../../../server/quotes/readSpeech.ts';

/** Each quote on a line: its first words, an arrow, and its speaker or kind. */
function speech(text: string): string {
  return readSpeech(parseProse(text, 'markdown'))
    .quotes.filter((quote) => quote.depth === 0)
    .map((quote) => {
      const words = text.slice(quote.start, quote.end).split(/\s+/).slice(0, 3).join(' ');
      const by = quote.attribution;
      if (by === undefined) return `${words} → ${quote.kind}`;
      const who =
        by.who === 'named'
          ? by.name
          : by.who === 'joint'
            ? by.names.join(' + ')
            : by.who === 'ambiguous'
              ? by.candidates.join(' or ')
              : by.who;
      return `${words} → ${who}`;
    })
    .join('\n');
}

/** Text in, speakers out: one line each, in the order of the text. */
const PICTURES: readonly (readonly [title: string, text: string, expected: string])[] = [
  ['a name after the quote', '“It was slow,” Renn said.', 'It was slow, → Renn'],
  ['a verb before the name', '“It was slow,” said Toby Renn, the producer.', 'It was slow, → Toby Renn'],
  ['a name before a colon', 'Renn said: “It was slow.”', 'It was slow. → Renn'],
  ['the longest form of the name', 'Toby Renn came. “It was slow,” Renn said.', 'It was slow, → Toby Renn'],
  ['a pronoun', 'Renn defended the council. “It was not slow,” he said.', 'It was not → Renn'],
  [
    'a pronoun that fits two',
    'Renn and Lang met in Orrin Bay. “It was slow,” he said.',
    'It was slow, → Renn or Lang',
  ],
  ['two who speak', '“It was slow,” Calloway and Renn said.', 'It was slow, → Calloway + Renn'],
  ['a relative clause', '“It was slow,” Renn, who replaced Holt last year, said.', 'It was slow, → Renn'],
  ['an object that does not speak', 'Mia Holt called Renn “a slow man”.', 'a slow man → Mia Holt'],
  ['a venue that does not speak', 'Calloway told the Courier: “It was slow.”', 'It was slow. → Calloway'],
  ['according to', 'According to Quill, “it was fair to the engineers”.', 'it was fair → Quill'],
  ['a spokesman', '“It was slow,” a spokesman for Quill said.', 'It was slow, → unnamed'],
];

describe('readSpeech', () => {
  for (const [title, text, expected] of PICTURES) it(title, () => equal(speech(text), expected));
});
