import type { LabelData } from '../../data/language.ts';

export const LABELS_DE: LabelData = {
  question: 'frage',
  answer: 'antwort',
  voices: 'sprecher, sprecherin, stimme, teilnehmer, teilnehmerin',
  unknown: 'unbekannt unbekannte unbekannter',
};
