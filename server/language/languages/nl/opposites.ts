import type { OppositeData } from '../../data/language.ts';

/** Pairs as a thesaurus has them. */
export const OPPOSITES_NL: OppositeData = {
  pairs: `eerste laatste, meer minder, beter slechter, goed slecht, goede slechte, op neer, voor na, met zonder, voor tegen, stijgen dalen, winnen verliezen, gewonnen verloren, juist fout, waar onwaar, groot klein, grote kleine, lang kort, oud nieuw,
    oud jong, vroeg laat, open dicht, begin einde, sterk zwak, makkelijk moeilijk, zwaar licht, veilig gevaarlijk, schuldig onschuldig, rijk arm, warm koud, snel langzaam, dichtbij ver, boven onder, links rechts, binnen buiten, vriend vijand, altijd nooit, iedereen niemand,
    iemand niemand, alles niets, iets niets, ergens nergens, alle geen, een geen, wel niet, ja nee, kopen verkopen, leven dood, oorlog vrede, mogelijk onmogelijk, legaal illegaal, bekend onbekend, gelukkig ongelukkig, vol leeg, minimaal maximaal, minstens hoogstens, meerderheid minderheid`,
  scales: {
    amount:
      'alle alles elk elke ieder iedere iedereen veel vele meeste sommige enkele weinig geen niemand niets iemand iets beide helft',
    frequency: 'altijd steeds vaak soms zelden nooit',
    certainty: 'zeker waarschijnlijk misschien wellicht',
    completeness: 'helemaal volledig gedeeltelijk bijna nauwelijks slechts alleen',
  },
};
