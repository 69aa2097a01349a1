import type { Language } from '../data/language.ts';
import { GERMAN } from './de/german.ts';
import { ENGLISH } from './en/english.ts';
import { SPANISH } from './es/spanish.ts';
import { FRENCH } from './fr/french.ts';
import { ITALIAN } from './it/italian.ts';
import { DUTCH } from './nl/dutch.ts';
import { PORTUGUESE } from './pt/portuguese.ts';

/** Every language with a lexicon. A new one is a folder of data and its line here. */
export const LANGUAGES: readonly Language[] = [ENGLISH, FRENCH, GERMAN, SPANISH, ITALIAN, DUTCH, PORTUGUESE];
