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
    ['lost three-nil at home', 'lost 3-0 at home', 'figures'],
    ['lost three-one at home', 'lost 3-1 at home', 'figures'],
    ['at half past four', 'at 4.30', 'figures'],
    ['at quarter to five', 'at 4:45', 'figures'],
    ['at 16:30 sharp', 'at 4.30pm sharp', 'figures'],
    ['in the Eighties', 'in the ’80s', 'figures'],
    ['about two thirds of it', 'about 2/3 of it', 'figures'],
    ['about two-thirds of it', 'about 2/3 of it', 'figures'],
    ['by 52 to 48', 'by 52–48', 'figures'],
    ['World War Two', 'World War II', 'figures'],
    ['at 40 °C', 'at 40°C', 'figures'],
    ['in the nineties', 'in the 1990s', 'figures'],
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
    ['lost three-one at home', 'lost 3-2 at home'],
    ['at half past four', 'at 5.30'],
    ['at 16:30 sharp', 'at 4:30 am sharp'],
    ['at 4:30', 'at 4:35'],
    ['in the Eighties', 'in the ’90s'],
    ['about two thirds of it', 'about 1/3 of it'],
    ['on 2/3/2020', 'on two thirds/2020'],
    ['World War Two', 'World War I'],
    ['from 5 to 6', 'from 5 6'],
    ['in room 10 2', 'in room 102'],
  ] as const)
    it(`reads “${draft}” and “${source}” as different`, () => {
      equal(formOf(draft, source), undefined);
      equal(formOf(source, draft), undefined);
    });
});
