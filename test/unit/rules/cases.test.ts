import { deepEqual, notDeepEqual } from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Finding } from '../../../server/rules/finding.ts';
import { inEnglish } from '../../../server/text/said.ts';
import { CASE_SETS, check, type Expected, GENRES, INTERVIEWS, titleOf } from './cases.ts';
import { NOT_YET } from './notYet.ts';

for (const { name, cases, corpus } of [...CASE_SETS, GENRES, INTERVIEWS]) {
  describe(`${name} cases`, () => {
    for (const one of cases) {
      const title = titleOf(one);
      const reason = NOT_YET[title];
      it(reason === undefined ? title : `${title} (not yet: ${reason})`, () => {
        const amiss = unexpected(check(one.draft, corpus).findings, one.expect);
        if (reason === undefined) deepEqual(amiss, []);
        else notDeepEqual(amiss, [], 'passes now: take it from the list in notYet.ts');
      });
    }
  });
}

/** A finding at warning or above is never in excess where one is expected; where none is, any but a missing citation. */
function unexpected(findings: readonly Finding[], expect: readonly Expected[]): string[] {
  const left = [...findings];
  const missing = expect.filter(({ code, severity, alt }) => {
    const at = left.findIndex(
      (finding) => (finding.code === code && finding.severity === severity) || alt?.includes(finding.code),
    );
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  const isExcess = ({ code, severity }: Finding) =>
    expect.length === 0 ? code !== 'uncited' : severity === 'error' || severity === 'warning';
  return [
    ...missing.map(({ code, severity }) => `missing: ${severity} ${code}`),
    ...left
      .filter(isExcess)
      .map(({ severity, code, message }) => `in excess: ${severity} ${code}: ${inEnglish(message)}`),
  ];
}
