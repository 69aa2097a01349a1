import { deepEqual, equal, ok } from 'node:assert/strict';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, it } from 'mocha';
import { parseDraft } from '../../../server/drafts/parseDraft.ts';
import { checkDraft, rehearseCheck } from '../../../server/rules/check/checkDraft.ts';
import { QUOTATION_RULES } from '../../../server/rules/check/rules.ts';
import { DEFAULT_RULE_OPTIONS } from '../../../server/rules/ruleOptions.ts';
import { check, corpusOf } from './cases.ts';

const corpus = corpusOf([
  ['reel.md', '“We lost the second reel in a taxi and nobody has seen it since,” said Annabel Holtermann.\n'],
]);

/** What is in use of the heap when all that nobody holds is let go, in bytes. */
function held(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  return process.memoryUsage().heapUsed;
}

describe('what is remembered of a draft', () => {
  it('holds the words that were asked about, and none of the drafts that they were cut from', function () {
    this.timeout(60_000);
    // “ takes two bytes a unit in an engine's memory, and so does all that stands around it.
    const around = `\n\n${'“Rain,” it said. '.repeat(100).replaceAll('“Rain,”', 'Rain')}`.repeat(150);
    const versions = 40;
    const size = around.length * 2;
    const typed = (version: number) =>
      `“We lost the ${version} reel in a taxi and nobody has seen it since,” Annabel Holtermann said in Weirborough [@annabel-holtermann-${version}].${around}`;
    for (let version = 0; version < 3; version++) check(typed(version), corpus);
    const before = held();
    for (let version = 3; version < versions; version++) check(typed(version), corpus);
    const kept = held() - before;
    ok(kept < (versions * size) / 8, `${kept} bytes after ${versions} drafts of ${size}`);
  });
});

describe('a check in steps', () => {
  const text = '“We lost the second reel in a taxi,” Annabel Holtermann said.';
  const reel = ['reel.md', '“We lost the second reel in a taxi,” said Annabel Holtermann.\n'] as const;
  const other = ['radio.md', '“We lost the second reel in a taxi,” said Ines Calloway.\n'] as const;
  const draft = parseDraft('draft.md', text);
  const stepsWith = (...articles: (typeof reel | typeof other)[]) =>
    [...rehearseCheck(draft, corpusOf(articles), DEFAULT_RULE_OPTIONS)].length;
  const steps = stepsWith(reel);

  it('takes a step with every rule', () => {
    ok(steps > QUOTATION_RULES.length);
  });
  it('begins anew when articles come in between, and finds what a check at once finds', () => {
    const anew = stepsWith(reel, other);
    const atOnce = checkDraft(draft, corpusOf([reel, other]), DEFAULT_RULE_OPTIONS);
    for (let before = 1; before <= steps; before++) {
      const changing = corpusOf([reel]);
      const rehearsal = rehearseCheck(draft, changing, DEFAULT_RULE_OPTIONS);
      for (let step = 0; step < before; step++) rehearsal.next();
      for (const { article } of corpusOf([other]).articles()) changing.add(article);
      equal([...rehearsal].length, anew);
      deepEqual(checkDraft(draft, changing, DEFAULT_RULE_OPTIONS), atOnce);
    }
  });
});
