import { deepEqual, ok } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseDraft } from '../../../server/drafts/parseDraft.ts';
import { restoreAll } from '../../../server/features/codeActions.ts';
import { overviewOf } from '../../../server/features/draftOverview.ts';
import { findSymbols } from '../../../server/features/symbols.ts';
import { tally } from '../../../server/features/tally.ts';
import { finishedFindings } from '../../../server/features/unfinished.ts';
import type { Finding } from '../../../server/rules/finding.ts';
import { tryFixes } from '../../../server/rules/fixes/tryFixes.ts';
import type { DraftReport, QuotationReport } from '../../../server/rules/report.ts';
import { overlap } from '../../../server/text/span.ts';
import { createRandom } from '../../support/random.ts';
import { check, corpusOf } from '../rules/cases.ts';

/** Work is counted in what is read of the draft's quotations and findings, so that no clock is asked. */
describe('work grows no faster than the draft', () => {
  for (const [what, work] of Object.entries({
    'the outline': findSymbols,
    'the overview': overviewOf,
    'the count of what is wrong': tally,
    'what is finished': finishedFindings,
    'restoring all wordings': (_, report) => restoreAll(report),
  } satisfies Record<string, (draft: ReturnType<typeof parseDraft>, report: DraftReport) => unknown>)) {
    it(what, () => {
      const [few, many] = [50, 500].map((quotations) => {
        const { draft, report, reads } = counted(quotations);
        work(draft, report);
        return reads();
      });
      ok(
        few !== undefined && few > 0 && many !== undefined && many < few * 15,
        `${few} reads became ${many}`,
      );
    });
  }

  it('trying a fix', () => {
    const said: number[] = [];
    const text = 'One line of many that say nothing much.\n\n'.repeat(5000);
    const blocks = Array.from({ length: 5000 }, (_, at) => ({ start: at * 41, end: at * 41 + 39 }));
    const start = 41 * 4000;
    const finding = findingAt(start, 0);
    const edits = [{ start, end: start + 3, newText: 'Two' }];
    const trial = {
      text,
      blocks,
      findings: [],
      check(other: string) {
        said.push(other.length);
        return [];
      },
    };
    deepEqual(tryFixes(trial, finding, [{ title: 'Change it', edits }]).length, 1);
    ok(said.length === 1 && Math.max(...said) < 20_000, `${said} units were checked`);
  });
});

describe('restoring all wordings', () => {
  it('keeps the earlier of two that overlap, in the order of the text, whatever there is', () => {
    const random = createRandom(5);
    for (let round = 0; round < 300; round++) {
      const fixes = Array.from({ length: 8 }, () => {
        const [a, b, c] = [0, 1, 2].map(() => Math.floor(random() * 40)).sort((x, y) => x - y) as [
          number,
          number,
          number,
        ];
        return [
          { start: a, end: b, newText: 'x' },
          ...(c > b ? [{ start: c, end: c + 1, newText: 'y' }] : []),
        ];
      });
      const findings = fixes.map((edits, at) => ({
        ...findingAt(at, at),
        fixes: [{ title: '', edits, restoresWording: true }],
      }));
      const taken: { start: number; end: number; newText: string }[] = [];
      const meets = (x: { start: number; end: number }, y: { start: number; end: number }) =>
        overlap(x, y) || (y.start <= x.end && x.start <= y.end && (x.start === x.end || y.start === y.end));
      for (const edits of fixes)
        if (!edits.some((edit) => taken.some((one) => meets(one, edit)))) taken.push(...edits);
      const report: DraftReport = { quotations: [], findings, silenced: new Set(), citations: [] };
      deepEqual(
        restoreAll(report),
        taken.sort((x, y) => x.start - y.start),
      );
    }
  });
});

const CORPUS = corpusOf([['a.md', '“The pump was ours to mend and nobody came,” Ines Calloway said.\n']]);

const reports = new Map<number, DraftReport>();

/** A draft of so many quotations, its report, and how often anything of a quotation or a finding was read. */
function counted(quotations: number) {
  const text = '“The pump was ours to mend and somebody came,” Ines Calloway said.\n\n'.repeat(quotations);
  const report = reports.get(quotations) ?? check(text, CORPUS);
  reports.set(quotations, report);
  let reads = 0;
  const watched = <T extends object>(list: readonly T[]): T[] =>
    list.map(
      (one) =>
        new Proxy(one, {
          get(target, key) {
            reads++;
            return Reflect.get(target, key);
          },
        }),
    );
  // The fixes are not what is counted: each is tried on the draft.
  const findings = report.findings.map(
    ({ code, severity, message, start, end, quotation = 0, related }, at) => ({
      ...{ code, severity, message, start, end, quotation, related },
      fixes: [{ title: '', edits: [{ start: at * 2, end: at * 2 + 1, newText: '' }], restoresWording: true }],
    }),
  );
  return {
    draft: parseDraft('draft.md', text),
    report: {
      ...report,
      findings: watched<Finding>(findings),
      quotations: watched<QuotationReport>(report.quotations),
    },
    reads: () => reads,
  };
}

function findingAt(start: number, quotation: number): Finding {
  return {
    code: 'misquoted',
    severity: 'warning',
    message: '',
    start,
    end: start + 3,
    quotation,
    fixes: [],
    related: [],
  };
}
