import type { LabelData } from '../../data/language.ts';

export const LABELS_IT: LabelData = {
  question: 'd domanda',
  answer: 'r risposta',
  voices: 'relatore, relatrice, voce, parlante, partecipante',
  unknown: 'sconosciuto sconosciuta',
  remarks: 'nota note avviso attenzione consiglio importante avvertenza esempio',
  interviewWith: 'domande a, intervista a, intervista con, conversazione con',
  sentTo: 'da … a',
  salutation: 'egregio gentile caro cara',
};
