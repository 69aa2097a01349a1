import type { Language } from '../../data/language.ts';
import { ABBREVIATIONS_NL } from './abbreviations.ts';
import { APOSTROPHES_NL } from './apostrophes.ts';
import { CALENDAR_NL } from './calendar.ts';
import { CITATIONS_NL } from './citations.ts';
import { LABELS_NL } from './labels.ts';
import { MEDIA_NL } from './media.ts';
import { NAMING_NL } from './naming.ts';
import { NUMBERS_NL } from './numbers.ts';
import { OPPOSITES_NL } from './opposites.ts';
import { PRONOUNS_NL } from './pronouns.ts';
import { SCOPES_NL } from './scopes.ts';
import { SMALL_WORDS_NL } from './smallWords.ts';
import { SPEECH_NL } from './speech.ts';

export const DUTCH: Language = {
  code: 'nl',
  abbreviations: ABBREVIATIONS_NL,
  apostrophes: APOSTROPHES_NL,
  smallWords: SMALL_WORDS_NL,
  speech: SPEECH_NL,
  scopes: SCOPES_NL,
  numbers: NUMBERS_NL,
  calendar: CALENDAR_NL,
  citations: CITATIONS_NL,
  labels: LABELS_NL,
  naming: NAMING_NL,
  media: MEDIA_NL,
  pronouns: PRONOUNS_NL,
  opposites: OPPOSITES_NL,
};
