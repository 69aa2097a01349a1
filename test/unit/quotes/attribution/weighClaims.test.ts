import { deepEqual, equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseProse } from '../../../../server/prose/parseProse.ts';
import { explainSpeech } from '../../../../server/quotes/speech/explainSpeech.ts';
import { readSpeech } from '../../../../server/quotes/speech/readSpeech.ts';

describe('the claims of a sentence', () => {
  it('are put with what speaks for each, the weightiest first', () => {
    deepEqual(
      claims('“It was slow,” Renn said.')[0],
      'Renn: verb behind the quote, the quote opens the sentence',
    );
    deepEqual(claims('Renn said it was “far too slow for us”.'), [
      'Renn: verb before the quote, the verb touches the quote',
    ]);
    deepEqual(claims('Renn was blunt: “It was slow.”'), [
      'Renn: colon after the subject',
      'Renn: subject of the clause',
    ]);
  });

  it('say that the words of a question are nobody’s', () => {
    equal(
      claims('Asked whether it was “far too slow”, Renn laughed.')[0],
      'nobody: a question put to somebody',
    );
  });

  it('are surer the further the first outweighs the next', () => {
    const clear = '“The vote signals the end,” said Renn.';
    const close = 'The rejection of the treaty signals “the beginning of the end” for Orrin, said Mia Renn.';
    equal(confidence(clear), 'high');
    equal(confidence(close), 'medium');
  });

  it('give nobody’s sign, banner or slogan to who stands beside it', () => {
    equal(speaker('Mia Renn held up a sign saying “The wall must never be sold”.'), 'unnamed');
    equal(speaker('Holt stood by, with marchers chanting “Sell nothing to anybody”.'), 'unnamed');
    equal(speaker('Mia Renn left the room saying “The wall must never be sold”.'), 'Mia Renn');
  });

  it('give what is said of somebody’s words to whoever says it', () => {
    equal(speaker('The council said Renn’s remarks “are far from the truth”.'), 'unnamed');
    equal(speaker('The council disliked Renn’s remark that “the truth is far away”.'), 'Renn');
    equal(speaker('Quill, a top aide said, “is very confident of the wall”.'), 'unnamed');
  });

  it('know a person from the place behind the name', () => {
    equal(speaker('Senator Mia Renn of Florida, who said it was “a very slow wall”, left.'), 'Mia Renn');
  });
});

function claims(text: string): string[] {
  return explainSpeech(parseProse(text, 'plain'), {}).flatMap((quote) =>
    quote.claims.map(({ mention, evidence }) => {
      const who = mention === undefined ? 'nobody' : text.slice(mention.start, mention.end);
      return `${who}: ${evidence.map(([name]) => name).join(', ')}`;
    }),
  );
}

function speaker(text: string): string | undefined {
  const by = readSpeech(parseProse(text, 'plain')).quotes[0]?.attribution;
  return by?.who === 'named' ? by.name : by?.who;
}

function confidence(text: string): string | undefined {
  return readSpeech(parseProse(text, 'plain')).quotes[0]?.attribution?.confidence;
}
