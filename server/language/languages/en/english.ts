import type { Language } from '../../language.ts';
import { ABBREVIATIONS_EN } from './abbreviations.ts';
import { SMALL_WORDS_EN } from './smallWords.ts';
import { SPEECH_EN } from './speech.ts';

export const ENGLISH: Language = {
  code: 'en',
  abbreviations: ABBREVIATIONS_EN,
  smallWords: SMALL_WORDS_EN,
  speech: SPEECH_EN,
};
