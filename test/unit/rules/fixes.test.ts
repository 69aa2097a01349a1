import { deepEqual, equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Finding } from '../../../server/rules/finding.ts';
import { faultOf, passFixes } from '../../../server/rules/fixes/fixGate.ts';
import { harmOf } from '../../../server/rules/fixes/tryFixes.ts';
import { applyEdits } from '../../../server/text/edit.ts';
import { inEnglish } from '../../../server/text/said.ts';
import { createDice } from '../../fuzz/trial.ts';
import { writeDraft } from '../../fuzz/writeDraft.ts';
import { CASE_SETS, check, corpusOf } from './cases.ts';

describe('fixes', () => {
  for (const { id, draft, corpus } of CASE_SETS.flatMap(({ cases, corpus }) =>
    cases.map((one) => ({ ...one, corpus })),
  )) {
    const { findings } = check(draft, corpus);
    const again = (text: string) => check(text, corpus).findings;
    for (const finding of findings) {
      const { code, start } = finding;
      for (const { title, edits } of finding.fixes) {
        it(`${id}, ${code}: ${inEnglish(title)}`, () => {
          equal(harmOf({ text: draft, findings, check: again }, finding, edits), undefined);
          const after = check(applyEdits(draft, edits), corpus).findings;
          const known = findings.filter((one) => one.code !== code || one.start !== start);
          const fresh = after.filter((one) => {
            const at = known.findIndex((other) => other.code === one.code);
            if (at >= 0) known.splice(at, 1);
            return at < 0 && one.code !== 'uncited';
          });
          deepEqual(
            fresh.map(
              (one) =>
                `${one.severity} ${one.code}: ${inEnglish(one.message)} in ${applyEdits(draft, edits)}`,
            ),
            [],
          );
        });
      }
    }
  }
});

describe('a fix never harms', () => {
  for (const [number, { name, cases, corpus }] of CASE_SETS.entries()) {
    it(`in drafts made of ${name} cases and damaged`, () => {
      const material = { drafts: cases.map(({ draft }) => draft), corpus };
      const harms: string[] = [];
      for (let seed = number * 1000; seed < number * 1000 + DRAFTS; seed++) {
        const draft = writeDraft(material, createDice(seed));
        const { findings } = check(draft, corpus);
        const again = (text: string) => check(text, corpus).findings;
        for (const finding of findings) {
          for (const { title, edits } of finding.fixes) {
            const harm =
              faultOf(draft, edits) ?? harmOf({ text: draft, findings, check: again }, finding, edits);
            if (harm !== undefined) harms.push(`${seed}, ${finding.code}, ${inEnglish(title)}: ${harm}`);
          }
        }
      }
      deepEqual(harms, []);
    });
  }

  const programmer = corpusOf([
    ['a.md', '“It was a mess from start to finish, and nobody would own it,” a festival programmer said.\n'],
  ]);
  const MESS = '“It was a mess from start to finish, and nobody would own it';
  for (const [rule, draft, repaired] of [
    [
      'a name in an earlier paragraph becomes the role there, if anywhere',
      `Mia Holt spoke to reporters.\n\n${MESS}.”\n`,
      [`A festival programmer spoke to reporters.\n\n${MESS}.”\n`],
    ],
    [
      'the role in front of the name goes with it',
      `${MESS},” the festival programmer Mia Holt said.`,
      [`${MESS},” a festival programmer said.`],
    ],
    [
      'the words of the quotation stay, even where they end in the role',
      `“It was a mess from start to finish, and nobody would own it, programmer,” Mia Holt said.`,
      [
        `“It was a mess from start to finish, and nobody would own it, programmer,” a festival programmer said.`,
      ],
    ],
    [
      'what begins a sentence begins with a capital',
      `Nobody came. Mia Holt said: ${MESS}.”`,
      [`Nobody came. A festival programmer said: ${MESS}.”`],
    ],
  ] as const) {
    it(rule, () => {
      const named = check(draft, programmer).findings.filter(({ code }) => code === 'anonymous-source-named');
      deepEqual(
        named.flatMap(({ fixes }) => fixes.map(({ edits }) => applyEdits(draft, edits))),
        repaired,
      );
    });
  }
});

describe('the gate of fixes', () => {
  const text = 'one 🙂 two';
  for (const [what, edits, complaint] of [
    ['no edit', [], 'it changes nothing'],
    ['backwards', [[3, 0]], 'the edit from 3 to 0 runs backwards'],
    ['out of the text', [[8, 11]], 'the edit from 8 to 11 reaches out of the text, of 10 units'],
    ['before the text', [[-1, 2]], 'the edit from -1 to 2 reaches out of the text, of 10 units'],
    ['at no character', [[0.5, 2]], 'the edit from 0.5 to 2 is at no character'],
    ['at none', [[Number.NaN, 2]], 'the edit from NaN to 2 is at no character'],
    [
      'overlapping',
      [
        [0, 3],
        [2, 4],
      ],
      'the edit from 2 to 4 begins before the last one has ended',
    ],
    [
      'out of order',
      [
        [6, 7],
        [0, 3],
      ],
      'the edit from 0 to 3 begins before the last one has ended',
    ],
    ['a half', [[5, 7]], 'the edit from 5 to 7 halves a character'],
    ['up to a half', [[4, 5]], 'the edit from 4 to 5 halves a character'],
  ] as const) {
    it(`keeps out and tells of an edit that is ${what}`, () => {
      const heard: string[] = [];
      const fix = fixOf(edits);
      const good = fixOf([[0, 3]]);
      deepEqual(
        passFixes(text, [fix, good], 'misquoted', (complaint) => heard.push(complaint)),
        [good],
      );
      deepEqual(heard, [`A fix of misquoted was left out: ${complaint}.`]);
    });
  }

  it('lets edits through that touch, at both ends of the text', () => {
    const fixes = [
      fixOf([
        [0, 3],
        [3, 3],
        [3, 10],
        [10, 10],
      ]),
    ];
    equal(
      passFixes(text, fixes, 'misquoted', () => {
        throw new Error('nothing to tell');
      }),
      fixes,
    );
  });
});

describe('harm', () => {
  const finding = found('misquoted', 'warning', 4, 7);
  for (const [what, after, edit, harm] of [
    ['none where the finding is gone', [], 'six', undefined],
    ['none where something lighter has come', [found('uncited', 'hint', 0, 3)], 'six', undefined],
    ['none where something as grave has come', [found('stitched', 'warning', 0, 3)], 'six', undefined],
    ['a finding that stays', [found('misquoted', 'warning', 4, 10)], 'second', 'misquoted is still there'],
    [
      'none from one of the same kind elsewhere',
      [found('misquoted', 'warning', 11, 14)],
      'second',
      undefined,
    ],
    ['something graver', [found('stitched', 'error', 0, 3)], 'six', 'error stitched has come: Of stitched.'],
    ['a change that changes nothing', [], 'two', 'it changes nothing'],
  ] as const) {
    it(`is ${what}`, () => {
      const checked = { text: 'one two three', findings: [finding], check: () => after };
      equal(harmOf(checked, finding, [{ start: 4, end: 7, newText: edit }]), harm);
    });
  }
});

/** Drafts of each set of cases: some hundreds in all. */
const DRAFTS = 60;

function fixOf(edits: readonly (readonly [start: number, end: number])[]) {
  return { title: 'Change it', edits: edits.map(([start, end]) => ({ start, end, newText: 'x' })) };
}

function found(code: Finding['code'], severity: Finding['severity'], start: number, end: number): Finding {
  return { code, severity, start, end, message: `Of ${code}.`, fixes: [], related: [] };
}
