import type { Said } from '../../text/said.ts';
import type { Span } from '../../text/span.ts';
import type { Metadata } from '../article.ts';

/** What a reference manager knows of one source. */
export interface BibliographyEntry {
  /** The key that drafts cite. */
  readonly id: string;
  readonly metadata: Metadata;
  /** The files that it names, as it names them. */
  readonly files: readonly string[];
  /** The file that the entry stands in, and where. */
  readonly path: string;
  readonly span: Span;
}

/** A file of entries, and what is wrong with some of them: a bad entry costs one entry. */
export interface ParsedBibliography {
  readonly entries: readonly BibliographyEntry[];
  /** Full sentences that name the entry and its line. */
  readonly problems: readonly Said[];
}
