import { FUNCTION_WORDS } from './functionWords.ts';

/** The small words of English: they hold sentences together, and with a capital they begin one. */
export const SMALL_WORDS_EN = Object.values(FUNCTION_WORDS).join(' ');
