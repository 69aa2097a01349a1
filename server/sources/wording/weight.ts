import { FUNCTION_WORDS } from '../../language/scopes.ts';
import type { Word } from '../../text/words.ts';

/** How much words tell about where they come from: a small word about a third of one with content. */
export function weightOf(words: readonly Word[]): number {
  return words.reduce((sum, { key }) => sum + (FUNCTION_WORDS.has(key) ? 0.35 : 1), 0);
}
