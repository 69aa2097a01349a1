import type { Language } from '../../data/language.ts';
import { ABBREVIATIONS_ES } from './abbreviations.ts';
import { APOSTROPHES_ES } from './apostrophes.ts';
import { CALENDAR_ES } from './calendar.ts';
import { CITATIONS_ES } from './citations.ts';
import { LABELS_ES } from './labels.ts';
import { MEDIA_ES } from './media.ts';
import { NAMING_ES } from './naming.ts';
import { NUMBERS_ES } from './numbers.ts';
import { OPPOSITES_ES } from './opposites.ts';
import { PRONOUNS_ES } from './pronouns.ts';
import { SCOPES_ES } from './scopes.ts';
import { SMALL_WORDS_ES } from './smallWords.ts';
import { SPEECH_ES } from './speech.ts';

export const SPANISH: Language = {
  code: 'es',
  abbreviations: ABBREVIATIONS_ES,
  apostrophes: APOSTROPHES_ES,
  smallWords: SMALL_WORDS_ES,
  speech: SPEECH_ES,
  scopes: SCOPES_ES,
  numbers: NUMBERS_ES,
  calendar: CALENDAR_ES,
  citations: CITATIONS_ES,
  labels: LABELS_ES,
  naming: NAMING_ES,
  pronouns: PRONOUNS_ES,
  media: MEDIA_ES,
  opposites: OPPOSITES_ES,
};
