import type { LabelData } from '../../data/language.ts';

export const LABELS_PT: LabelData = {
  question: 'p pergunta',
  answer: 'r resposta',
  voices: 'orador, oradora, voz, falante, locutor, locutora, participante',
  unknown: 'desconhecido desconhecida',
  remarks: 'nota notas aviso atenção dica importante exemplo observação',
  interviewWith: 'perguntas a, perguntas para, entrevista a, entrevista com, conversa com',
  sentTo: 'de … para',
  salutation: 'senhor caro cara exmo',
};
