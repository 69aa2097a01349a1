import type { CalendarData } from '../../data/language.ts';

export const CALENDAR_EN: CalendarData = {
  days: 'monday/mon tuesday/tue/tues wednesday/wed thursday/thu/thur/thurs friday/fri saturday/sat sunday/sun',
  months: `january/jan february/feb march/mar april/apr may june/jun july/jul august/aug september/sept/sep october/oct
    november/nov december/dec`,
  between: 'of',
  otherDays:
    'before by until till since from for of after next every each ahead to through towards despite about than',
  onDay: 'on dated of in s published',
  times: `yesterday today tomorrow tonight morning afternoon evening night spring summer autumn winter weekend`,
};
