import type { NamingData } from '../../language.ts';

export const NAMING_NL: NamingData = {
  works: `film films roman romans boek boeken lied liedjes album serie stuk gedicht essay hoofdstuk aflevering artikel tentoonstelling schilderij`,
  naming:
    'getiteld, genaamd, bijgenaamd, zogenaamde, het woord, de term, de uitdrukking, de titel, bekend als',
  calling: 'noemt noemde genoemd omschrijft omschreef beschrijft',
  that: 'dat',
  saying: 'zei zegt',
  adding: 'voegde',
  goingOn: 'ging verder, vervolgde',
  venues: 'tegen, interview met, gesprek met',
  between: 'van de het',
};
