import type { CalendarData } from '../../data/language.ts';

export const CALENDAR_FR: CalendarData = {
  days: 'lundi mardi mercredi jeudi vendredi samedi dimanche',
  months: `janvier/janv février/févr/fév mars avril/avr mai juin juillet/juil août/aout septembre/sept octobre/oct
    novembre/nov décembre/déc`,
  between: 'de',
  otherDays: 'avant jusqu jusque depuis pour après prochain chaque vers malgré d',
  onDay: 'le du dimanche lundi mardi mercredi jeudi vendredi samedi en publié daté',
  times: "hier aujourd'hui demain matin après-midi soir nuit printemps été automne hiver",
};
