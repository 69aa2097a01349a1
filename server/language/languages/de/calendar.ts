import type { CalendarData } from '../../data/language.ts';

export const CALENDAR_DE: CalendarData = {
  days: 'montag/mo dienstag/di mittwoch/mi donnerstag freitag samstag/sonnabend/sa sonntag',
  months: `januar/jänner/jan februar/feb märz/mär april/apr mai juni/jun juli/jul august/aug september/sept/sep oktober/okt
    november/nov dezember/dez`,
  between: '',
  otherDays: 'vor bis seit für nach nächsten jeden ab trotz',
  onDay: 'am vom den im',
  times:
    'gestern heute vorgestern übermorgen vormittag nachmittag abend nacht frühling sommer herbst winter wochenende',
};
