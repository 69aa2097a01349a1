import type { LabelData } from '../../data/language.ts';

export const LABELS_FR: LabelData = {
  question: 'q question intervieweur intervieweuse',
  answer: 'r réponse',
  voices: 'locuteur, locutrice, intervenant, intervenante, voix, participant, participante, homme, femme',
  unknown: 'inconnu inconnue',
  remarks:
    'note notes remarque attention astuce conseil important avertissement rappel exemple résumé rectificatif',
  interviewedBy: 'a été interviewé par, a été interviewée par',
  conductedBy: 'propos recueillis par, entretien réalisé par, interview réalisée par',
  interviewWith:
    'questions à, entretien avec, interview de, interview avec, rencontre avec, conversation avec',
  sentTo: 'de … à',
  salutation: 'monsieur madame cher chère chers',
};
