import { deepEqual, equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { prove } from '../../../server/proof/prove.ts';
import type { UnsureStretch } from '../../../server/proof/readCharacters.ts';

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
  it('is no certainty where it is printed alike, amid what is equal', () => {
    const side = { text: 'the office is shut', start: 0, end: 18 };
    const account = prove(side, { ...side, unsure });
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
