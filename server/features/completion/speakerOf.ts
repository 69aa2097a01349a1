import type { QuoteEntry } from '../../search/quoteEntry.ts';

/** Whom the article gives the quote to, by name; absent where it names nobody. */
export function speakerOf({ quote: { attribution } }: Pick<QuoteEntry, 'quote'>): string | undefined {
  if (attribution?.who === 'named') return attribution.name;
  return attribution?.who === 'joint' ? attribution.names.join(' and ') : undefined;
}
