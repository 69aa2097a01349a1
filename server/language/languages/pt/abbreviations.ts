import type { AbbreviationData } from '../../data/language.ts';

/** Written without their points, in small letters. */
export const ABBREVIATIONS_PT: AbbreviationData = {
  leading: `sr sra srs sras srta dr dra drs prof profa eng engo arq adv gen cel cap ten sgt maj brig dom d s sto sta pe rev exmo
    exma cf ex des min`,
  counting:
    'n no nº p pp pag pág págs art arts cap vol fig jan fev mar abr mai jun jul ago set out nov dez av r',
  closing: 'etc ltda cia sa ac dc tel jr',
  words: 's d ex no r mar set dez cap ten des min out',
};
