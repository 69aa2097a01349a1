import type { NamingData } from '../../data/language.ts';

export const NAMING_NL: NamingData = {
  works: `film films roman romans boek boeken lied liedjes album serie stuk gedicht essay hoofdstuk aflevering artikel tentoonstelling schilderij`,
  quotedWorks: `documentaire komedie thriller memoires biografie podcast programma voorstelling opera ballet
    column verhaal rapport studie video tijdschrift krant toespraak hymne`,
  smallInTitle: 'aan bij de een en het in met naar of om op te tot uit van voor',
  titled: 'getiteld, genaamd',
  naming: `bijgenaamd, zogenaamde, bekend als, het woord, de woorden, de term, de uitdrukking, de slogan,
    het motto, onder het motto`,
  mayName: 'de titel',
  signs: 'bord borden spandoek spandoeken',
  inscribed: 'stond luidde',
  since: 'na sinds',
  calling: 'noemt noemde genoemd omschrijft omschreef beschrijft',
  that: 'dat',
  saying: 'zei zegt',
  adding: 'voegde',
  goingOn: 'ging verder, vervolgde',
  venues: 'tegen, interview met, gesprek met',
  between: 'van de het',
};
