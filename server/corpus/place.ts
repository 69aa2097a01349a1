import { firstAfter } from '../text/firstAfter.ts';
import type { Article } from './article.ts';
import type { Place, PlaceMark } from './placeMark.ts';

/** The place of the character at the offset; nothing where the article states none before it. */
export function placeAt(article: Article, offset: number): Place | undefined {
  if (article.places === undefined) return paragraphAt(article, offset);
  const mark = article.places[markAt(article.places, offset)];
  return mark === undefined ? undefined : placeOf(mark);
}

/** All marks that have some of the span, the one in which it begins first. */
export function marksWithin(
  article: Article,
  { start, end }: { readonly start: number; readonly end: number },
): PlaceMark[] {
  const marks = placesOf(article);
  return marks.slice(Math.max(0, markAt(marks, start)), markAt(marks, Math.max(start, end - 1)) + 1);
}

/** An article's marks: its own, or one for each paragraph. */
export function placesOf({ places, prose, body }: Article): readonly PlaceMark[] {
  if (places !== undefined) return places;
  return prose.blocks
    .filter(({ start }) => start >= body.start)
    .map(({ start }, index) => ({ at: start, paragraph: index + 1 }));
}

/** The index of the last mark at or before the offset; -1 where there is none. */
function markAt(marks: readonly PlaceMark[], offset: number): number {
  return firstAfter(marks, offset, ({ at }) => at) - 1;
}

/** Paragraphs are counted from the body's first block on, headings too, as word processors count them. */
function paragraphAt({ prose, body }: Article, offset: number): Place | undefined {
  const first = firstAfter(prose.blocks, body.start - 1, ({ start }) => start);
  const paragraph = firstAfter(prose.blocks, offset, ({ start }) => start) - first;
  return paragraph > 0 ? { paragraph } : undefined;
}

function placeOf({ page, time, paragraph, chapter }: PlaceMark): Place {
  return {
    ...(page !== undefined && { page }),
    ...(time !== undefined && { time }),
    ...(paragraph !== undefined && { paragraph }),
    ...(chapter !== undefined && { chapter }),
  };
}
