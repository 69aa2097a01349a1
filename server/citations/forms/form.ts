import type { Article } from '../../corpus/article.ts';
import type { Draft } from '../../drafts/draft.ts';
import type { Edit } from '../../text/edit.ts';
import type { Said } from '../../text/said.ts';
import type { Citation } from '../citation.ts';
import type { CitationPlace } from '../citationPlace.ts';
import type { ReadCitation } from '../reading.ts';
import type { Sources } from '../sources.ts';

/** One form of citation, whole: how it is read, written, given a place and made to name another article. */
export interface CitationForm<Style extends string = string> {
  /** Its name in the settings. */
  readonly style: Style;
  /** What it is called where a writer chooses one, and what it looks like. */
  readonly label: Said;
  readonly documentation: string;
  /** What inserting one is called, of an article by this name. */
  offer(name: string): Said;
  /** Whether it follows the sentence's last point without a space, as a note's number does. */
  readonly clings: boolean;
  /** The citations of a draft in this form, in any order. */
  read(draft: Draft, sources: Sources): ReadCitation[];
  /**
   * What names the article; undefined where this form cannot name it. `locator` ("p. 3") is what `located` will say, so
   * that nothing is used again that says another place.
   */
  write(article: Article, draft: Draft, sources: Sources, locator?: string): CitationPieces | undefined;
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
   * The edits that make a citation name another article; undefined where the draft's own words would go on naming
   * the first.
   */
  exchange(
    citation: Citation,
    by: { readonly article: Article; readonly pieces: CitationPieces },
    draft: Draft,
    sources: Sources,
  ): readonly Edit[] | undefined;
  /** Whether a citation says nothing but its article and the place in it, as its locator is written. */
  isBare(draft: Draft, reading: ReadCitation, article: Article, place: string): boolean;
  /** Several citations beside each other as one; where it is absent they stand in a row. */
  join?(markers: readonly string[]): string;
  /** Whether a citation's key is the article's id, and changes with it; absent where its key is none. */
  isKeyOf?(key: string, id: string): boolean;
  /** What a form that keeps words elsewhere in the draft does while citations are brought into it, or out of it. */
  startConversion?(draft: Draft): Conversion;
}

/** The words of citations that stand elsewhere in a draft, while its citations are brought into another form. */
export interface Conversion {
  /** The reference to what says this article and place; the same again for the same. */
  reference(article: Article, place: string): string;
  /** The edits that put in what was asked for, and take out what nothing refers to any more. */
  edits(readings: readonly ReadCitation[], converted: readonly ReadCitation[]): Edit[];
}

/** What a citation is made of, for whoever inserts a quotation together with it. */
export interface CitationPieces {
  /** `[^id]`, `[@id]`, `([Outlet](address))` or `(Outlet, day)`. */
  readonly marker: string;
  /** The footnote's definition at the end of the draft, where it has none yet. */
  readonly definition?: Edit;
}
