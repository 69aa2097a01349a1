import type { AbbreviationData } from '../../data/language.ts';

/** Written without their points, in small letters. */
export const ABBREVIATIONS_NL: AbbreviationData = {
  leading: `dhr mevr mw dr drs ir ing prof mr ds gen kol kap sgt st bv bijv dwz ca ev evt incl excl nl vgl resp zgn
    tav tbv ivm mbt`,
  counting: `nr nrs blz p art hfst afb jan feb mrt apr jun jul aug sept sep okt nov dec`,
  closing: `enz etc nv co jr sr jl ed`,
  words: 'nl bv',
};
