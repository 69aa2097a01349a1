import { citationPieces } from '../../citations/allForms/citationPieces.ts';
import { stylesFor } from '../../citations/allForms/findInsertions.ts';
import { readCitations } from '../../citations/allForms/readCitations.ts';
import { citablePlace } from '../../citations/allForms/writeLocator.ts';
import type { CitationStyle } from '../../citations/forms/forms.ts';
import { FORMS } from '../../citations/forms/forms.ts';
import { createSources } from '../../citations/sources.ts';
import type { Article } from '../../corpus/article.ts';
import type { Draft } from '../../drafts/draft.ts';
import type { CorpusIndex } from '../../search/corpusIndex.ts';
import type { Edit } from '../../text/edit.ts';
import type { Marks } from './dress.ts';

/** A citation that goes in together with its quote. */
export interface Cited {
  readonly style: CitationStyle;
  readonly marker: string;
  /** The footnote's definition, where the draft has none yet. */
  readonly definition?: Edit;
}

/**
 * How passages are cited in a draft: in its own form, else in the one set, else in the first that can name their
 * article; with the place of the passage's beginning where the article has places.
 */
export type Citing = (article: Article, offset: number) => Cited | undefined;

export function createCiting(corpus: CorpusIndex, draft: Draft, fallbackStyle: CitationStyle): Citing {
  const sources = createSources(corpus);
  const styles = stylesFor(readCitations(draft, sources), fallbackStyle);
  const known = new Map<Article, Cited | undefined>();
  const nameArticle = (article: Article) => {
    if (known.has(article)) return known.get(article);
    let cited: Cited | undefined;
    for (const style of styles) {
      const pieces = cited === undefined ? citationPieces(style, { article, draft, sources }) : undefined;
      if (pieces !== undefined) cited = { style, ...pieces };
    }
    known.set(article, cited);
    return cited;
  };
  return (article, offset) => {
    const cited = nameArticle(article);
    const stands = cited && citablePlace(article, offset);
    if (cited === undefined || stands === undefined) return cited;
    const pieces = citationPieces(cited.style, { article, draft, sources, stands });
    return pieces && { style: cited.style, ...pieces };
  };
}

/** What an attribution and a citation are put around. */
export interface QuoteToCite {
  /** The words with their inner marks turned, without the outer ones. */
  readonly words: string;
  /** Absent in a block quotation. */
  readonly marks: Marks | undefined;
  /** Who said it, if the draft does not say so before the quotation. */
  readonly speaker: string | undefined;
  /** What stands on the line after it. */
  readonly following: string;
}

/**
 * A quote with its closing mark, its attribution where that is still missing, and its citation. A note follows
 * the sentence's last point; the other forms stand before it, or behind a quote that ends the sentence.
 */
export function citedQuote(
  { words, marks, speaker, following }: QuoteToCite,
  { style, marker }: Cited,
): string {
  const spaced = FORMS[style].clings ? marker : ` ${marker}`;
  const goesOn = following !== '';
  const bare = words.replace(/(?<!\.)[.,;:]$/, '');
  const isFinished = /[.?!…][’”"'»«‘“]?$/.test(bare);
  const close = marks?.close ?? '';
  if (speaker !== undefined && marks !== undefined && /["'”’]/.test(close)) {
    const comma = isFinished ? '' : ',';
    const end = goesOn ? '' : '.';
    const said = `${bare}${comma}${close} ${speaker} said`;
    return FORMS[style].clings ? `${said}${end}${spaced}` : `${said}${spaced}${end}`;
  }
  if (goesOn) return `${bare}${close}${spaced}`;
  return `${bare}${isFinished ? '' : '.'}${close}${spaced}`;
}
