import type { AbbreviationData } from '../../data/language.ts';

/** Written without their points, in small letters. */
export const ABBREVIATIONS_IT: AbbreviationData = {
  leading: `sig sigg sigra signa dott dottssa dr prof profssa avv ing arch on sen gen col cap ten don mons s ss geom rag
    es cfr ca egr gent`,
  counting: `n nn p pp pag art artt cap vol fig gen feb mar apr mag giu lug ago set sett ott nov dic`,
  closing: `ecc spa srl snc ac dc tel`,
  words: 'on don ten cap mar set mag es n',
};
