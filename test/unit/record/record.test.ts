import { deepEqual, equal, match } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseDraft } from '../../../server/drafts/parseDraft.ts';
import {
  recordQuotations,
  recordStatesInWords,
  recordStatesOf,
  type Signing,
} from '../../../server/features/recordQuotations.ts';
import { parseRecord, type QuotationRecord, writeRecord } from '../../../server/record/record.ts';
import { checkWithRecord } from '../../../server/rules/check/checkWithRecord.ts';
import { DEFAULT_RULE_OPTIONS } from '../../../server/rules/ruleOptions.ts';
import { applyEdits } from '../../../server/text/edit.ts';
import { inEnglish } from '../../../server/text/said.ts';
import { corpusOf } from '../rules/cases.ts';

const PUMP = `“The pump was ours to mend, and nobody else came to do it,” Ines Calloway said. The bell rang.

“Every lamp on the quay has a story that it never tells,” Tobias Renn said.
`;
const DRAFT = '“The pump was ours to mend, and nobody else came to do it,” Ines Calloway said.\n';
const SIGNED: Signing = { by: 'Mia Holt', on: '2025-03-14' };

function check(draft: string, pump: string, record?: QuotationRecord) {
  const corpus = corpusOf([['pump.md', pump]]);
  const report = checkWithRecord(parseDraft('piece.md', draft), { corpus, record }, DEFAULT_RULE_OPTIONS);
  return { corpus, report };
}

function recorded(draft: string, pump: string, before?: QuotationRecord, signing?: Signing): QuotationRecord {
  const { corpus, report } = check(draft, pump, before);
  return recordQuotations(corpus, report, before, signing);
}

function state(draft: string, pump: string, record: QuotationRecord): string {
  const { corpus, report } = check(draft, pump, record);
  return inEnglish(recordStatesInWords(recordStatesOf(corpus, report, record)));
}

function faultOf(text: string): string {
  const read = parseRecord(text);
  return 'fault' in read ? inEnglish(read.fault) : 'no fault';
}

describe('the record of a draft', () => {
  it('is a file with a quotation a few lines, the same for the same draft', () => {
    const record = recorded(DRAFT, PUMP, undefined, { ...SIGNED, note: 'heard the tape' });
    equal(
      writeRecord(record),
      `{
  "version": 1,
  "quotations": [
    {
      "words": "The pump was ours to mend, and nobody else came to do it,",
      "speaker": "Ines Calloway",
      "verdict": "verbatim",
      "article": "pump",
      "at": [1,57],
      "passage": "The pump was ours to mend, and nobody else came to do it",
      "fingerprint": "${record.quotations[0]?.source?.fingerprint}",
      "place": {"paragraph":1},
      "checked": {"by":"Mia Holt","on":"2025-03-14"},
      "note": "heard the tape"
    }
  ]
}
`,
    );
    deepEqual(parseRecord(writeRecord(record)), record);
  });

  it('is signed by nobody unless somebody says so', () => {
    equal(state(DRAFT, PUMP, recorded(DRAFT, PUMP)), '0 of 1 checked; 1 not yet checked');
    equal(state(DRAFT, PUMP, recorded(DRAFT, PUMP, undefined, SIGNED)), '1 of 1 checked');
  });

  it('keeps what was signed when it is written again, and what was signed of words that changed', () => {
    const signed = recorded(DRAFT, PUMP, undefined, SIGNED);
    deepEqual(recorded(DRAFT, PUMP, signed), signed);
    const changed = DRAFT.replace('nobody else came', 'no one came');
    equal(state(changed, PUMP, signed), '0 of 1 checked; 1 changed since');
    const again = recorded(changed, PUMP, signed);
    equal(again.quotations[0]?.checked?.words, signed.quotations[0]?.words);
    equal(state(changed, PUMP, again), '0 of 1 checked; 1 changed since');
    equal(state(DRAFT, PUMP, again), '1 of 1 checked');
  });

  it('keeps what the article had until somebody has looked at what it has now', () => {
    const signed = recorded(DRAFT, PUMP, undefined, SIGNED);
    const changed = PUMP.replace('ours', 'theirs');
    const again = recorded(DRAFT, changed, signed);
    deepEqual(again, signed);
    equal(state(DRAFT, changed, again), '0 of 1 checked; 1 with a changed source');
    equal(state(DRAFT, changed, recorded(DRAFT, changed, again, SIGNED)), '1 of 1 checked');
  });

  it('says what is wrong with a file that is none, and where', () => {
    const text = writeRecord(recorded(DRAFT, PUMP));
    match(faultOf('{'), /^The record is not valid JSON: /);
    equal(faultOf('[]'), 'The record is none of version 1 with a list of quotations.');
    match(faultOf(text.replace(/"passage": "The/, '"passage": "A')), /^Quotation 1 .*by hand\.$/);
  });
});

describe('source-changed', () => {
  const record = recorded(DRAFT, PUMP, undefined, SIGNED);

  it('shows old and new side by side and blames nobody, and its fix takes the new words', () => {
    const { report } = check(DRAFT, PUMP.replace('ours', 'theirs'), record);
    deepEqual(
      report.findings.map(({ code, message }) => [code, inEnglish(message)]),
      [
        [
          'source-changed',
          'The article “pump” no longer has the words recorded from it. It had “The pump was ours to mend, and nobody else came to do it”; it now has “The pump was theirs to mend, and nobody else came to do it”.',
        ],
      ],
    );
    equal(applyEdits(DRAFT, report.findings[0]?.fixes[0]?.edits ?? []), DRAFT.replace('ours', 'theirs'));
  });

  it('says that nothing like it stands there any more', () => {
    const { report } = check(DRAFT, 'The harbour froze, and they shot on the ice.\n', record);
    deepEqual(
      report.findings.map(({ code, fixes }) => [code, fixes.length]),
      [['source-changed', 0]],
    );
  });

  it('is silent of moved words, of other marks, of what a comment silences, and without the article', () => {
    const silent: readonly (readonly [string, string])[] = [
      [DRAFT, `It rained.\n\n${PUMP}`],
      [DRAFT, PUMP.replaceAll(/[“”]/g, '"')],
      [`<!-- verbatim-disable-next-line -->\n${DRAFT}`, PUMP.replace('ours', 'theirs')],
    ];
    for (const [draft, pump] of silent) deepEqual(check(draft, pump, record).report.findings, []);
    const corpus = corpusOf([['other.md', PUMP]]);
    const report = checkWithRecord(parseDraft('piece.md', DRAFT), { corpus, record }, DEFAULT_RULE_OPTIONS);
    deepEqual(report.findings, []);
  });

  it('leaves a quotation that differed already to the rules about words', () => {
    const altered = DRAFT.replace('nobody else', 'no one else');
    const { report } = check(altered, PUMP.replace('ours', 'theirs'), recorded(altered, PUMP));
    deepEqual(report.findings.map(({ code }) => code).sort(), ['misquoted', 'source-changed']);
  });
});
