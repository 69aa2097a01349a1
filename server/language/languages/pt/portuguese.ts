import type { Language } from '../../data/language.ts';
import { ABBREVIATIONS_PT } from './abbreviations.ts';
import { APOSTROPHES_PT } from './apostrophes.ts';
import { CALENDAR_PT } from './calendar.ts';
import { CITATIONS_PT } from './citations.ts';
import { LABELS_PT } from './labels.ts';
import { MEDIA_PT } from './media.ts';
import { NAMING_PT } from './naming.ts';
import { NUMBERS_PT } from './numbers.ts';
import { OPPOSITES_PT } from './opposites.ts';
import { PRONOUNS_PT } from './pronouns.ts';
import { SCOPES_PT } from './scopes.ts';
import { SMALL_WORDS_PT } from './smallWords.ts';
import { SPEECH_PT } from './speech.ts';

export const PORTUGUESE: Language = {
  code: 'pt',
  abbreviations: ABBREVIATIONS_PT,
  apostrophes: APOSTROPHES_PT,
  smallWords: SMALL_WORDS_PT,
  scopes: SCOPES_PT,
  numbers: NUMBERS_PT,
  calendar: CALENDAR_PT,
  citations: CITATIONS_PT,
  labels: LABELS_PT,
  naming: NAMING_PT,
  media: MEDIA_PT,
  pronouns: PRONOUNS_PT,
  opposites: OPPOSITES_PT,
  speech: SPEECH_PT,
};
