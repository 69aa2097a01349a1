import type { CalendarData } from '../../data/language.ts';

export const CALENDAR_ES: CalendarData = {
  days: 'lunes martes miércoles jueves viernes sábado domingo',
  months: `enero/ene febrero/feb marzo/mar abril/abr mayo junio/jun julio/jul agosto/ago septiembre/setiembre/sept/sep
    octubre/oct noviembre/nov diciembre/dic`,
  between: 'de del',
  otherDays: 'antes hasta desde para después próximo cada hacia',
  onDay: 'el del en',
  times: 'ayer hoy anteayer anoche tarde noche primavera verano otoño invierno',
};
