import type { AbbreviationData } from '../../data/language.ts';

/** Written without their points, in small letters. */
export const ABBREVIATIONS_DE: AbbreviationData = {
  leading: `hr hrn fr frl dr drs prof ing dipl mag med phil jur st zb dh ua sog bzw ca vgl evtl ggf inkl exkl zzt
    zt su so usf insb bes max min ehem gen pfr oberst hptm lt mio mrd tsd geb gest verh ev kath od bspw etwa`,
  counting: `nr nrn s abs art kap bd bde abb tab jan jän feb mär apr jun jul aug sep sept okt nov dez`,
  closing: `usw etc str co ag gmbh jh jhd jhs std min sek jr sen uhr chr`,
  words: 'so su max art abs min gen etwa s',
  ordinalPoint: true,
};
