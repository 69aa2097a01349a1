import type { Article } from '../../corpus/article.ts';
import { placeAt } from '../../corpus/place.ts';
import { timeInWords } from '../../corpus/placeInWords.ts';
import type { Place } from '../../corpus/placeMark.ts';
import { fileKindOf } from '../../corpus/readers/fileKinds.ts';
import type { Edit } from '../../text/edit.ts';
import type { Locator } from '../locator.ts';

/**
 * How a citation states a place, as Pandoc reads it: `p. 3`, `00:12:33`, `chap. 4`, `para. 12`. A time is one time
 * and never a range, which Pandoc takes for pages. Nothing where the place is none.
 */
export function writeLocator({ page, time, paragraph, chapter }: Place): string | undefined {
  if (page !== undefined) return `p. ${page}`;
  if (time !== undefined) return timeInWords(time);
  if (chapter !== undefined) return `chap. ${chapter}`;
  return paragraph === undefined ? undefined : `para. ${paragraph}`;
}

/** The edit that states the right place in a locator's stead. */
export function rewriteLocator({ start, end }: Locator, place: Place): Edit | undefined {
  const newText = writeLocator(place);
  return newText === undefined ? undefined : { start, end, newText };
}

/**
 * The place that a citation of a passage can state: where the article has pages, times or chapters, or is no text
 * file, in which a reader finds words by searching for them.
 */
export function citablePlace(article: Article, offset: number): Place | undefined {
  if (article.places === undefined && fileKindOf(article.path)?.weight === 'text') return undefined;
  return placeAt(article, offset);
}
