import type { Article } from '../../corpus/article.ts';
import type { Draft } from '../../drafts/draft.ts';
import type { Edit } from '../../text/edit.ts';
import type { Citation } from '../citation.ts';
import type { CitationPlace } from '../citationPlace.ts';
import type { CitationStyle } from '../citationStyle.ts';
import type { ReadCitation } from '../reading.ts';
import type { Sources } from '../sources.ts';

/** One form of citation, whole: how it is read, written, given a place and made to name another article. */
export interface CitationForm {
  readonly style: CitationStyle;
  /** What inserting one is called, of an article by this name. */
  offer(name: string): string;
  /** Whether it follows the sentence's last point without a space, as a note's number does. */
  readonly clings: boolean;
  /** The citations of a draft in this form, in any order. */
  read(draft: Draft, sources: Sources): ReadCitation[];
  /** What names the article; undefined where this form cannot name it. */
  write(article: Article, draft: Draft, sources: Sources): CitationPieces | undefined;
  /** The edits that make the sentence's own words the citation, where it has words for it. */
  weave?(
    article: Article,
    draft: Draft,
    readings: readonly ReadCitation[],
    place: CitationPlace,
  ): readonly Edit[] | undefined;
  /** The pieces with a locator ("p. 3") in them. */
  located(pieces: CitationPieces, locator: string): CitationPieces;
  /**
   * The edits that make a citation name the article whose pieces are given; undefined where the draft's own words
   * would go on naming another.
   */
  exchange(
    citation: Citation,
    pieces: CitationPieces,
    article: Article,
    draft: Draft,
    sources: Sources,
  ): readonly Edit[] | undefined;
}

/** What a citation is made of, for whoever inserts a quotation together with it. */
export interface CitationPieces {
  /** `[^id]`, `[@id]`, `([Outlet](address))` or `(Outlet, day)`. */
  readonly marker: string;
  /** The footnote's definition at the end of the draft, where it has none yet. */
  readonly definition?: Edit;
}
