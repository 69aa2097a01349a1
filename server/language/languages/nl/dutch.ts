import type { Language } from '../../language.ts';
import { ABBREVIATIONS_NL } from './abbreviations.ts';
import { SMALL_WORDS_NL } from './smallWords.ts';

export const DUTCH: Language = {
  code: 'nl',
  abbreviations: ABBREVIATIONS_NL,
  smallWords: SMALL_WORDS_NL,
};
