import type { Language } from '../../language.ts';
import { ABBREVIATIONS_FR } from './abbreviations.ts';
import { SMALL_WORDS_FR } from './smallWords.ts';
import { SPEECH_FR } from './speech.ts';

export const FRENCH: Language = {
  code: 'fr',
  abbreviations: ABBREVIATIONS_FR,
  smallWords: SMALL_WORDS_FR,
  speech: SPEECH_FR,
};
