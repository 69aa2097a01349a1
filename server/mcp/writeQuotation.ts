import { citationPieces } from '../citations/allForms/citationPieces.ts';
import { citablePlace } from '../citations/allForms/writeLocator.ts';
import type { CitationStyle } from '../citations/forms/forms.ts';
import { FORMS } from '../citations/forms/forms.ts';
import { createSources } from '../citations/sources.ts';
import { parseDraft } from '../drafts/parseDraft.ts';
import { printedWords } from '../features/completion/dress.ts';
import { speakerOf } from '../features/completion/speakerOf.ts';
import type { IndexedArticle } from '../search/indexedArticle.ts';
import { covers, overlap, type Span } from '../text/span.ts';
import { articleNamed, Refusal, spanWithin, type World } from './world.ts';

export interface QuotationWanted {
  readonly article: string;
  readonly start: number;
  readonly end: number;
  readonly form?: CitationStyle | undefined;
}

/**
 * The tool `quote`: a passage as it can be pasted into a draft, so that nobody has to type it: marks, words,
 * speaker and citation, all written from the article. What the article does not say is null.
 */
export async function writeQuotation(world: World, { article: id, start, end, form }: QuotationWanted) {
  const corpus = await world.corpus();
  const indexed = articleNamed(corpus, id);
  const span = wholeWords(indexed, spanWithin(indexed.article, start, end));
  if (span.end - span.start > MOST)
    throw new Refusal(`That is ${span.end - span.start} characters long; quote ${MOST} at most.`);
  const speaker = sayerOf(indexed, span);
  const words = printedWords(indexed.article, span, MARKS);
  const quoted = `${MARKS.open}${words}${MARKS.close}`;
  const style = form ?? 'footnote';
  const pieces = citationPieces(style, {
    article: indexed.article,
    draft: parseDraft('draft.md', ''),
    sources: createSources(corpus),
    stands: citablePlace(indexed.article, span.start),
  });
  const gap = pieces === undefined || FORMS[style].clings ? '' : ' ';
  return {
    version: 1 as const,
    article: id,
    start: span.start,
    end: span.end,
    words,
    speaker: speaker ?? null,
    citation: pieces?.marker ?? null,
    /** Goes to the end of the draft, once. */
    definition: pieces?.definition?.newText.trim() ?? null,
    paste: `${speaker === undefined ? '' : `${speaker}: `}${quoted}${gap}${pieces?.marker ?? ''}`,
  };
}

const MARKS = { open: '“', close: '”', level: 'double' } as const;

/** The longest quotation, in UTF-16 units: about a page. */
const MOST = 3000;

/** Half a word is no quotation: the span grows to the ends of the words it begins and ends in. */
function wholeWords({ article: { text } }: IndexedArticle, { start, end }: Span): Span {
  const inWord = (at: number) => WORD.test(text.charAt(at - 1)) && WORD.test(text.charAt(at));
  let [from, to] = [start, end];
  while (from > 0 && inWord(from)) from--;
  while (to < text.length && inWord(to)) to++;
  return { start: from, end: to };
}

const WORD = /[\p{L}\p{M}\p{N}'’\uD800-\uDFFF]/u;

/** Whose words these are; words of two people, or of one and of the article, cannot be one quotation. */
function sayerOf({ speech }: IndexedArticle, span: Span): string | undefined {
  const outermost = speech.quotes.filter(({ depth, kind }) => depth === 0 && kind === 'speech');
  const quote = outermost.find((one) => covers(one, span));
  if (quote !== undefined) return speakerOf({ quote });
  const touched = outermost.filter((one) => overlap(one, span));
  if (touched.length > 0)
    throw new Refusal(
      'The passage runs over the edge of what is quoted in the article: quote one speaker’s words at a time.',
    );
  return undefined;
}
