import type { IndexedArticle } from '../../search/indexedArticle.ts';
import type { Span } from '../../text/span.ts';
import type { Comparison } from './comparison.ts';
import type { Pair } from './pair.ts';
import { quoteAround, readableText, sentenceAround } from './sentences.ts';
import { weightOf } from './weight.ts';

/**
 * Small words find their like everywhere. When some stand apart from the body of what was found, across the
 * end of a sentence or several words, and the draft has no break there, they are strays: the sentences of the
 * body are returned, to be read alone.
 */
export function withoutStrays(comparison: Comparison, window: Span): Span | undefined {
  const { pairs, indexed, text } = comparison;
  const printed = readableText(indexed.article, window);
  const clusters: Pair[][] = [];
  for (const pair of pairs) {
    const last = clusters.at(-1)?.at(-1);
    if (last === undefined || isApart(last, pair, comparison, printed)) clusters.push([pair]);
    else clusters.at(-1)?.push(pair);
  }
  const weigh = (cluster: readonly Pair[]) => weightOf(cluster.map(({ draft }) => draft));
  const body = clusters.reduce<readonly Pair[]>((best, one) => (weigh(one) > weigh(best) ? one : best), []);
  const kept = clusters.filter((cluster) => cluster === body || isSubstantial(cluster, text));
  const [first] = kept[0] ?? [];
  const last = kept.at(-1)?.at(-1);
  if (kept.length === clusters.length || first === undefined || last === undefined) return undefined;
  const place = { start: first.source.start, end: last.source.end };
  return sentenceAround(printed, quoteAround(indexed, window, place), place, indexed.speech.language);
}

function isApart(last: Pair, pair: Pair, { marks, text, indexed }: Comparison, printed: string): boolean {
  const between = printed.slice(last.source.end, pair.source.start);
  if (between.length < 3 || (between.match(/\p{L}+/gu)?.length ?? 0) < 2) return false;
  if (isNextInSpeech(last, pair, printed, indexed)) return false;
  if (marks.some(({ mark }) => mark.start >= last.draft.end && mark.end <= pair.draft.start)) return false;
  const breaks = /[.!?;:…]/.test(text.slice(last.draft.end, pair.draft.start));
  return !breaks && (/[.!?]["”’']?\s|\n/.test(between) || (between.match(/\s/g)?.length ?? 0) > 5);
}

/** “What we have here,” Renn told the council, leaning in, “is a failure”: only who says it stands between the two words. */
function isNextInSpeech(
  { source: last }: Pair,
  { source: next }: Pair,
  printed: string,
  { speech }: IndexedArticle,
): boolean {
  const quotes = speech.quotes.filter(({ depth, form }) => depth === 0 && form === 'marks');
  const at = quotes.findIndex(({ start, end }) => start <= last.start && last.end <= end);
  const [first, second] = [quotes[at], quotes[at + 1]];
  if (first === undefined || second === undefined || first.block !== second.block) return false;
  const isSilent = (from: number, to: number) => !/[\p{L}\p{N}]/u.test(printed.slice(from, to));
  return (
    second.start <= next.start &&
    next.end <= second.end &&
    isSilent(last.end, first.end) &&
    isSilent(second.start, next.start)
  );
}

/** Three words or more in a row that say something. */
function isSubstantial(cluster: readonly Pair[], text: string): boolean {
  if (cluster.length < 3 || weightOf(cluster.map(({ draft }) => draft)) < 1.5) return false;
  return cluster.every((pair, at) => {
    const next = cluster[at + 1];
    return next === undefined || !/\p{L}/u.test(text.slice(pair.draft.end, next.draft.start));
  });
}
