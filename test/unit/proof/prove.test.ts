import { deepEqual, equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { ALL_EQUIVALENCES, EQUIVALENCES, type Equivalence } from '../../../server/proof/equivalences.ts';
import type { Anchor, Claim, ClaimRule } from '../../../server/proof/proof.ts';
import { prove } from '../../../server/proof/prove.ts';
import type { UnsureStretch } from '../../../server/proof/readCharacters.ts';

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
    [],
    [],
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

describe('claims', () => {
  /** Braces number what a claim covers on both sides. */
  const claimed = (rule: ClaimRule, draft: string, source: string) => {
    const [a, b] = [draft, source].map((text) => {
      const start = text.indexOf('{');
      const end = text.indexOf('}') - 1;
      return { text: text.replace(/[{}]/g, ''), span: { start, end } };
    });
    if (a === undefined || b === undefined) throw new Error('both sides are given');
    const claim: Claim = { rule, draft: a.span, source: b.span };
    return prove(
      { text: a.text, start: 0, end: a.text.length },
      { text: b.text, start: 0, end: b.text.length },
      [claim],
    ).kind;
  };
  const held: readonly (readonly [ClaimRule, string, string])[] = [
    ['ellipsis', 'I fire it {…} and open it', 'I fire it{, you know,} and open it'],
    ['ellipsis', 'I fire it. {…} And open it', 'I fire it, {you know, }and open it'],
    ['ellipsis', 'I fire it {[…]} and open it', 'I fire it {every day} and open it'],
    ['bracket', '{[Renn]} came', '{He} came'],
    ['bracket', 'The kiln {[in Orrin]} is old', 'The kiln {}is old'],
    ['sic', 'the herons was {[sic]} here', 'the herons was{} here'],
    ['inflection', 'He {walk[ed]} home', 'He {walks} home'],
    ['inflection', '{[T]he} pump', '{the} pump'],
    ['attribution', 'It was slow. {}It was loud', 'It was slow,{” she said. “}It was loud'],
    ['source-bracket', 'They told us {}that', 'They told us {[the inspectors]} that'],
    ['source-bracket', 'They told us {}that', 'They told us {(laughs)} that'],
    ['house:figures', 'It took {19} days', 'It took {nineteen} days'],
    ['ellipsis', 'I fire it {…} and open it', 'I fire it! {You know,} and open it'],
    ['ellipsis', 'I fire it {…}, and open it', 'I fire it{, you know,} and open it'],
  ];
  for (const [rule, draft, source] of held) {
    it(`of ${rule} holds: ${draft} for ${source}`, () => equal(claimed(rule, draft, source), 'proof'));
  }
  const refused: readonly (readonly [ClaimRule, string, string])[] = [
    ['ellipsis', 'I fire {it} and open it', 'I fire {that} and open it'],
    ['ellipsis', 'rated A {…} and B', 'rated A{+ and more} and B'],
    ['bracket', '{Renn} came', '{He} came'],
    ['bracket', '{[He] never} came', '{He} came'],
    ['sic', 'the herons {[never]} was', 'the herons {not} was'],
    ['inflection', '{[S]he} pump', '{the} pump'],
    ['inflection', 'He {walk[ed]} home', 'He {talks} home'],
    ['attribution', 'It was {not} slow', 'It was {} slow'],
    ['source-bracket', 'They told us {}that', 'They told us {never} that'],
    ['source-bracket', 'They told us {}that', 'They told us {(so) never (so)} that'],
    ['house:figures', 'It took {1}9 days', 'It took {nineteen} days'],
    ['house:figures', 'It took {} days', 'It took {nineteen} days'],
    ['house:figures', 'It took {19} days', 'It took {} days'],
    // A part of one character: three full stops are one.
    ['house:figures', 'It took {19} … days', 'It took {nineteen .}.. days'],
    ['house:figures', 'It took {19 .}.. days', 'It took {nineteen} … days'],
    ['house:figures', 'It took .{.. 19} days', 'It took … {nineteen} days'],
    ['house:figures', 'It took … {19} days', 'It took .{.. nineteen} days'],
    ['ellipsis', 'I fire it {…} and open it', 'I fire it (now{, you know,} and open it'],
    ['attribution', 'rated A{} and B', 'rated A{+ by all }and B'],
    ['bracket', '{[Renn]}e came', '{H}e came'],
    ['bracket', 'It was slow {[Renn]} came', 'It was slow! {He} came'],
    ['inflection', 'He {walk[ed]} home', 'He {walks on} home'],
    ['inflection', 'He {walk[2]} home', 'He {walks} home'],
  ];
  for (const [rule, draft, source] of refused) {
    it(`of ${rule} does not hold: ${draft} for ${source}`, () =>
      equal(claimed(rule, draft, source), 'difference'));
  }
});

describe('claims and anchors out of order are as good as none', () => {
  const proved = (draft: string, source: string, claims: readonly Claim[], anchors: readonly Anchor[] = []) =>
    prove(
      { text: draft, start: 0, end: draft.length },
      { text: source, start: 0, end: source.length },
      claims,
      anchors,
    ).kind;
  const house = (draft: [number, number], source: [number, number]): Claim => ({
    rule: 'house:figures',
    draft: { start: draft[0], end: draft[1] },
    source: { start: source[0], end: source[1] },
  });
  it('where they cover a character twice', () => {
    equal(proved('12345678 x', 'abcdefgh x', [house([0, 5], [0, 5]), house([5, 8], [5, 8])]), 'proof');
    equal(proved('12345678 x', 'abcdefgh x', [house([0, 5], [0, 5]), house([3, 8], [5, 8])]), 'difference');
    equal(proved('12345678 x', 'abcdefgh x', [house([0, 5], [0, 5]), house([5, 8], [3, 8])]), 'difference');
  });
  it('where one ends before it begins', () => {
    const inverted: Claim = {
      rule: 'attribution',
      draft: { start: 13, end: 12 },
      source: { start: 12, end: 27 },
    };
    equal(proved('It was slow, it was', 'It was slow, she said to us, it was', [inverted]), 'difference');
  });
  it('and those in order may be given in any', () => {
    const draft = 'It was slow. It was loud';
    const source = 'It was slow, she said [the pump]. It was loud';
    const said: Claim = {
      rule: 'attribution',
      draft: { start: 11, end: 11 },
      source: { start: 11, end: 21 },
    };
    const own: Claim = {
      rule: 'source-bracket',
      draft: { start: 11, end: 11 },
      source: { start: 21, end: 32 },
    };
    equal(proved(draft, source, [said, own]), 'proof');
    equal(proved(draft, source, [own, said]), 'proof');
  });
  it('and at one place the claim comes first, which frees the marks beside it', () => {
    const draft = 'I fire it. … And open it';
    const source = 'I fire it, you know, and open it';
    const gap: Claim = { rule: 'ellipsis', draft: { start: 11, end: 12 }, source: { start: 11, end: 20 } };
    equal(proved(draft, source, [gap], [{ draft: 11, source: 11 }]), 'proof');
  });
});

describe('what a reader of files is unsure of', () => {
  const source = 'the o\ufffdce is shut';
  const unsure = [{ start: 5, end: 6 }];
  const account = prove(
    { text: 'the office is shut', start: 0, end: 18 },
    { text: source, start: 0, end: source.length, unsure },
  );
  it('is no difference and no certainty', () => {
    deepEqual(account.kind === 'proof' && account.certain, false);
  });
  it('is at a joint a hyphen or nothing, shown or not', () => {
    const proved = (draft: string, source: string) => {
      const at = source.search(/[-\0]/);
      const unsure = [{ kind: 'joint' as const, start: at, end: at + 1 }];
      return prove(
        { text: draft, start: 0, end: draft.length },
        { text: source, start: 0, end: source.length, unsure },
      ).kind;
    };
    for (const source of ['an extra-ordinary day', 'an extra\0ordinary day']) {
      equal(proved('an extraordinary day', source), 'proof');
      equal(proved('an extra-ordinary day', source), 'proof');
      equal(proved('an extra ordinary day', source), 'difference');
      equal(proved('an extraxordinary day', source), 'difference');
    }
  });
  it('is a joint at its own place and nowhere else, whichever of several it is', () => {
    const source = 'an extra\0ordinary pre\0eminent day';
    const unsure = [8, 21].map((start) => ({ kind: 'joint' as const, start, end: start + 1 }));
    const proved = (draft: string, stretches: readonly UnsureStretch[] = unsure) =>
      prove(
        { text: draft, start: 0, end: draft.length },
        { text: source, start: 0, end: source.length, unsure: stretches },
      ).kind;
    equal(proved('an extra-ordinary pre-eminent day'), 'proof');
    equal(proved('an extraordinary preeminent day'), 'proof');
    equal(proved('an extra-ordin-ary preeminent day'), 'difference');
    equal(proved('an extraordinary preemi-nent day'), 'difference');
    // What could not be decoded and takes no room is no joint.
    const undecoded = unsure.map(({ start, end }) => ({ kind: 'undecoded' as const, start, end }));
    equal(proved('an extra-ordinary preeminent day', undecoded), 'difference');
  });
  it('may stand at the end of what is quoted', () => {
    const proved = (draft: string, source: string) =>
      prove(
        { text: draft, start: 0, end: draft.length },
        { text: source, start: 0, end: source.length, unsure: [] },
      ).kind;
    equal(proved('the office', 'the offi\ufffd'), 'proof');
    equal(proved('the offi', 'the offi\ufffd'), 'proof');
    equal(proved('the offices are', 'the offi\ufffd'), 'difference');
  });
  it('is told with what differs, where the quotation ends in it', () => {
    const account = prove(
      { text: 'the off', start: 0, end: 7 },
      { text: 'the o\ufffdce', start: 0, end: 8, unsure: [] },
    );
    deepEqual(account.kind === 'difference' && [account.first.draft, account.first.source], [
      { start: 5, end: 7 },
      { start: 5, end: 8 },
    ]);
  });
  it('hides no difference beside it', () => {
    equal(
      prove(
        { text: 'the office is open', start: 0, end: 18 },
        { text: source, start: 0, end: source.length, unsure },
      ).kind,
      'difference',
    );
  });
});
