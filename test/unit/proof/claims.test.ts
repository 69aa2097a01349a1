import { equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Anchor, Claim, ClaimRule } from '../../../server/proof/proof.ts';
import { prove } from '../../../server/proof/prove.ts';

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
      { claims: [claim] },
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
      { claims, anchors },
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
