import type { LabelData } from '../../data/language.ts';

export const LABELS_DE: LabelData = {
  question: 'f frage',
  answer: 'a antwort',
  voices: 'sprecher, sprecherin, stimme, teilnehmer, teilnehmerin',
  unknown: 'unbekannt unbekannte unbekannter',
  remarks:
    'hinweis hinweise anmerkung anmerkungen notiz tipp tipps achtung wichtig warnung vorsicht beispiel zusammenfassung korrektur nachtrag',
  interviewedBy: 'wurde interviewt von',
  conductedBy: 'das gespräch führte, das interview führte, die fragen stellte, interview:',
  interviewWith: 'fragen an, interview mit, gespräch mit, im gespräch mit',
  sentTo: 'von … an',
  salutation: 'sehr liebe lieber',
};
