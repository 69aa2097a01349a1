import type { CitationStyle } from '../citations/forms/forms.ts';
import { shortReference } from '../citations/reference.ts';
import type { Draft } from '../drafts/draft.ts';
import type { CorpusIndex } from '../search/corpusIndex.ts';
import type { IndexedArticle } from '../search/indexedArticle.ts';
import type { PassageMatch } from '../search/passage.ts';
import { bitsOf } from '../sources/telling.ts';
import { clean } from '../text/clean.ts';
import { covers, overlap, type Span } from '../text/span.ts';
import { splitWords } from '../text/words.ts';
import { printedWords } from './completion/dress.ts';
import { speakerOf } from './completion/speakerOf.ts';
import { type InsertedPassage, insertPassage } from './insertPassage.ts';

/** Copied words as a quotation: the article's own, with marks, speaker and citation. */
export interface PastedQuotation extends InsertedPassage {
  readonly article: string;
  /** Who says it and where, for a label: "Mara Ellison, Weir Weekly". */
  readonly from: string;
  /** Where what was copied differs from what the article has, both on one line; absent where it does not. */
  readonly differs?: { readonly copied: string; readonly printed: string };
}

/**
 * Finds where copied text stands in the articles and writes it into the draft as a quotation; undefined where it
 * stands in none, or says too little to tell. Nothing but the article's words is ever put between marks.
 */
export function pasteQuotation(
  corpus: CorpusIndex,
  place: { readonly draft: Draft; readonly offset: number },
  copied: string,
  fallbackStyle: CitationStyle,
): PastedQuotation | undefined {
  if (copied.length > LONGEST) return undefined;
  const words = withoutMarks(copied);
  const keys = splitWords(words).map(({ key }) => key);
  if (keys.length < FEWEST || bitsOf(keys, corpus) < LEAST_BITS) return undefined;
  const matches = corpus.findPassages({ segments: [words] }, { limit: MOST_PLACES });
  const found = best(corpus, matches);
  const indexed = found && corpus.article(found.article);
  if (found === undefined || indexed === undefined) return undefined;
  const printed = withFinal(indexed, found, words);
  const span = betweenMarks(indexed, printed);
  const speaker = speakerAt(indexed, span);
  const name = clean(shortReference(indexed.article));
  return {
    ...insertPassage(corpus, place, { indexed, span }, fallbackStyle),
    article: indexed.article.id,
    from: speaker === undefined ? name : `${clean(speaker)}, ${name}`,
    ...(!isWhole(found) && {
      differs: { copied: clean(words.replace(/\s+/g, ' ')), printed: printedWords(indexed.article, printed) },
    }),
  };
}

/** UTF-16 units: nobody quotes more in one go. */
const LONGEST = 5000;
const FEWEST = 3;
const MOST_PLACES = 8;

/** In bits (`telling.ts`): "on the other hand" may stand anywhere. */
const LEAST_BITS = 36;

/** Of the words that were copied so much must stand there, by rarity. */
const LEAST_SCORE = 0.65;

/** The best place; of several that have as much of the words the first that is somebody's speech. */
function best(corpus: CorpusIndex, matches: readonly PassageMatch[]): PassageMatch | undefined {
  const [first] = matches;
  if (first === undefined || first.score < LEAST_SCORE || first.absent.length > 0) return undefined;
  const equal = matches.filter((match) => isAsGood(match, first) && match.part === 'body');
  const isSpeech = (match: PassageMatch) => {
    const indexed = corpus.article(match.article);
    return indexed !== undefined && speakerAt(indexed, match) !== undefined;
  };
  return equal.find(isSpeech) ?? equal[0] ?? first;
}

function isAsGood(match: PassageMatch, best: PassageMatch): boolean {
  return isWhole(match) || (!isWhole(best) && match.score > best.score - 0.001);
}

function isWhole({ alignment }: PassageMatch): boolean {
  return alignment.every(({ same }) => same);
}

/** Text as it was copied, without the marks that it may have been copied with. */
function withoutMarks(copied: string): string {
  return copied
    .trim()
    .replace(/^["“”„«‘']\s?/, '')
    .replace(/\s?["”“»’']([.,])?$/, '$1');
}

/** The mark that ends the sentence belongs to it, where it was copied too. */
function withFinal({ article }: IndexedArticle, { start, end }: Span, words: string): Span {
  const final = article.prose.text.charAt(end);
  return { start, end: /[.?!…]/.test(final) && words.endsWith(final) ? end + 1 : end };
}

/**
 * What was copied from within a quote to beyond its closing mark, or from before it, would come out with one mark of two.
 * Where the rest is the sentence that says who is speaking, the quote's words are meant: the draft says it in its own
 * way. Else both marks come along; where more of the quote was left out than its mark, the rest is left out too.
 */
function betweenMarks({ article, speech }: IndexedArticle, span: Span): Span {
  const quotes = speech.quotes.filter((one) => one.depth === 0 && one.form === 'marks' && overlap(one, span));
  const cut = quotes.filter((one) => !covers(one, span) && !covers(span, one.outer));
  const [first] = cut;
  if (first === undefined) return span;
  const longest = cut.reduce((a, b) => (lengthIn(b, span) > lengthIn(a, span) ? b : a), first);
  const within = { start: Math.max(longest.start, span.start), end: Math.min(longest.end, span.end) };
  const { text } = article.prose;
  const rest = [text.slice(span.start, longest.outer.start), text.slice(longest.outer.end, span.end)];
  if (
    quotes.length === 1 &&
    longest.attribution !== undefined &&
    !rest.some((part) => /[.?!…]\s+\S/.test(part))
  )
    return within;
  const whole = cut.reduce(
    (a, { start, end, outer }) => ({
      start: a.start === start ? outer.start : a.start,
      // The last mark within may have been left to the draft.
      end: a.end === end || (a.end === end - 1 && /[.,]/.test(text.charAt(a.end))) ? outer.end : a.end,
    }),
    span,
  );
  return cut.every((one) => covers(whole, one.outer)) ? whole : within;
}

function lengthIn(quote: Span, span: Span): number {
  return Math.min(quote.end, span.end) - Math.max(quote.start, span.start);
}

function speakerAt({ speech }: IndexedArticle, span: Span): string | undefined {
  const quote = speech.quotes.find((one) => one.depth === 0 && one.kind === 'speech' && covers(one, span));
  return quote && speakerOf({ quote });
}
