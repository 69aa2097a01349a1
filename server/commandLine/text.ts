import type { Article } from '../corpus/article.ts';
import { metadataAsCsl } from '../corpus/cslJson.ts';
import { placesOf } from '../corpus/place.ts';

/** The contract's JSON for `verbatim text --json`: what offsets count in, what is stated of it, and what stands where. */
export function textAsJson(article: Article): string {
  const { id, metadata, text } = article;
  const places = placesOf(article).map(({ again: _, ...place }) => place);
  const report = { version: 1, id, metadata: metadataAsCsl(metadata), text, places };
  return `${JSON.stringify(report, null, 2)}\n`;
}
