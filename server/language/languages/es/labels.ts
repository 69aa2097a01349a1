import type { LabelData } from '../../data/language.ts';

export const LABELS_ES: LabelData = {
  question: 'pregunta',
  answer: 'respuesta',
  voices: 'hablante, orador, oradora, voz, participante',
  unknown: 'desconocido desconocida',
};
