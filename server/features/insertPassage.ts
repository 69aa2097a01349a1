import type { CitationStyle } from '../citations/forms/forms.ts';
import type { Draft } from '../drafts/draft.ts';
import { noteAt } from '../prose/notes.ts';
import type { CorpusIndex } from '../search/corpusIndex.ts';
import type { IndexedArticle } from '../search/indexedArticle.ts';
import type { Edit } from '../text/edit.ts';
import { covers, type Span } from '../text/span.ts';
import { citedQuote, createCiting } from './completion/citing.ts';
import { cursorContextAt } from './completion/cursorContext.ts';
import { marksOf } from './completion/draftHabits.ts';
import { printedWords } from './completion/dress.ts';
import { readLeadIn } from './completion/leadIn.ts';
import { speakerOf } from './completion/speakerOf.ts';
import { endOfWord, gapBefore, type OpenedDraft, openedAt } from './openedAt.ts';

/** The edits, the first of which begins with the quotation, its attribution and its citation: `length` units long. */
export interface InsertedPassage {
  readonly edits: readonly Edit[];
  readonly length: number;
}

/** Where it goes. */
export interface PlaceOfDraft {
  readonly draft: Draft;
  readonly offset: number;
}

/** What goes there. */
export interface PassageOfArticle {
  readonly indexed: IndexedArticle;
  readonly span: Span;
}

/**
 * A passage of an article as a quotation at a place of the draft, else at the end of the word there: in the draft's
 * marks, with who said it unless the draft says so before, and a citation in the draft's form where the article can be
 * cited so, and no note within a note. A second edit may define its footnote.
 */
export function insertPassage(
  corpus: CorpusIndex,
  { draft, offset }: PlaceOfDraft,
  { indexed, span }: PassageOfArticle,
  fallbackStyle: CitationStyle,
): InsertedPassage {
  const { article } = indexed;
  const marks = marksOf(draft.text);
  const opened = openedAt(draft, offset);
  const at = opened?.at ?? endOfWord(draft.text, offset);
  const words = printedWords(article, span, marks);
  const lineEnd = draft.text.slice(at).search(/[\r\n]|$/);
  const following = draft.text.slice(at, at + lineEnd);
  const cited =
    noteAt(draft.prose, at) === undefined
      ? createCiting(corpus, draft, fallbackStyle)(article, span.start)
      : undefined;
  const quote = indexed.speech.quotes.find(
    (one) => one.depth === 0 && one.kind === 'speech' && covers(one, span),
  );
  const speaker = quote && !isAttributed(corpus, draft, opened) ? speakerOf({ quote }) : undefined;
  const written =
    cited === undefined
      ? `${words}${marks.close}${speaker === undefined ? '' : ` (${speaker})`}`
      : citedQuote({ words, marks, speaker, following }, cited);
  const insertion = {
    start: at,
    end: at,
    newText: `${gapBefore(draft.text, at)}${marks.open}${written}`,
  };
  const { length } = insertion.newText;
  if (/^[\p{L}\p{N}]/u.test(following)) insertion.newText += ' ';
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

/** Whether the words before the quotation say who is speaking. */
function isAttributed(corpus: CorpusIndex, draft: Draft, opened: OpenedDraft | undefined): boolean {
  const context = opened && cursorContextAt(opened.text, opened.offset, draft.format);
  if (context?.where !== 'quotation') return false;
  const { hasCue, speaker } = readLeadIn(corpus.quotes, context.lead);
  return hasCue && speaker?.certainty !== 'recalled';
}
