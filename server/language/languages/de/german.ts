import type { Language } from '../../data/language.ts';
import { ABBREVIATIONS_DE } from './abbreviations.ts';
import { APOSTROPHES_DE } from './apostrophes.ts';
import { CALENDAR_DE } from './calendar.ts';
import { CITATIONS_DE } from './citations.ts';
import { LABELS_DE } from './labels.ts';
import { MEDIA_DE } from './media.ts';
import { NAMING_DE } from './naming.ts';
import { NUMBERS_DE } from './numbers.ts';
import { OPPOSITES_DE } from './opposites.ts';
import { PRONOUNS_DE } from './pronouns.ts';
import { SCOPES_DE } from './scopes.ts';
import { SMALL_WORDS_DE } from './smallWords.ts';
import { SPEECH_DE } from './speech.ts';

export const GERMAN: Language = {
  code: 'de',
  abbreviations: ABBREVIATIONS_DE,
  apostrophes: APOSTROPHES_DE,
  smallWords: SMALL_WORDS_DE,
  speech: SPEECH_DE,
  scopes: SCOPES_DE,
  numbers: NUMBERS_DE,
  calendar: CALENDAR_DE,
  citations: CITATIONS_DE,
  labels: LABELS_DE,
  naming: NAMING_DE,
  pronouns: PRONOUNS_DE,
  media: MEDIA_DE,
  opposites: OPPOSITES_DE,
};
