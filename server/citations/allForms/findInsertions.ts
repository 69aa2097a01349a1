import { noteAt } from '../../prose/notes.ts';
import type { Edit } from '../../text/edit.ts';
import { type Said, say } from '../../text/said.ts';
import type { Citation } from '../citation.ts';
import { nameInNote } from '../forms/footnote.ts';
import { CITATION_STYLES, type CitationStyle, FORMS } from '../forms/forms.ts';
import { shortReference } from '../reference.ts';
import { type WantedCitation, writeCitation } from './writeCitation.ts';

/** A citation that could be inserted for a quotation. */
export interface InsertableCitation {
  readonly title: Said;
  readonly style: CitationStyle;
  readonly edits: readonly Edit[];
}

/** The first of `findInsertions`, in the draft's own form. */
export function findInsertion(
  wanted: WantedCitation,
  citations: readonly Citation[],
): InsertableCitation | undefined {
  return insertions(wanted, citations).next().value;
}

/**
 * The citations of the article that a quotation can be given: the draft's own form first, else the one that the user
 * has set. `citations` are the draft's. None where the quotation cites the article already. In a note, which cannot hold
 * another, the note itself names the article.
 */
export function findInsertions(
  wanted: WantedCitation,
  citations: readonly Citation[],
  fallbackStyle?: CitationStyle,
): InsertableCitation[] {
  return [...insertions(wanted, citations, fallbackStyle)];
}

function* insertions(
  wanted: WantedCitation,
  citations: readonly Citation[],
  fallbackStyle?: CitationStyle,
): Generator<InsertableCitation, undefined> {
  const { article, draft, quotation, sources } = wanted;
  const quote = draft.speech.quotes[quotation];
  const note = quote && noteAt(draft.prose, quote.outer.start);
  if (note !== undefined) {
    const edit = nameInNote(article, draft, sources, note);
    const title = say`Name ${shortened(shortReference(article))} in this note`;
    if (edit !== undefined) yield { title, style: 'footnote', edits: [edit] };
    return;
  }
  const isCited = citations.some(({ quotations, article: id, candidates }) => {
    return quotations.includes(quotation) && (id === article.id || candidates?.includes(article.id));
  });
  if (isCited) return;
  for (const style of stylesFor(citations, fallbackStyle)) {
    const edits = writeCitation(style, wanted);
    if (edits !== undefined)
      yield { title: FORMS[style].offer(shortened(shortReference(article))), style, edits };
  }
}

/** All forms: first those that the draft uses, by how often it does, then the one set, then the others. */
export function stylesFor(citations: readonly Citation[], fallbackStyle?: CitationStyle): CitationStyle[] {
  const uses = (style: CitationStyle) => citations.filter((citation) => citation.style === style).length;
  const used = CITATION_STYLES.filter((style) => uses(style) > 0).sort((a, b) => uses(b) - uses(a));
  return [...new Set([...used, ...(fallbackStyle === undefined ? [] : [fallbackStyle]), ...CITATION_STYLES])];
}

function shortened(name: string): string {
  return name.length > 60 ? `${name.slice(0, 59).trimEnd()}…` : name;
}
