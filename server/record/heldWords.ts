import type { Article } from '../corpus/article.ts';
import { foldWords, type RecordedSource } from './record.ts';

/** Whether the article still has the words that were recorded from it, there or anywhere else. */
export function holdsRecorded({ prose }: Article, { start, end, passage }: RecordedSource): boolean {
  const words = foldWords(passage);
  if (foldWords(prose.text.slice(start, end)) === words && isWhole(prose.text, start, end)) return true;
  const text = foldWords(prose.text);
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    if (isWhole(text, at, at + words.length)) return true;
  return false;
}

/** Whether no word runs on over an edge of the span. */
function isWhole(text: string, start: number, end: number): boolean {
  return (
    !runsOn(text.slice(Math.max(0, start - 2), start + 2), Math.min(2, start)) &&
    !runsOn(text.slice(Math.max(0, end - 2), end + 2), Math.min(2, end))
  );
}

function runsOn(around: string, at: number): boolean {
  return /[\p{L}\p{N}]\p{M}?$/u.test(around.slice(0, at)) && /^[\p{L}\p{N}\p{M}]/u.test(around.slice(at));
}
