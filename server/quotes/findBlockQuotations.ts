import type { Prose } from '../prose/prose.ts';
import type { Quote } from './quote.ts';

export function findBlockQuotations(_prose: Prose, _quotes: readonly Quote[]): Quote[] {
  return [];
}
