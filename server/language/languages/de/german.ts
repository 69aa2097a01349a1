import type { Language } from '../../language.ts';
import { ABBREVIATIONS_DE } from './abbreviations.ts';
import { SMALL_WORDS_DE } from './smallWords.ts';
import { SPEECH_DE } from './speech.ts';

export const GERMAN: Language = {
  code: 'de',
  abbreviations: ABBREVIATIONS_DE,
  smallWords: SMALL_WORDS_DE,
  speech: SPEECH_DE,
};
