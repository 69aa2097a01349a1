import type { LabelData } from '../../data/language.ts';

export const LABELS_FR: LabelData = {
  question: 'question intervieweur intervieweuse',
  answer: 'réponse',
  voices: 'locuteur, locutrice, intervenant, intervenante, voix, participant, participante, homme, femme',
  unknown: 'inconnu inconnue',
};
