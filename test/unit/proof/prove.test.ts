import { deepEqual, equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { ALL_EQUIVALENCES, EQUIVALENCES, type Equivalence } from '../../../server/proof/equivalences.ts';
import { prove } from '../../../server/proof/prove.ts';

/** Each rule with what may differ under it alone (draft, source), and with what looks alike and may not. */
const RULES: Readonly<Record<Equivalence, { same: [string, string][]; other: [string, string][] }>> = {
  'white-space': {
    same: [
      ['the pump is ours', 'the\u00a0pump\n is\u2009ours'],
      ['Why ? Because !', 'Why? Because!'],
    ],
    other: [
      ['every day', 'everyday'],
      ['in 3. 5 came', 'in 3.5 came'],
    ],
  },
  composition: {
    same: [
      ['cafe\u0301', 'café'],
      ['ﬁnal oﬃce', 'final office'],
      ['ＡＢ', 'AB'],
      ['the 1ˢᵗ boat', 'the 1st boat'],
      ['H₂O', 'H2O'],
    ],
    other: [
      ['cafe', 'café'],
      ['½ hour', '1/2 hour'],
    ],
  },
  apostrophes: {
    same: [
      ["don't", 'don’t'],
      ["'tis the players' fault", '’tis the players’ fault'],
    ],
    other: [
      ['the players fault', 'the players’ fault'],
      ['we were', 'we’re'],
    ],
  },
  'quotation-marks': {
    same: [
      ['he said “yes” to me', "he said 'yes' to me"],
      ['he said «yes» to me', 'he said "yes" to me'],
      ['I read Moby Dick', 'I read “Moby Dick”'],
    ],
    other: [['he said yes', 'he said “no” yes']],
  },
  dashes: {
    same: [
      ['slow – and loud', 'slow—and loud'],
      ['slow--and loud', 'slow - and loud'],
      ['10-20 days', '10–20 days'],
      ['the L5–S1 joint', 'the L5-S1 joint'],
      ['–5 degrees', '-5 degrees'],
    ],
    other: [
      ['re-signed', 'resigned'],
      ['5 degrees', '-5 degrees'],
      ['slow and loud', 'slow – and loud'],
    ],
  },
  ellipses: {
    same: [
      ['well … no', 'well...no'],
      ['well…no', 'well . . . no'],
      ['Well. … No', 'Well. . . . No'],
    ],
    other: [['well no', 'well … no']],
  },
  primes: {
    same: [
      ['5′10″ tall', '5\'10" tall'],
      ['5’10” tall', '5′10″ tall'],
    ],
    other: [['5′10 tall', '5′10″ tall']],
  },
  'raised-figures': {
    same: [['10^3 times', '10³ times']],
    other: [
      ['10³ times', '10⁶ times'],
      ['10³ times', '103 times'],
      ['40 m²', '40 m'],
      ['x² grew', 'x grew'],
    ],
  },
  'line-break-hyphens': {
    same: [
      ['an evaluation', 'an evalu-\nation'],
      ['a well-known man', 'a well-\nknown man'],
    ],
    other: [['an evaluation', 'an evalu- ation']],
  },
  'note-marks': {
    same: [
      ['large over', 'large³ over'],
      ['ended. Then', 'ended.¹² Then'],
      ['Peace be', '²³Peace be'],
    ],
    other: [['10 times', '10³ times']],
  },
  'verse-lines': {
    same: [['at morning / the boats', 'at morning\nthe boats']],
    other: [
      ['and / or', 'and or'],
      ['and/or', 'and\nor'],
    ],
  },
  'set-in-capitals': {
    same: [
      ['Bridge doomed', 'BRIDGE DOOMED'],
      ['THE BRIDGE IS SHUT', 'the bridge is shut'],
    ],
    other: [
      ['They told us', 'They told US'],
      ['us', 'US'],
    ],
  },
  'first-letter': {
    same: [
      ['the pump', 'The pump'],
      ['“The pump', 'the pump'],
    ],
    other: [
      ['in may', 'in May'],
      ['“in may', '“in May'],
      ['He', 'She'],
    ],
  },
  'final-mark': {
    same: [
      ['It was slow,', 'It was slow'],
      ['It was slow;', 'It was slow.'],
      ['Was it slow,', 'Was it slow?'],
      ['It was slow …', 'It was slow'],
    ],
    other: [
      ['It was slow!', 'It was slow'],
      ['It was slow?', 'It was slow.'],
      ['It was, slow', 'It was slow'],
    ],
  },
};

const said = (draft: string, source: string, rules: ReadonlySet<Equivalence> = ALL_EQUIVALENCES) =>
  prove(
    { text: draft, start: 0, end: draft.length },
    { text: source, start: 0, end: source.length },
    {},
    rules,
  );

describe('what may differ', () => {
  for (const [name, { same, other }] of Object.entries(RULES)) {
    const without = new Set(ALL_EQUIVALENCES);
    without.delete(name as Equivalence);
    it(`is the same under ${name}: ${EQUIVALENCES[name as Equivalence]}`, () => {
      deepEqual(
        same.map(([draft, source]) => [
          said(draft, source).kind,
          said(source, draft).kind === 'proof' || name,
        ]),
        same.map(([draft, source]) => ['proof', said(source, draft).kind === 'proof' || name]),
      );
    });
    it(`needs ${name} for it`, () => {
      deepEqual(
        same.filter(([draft, source]) => said(draft, source, without).kind === 'proof'),
        [],
      );
    });
    it(`is not the same by ${name}`, () => {
      deepEqual(
        other.filter(([draft, source]) => said(draft, source).kind === 'proof'),
        [],
      );
    });
  }
});

describe('a difference', () => {
  const kinds: readonly (readonly [string, string, string])[] = [
    ['It fell to 5 degrees', 'It fell to −5 degrees', 'signs'],
    ['The verdict is 👎 here', 'The verdict is 👍 here', 'signs'],
    ['rated A for', 'rated A+ for', 'signs'],
    ['the flag 🏴\u{E0067}\u{E0062}\u{E007F} flew', 'the flag 🏴\u{E0067}\u{E0061}\u{E007F} flew', 'signs'],
    ['in 1989 it', 'in 1998 it', 'figures'],
    ['12.500 men', '12,500 men', 'figures'],
    ['we won it', 'we lost it', 'letters'],
    ['he gave an expose of it', 'he gave an exposé of it', 'accents'],
    ['we resigned him', 'we re-signed him', 'hyphens'],
    ['they told US so', 'they told us so', 'capitals'],
    ['let’s eat Grandma', 'let’s eat, Grandma', 'marks'],
    ['a part of it', 'apart of it', 'spaces'],
  ];
  for (const [draft, source, kind] of kinds) {
    it(`is of ${kind}: “${draft}” for “${source}”`, () => {
      const account = said(draft, source);
      equal(account.kind === 'difference' && account.first.kind, kind);
    });
  }

  it('has its place on both sides', () => {
    const account = said('It fell to 5 degrees', 'It fell to −5 degrees');
    deepEqual(account.kind === 'difference' && [account.first.draft, account.first.source], [
      { start: 11, end: 11 },
      { start: 11, end: 12 },
    ]);
  });
});

describe('the edges of a quotation', () => {
  const cut = (draft: string, source: string) => {
    const start = source.indexOf(draft);
    return prove(
      { text: draft, start: 0, end: draft.length },
      { text: source, start, end: start + draft.length },
    ).kind;
  };
  const wrong = [
    ['5 degrees', 'It was −5 degrees'],
    ['violent', 'it was non-violent'],
    ['rated A', 'It is rated A+ today'],
    ['40', 'It is 40° here'],
    ['at 10', 'It was at 10:30'],
    ['5m', 'a loss of -$5m'],
  ];
  for (const [draft = '', source = ''] of wrong) {
    it(`part no word: “${draft}” out of “${source}”`, () => equal(cut(draft, source), 'difference'));
  }
  const right = [
    ['the pump', 'So the pump, which was slow'],
    ['slow', '“slow”, he said'],
    ['and loud', 'slow—and loud'],
    ['in 2019', 'in 2019. It'],
  ];
  for (const [draft = '', source = ''] of right) {
    it(`may lie between words: “${draft}” out of “${source}”`, () => equal(cut(draft, source), 'proof'));
  }
});
