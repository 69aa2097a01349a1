import type { LabelData } from '../../data/language.ts';

export const LABELS_NL: LabelData = {
  question: 'vraag',
  answer: 'antwoord',
  voices: 'spreker, spreekster, stem, deelnemer',
  unknown: 'onbekend onbekende',
};
