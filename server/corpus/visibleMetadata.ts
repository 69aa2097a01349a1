import { withoutControls } from '../text/clean.ts';
import type { Metadata } from './article.ts';

/**
 * The metadata without what could do something unseen where they are put: they go into drafts, labels, pages and files.
 * Every article and every entry of a bibliography has them from here, whatever its kind.
 */
export function visibleMetadata(metadata: Metadata): Metadata {
  return visible(metadata) as Metadata;
}

function visible(value: unknown): unknown {
  if (typeof value === 'string') return withoutControls(value);
  if (Array.isArray(value)) return value.map(visible);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, visible(one)]));
}
