import { deepEqual } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { check, corpusOf } from './cases.ts';

const corpus = corpusOf([
  [
    'ferry.md',
    '---\ntype: interview\ncontainer-title: Quay\nauthor: [{ given: Noor, family: Falk }]\n---\n\n' +
      '**Did anybody stop you?**\n\nShe asked me to wait a year. It broke in the night, and they laughed at me all winter.\n\n' +
      '**Will the warden come back?**\n\nUnless the rudder breaks again, the ferry leaves in May, say the pilots.\n',
  ],
  // An outlet, and nobody who wrote it.
  [
    'lamp.md',
    '---\ncontainer-title: The Quay\n---\n\n' +
      'The lamp in the harbour went out at nine on Friday, and nobody lit it again before the boats came home.\n',
  ],
  [
    'boats.md',
    '“If the harbour freezes, we will shoot on the ice,” Tobias Renn said. “We never said that the boats were ours to mend.”\n',
  ],
]);

describe('whom the writer gives words to', () => {
  const drafts: Readonly<Record<string, readonly string[]>> = {
    // A description for a pronoun of one, of whom the interview tells only later.
    '“[The warden] asked me to wait a year,” the ferryman said.': ['error misleading-brackets'],
    '“[The rudder] broke in the night,” the ferryman said.': ['error misleading-brackets'],
    // Words cut from what makes them true are, whoever they are given to, and where they are given to nobody.
    '“We will shoot on the ice,” Renn said.': ['warning misleading-cut'],
    'Renn called it “we will shoot on the ice”.': ['warning misleading-cut'],
    '“The boats were ours to mend.”': ['error misleading-cut', 'warning unattributed'],
    // What an outlet prints in its own voice is nobody's speech.
    '“The lamp in the harbour went out at nine on Friday,” Tobias Renn said.': ['error prose-as-speech'],
  };
  for (const [draft, expected] of Object.entries(drafts)) {
    it(draft, () => {
      deepEqual(
        check(draft, corpus).findings.map(({ severity, code }) => `${severity} ${code}`),
        expected,
      );
    });
  }
});
