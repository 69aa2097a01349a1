import assert from 'node:assert/strict';
import { type AlignmentStep, alignWords } from '../../../server/text/align.ts';
import { splitWords } from '../../../server/text/words.ts';

/** The alignment of a query (`|` where the writer marked a change) printed as one line. */
function picture(query: string, source: string): string {
  const boundaries: number[] = [];
  const words = query.split('|').flatMap((segment, index, all) => {
    const found = splitWords(segment);
    if (index < all.length - 1) boundaries.push((boundaries.at(-1) ?? 0) + found.length);
    return found;
  });
  const others = splitWords(source);
  const side = (keys: readonly { key: string }[], range?: readonly [number, number]) =>
    range === undefined
      ? ''
      : keys
          .slice(range[0], range[1])
          .map(({ key }) => key)
          .join('+');
  const print = (step: AlignmentStep) =>
    step.query === undefined
      ? `-${side(others, step.source)}`
      : step.source === undefined
        ? `+${side(words, step.query)}`
        : step.same
          ? side(words, step.query)
          : `${side(others, step.source)}>${side(words, step.query)}`;
  return alignWords(words, others, boundaries).map(print).join(' ');
}

describe('alignWords', () => {
  const source =
    'Before that she spoke. The harbour was never meant to hold nineteen ships, and everyone on the council knew it. After that she left.';
  const pictures: readonly [title: string, query: string, expected: string][] = [
    ['finds the stretch', 'never meant to hold', 'never meant to hold'],
    ['faces a replaced word with what it replaced', 'never built to hold', 'never meant>built to hold'],
    ['shows a word left out', 'was meant to hold', 'was -never meant to hold'],
    ['shows a word added', 'never really meant to hold', 'never +really meant to hold'],
    ['faces numbers with each other', 'hold ninety ships', 'hold nineteen>ninety ships'],
    [
      'skips freely where a change is marked',
      'the harbour was|knew it',
      'the harbour was -never -meant -to -hold -nineteen -ships -and -everyone -on -the -council knew it',
    ],
    [
      'keeps both ends of an unmarked omission',
      'The harbour was never meant to hold everyone on the council',
      'the harbour was never meant to hold -nineteen -ships -and everyone on the council',
    ],
    ['reads words written together', 'every one on the council', 'every+one on the council'],
    [
      'leaves ends that match nothing alone',
      'ships and everyone sleeps soundly tonight',
      'ships and everyone +sleeps +soundly +tonight',
    ],
    ['aligns nothing with nothing', '', ''],
  ];
  for (const [title, query, expected] of pictures)
    it(title, () => assert.equal(picture(query, source), expected));

  it('reads words written apart in the source', () => {
    assert.equal(picture('we cooperate everyday', 'we co-operate every day'), 'we cooperate everyday');
  });

  it('takes every word of the query once and the source in order', () => {
    const words = splitWords('a b c a b d e f a a b c'.repeat(4));
    const others = splitWords('b c d a b d f e a b a c'.repeat(5));
    let query = 0;
    let place = -1;
    for (const step of alignWords(words, others, [3, 9])) {
      if (step.query !== undefined) {
        assert.equal(step.query[0], query);
        query = step.query[1];
      }
      if (step.source !== undefined) {
        assert.ok(place < 0 || step.source[0] === place);
        place = step.source[1];
      }
    }
    assert.equal(query, words.length);
  });

  it('aligns a text too long for one table', () => {
    const text = Array.from({ length: 4000 }, (_, index) => `w${(index * 7919) % 5003}`).join(' ');
    const words = splitWords(text);
    const steps = alignWords(words, words);
    assert.equal(steps.filter((step) => step.same).length, words.length);
  });
});
