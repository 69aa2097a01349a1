import type { Citation } from '../citations/citation.ts';
import type { Place } from '../corpus/placeMark.ts';
import type { Account } from '../proof/proof.ts';
import type { Attribution } from '../quotes/quote.ts';
import type { Explanation } from '../sources/explainEvidence.ts';
import type { Span } from '../text/span.ts';
import type { Finding } from './finding.ts';

/** All that a check says of one draft. */
export interface DraftReport {
  /** In the order of the draft. */
  readonly quotations: readonly QuotationReport[];
  /** In the order of the draft; ignored and switched-off ones are not among them. */
  readonly findings: readonly Finding[];
  /** The quotations of which a comment asks not to be told what was found, as indices. */
  readonly silenced: ReadonlySet<number>;
  /** In the order of the draft. */
  readonly citations: readonly Citation[];
}

/**
 * What is known of the words alone. `verbatim` covers the silent changes of the rules and honestly marked
 * ellipses and brackets; `unchecked` is for what is no one's speech (scare quotes, titles).
 */
export type Verdict = 'verbatim' | 'altered' | 'not-found' | 'unchecked';

/** One quotation of a draft; the span is the words between its marks. */
export interface QuotationReport extends Span {
  readonly text: string;
  /** The words and their marks. */
  readonly outer: Span;
  /** To whom the draft gives the words; absent where it does not say. */
  readonly attribution?: Attribution;
  readonly verdict: Verdict;
  /**
   * How each of its characters, and of the source's, is accounted for, or what differs first; offsets of the draft's
   * side count from `start`. Absent where there is no source or one place cannot hold all.
   */
  readonly account?: Account;
  /** The place that the quotation was judged against. */
  readonly source?: QuotationSource;
  /** Other places that hold the same words or nearly, best first. */
  readonly otherSources: readonly QuotationSource[];
  /** Word by word, what differs from the source; empty when nothing does or there is no source. */
  readonly differences: readonly Difference[];
  /** What speaks for the source and against it; without a source, for and against the place that is most like it. */
  readonly evidence?: Explanation & { readonly article: string };
}

/** A place in an article that holds a quotation's words; the span points into the article's text. */
export interface QuotationSource extends Span {
  /** The article's id. */
  readonly article: string;
  /** Who the article says is speaking there; absent for prose and where the article does not say. */
  readonly attribution?: Attribution;
  /** Page, time, paragraph or chapter, as far as the article states them. */
  readonly place?: Place;
  /** What the article prints there. */
  readonly kind: 'speech' | 'indirect' | 'prose' | 'headline';
}

/** One stretch that differs: words of the draft against words of the source; either may be empty. */
export interface Difference {
  /** Offsets into the draft. */
  readonly draft: Span;
  /** Offsets into the source's article. */
  readonly source: Span;
}
