import type { Language } from '../../data/language.ts';
import { ABBREVIATIONS_EN } from './abbreviations.ts';
import { APOSTROPHES_EN } from './apostrophes.ts';
import { CALENDAR_EN } from './calendar.ts';
import { CITATIONS_EN } from './citations.ts';
import { HOUSE_FORMS_EN } from './houseForms.ts';
import { LABELS_EN } from './labels.ts';
import { MEDIA_EN } from './media.ts';
import { NAMING_EN } from './naming.ts';
import { NUMBERS_EN } from './numbers.ts';
import { OPPOSITES_EN } from './opposites.ts';
import { PRONOUNS_EN } from './pronouns.ts';
import { SCOPES_EN } from './scopes.ts';
import { SMALL_WORDS_EN } from './smallWords.ts';
import { SPEECH_EN } from './speech.ts';

export const ENGLISH: Language = {
  code: 'en',
  abbreviations: ABBREVIATIONS_EN,
  apostrophes: APOSTROPHES_EN,
  smallWords: SMALL_WORDS_EN,
  speech: SPEECH_EN,
  scopes: SCOPES_EN,
  numbers: NUMBERS_EN,
  calendar: CALENDAR_EN,
  citations: CITATIONS_EN,
  houseForms: HOUSE_FORMS_EN,
  labels: LABELS_EN,
  naming: NAMING_EN,
  pronouns: PRONOUNS_EN,
  media: MEDIA_EN,
  opposites: OPPOSITES_EN,
  commaInside: true,
};
