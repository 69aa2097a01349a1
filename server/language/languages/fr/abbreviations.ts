import type { AbbreviationData } from '../../data/language.ts';

/** Written without their points, in small letters. */
export const ABBREVIATIONS_FR: AbbreviationData = {
  leading: `m mm mr mme mmes mlle mlles dr drs pr prof me mgr st ste sts gal col cdt cne lt adj cf ex env
    cad pdt`,
  counting: `no nos n p pp art al chap fig t vol ed janv févr fevr avr juill sept oct nov déc dec av`,
  closing: `etc ets cie bd apr jc ap hab min h`,
  words: 'ex t al me m n no p',
};
