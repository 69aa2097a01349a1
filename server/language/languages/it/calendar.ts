import type { CalendarData } from '../../data/language.ts';

export const CALENDAR_IT: CalendarData = {
  days: 'lunedì martedì mercoledì giovedì venerdì sabato domenica',
  months: `gennaio/gen febbraio/feb marzo/mar aprile/apr maggio/mag giugno/giu luglio/lug agosto/ago settembre/sett/set
    ottobre/ott novembre/nov dicembre/dic`,
  between: 'di',
  otherDays: 'prima fino da per dopo prossimo ogni verso',
  onDay: 'il del in',
  times: 'ieri oggi domani stasera mattina pomeriggio sera notte primavera estate autunno inverno',
};
