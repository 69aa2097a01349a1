import type { Article } from '../corpus/article.ts';
import type { Attribution, Quote } from '../quotes/quote.ts';
import type { IndexedArticle } from '../search/indexedArticle.ts';
import { covers, overlap, type Span } from '../text/span.ts';

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

/**
 * Whose words stand at these places of an article, in its order; where they are of several voices, the one with
 * most of them. Words, not a span: between two halves of a quote the article may say much about the speaker.
 */
export function voiceAt({ article, speech }: IndexedArticle, words: readonly Span[]): Voice {
  const [first] = words;
  const last = words.at(-1);
  if (first === undefined || last === undefined) return { kind: 'prose' };
  if (last.end <= article.body.start) return { kind: 'headline' };
  const span = { start: first.start, end: last.end };
  const near = speech.quotes.filter((quote) => overlap(quote, span));
  const inner = near.find((quote) => quote.depth > 0 && covers(quote, span));
  const outer = mostOf(
    near.filter(({ depth }) => depth === 0),
    words,
  );
  if (
    inner !== undefined &&
    outer?.kind === 'speech' &&
    (inner.kind === 'speech' || isSentence(article, inner))
  )
    return { kind: 'nested', quote: inner, outer, ...given(inner.attribution) };
  if (outer !== undefined) {
    if ((outer.kind !== 'speech' || isTitleOf(article, outer)) && isHeadline(article, outer.block))
      return { kind: 'headline' };
    if (outer.kind !== 'speech') return { kind: 'scare', quote: outer };
    return { kind: 'speech', quote: outer, ...given(outer.attribution) };
  }
  const indirect = mostOf(
    // “I can confirm that it was sold”: words that hold who reports it report nothing of anybody else's.
    speech.indirect.filter((one) => overlap(one, span) && !covers(span, one.attribution.mention)),
    words,
  );
  if (indirect !== undefined) return { kind: 'indirect', attribution: indirect.attribution };
  const block = article.prose.blocks.findIndex((one) => overlap(one, span));
  return { kind: isHeadline(article, block) ? 'headline' : 'prose' };
}

/** A capital, some words and a final mark: more than a word kept at a distance. */
function isSentence({ text }: Article, { start, end }: Span): boolean {
  return /^\p{Lu}(?:\S*\s+){3,}.*[.!?]$/su.test(text.slice(start, Math.min(end, start + 500)).trim());
}

/**
 * Words in marks within the heading that a text opens with: a headline, whomever it gives them to. One in which
 * somebody "said" them is a sentence of the text, with a rule below it.
 */
function isTitleOf({ prose }: Article, { block, form, attribution }: Quote): boolean {
  return form === 'marks' && block === 0 && prose.blocks.length > 1 && attribution?.cue === undefined;
}

/** A heading, or the first line of a text without front matter where it is short and no sentence. */
function isHeadline({ prose, metadata }: Article, at: number): boolean {
  const block = prose.blocks[at];
  if (block === undefined) return false;
  if (block.kind === 'heading') return true;
  if (at > 0 || metadata.title !== undefined || prose.blocks.length < 2) return false;
  const line = prose.text.slice(block.start, block.end).trim();
  return line.length < 120 && !/[.!?…]["”’'“»«›‹)\]]*$/.test(line);
}

function given(attribution: Attribution | undefined): { attribution?: Attribution } {
  return attribution === undefined ? {} : { attribution };
}

/** The one that holds most of the words, if all together hold more than half of them. */
function mostOf<T extends Span>(spans: readonly T[], words: readonly Span[]): T | undefined {
  let best: T | undefined;
  let most = 0;
  let total = 0;
  for (const one of spans) {
    const held = words.filter((word) => covers(one, word)).length;
    total += held;
    if (held > most) {
      most = held;
      best = one;
    }
  }
  return total * 2 > words.length ? best : undefined;
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

/** Who says the words there, where the article names them. */
export function namesIn(voice: Voice): readonly string[] {
  return 'attribution' in voice ? namesOf(voice.attribution) : [];
}
