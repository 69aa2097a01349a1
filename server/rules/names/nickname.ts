import { areShortForms } from '../../quotes/names/givenNames.ts';

/** Whether two forenames may be one person's: a form that shares its beginning (Toby/Tobias) or a known pair. */
export function areFormsOfOneForename(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length >= 3 && b.length >= 3 && a.slice(0, 3) === b.slice(0, 3)) return true;
  if (areShortForms(a, b)) return true;
  return (NICKNAMES.get(a) ?? a) === (NICKNAMES.get(b) ?? b);
}

const NICKNAMES: ReadonlyMap<string, string> = new Map(
  (
    'bill william, billy william, will william, bob robert, bobby robert, rob robert, dick richard, rick richard, ' +
    'jim james, jimmy james, jack john, johnny john, hank henry, harry henry, ted edward, ned edward, ed edward, ' +
    'tony anthony, peggy margaret, meg margaret, maggie margaret, betty elizabeth, liz elizabeth, beth elizabeth, ' +
    'lizzie elizabeth, kate katherine, katie katherine, cathy katherine, kitty katherine, sally sarah, ' +
    'molly mary, polly mary, nell eleanor, nelly eleanor, ellie eleanor, mike michael, mick michael, ' +
    'dave david, steve stephen, chuck charles, charlie charles, larry lawrence, gus augustus, sasha alexander, ' +
    'alex alexander, sandy alexander, xander alexander, jenny jennifer, becky rebecca, hal henry, ' +
    'fred frederick, freddie frederick, greg gregory, jerry gerald, gerry gerald, joe joseph, pete peter, ' +
    'sue susan, susie susan, vicky victoria, tina christina, nick nicholas, tom thomas, sam samuel, ben benjamin'
  )
    .split(', ')
    .map((pair) => {
      const [short, full] = pair.split(' ');
      return [short ?? '', full ?? ''];
    }),
);
