import { deepEqual, equal } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { mayBeQuoting } from '../../../client/mayBeQuoting.ts';
import { cursorContextAt } from '../../../server/features/completion/cursorContext.ts';

describe('where quotes may be offered behind a key', () => {
  for (const [paragraph, expected] of [
    ['', false],
    ['The people of the lower town ', false],
    ['A year on, ', true],
    ['A year on, the ', false],
    ['I don’t know where the dogs’ bowl ', false],
    ['I don’t know what ‘it’ ', true],
    ['“We lost the ', true],
    ['"We lost the ', true],
    ["Holt said, 'We lost the ", true],
    ['Holt said, ‘We lost the ', true],
    ['„Wir haben das ', true],
    ['« Nous avons ', true],
    ['« Nous avons », dit Holt. Elle ', true],
    ['„Ja“, sagte sie und ', false],
    ['»Ja«, sagte sie und ', false],
    ['”Ja,” sa hon och ', false],
    ['”Ja, ', true],
    ['“Yes,” she said, and ', false],
    ['“Yes,” she said. “But ', true],
    ['"Yes," she said and ', false],
    ['Renn said, “She told us ‘never again’ and ', true],
    ['Renn is 5\'6" and ', false],
    ['“Renn is 5\'6" and ', true],
    ['Holt wrote:\n> We lost the ', true],
    ['— We lost the ', true],
    ['Holt said <q>we lost the ', true],
    ['Holt said.[@holt-', true],
    ['Holt said.[^holt-', true],
    ['Holt said.[^holt] Then ', false],
  ] as const)
    it(`${expected ? 'asks' : 'does not ask'} behind ${JSON.stringify(paragraph)}`, () =>
      equal(mayBeQuoting(paragraph), expected));

  it('asks wherever anything can be offered, in every draft of the cases', () => {
    const missed: string[] = [];
    let places = 0;
    for (const file of ['cases', 'genres', 'languages', 'fivePapers'])
      for (const { draft } of JSON.parse(
        readFileSync(new URL(`../../cases/${file}.json`, import.meta.url), 'utf8'),
      ))
        for (const { index } of draft.matchAll(/[\p{L}\p{N}\s,.;:?!’—–…-]/gu)) {
          const text = draft.slice(0, index + 1);
          if (cursorContextAt(text, text.length, 'markdown') === undefined) continue;
          places++;
          if (!mayBeQuoting(text.slice(text.lastIndexOf('\n\n') + 1))) missed.push(text.slice(-80));
        }
    deepEqual(missed, []);
    equal(places > 0, true);
  });
});
