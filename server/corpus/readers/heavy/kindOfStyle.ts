import type { BlockKind } from '../../../prose/prose.ts';

/** The names that the formats themselves give their styles, in every language that a program speaks. */
export function kindOfStyle(name: string): BlockKind | undefined {
  if (/^(?:heading|title|subtitle|headline)/i.test(name)) return 'heading';
  return /^(?:(?:intense\s?)?quote|quotations?|block\s?(?:text|quote|quotation))/i.test(name)
    ? 'quotation'
    : undefined;
}
