import type { CalendarData } from '../../data/language.ts';

export const CALENDAR_PT: CalendarData = {
  days: 'segunda-feira/segunda terça-feira/terça quarta-feira/quarta quinta-feira/quinta sexta-feira/sexta sábado domingo',
  months: `janeiro/jan fevereiro/fev março/mar abril/abr maio/mai junho/jun julho/jul agosto/ago setembro/set outubro/out
    novembro/nov dezembro/dez`,
  between: 'de',
  otherDays: 'antes até desde para depois próximo próxima cada após',
  onDay: 'em no na a de',
  times: 'ontem hoje amanhã manhã tarde noite madrugada primavera verão outono inverno',
};
