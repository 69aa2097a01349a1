import { shortReference } from '../../citations/reference.ts';
import type { IndexedArticle } from '../../search/indexedArticle.ts';
import type { Candidate } from '../../sources/candidate.ts';
import type { Comparison } from '../../sources/wording/comparison.ts';
import { quoteAround, readableText, sentenceAround } from '../../sources/wording/sentences.ts';
import { clean } from '../../text/clean.ts';
import { allOf, type Said, say } from '../../text/said.ts';
import { overlap, type Span } from '../../text/span.ts';
import type { RelatedPlace } from '../finding.ts';

/** The sentence of the source in quotation marks, with a full stop if it has no final mark: the end of a message. */
export function inSource(candidate: Candidate): Said {
  const sentence = sourceSentence(candidate, candidate.comparison);
  return /[.!?…]$/.test(sentence) ? say`“${sentence}”` : say`“${sentence}”.`;
}

/** The sentences of several places, one after another: the end of a message. */
export function inSources(candidates: readonly Candidate[]): Said {
  const last = candidates.length - 1;
  return allOf(
    candidates.map((one, at) =>
      at === last ? inSource(one) : say`“${sourceSentence(one, one.comparison)}”`,
    ),
  );
}

/** The sentence of the source around a place, on one line, cut at a readable length. */
function sourceSentence({ comparison }: Place, span: Span): string {
  if (span !== comparison) return readSentence(comparison.indexed, span);
  let known = sentences.get(comparison);
  if (known === undefined) {
    known = readSentence(comparison.indexed, span);
    sentences.set(comparison, known);
  }
  return known;
}

/** A finding shows the sentence of its place in its message and as its grounds. */
const sentences: WeakMap<Comparison, string> = new WeakMap();

function readSentence(indexed: IndexedArticle, span: Span): string {
  const { article } = indexed;
  const text = readableText(article, span);
  const window =
    span.start < article.body.start
      ? span
      : {
          start: Math.max(article.body.start, span.start - 400),
          end: Math.min(article.body.end, span.end + 400),
        };
  const { start, end } = sentenceAround(
    text,
    quoteAround(indexed, window, span),
    span,
    indexed.speech.language,
  );
  const sentence = clean(text.slice(start, includeFinal(text, end))).replace(/[,;:]$/, '');
  return shorten(sentence.replace(/“/g, '‘').replace(/”/g, '’'), 240);
}

/** A place of the source, whatever is thought of it. */
type Place = Pick<Candidate, 'comparison'>;

/** The place as grounds for a finding. */
export function related(candidate: Place, span: Span = candidate.comparison): RelatedPlace {
  const { article } = candidate.comparison.indexed;
  return {
    start: span.start,
    end: span.end,
    article: article.id,
    message: say`${shortReference(article)}: “${sourceSentence(candidate, span)}”`,
  };
}

/**
 * What the source prints over the span, as a quotation of the draft would print it: one line, markup gone, and,
 * where the span runs from one quote of a speech into the next, without the "she said" between them.
 */
export function spokenText({ article, speech }: IndexedArticle, span: Span): string {
  const text = readableText(article, span);
  const quotes = speech.quotes.filter(({ depth, form }) => depth === 0 && form === 'marks');
  const first = quotes.findIndex((quote) => overlap(quote, { start: span.start, end: span.start + 1 }));
  const last = quotes.findIndex((quote) => overlap(quote, { start: span.end - 1, end: span.end }));
  const pieces =
    first < 0 || last <= first
      ? [text.slice(span.start, span.end)]
      : quotes
          .slice(first, last + 1)
          .map(({ start, end }) => text.slice(Math.max(start, span.start), Math.min(end, span.end)));
  return pieces
    .map((piece, index) => (index < pieces.length - 1 ? piece.trimEnd() : piece))
    .join(pieces.length > 1 ? ' ' : '')
    .replaceAll('\u0000', '')
    .replace(/\s+/g, ' ');
}

/** A final mark belongs to the sentence that it ends. */
function includeFinal(text: string, end: number): number {
  return /[.!?]/.test(text[end] ?? '') ? end + 1 : end;
}

/** At most so many characters, cut between words. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.lastIndexOf(' ', most - 1);
  return `${text.slice(0, cut > most / 2 ? cut : most - 1)} …`;
}
