import type { CalendarData } from '../../data/language.ts';

export const CALENDAR_NL: CalendarData = {
  days: 'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag',
  months: `januari/jan februari/feb maart/mrt april/apr mei juni/jun juli/jul augustus/aug september/sept/sep oktober/okt
    november/nov december/dec`,
  between: '',
  otherDays: 'voor tot sinds na volgende elke naar',
  onDay: 'op van in',
  times:
    'gisteren vandaag morgen eergisteren vanavond ochtend middag avond nacht lente zomer herfst winter weekend',
};
