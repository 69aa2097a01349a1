import { equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { passageAddress } from '../../../server/citations/passageAddress.ts';

describe('the address of a passage', () => {
  for (const [words, address] of [
    ['slow, and late', 'https://post.example/a#:~:text=slow%2C%20and%20late'],
    [
      'one two three four five six seven eight nine',
      'https://post.example/a#:~:text=one%20two%20three%20four,six%20seven%20eight%20nine',
    ],
    ['half-mended (again)', 'https://post.example/a#:~:text=half%2Dmended%20%28again%29'],
    // Half of a character, as a broken file or an unfinished key leaves it.
    ['it can look like ly\ud83ding', 'https://post.example/a#:~:text=it%20can%20look%20like%20lying'],
    ['an anchor 👍', 'https://post.example/a#:~:text=an%20anchor%20%F0%9F%91%8D'],
  ] as const)
    it(`leads to “${words.replace(/\p{Surrogate}/gu, '�')}”`, () =>
      equal(passageAddress('https://post.example/a', words), address));

  it('is none for what is no address on the web', () => {
    equal(passageAddress('file:///a', 'slow'), undefined);
  });
});
