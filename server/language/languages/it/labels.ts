import type { LabelData } from '../../data/language.ts';

export const LABELS_IT: LabelData = {
  question: 'domanda',
  answer: 'risposta',
  voices: 'relatore, relatrice, voce, parlante, partecipante',
  unknown: 'sconosciuto sconosciuta',
};
