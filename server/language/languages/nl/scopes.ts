import type { ScopeData } from '../../data/language.ts';

/** Dutch words of force. */
export const SCOPES_NL: ScopeData = {
  negation: `niet, geen, nooit, niemand, niets, niks, nergens, zonder, noch, nauwelijks, amper, zelden, nee, in plaats van,
    weigert, weigerde, ontkent, ontkende, betwijfel, verre van, allesbehalve`,
  approximation: `bijna, ongeveer, circa, zowat, rond, ruim, krap, minstens, hoogstens, maximaal, tot wel, meer dan,
    minder dan, slechts, alleen, enkel, een deel van, niet helemaal, vrijwel, half`,
  condition: 'als, indien, tenzij, mits, zolang, totdat, in geval van',
  exception: 'behalve, uitgezonderd',
  contrast: 'maar, echter, hoewel, toch',
  modal: `kan, kunnen, kon, konden, mag, mogen, mocht, moet, moeten, moest, moesten, zou, zouden`,
  hedge: `misschien, wellicht, waarschijnlijk, vermoedelijk, mogelijk, blijkbaar, schijnbaar, kennelijk, naar verluidt, lijkt,
    lijken, ik denk, ik geloof, ik vind, ik vermoed, ik hoop, wij denken, we denken, wij hopen, we hopen, volgens mij, een soort, deels, soms, vaak, meestal,
    gewoonlijk, over het algemeen`,
  view: `men zegt, ze zeggen dat, er wordt gezegd, ik dacht, wij dachten, men heeft ons gezegd, ons is
    verteld, mij is verteld`,
  limit: 'althans, tenminste, ten minste, voorlopig, in elk geval, in ieder geval, voor zover, in theorie',
  limitEnd: 'uitgezonderd voorbehouden',
  idle: [
    { words: 'rond ruim half', unlessBefore: '#' },
    { words: 'als', after: 'zo net even evenveel meer minder groter kleiner zowel' },
  ],
  others: "mensen sommigen velen critici tegenstanders experts iedereen ze buren collega's lezers historici",
  saying: 'zeggen zegt zei zeiden denken denkt dachten geloven gelooft beweren beweert vinden vindt vonden',
  boundaries: 'en maar of want omdat toen waar die dat wie terwijl hoewel',
  questions: 'is zijn was waren heeft hebben kan kunnen wordt zal zou waarom hoe wat wie ben',
  asking: 'vraagt vroeg vragen gevraagd of vraag',
  fillers: 'eh, euh, uh, ehm, hè, weet je, weet u, zeg maar',
  supposed: {
    who: 'iemand, men, niemand, je, u, de lezer, wie',
    may: 'zou kunnen, kan, zou, zal',
    verbs: 'vragen, zeggen, denken, tegenwerpen, antwoorden',
  },
  denied: {
    by: `niet, nooit, niemand, niet heeft, nooit heeft`,
    verbs: 'zegt, zei, gezegd, schrijft, schreef, geschreven',
  },
  pronouns: `ik me mij mijn jij je jou jouw u uw hij hem zijn zij ze haar het wij we ons onze jullie hen hun zich deze die dit dat
    wie wat er hier daar`,
};
