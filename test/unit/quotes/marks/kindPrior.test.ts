import { equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { ENGLISH } from '../../../../server/language/languages/en/english.ts';
import { parseProse } from '../../../../server/prose/parseProse.ts';
import { findQuotes } from '../../../../server/quotes/marks/findQuotes.ts';
import { kindPrior } from '../../../../server/quotes/marks/kindPrior.ts';

describe('kindPrior', () => {
  it('takes words set as a title for one', () => {
    suggests('title', 'She came to “The Long Groyne” late.');
    suggests('title', 'Her first film, “Salt Harbour,” won a prize.');
    suggests('title', 'On the radio’s “Morning with Ada Holt,” the mayor spoke.');
    suggests('title', '"Tide and Wall," by Piotr Lang, is out.');
  });

  it('takes what stands beside a work for its title', () => {
    suggests('title', 'He plans another flood film after “Groyne”.');
    suggests('title', 'The song “Slack” is hers.');
    suggests('title', 'The “Groyne” star lives here.');
    suggests('title', 'An essay titled “Why it floods”.');
  });

  it('takes a word that is talked about for one of scare', () => {
    suggests('scare', 'The so-called “flood tourists” came in June.');
    suggests('scare', 'The hour is known as “slack” here.');
    suggests('scare', 'He disliked the term “managed retreat” and left.');
    suggests('scare', 'She believes in the “if you build it, you can stay” school.');
  });

  it('leaves the rest to who is speaking', () => {
    suggests('unsure', 'She said “The Long Groyne” twice.');
    suggests('unsure', 'She told the council: “Never Again.”');
    suggests('unsure', '“Good Morning, Orrin,” she said.');
    suggests('unsure', 'She was “quite shy” that day.');
    suggests('unsure', '“It rains. It pours,” he wrote in his novel.');
    suggests('unsure', '“I Give Up,” she said.');
  });
});

function suggests(expected: string, source: string): void {
  const prose = parseProse(source, 'plain');
  const [quote] = findQuotes(prose, {}, ENGLISH);
  equal(quote && kindPrior(prose, quote, ENGLISH), expected, source);
}
