import type { Article } from '../article.ts';
import { metadataAsCsl } from '../cslJson.ts';

/**
 * An article as an item of CSL-JSON, from what it states and no more. An item must have a type: of an article that
 * states none it is `document`, which says nothing of it.
 */
export function cslItem({ id, metadata }: Article): Readonly<Record<string, unknown>> {
  return { id, type: 'document', ...metadataAsCsl(metadata) };
}
