import type { AbbreviationData } from '../../data/language.ts';

/** Written without their points, in small letters. */
export const ABBREVIATIONS_ES: AbbreviationData = {
  leading: `sr sra srta sres sras d dña dr dra dres prof profa lic ing arq gral cnel cap tte sgto pdte pdta
    ud uds vd vds sta sto fr mons excmo excma ilmo pej ej aprox avda c fdo gob`,
  counting: `n núm num nº no pág págs pag pags art arts cap caps vol t fig ene feb mar abr jun jul ago sept sep oct nov
    dic`,
  closing: `etc sa cía cia hnos eeuu rrhh ffaa jjoo ac dc aa vv am pm izda dcha tel`,
  words: 'cap mar no sa t d n c fig ac',
};
