import type { Lexicon } from '../../language/lexicon.ts';
import type { Block, Prose } from '../../prose/prose.ts';
import type { Span } from '../../text/span.ts';
import { findMentions } from '../names/findMentions.ts';
import type { Mention } from '../names/mention.ts';
import type { Quote } from '../quote.ts';
import { findSentences, type Sentence } from './sentences.ts';
import { createTokens, Kind, type Tokens, tokenise } from './tokens.ts';

/** A text split into tokens, sentences and mentions: what every rule of attribution looks at. */
export interface Reading {
  readonly tokens: Tokens;
  readonly sentences: readonly Sentence[];
  readonly mentions: readonly Mention[];
  /** For each token, the index of the mention that covers it, or -1. */
  readonly mentionAt: Int32Array;
  /** For each sentence, where its mentions begin in `mentions`; one more entry closes the last. */
  readonly mentionsFrom: Int32Array;
  /** The quotes whose tokens these are: a quote token's bits are an index into them. */
  readonly quotes: readonly Quote[];
  readonly blocks: readonly Block[];
}

/** Reads the outermost of `quotes` in their blocks; `quotes` are in the order of the text. */
export function readTokens(prose: Prose, quotes: readonly Quote[], lexicon: Lexicon): Reading {
  const tokens = createTokens(prose.text, lexicon);
  const sentences: Sentence[] = [];
  const starts: number[] = [];
  const mentions: Mention[] = [];
  let next = 0;
  for (const [index, block] of prose.blocks.entries()) {
    const from = next;
    while (next < quotes.length && (quotes[next]?.block ?? Number.POSITIVE_INFINITY) <= index) next++;
    readStretch(tokens, block.start, block.end, quotes, from, next, index, sentences, starts, mentions);
  }
  return finishReading(tokens, sentences, starts, mentions, quotes, prose.blocks);
}

/** Reads one stretch alone, as the words inside a quote that holds other quotes. */
export function readWithin(
  prose: Prose,
  { start, end }: Span,
  quotes: readonly Quote[],
  lexicon: Lexicon,
): Reading {
  const tokens = createTokens(prose.text, lexicon, end - start);
  const sentences: Sentence[] = [];
  const starts: number[] = [];
  const mentions: Mention[] = [];
  readStretch(
    tokens,
    start,
    end,
    quotes,
    0,
    quotes.length,
    quotes[0]?.block ?? 0,
    sentences,
    starts,
    mentions,
  );
  return finishReading(tokens, sentences, starts, mentions, quotes, prose.blocks);
}

function readStretch(
  tokens: Tokens,
  start: number,
  end: number,
  quotes: readonly Quote[],
  from: number,
  to: number,
  block: number,
  sentences: Sentence[],
  starts: number[],
  mentions: Mention[],
): void {
  const firstToken = tokens.count;
  tokenise(tokens, start, end, quotes, from, to);
  const first = sentences.length;
  findSentences(tokens, firstToken, tokens.count, block, sentences);
  for (let at = first; at < sentences.length; at++) {
    starts.push(mentions.length);
    findMentions(tokens, sentences[at] as Sentence, at === first, mentions);
  }
}

function finishReading(
  tokens: Tokens,
  sentences: readonly Sentence[],
  starts: number[],
  mentions: readonly Mention[],
  quotes: readonly Quote[],
  blocks: readonly Block[],
): Reading {
  starts.push(mentions.length);
  const mentionAt = new Int32Array(tokens.count + 1).fill(-1);
  for (let index = 0; index < mentions.length; index++) {
    const { from, to } = mentions[index] as Mention;
    for (let at = from; at < to; at++) mentionAt[at] = index;
  }
  return { tokens, sentences, mentions, mentionAt, mentionsFrom: Int32Array.from(starts), quotes, blocks };
}

/** The word at a token, in lower case. */
export function wordAt(tokens: Tokens, at: number): string {
  return tokens.text.slice(tokens.starts[at], tokens.ends[at]).toLowerCase();
}

/** Whether the token is a word of the given bits of `Is`. */
export function isWord(tokens: Tokens, at: number, bits: number): boolean {
  return tokens.kinds[at] === Kind.word && ((tokens.bits[at] ?? 0) & bits) !== 0;
}
