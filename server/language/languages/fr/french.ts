import type { Language } from '../../data/language.ts';
import { ABBREVIATIONS_FR } from './abbreviations.ts';
import { CALENDAR_FR } from './calendar.ts';
import { CITATIONS_FR } from './citations.ts';
import { LABELS_FR } from './labels.ts';
import { MEDIA_FR } from './media.ts';
import { NAMING_FR } from './naming.ts';
import { NUMBERS_FR } from './numbers.ts';
import { OPPOSITES_FR } from './opposites.ts';
import { PRONOUNS_FR } from './pronouns.ts';
import { SCOPES_FR } from './scopes.ts';
import { SMALL_WORDS_FR } from './smallWords.ts';
import { SPEECH_FR } from './speech.ts';

export const FRENCH: Language = {
  code: 'fr',
  abbreviations: ABBREVIATIONS_FR,
  smallWords: SMALL_WORDS_FR,
  speech: SPEECH_FR,
  scopes: SCOPES_FR,
  numbers: NUMBERS_FR,
  calendar: CALENDAR_FR,
  citations: CITATIONS_FR,
  labels: LABELS_FR,
  naming: NAMING_FR,
  pronouns: PRONOUNS_FR,
  media: MEDIA_FR,
  opposites: OPPOSITES_FR,
};
