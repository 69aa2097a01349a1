import type { AbbreviationData } from '../../data/language.ts';

/** Written without their points, in small letters. */
export const ABBREVIATIONS_EN: AbbreviationData = {
  leading: `mr mrs ms mx messrs dr drs prof profs sen sens rep reps gov govs gen col lt ltc sgt capt cpt cmdr cdr adm maj
    cpl pvt brig rev hon pres supt insp det atty dist fr msgr amb cllr eg ie viz cf vs ca approx esp incl
    mme mlle hr sr sra srta`,
  counting: `no nos nr pp p para paras vol vols ch chap chaps fig figs art arts sec secs pt pts est c
    jan feb mar apr jun jul aug sept sep oct nov dec`,
  closing: `inc corp co cos ltd plc llc bros jr esq etc al st mt ft ave blvd rd sq dept depts univ assn
    calif fla pa wis mich minn ill ind mass conn tenn ala ark ariz colo del ga kan ky la md mo mont neb nev okla ore
    tex va vt wash wyo ed eds hrs min mins secs lbs oz am pm mon tue tues wed thu thur thurs fri sat sun tel
    govt intl natl sci tech eng bn`,
  words:
    'no ch art sec pt fig p c est mar jun sun sat wed mon fri am ill ind mass del la ore wash pa co al ed min gen fr det',
};
