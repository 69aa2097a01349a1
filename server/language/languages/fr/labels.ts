import type { LabelData } from '../../data/language.ts';

export const LABELS_FR: LabelData = {
  question: 'q question intervieweur intervieweuse',
  answer: 'r réponse',
  voices: 'locuteur, locutrice, intervenant, intervenante, voix, participant, participante, homme, femme',
  unknown: 'inconnu inconnue',
  remarks:
    'note notes remarque attention astuce conseil important avertissement rappel exemple résumé rectificatif',
};
