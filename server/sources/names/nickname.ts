import { areShortForms } from '../../quotes/people/givenNames.ts';

/** Whether two folded forenames may be one person's: a form that shares its beginning, or a known short form. */
export function areFormsOfOneForename(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length >= 3 && b.length >= 3 && a.slice(0, 3) === b.slice(0, 3)) return true;
  return areShortForms(a, b);
}
