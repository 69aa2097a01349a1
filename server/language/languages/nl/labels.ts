import type { LabelData } from '../../data/language.ts';

export const LABELS_NL: LabelData = {
  question: 'v vraag',
  answer: 'a antwoord',
  voices: 'spreker, spreekster, stem, deelnemer',
  unknown: 'onbekend onbekende',
  remarks: 'opmerking noot tip waarschuwing belangrijk voorbeeld samenvatting',
  interviewWith: 'vragen aan, interview met, gesprek met',
  sentTo: 'van … naar',
  salutation: 'geachte beste',
};
