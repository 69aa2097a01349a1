import { deepEqual, equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Anchor, Claim } from '../../../server/proof/proof.ts';
import { prove } from '../../../server/proof/prove.ts';
import type { UnsureStretch } from '../../../server/proof/readCharacters.ts';
import { sameStart } from '../../../server/proof/sameStart.ts';

interface Known {
  readonly claims?: readonly Claim[];
  readonly anchors?: readonly Anchor[];
  readonly unsure?: readonly UnsureStretch[];
}

/** What of the quotation need not be read one by one. */
function start(
  quotation: string,
  source: string,
  { claims = [], anchors = [], unsure = [] }: Known = {},
): string {
  const whole = { text: source, start: 0, end: source.length, unsure };
  return quotation.slice(
    0,
    sameStart({ text: quotation, start: 0, end: quotation.length }, whole, claims, anchors),
  );
}

const SAID = 'Nobody asked the harbour before the pump was sold to strangers';

describe('what both sides begin with alike', () => {
  it('is passed over up to three words before the one that differs', () => {
    equal(start(`${SAID},`, `${SAID}.`), 'Nobody asked the harbour before the pump ');
    equal(start('Nobody asked the harbour after it', SAID), 'Nobody ');
  });

  it('is read where it is short, or set in capitals', () => {
    equal(start('Nobody asked', 'Nobody asked'), '');
    equal(start(' so', ' so'), '');
    equal(start(SAID.toUpperCase(), SAID.toUpperCase()), '');
  });

  it('is read where a quotation mark in it may be felt further on', () => {
    equal(start(`“So” ${SAID}`, `“So” ${SAID}`), '');
    equal(start(`’Tis so. ${SAID}`, `’Tis so. ${SAID}`), '');
    equal(start(`I don’t know. ${SAID}`, `I don’t know. ${SAID}`).startsWith('I don’t know. Nobody'), true);
  });

  it('ends at a claim, at words that are out of step, and before what is unsure', () => {
    const at = SAID.indexOf('pump');
    const claim: Claim = { rule: 'sic', draft: { start: at, end: at }, source: { start: at, end: at } };
    equal(start(SAID, SAID, { claims: [claim] }), 'Nobody asked the ');
    equal(start(SAID, SAID, { anchors: [{ draft: at, source: at + 5 }] }), 'Nobody asked the ');
    equal(start(SAID, SAID, { anchors: [{ draft: at, source: at }] }).length > at, true);
    equal(start(SAID, SAID, { unsure: [{ start: 60, end: 62 }] }), '');
  });

  it('ends where the quotation or the place does, whatever goes on alike', () => {
    const end = SAID.indexOf(' the pump');
    const alike = (short: number, long: number) =>
      sameStart({ text: SAID, start: 0, end: short }, { text: SAID, start: 0, end: long }, [], []);
    equal(alike(end, SAID.length), 'Nobody '.length);
    equal(alike(SAID.length, end), 'Nobody '.length);
    equal(alike(SAID.length, SAID.length) > end, true);
  });

  it('shows that no more of it is set in capitals', () => {
    const whole = (text: string) => ({ text, start: 0, end: text.length });
    equal(prove(whole(`${SAID} WHO SAY SO LOUDLY`), whole(`${SAID} WHO SAY SO loudly`)).kind, 'difference');
    equal(prove(whole('WHO SAY SO LOUDLY'), whole('WHO SAY SO loudly')).kind, 'proof');
  });

  it('is in the proof as what it is: equal', () => {
    const account = prove(
      { text: `${SAID},`, start: 0, end: SAID.length + 1 },
      { text: `${SAID}.`, start: 0, end: SAID.length + 1 },
    );
    deepEqual(
      account.kind === 'proof' ? account.segments.map(({ by, draft }) => [by, draft.start]) : account,
      [
        ['equal', 0],
        ['final-mark', SAID.length],
      ],
    );
  });
});
