import type { Language } from '../../language.ts';
import { ABBREVIATIONS_IT } from './abbreviations.ts';
import { SMALL_WORDS_IT } from './smallWords.ts';

export const ITALIAN: Language = {
  code: 'it',
  abbreviations: ABBREVIATIONS_IT,
  smallWords: SMALL_WORDS_IT,
};
