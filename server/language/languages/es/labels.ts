import type { LabelData } from '../../data/language.ts';

export const LABELS_ES: LabelData = {
  question: 'p pregunta',
  answer: 'r respuesta',
  voices: 'hablante, orador, oradora, voz, participante',
  unknown: 'desconocido desconocida',
  remarks: 'nota notas consejo aviso atención importante advertencia ejemplo resumen corrección',
  interviewedBy: 'fue entrevistado por, fue entrevistada por',
  conductedBy: 'entrevista de, entrevista realizada por',
  interviewWith: 'preguntas a, preguntas para, entrevista a, entrevista con, conversación con, charla con',
  sentTo: 'de … a',
  salutation: 'señor señora estimado estimada estimados',
};
