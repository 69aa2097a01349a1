import { equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Anchor, Claim, ClaimRule } from '../../../server/proof/proof.ts';
import { prove } from '../../../server/proof/prove.ts';
import { summaryOf } from '../../../server/proof/summary.ts';
import { wholeWords } from '../../../server/proof/wholeWords.ts';
import { inEnglish } from '../../../server/text/said.ts';

const sideOf = (text: string) => ({ text, start: 0, end: text.length });

/** What accounts for what: `rule(draft=source)`; of a difference its kind and both texts with braces around it. */
function picture(
  draft: string,
  source: string,
  claims: readonly Claim[] = [],
  anchors: readonly Anchor[] = [],
) {
  const account = prove(sideOf(draft), sideOf(source), { claims, anchors });
  const braced = (text: string, { start, end }: { start: number; end: number }) =>
    `${text.slice(0, start)}{${text.slice(start, end)}}${text.slice(end)}`;
  return account.kind === 'proof'
    ? account.segments
        .map((one) => {
          const [a, b] = [
            draft.slice(one.draft.start, one.draft.end),
            source.slice(one.source.start, one.source.end),
          ];
          return `${one.by}(${a === b ? a : `${a}=${b}`})`;
        })
        .join(' ')
    : account.differences
        .map((one) => `${one.kind}: ${braced(draft, one.draft)} | ${braced(source, one.source)}`)
        .join(' & ');
}

describe('a proof', () => {
  const pictures: readonly (readonly [string, string, string])[] = [
    ['the pump, slow', 'The pump, slow.', 'first-letter(t=T) equal(he pump, slow) final-mark(=.)'],
    [
      'It’s “ours”',
      "it's 'ours'",
      "first-letter(I=i) equal(t) apostrophes(’=') equal(s ) quotation-marks(“=') equal(ours) quotation-marks(”=')",
    ],
    ['slow – and loud.', 'slow—and loud', 'equal(slow) dashes(–=—) equal(and loud) final-mark(.=)'],
    ['a  b', 'a b', 'equal(a) white-space(  = ) equal(b)'],
    [
      'I read Moby Dick now',
      'I read “Moby Dick” now',
      'equal(I read ) quotation-marks(=“) equal(Moby Dick) quotation-marks(=”) equal( now)',
    ],
    ['large over', 'large³ over', 'equal(large) note-marks(=³) equal( over)'],
    ['Was it slow', 'Was it slow?', 'equal(Was it slow) final-mark(=?)'],
    ['It was slow …', 'It was slow', 'equal(It was slow) final-mark(…=)'],
    [
      'A BC D',
      'a bc d',
      'set-in-capitals(A=a) equal( ) set-in-capitals(B=b) set-in-capitals(C=c) equal( ) set-in-capitals(D=d)',
    ],
  ];
  for (const [draft, source, expected] of pictures)
    it(`of “${draft}” for “${source}” names what accounts for what`, () =>
      equal(picture(draft, source), expected));
});

describe('a stop between two gaps', () => {
  it('is accounted for once', () => {
    const draft = 'slow. Loud';
    const source = 'slow, she said, he said. Loud';
    const gap = (at: number, start: number, words: string): Claim => ({
      rule: 'attribution',
      draft: { start: at, end: at },
      source: { start, end: start + words.length },
    });
    equal(
      picture(draft, source, [gap(4, 4, ', she said'), gap(5, 14, ', he said.')]),
      'equal(slow) attribution(=, she said) final-mark(.=) attribution(=, he said.) equal(Loud)',
    );
  });
});

describe('a difference runs from the first character that differs to the last', () => {
  const pictures: readonly (readonly [string, string, string])[] = [
    ['we won it all', 'we lost it all', 'letters: we {won} it all | we {lost} it all'],
    ['we it all', 'we lost it all', 'letters: we {}it all | we {lost }it all'],
    ['we lost it all', 'we it all', 'letters: we {lost }it all | we {}it all'],
    ['was lost', 'we lost', 'letters: w{as} lost | w{e} lost'],
    ['aab', 'ab', 'letters: a{a}b | a{}b'],
    ['ab', 'aab', 'letters: a{}b | a{a}b'],
    ['5 m', '−5 m', 'signs: {}5 m | {−}5 m'],
    ['a, 5 b', 'a 5 b', 'marks: a{,} 5 b | a{} 5 b'],
    ['a 5, b', 'a 5 b', 'marks: a 5{,} b | a 5{} b'],
    ['1,5', '1.5', 'figures: 1{,}5 | 1{.}5'],
    ['A BC', 'a bc', 'capitals: A {BC} | a {bc}'],
    ['not slow,', 'very slow.', 'letters: {not} slow, | {very} slow.'],
    ['It was. Fast)', 'It was. Slow)', 'letters: It was. {Fast}) | It was. {Slow})'],
    ['slow!', 'slow', 'marks: slow{!} | slow{}'],
    ['a … b', 'a b', 'marks: a {…} b | a{ }b'],
  ];
  for (const [draft, source, expected] of pictures)
    it(`of “${draft}” for “${source}”`, () => equal(picture(draft, source), expected));
});

