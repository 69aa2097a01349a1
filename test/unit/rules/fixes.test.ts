import { deepEqual } from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Edit } from '../../../server/rules/finding.ts';
import { caseCorpus, cases, check } from './cases.ts';

describe('fixes', () => {
  for (const { id, draft } of cases) {
    const { findings } = check(draft, caseCorpus);
    for (const { code, start, fixes } of findings) {
      for (const { title, edits } of fixes) {
        it(`${id}, ${code}: ${title}`, () => {
          const after = check(apply(draft, edits), caseCorpus).findings;
          const known = findings.filter((one) => one.code !== code || one.start !== start);
          const fresh = after.filter((one) => {
            const at = known.findIndex((other) => other.code === one.code);
            if (at >= 0) known.splice(at, 1);
            return at < 0 && one.code !== 'uncited';
          });
          deepEqual(
            fresh.map((one) => `${one.severity} ${one.code}: ${one.message} in ${apply(draft, edits)}`),
            [],
          );
        });
      }
    }
  }
});

function apply(text: string, edits: readonly Edit[]): string {
  return edits
    .toReversed()
    .reduce((done, { start, end, newText }) => done.slice(0, start) + newText + done.slice(end), text);
}
