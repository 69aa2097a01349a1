import { deepEqual, equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { citedArticles, isQuotedIn, marksOf } from '../../../server/features/completion/draftHabits.ts';

describe('a draft', () => {
  const typingIn = (marked: string) => {
    const [before = '', typed = '', after = ''] = marked.split('|');
    const typing = { start: before.length, end: before.length + typed.length };
    return { text: before + typed + after, typing };
  };
  for (const [what, draft, expected] of [
    ['before what is typed', '“We lost the reel at sea,” he said. “|We lost|', true],
    ['right before what is typed', 'We lost the reel at sea|, and|', true],
    ['behind what is typed', '“|We lost|” he said, and “we know: We lost the reel at sea.”', true],
    ['in other marks and with other ends', '‘We lost the reel at sea!’ he said. “|We|', true],
    ['nowhere', '“We found the reel,” he said. “|We lost|', false],
    ['only where it is typed', '“|We lost the reel at sea|', false],
    ['only where it is typed, to the last letter', 'x|We lost the reel at sea|x', false],
  ] as const)
    it(`has a quote ${what}`, () => {
      const { text, typing } = typingIn(draft);
      equal(isQuotedIn(text, 'We lost the reel at sea.', typing), expected);
    });

  it('tells a quote by its longest stretch that no typesetting changes, not by a few letters', () => {
    const { text, typing } = typingIn('Rain … and the lighthouse went out at nine. |Rain|');
    equal(isQuotedIn(text, 'Rain … and the lighthouse went out at nine', typing), true);
    equal(isQuotedIn(text, 'Rain', typing), false);
  });

  it('names its sources by labels and keys', () => {
    deepEqual([...citedArticles('Lost.[^quay] See [@holt, p. 3; @lamp:2.] and @tide-1.')].sort(), [
      'holt',
      'lamp:2',
      'quay',
      'tide-1',
    ]);
  });

  it('has the marks that it uses most, and curly ones until it uses any', () => {
    equal(marksOf('"One," "two," and “three”').open, '"');
    equal(marksOf('«Un» et “two”, «deux»').open, '«');
    equal(marksOf('„Eins“, „zwei“').open, '„');
    equal(marksOf('No marks at all').open, '“');
  });
});
