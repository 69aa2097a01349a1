import type { Article } from '../corpus/article.ts';
import { placeAt } from '../corpus/place.ts';
import { timeInWords } from '../corpus/placeInWords.ts';
import { clean } from '../text/clean.ts';
import { type Said, say } from '../text/said.ts';
import { overlap, type Span } from '../text/span.ts';

/**
 * What a writer must know of a source before relying on words that stand there, in full sentences: a tracked change that
 * nobody has decided, words beside a page's article, a machine that listened, an excerpt.
 */
export function cautionsAt(article: Article, span: Span): Said[] {
  const all = [pendingAt(article, span), elsewhereAt(article, span), misheardAt(article, span)];
  return all.filter((caution) => caution !== undefined);
}

/** Whether the words stand in what surrounds a page's article. */
export function isElsewhere({ elsewhere }: Article, span: Span): boolean {
  return elsewhere?.some((one) => overlap(one, span)) ?? false;
}

export function elsewhereAt(article: Article, span: Span): Said | undefined {
  return isElsewhere(article, span)
    ? say`The words stand elsewhere on the page, not in its article.`
    : undefined;
}

/** What somebody has proposed to change there; the text is as if it had been agreed to. */
export function pendingAt({ pending = [], text }: Article, span: Span): Said | undefined {
  const change = pending.find(({ start, end }) => start <= span.end && end >= span.start);
  if (change === undefined) return undefined;
  const put = clean(text.slice(change.start, change.end));
  const taken = change.deleted === undefined ? '' : clean(change.deleted);
  if (taken === '') return say`A pending tracked change in the source puts in “${put}”.`;
  if (put === '') return say`A pending tracked change in the source takes out “${taken}”.`;
  return say`A pending tracked change in the source makes “${put}” of “${taken}”.`;
}

/** Where to hear what a machine may have misheard; nothing where it states no time. */
export function misheardAt(article: Article, { start }: Span): Said | undefined {
  const time = article.transcript === 'automatic' ? placeAt(article, start)?.time : undefined;
  return time === undefined ? undefined : say`Check against the recording at ${timeInWords(time)}.`;
}
