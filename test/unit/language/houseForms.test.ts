import { equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { houseForm } from '../../../server/language/houseForms.ts';
import { languageNamed } from '../../../server/language/languageNamed.ts';

const english = languageNamed('en');
const formOf = (draft: string, source: string) => english && houseForm(draft, source, english);

describe('houseForm', () => {
  for (const [draft, source, rule] of [
    ['the colour of the harbour, and', 'the color of the harbor, and', 'spelling'],
    ['the café by the quay', 'the cafe by the quay', 'accents'],
    ['as Dr. Renn told them', 'as Doctor Renn told them', 'abbreviations'],
    ['waited twenty-five minutes', 'waited 25 minutes', 'figures'],
    ['some three per cent more', 'some three percent more', 'abbreviations'],
    ['fifteen hundred men left', 'one thousand five hundred men left', 'figures'],
    ['the twelfth of them', 'the 12th of them', 'figures'],
  ] as const)
    it(`reads “${draft}” and “${source}” as the same by the rule of ${rule}`, () => {
      equal(formOf(draft, source), rule);
      equal(formOf(source, draft), rule);
    });

  for (const [draft, source] of [
    ['the harbour, in time', 'the harbour time'],
    ['and the red harbour', 'and the harbour red'],
    ['they left in a hurry', 'they left in hurry'],
    ['the colour of it', 'the color of them'],
    ['that we resigned', 'that we re-signed'],
    ['the Mole', 'the mole'],
  ] as const)
    it(`reads “${draft}” and “${source}” as different`, () => {
      equal(formOf(draft, source), undefined);
      equal(formOf(source, draft), undefined);
    });
});
