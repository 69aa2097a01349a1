import { deepEqual } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { applyEdits } from '../../../server/text/edit.ts';
import { CASE_SETS, check } from './cases.ts';

describe('fixes', () => {
  for (const { id, draft, corpus } of CASE_SETS.flatMap(({ cases, corpus }) =>
    cases.map((one) => ({ ...one, corpus })),
  )) {
    const { findings } = check(draft, corpus);
    for (const { code, start, fixes } of findings) {
      for (const { title, edits } of fixes) {
        it(`${id}, ${code}: ${title}`, () => {
          const after = check(applyEdits(draft, edits), corpus).findings;
          const known = findings.filter((one) => one.code !== code || one.start !== start);
          const fresh = after.filter((one) => {
            const at = known.findIndex((other) => other.code === one.code);
            if (at >= 0) known.splice(at, 1);
            return at < 0 && one.code !== 'uncited';
          });
          deepEqual(
            fresh.map((one) => `${one.severity} ${one.code}: ${one.message} in ${applyEdits(draft, edits)}`),
            [],
          );
        });
      }
    }
  }
});
