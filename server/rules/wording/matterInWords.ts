import type { Matter } from '../../sources/wording/alteration.ts';
import { type Said, say } from '../../text/said.ts';

/** What was changed or lost, as a list of such things names it; the sense, where it is nothing in particular. */
export function matterInWords(matter: Matter | undefined): Said {
  return matter === undefined ? say`the sense` : MATTERS[matter];
}

const MATTERS: { readonly [matter in Matter]: Said } = {
  negation: say`a negation`,
  approximation: say`an approximation`,
  condition: say`a condition`,
  contrast: say`a contrast`,
  modal: say`a modal verb`,
  hedge: say`a hedge`,
  view: say`whose view it is`,
  number: say`a number`,
  sign: say`a sign`,
  opposite: say`a word for its opposite`,
  name: say`a name`,
  date: say`a date`,
  unit: say`a unit`,
  amount: say`an amount`,
  frequency: say`how often`,
  certainty: say`how certain`,
  completeness: say`how complete`,
};
