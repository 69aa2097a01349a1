import type { CitationStyle } from '../citations/citationStyle.ts';
import type { Draft } from '../drafts/draft.ts';
import type { CorpusIndex, IndexedArticle } from '../search/corpusIndex.ts';
import type { Edit } from '../text/edit.ts';
import { covers, type Span } from '../text/span.ts';
import { citedQuote, createCiting } from './completion/citing.ts';
import { marksOf } from './completion/draftHabits.ts';
import { printedWords } from './completion/dress.ts';
import { speakerOf } from './completion/speakerOf.ts';

/** The edits, the first of which begins with the quotation, its attribution and its citation: `length` units long. */
export interface InsertedPassage {
  readonly edits: readonly Edit[];
  readonly length: number;
}

/**
 * A passage of an article as a quotation at a place of the draft: in the draft's marks, with who said it and a
 * citation in the draft's form where the article can be cited so. A second edit may define its footnote.
 */
export function insertPassage(
  corpus: CorpusIndex,
  draft: Draft,
  at: number,
  indexed: IndexedArticle,
  span: Span,
  fallbackStyle: CitationStyle,
): InsertedPassage {
  const { article } = indexed;
  const marks = marksOf(draft.text);
  const words = printedWords(article, span, marks);
  const lineEnd = draft.text.slice(at).search(/[\r\n]|$/);
  const following = draft.text.slice(at, at + lineEnd);
  const cited = createCiting(corpus, draft, fallbackStyle)(article, span.start);
  const quote = indexed.speech.quotes.find(
    (one) => one.depth === 0 && one.kind === 'speech' && covers(one, span),
  );
  const speaker = quote && speakerOf({ quote });
  const written =
    cited === undefined
      ? `${words}${marks.close}${speaker === undefined ? '' : ` (${speaker})`}`
      : citedQuote({ words, marks, speaker, following }, cited);
  const gap = /[^\s([{]$/.test(draft.text.slice(Math.max(0, at - 1), at)) ? ' ' : '';
  const insertion = { start: at, end: at, newText: `${gap}${marks.open}${written}` };
  const { length } = insertion.newText;
  const definition = cited?.definition;
  if (definition === undefined) return { edits: [insertion], length };
  // Two insertions at one place would depend on how an editor orders them.
  if (definition.start === at) {
    const lineBreak = draft.text.includes('\r\n') ? '\r\n' : '\n';
    const note = `${lineBreak}${lineBreak}${definition.newText.replace(/^[\r\n]+/, '')}`;
    return { edits: [{ ...insertion, newText: insertion.newText + note }], length };
  }
  return { edits: [insertion, definition], length };
}
