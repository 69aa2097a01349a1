import { deepEqual, equal, ok } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { cutWords } from '../../../server/features/completion/cutWords.ts';
import { createRandom } from '../../support/random.ts';

const rows = (...texts: string[]) => texts.map((words) => ({ words, description: 'Holt', most: 24 }));

describe('the words of the list’s rows', () => {
  it('are cut between two words', () => {
    deepEqual(cutWords(rows('We lost the second reel in a taxi.', 'Nobody knew.')), [
      'We lost the second reel…',
      'Nobody knew.',
    ]);
  });

  it('show the end where a quote and its first sentence would look alike', () => {
    deepEqual(
      cutWords(
        rows(
          'We lost the second reel in a taxi. Nobody has seen it since.',
          'We lost the second reel in a taxi.',
          'The weir was frozen over by the end of the week.',
        ),
      ),
      ['We lost… seen it since.', 'We lost… reel in a taxi.', 'The weir was frozen over…'],
    );
  });

  it('show where they part where their ends are alike too', () => {
    deepEqual(
      cutWords(
        rows(
          'We lost the second reel in a blue taxi on the way to the harbour.',
          'We lost the second reel in a green taxi on the way to the harbour.',
        ),
      ),
      ['We lost… blue taxi on…', 'We lost… green taxi on…'],
    );
  });

  it('are left as they are where what stands beside them tells the rows apart', () => {
    const [first, second] = rows(
      'We lost the second reel in a taxi. Nobody saw.',
      'We lost the second reel in a van.',
    );
    ok(first && second);
    const labels = cutWords([first, { ...second, description: 'Renn' }]);
    equal(labels[0], labels[1]);
  });

  it('are told apart whatever they are, begin with the quote’s first letters and keep to their room', () => {
    const random = createRandom(3);
    const vocabulary = [
      'we',
      'never',
      'lost',
      'it',
      'donaudampfschifffahrtsgesellschaft',
      'reel',
      'a.',
      'no,',
      '“so”',
      '🎞',
    ];
    const word = () => vocabulary[Math.floor(random() * vocabulary.length)] ?? '';
    for (let round = 0; round < 300; round++) {
      const most = 22 + Math.floor(random() * 19);
      const start = Array.from({ length: 3 + Math.floor(random() * 8) }, word).join(' ');
      const end = Array.from({ length: 3 + Math.floor(random() * 8) }, word).join(' ');
      const texts = [
        ...new Set(Array.from({ length: 2 }, () => `${start} ${word()} ${word()} ${word()} ${end}`)),
        start,
      ];
      const labels = cutWords(texts.map((words) => ({ words, description: '', most })));
      equal(new Set(labels).size, texts.length, `${texts.join('\n')}\n${labels.join('\n')}`);
      for (const [at, label] of labels.entries()) {
        ok(label.length <= most + 2 && !/\p{Cs}/u.test(label), label);
        equal(label.slice(0, 2), texts[at]?.slice(0, 2));
      }
    }
  });
});
