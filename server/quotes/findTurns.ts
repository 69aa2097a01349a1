import type { Prose } from '../prose/prose.ts';
import type { Quote } from './quote.ts';

export function findTurns(_prose: Prose): Quote[] {
  return [];
}