describe('an anchor says where to go on after a difference', () => {
  /** A bar in each text is the place. */
  const anchored = (draft: string, source: string) => {
    const place = { draft: draft.indexOf('|'), source: source.indexOf('|') };
    return picture(draft.replace('|', ''), source.replace('|', ''), [], [place]);
  };
  it('so that each is told by itself', () =>
    equal(
      anchored('we won it |and he lost it', 'we lost it |and he won it'),
      'letters: we {won} it and he lost it | we {lost} it and he won it & letters: we won it and he {lost} it | we lost it and he {won} it',
    ));
  it('and is nothing inside a character', () => {
    equal(anchored('a …|b', 'a .|..b'), 'equal(a) ellipses(…=...) equal(b)');
    equal(anchored('a .|..b', 'a …|b'), 'equal(a) ellipses(...=…) equal(b)');
  });
  it('and where the one begins within the other, so that both are told', () =>
    equal(
      anchored('|he won it', 'and so |he lost it'),
      'letters: {}he won it | {and so }he lost it & letters: he {won} it | and so he {lost} it',
    ));
  it('and is nothing behind the place that was come to', () =>
    equal(
      picture(
        'a b c',
        'a z b c',
        [],
        [
          { draft: 2, source: 4 },
          { draft: 4, source: 2 },
        ],
      ),
      'letters: a {}b c | a {z }b c',
    ));
  it('and leaves the first letter free where both begin', () =>
    equal(anchored('|the pump', '|The pump'), 'first-letter(t=T) equal(he pump)'));
});

describe('the whole of the words at the edges', () => {
  /** Braces around a stretch, and around what clings to it. */
  const whole = (text: string) => {
    const plain = text.replace(/[{}]/g, '');
    const { start, end } = wholeWords({ text: plain, start: text.indexOf('{'), end: text.indexOf('}') - 1 });
    return `${plain.slice(0, start)}{${plain.slice(start, end)}}${plain.slice(end)}`;
  };
  for (const [text = '', expected = ''] of [
    ['{5} m', '{5} m'],
    ['−{5} m', '{−5} m'],
    ['£{5}', '{£5}'],
    ['non-{violent} men', '{non-violent} men'],
    ['{non}-violent men', '{non-violent} men'],
    ['at -{5}', 'at {-5}'],
    ['a -{b}', 'a -{b}'],
    ['{a}- b', '{a}- b'],
    ['10:{30} h', '{10:30} h'],
    ['{10}:30 h', '{10:30} h'],
    ['{10}: 30', '{10}: 30'],
    ['{at}:30', '{at}:30'],
    ['at:{30}', 'at:{30}'],
    ['10:{at}', '10:{at}'],
    ['{10}:at', '{10}:at'],
    ['👍{5}👍 so', '{👍5👍} so'],
    ['−\0{5}\0% so', '{−\x005\0%} so'],
    ['*{so}*', '*{so}*'],
  ])
    it(text, () => equal(whole(text), expected));
});

describe('the sum of a proof', () => {
  const sum = (
    draft: string,
    source: string,
    claims: readonly (readonly [ClaimRule, string, string])[] = [],
  ) => {
    const whole = { ...sideOf(source), unsure: [] };
    const account = prove(sideOf(draft), whole, {
      claims: claims.map(([rule, a, b]) => ({
        rule,
        draft: { start: draft.indexOf(a), end: draft.indexOf(a) + a.length },
        source: { start: source.indexOf(b), end: source.indexOf(b) + b.length },
      })),
    });
    const summary = summaryOf(account, draft);
    return summary && inEnglish(summary);
  };
  it('says nothing of equal words, nor of marks alone, nor of words that differ', () => {
    equal(sum('the pump', 'the pump'), undefined);
    equal(sum('don’t stop', "don't stop"), undefined);
    equal(sum('the pump', 'the pipe'), undefined);
  });
  it('counts what the house and the writer changed, and the marks', () => {
    equal(
      sum('19 days', 'nineteen days', [['house:figures', '19', 'nineteen']]),
      '2 words, 1 in house style',
    );
    equal(
      sum('don’t stop [the pump]', "don't stop it", [['bracket', '[the pump]', 'it']]),
      '4 words, 1 marked change, 1 mark set another way',
    );
    equal(
      sum('[He] won’t [go]', "I won't come", [
        ['bracket', '[He]', 'I'],
        ['bracket', '[go]', 'come'],
      ]),
      '3 words, 2 marked changes, 1 mark set another way',
    );
  });
  it('says that it is not sure', () =>
    equal(
      sum('office', 'o\ufffdce'),
      '1 word, 1 mark set another way, not sure of every character of the file',
    ));
});
