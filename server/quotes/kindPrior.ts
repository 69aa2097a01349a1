import type { Prose } from '../prose/prose.ts';
import type { Quote, QuoteKind } from './quote.ts';

/** What the words and those just before them suggest; who is speaking, if anybody, decides in the end. */
export function kindPrior(_prose: Prose, _quote: Quote): QuoteKind | 'unsure' {
  return 'unsure';
}
