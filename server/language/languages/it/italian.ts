import type { Language } from '../../data/language.ts';
import { ABBREVIATIONS_IT } from './abbreviations.ts';
import { APOSTROPHES_IT } from './apostrophes.ts';
import { CALENDAR_IT } from './calendar.ts';
import { CITATIONS_IT } from './citations.ts';
import { LABELS_IT } from './labels.ts';
import { MEDIA_IT } from './media.ts';
import { NAMING_IT } from './naming.ts';
import { NUMBERS_IT } from './numbers.ts';
import { OPPOSITES_IT } from './opposites.ts';
import { PRONOUNS_IT } from './pronouns.ts';
import { SCOPES_IT } from './scopes.ts';
import { SMALL_WORDS_IT } from './smallWords.ts';
import { SPEECH_IT } from './speech.ts';

export const ITALIAN: Language = {
  code: 'it',
  abbreviations: ABBREVIATIONS_IT,
  apostrophes: APOSTROPHES_IT,
  smallWords: SMALL_WORDS_IT,
  scopes: SCOPES_IT,
  numbers: NUMBERS_IT,
  calendar: CALENDAR_IT,
  citations: CITATIONS_IT,
  labels: LABELS_IT,
  naming: NAMING_IT,
  media: MEDIA_IT,
  pronouns: PRONOUNS_IT,
  opposites: OPPOSITES_IT,
  speech: SPEECH_IT,
};
