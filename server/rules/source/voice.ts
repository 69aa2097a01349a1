import type { Attribution, Quote } from '../../quotes/quote.ts';
import type { IndexedArticle } from '../../search/corpusIndex.ts';
import { covers, overlap, type Span } from '../../text/span.ts';

/** Whose words an article prints at a place. */
export type Voice =
  | { readonly kind: 'speech'; readonly quote: Quote; readonly attribution?: Attribution }
  /** Words that a speaker was quoting from somebody else. */
  | {
      readonly kind: 'nested';
      readonly quote: Quote;
      readonly outer: Quote;
      readonly attribution?: Attribution;
    }
  | { readonly kind: 'indirect'; readonly attribution: Attribution }
  /** Between quotation marks, but given to nobody: a title, or a word kept at a distance. */
  | { readonly kind: 'scare'; readonly quote: Quote }
  | { readonly kind: 'prose' }
  | { readonly kind: 'headline' };

/** Whose words stand at the span; where it reaches over several voices, the one with most of it. */
export function voiceAt({ article, speech }: IndexedArticle, span: Span): Voice {
  if (span.end <= article.body.start) return { kind: 'headline' };
  const inner = speech.quotes.find((quote) => quote.depth > 0 && covers(quote, span));
  const outer = mostOf(
    speech.quotes.filter(({ depth }) => depth === 0),
    span,
  );
  if (inner !== undefined && outer !== undefined && outer.kind === 'speech' && inner.kind === 'speech')
    return { kind: 'nested', quote: inner, outer, ...given(inner.attribution) };
  if (outer !== undefined) {
    if (outer.kind !== 'speech') return { kind: 'scare', quote: outer };
    return { kind: 'speech', quote: outer, ...given(outer.attribution) };
  }
  const indirect = mostOf(speech.indirect, span);
  if (indirect !== undefined) return { kind: 'indirect', attribution: indirect.attribution };
  const block = article.prose.blocks.find((one) => overlap(one, span));
  return { kind: block?.kind === 'heading' ? 'headline' : 'prose' };
}

function given(attribution: Attribution | undefined): { attribution?: Attribution } {
  return attribution === undefined ? {} : { attribution };
}

/** The one that holds more than half of the span; of running quotes the one that holds most. */
function mostOf<T extends Span>(spans: readonly T[], span: Span): T | undefined {
  let best: T | undefined;
  let most = 0;
  let total = 0;
  for (const one of spans) {
    const shared = Math.min(one.end, span.end) - Math.max(one.start, span.start);
    if (shared <= 0) continue;
    total += shared;
    if (shared > most) {
      most = shared;
      best = one;
    }
  }
  return total * 2 > span.end - span.start ? best : undefined;
}

/** The people a voice is given to; empty where the article does not say or does not name them. */
export function namesOf(attribution: Attribution | undefined): readonly string[] {
  switch (attribution?.who) {
    case 'named':
      return [attribution.name];
    case 'joint':
      return attribution.names;
    default:
      return [];
  }
}
