import type { Article } from '../corpus/article.ts';
import { metadataAsCsl } from '../corpus/cslJson.ts';
import { placesOf } from '../corpus/place.ts';
import { printable } from '../text/printable.ts';
import { toJson } from '../text/toJson.ts';

/** The contract's JSON for `verbatim text --json`: what offsets count in, what is stated of it, and what stands where. */
export function textAsJson(article: Article): string {
  const { id, metadata, text } = article;
  const places = placesOf(article).map(({ again: _, ...place }) => place);
  const report = { version: 1, id, metadata: metadataAsCsl(metadata), text, places };
  return toJson(report);
}

/** The text for a terminal, which obeys nothing in it; whoever counts in it is given it as it is, to the unit. */
export function textForTerminal({ text }: Pick<Article, 'text'>): string {
  return text.split('\n').map(printable).join('\n');
}
