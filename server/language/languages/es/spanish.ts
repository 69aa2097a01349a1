import type { Language } from '../../language.ts';
import { ABBREVIATIONS_ES } from './abbreviations.ts';
import { SMALL_WORDS_ES } from './smallWords.ts';
import { SPEECH_ES } from './speech.ts';

export const SPANISH: Language = {
  code: 'es',
  abbreviations: ABBREVIATIONS_ES,
  smallWords: SMALL_WORDS_ES,
  speech: SPEECH_ES,
};
