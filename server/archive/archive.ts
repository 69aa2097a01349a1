import type { IndexedArticle } from '../search/indexedArticle.ts';
import { type Said, SaidError } from '../text/said.ts';

/** Articles that lie elsewhere, too many to be held here: it narrows the search, and what it finds is judged here. */
export interface Archive {
  /** Its host, to be named to whoever uses it. */
  readonly host: string;
  /**
   * The articles in which the words may stand, for each of the passages, best first. Rejects with `ArchiveError` where
   * the archive does not answer.
   */
  candidates(passages: readonly Passage[], most: number): Promise<readonly (readonly ArchiveHit[])[]>;
  /** Articles by their ids; those that it has not are left out. */
  articles(ids: readonly string[]): Promise<readonly IndexedArticle[]>;
  /** One article; `undefined` where it has none of the id. */
  article(id: string): Promise<IndexedArticle | undefined>;
}

/** Words in a row that are looked for together, by their keys. */
export type Passage = readonly string[];

export interface ArchiveHit {
  readonly id: string;
  /** Changes with what the archive holds under the id. */
  readonly version: string;
  /** How well it fits; comparable within one answer only. */
  readonly score: number;
}

/** Why an archive gives no answer, in a sentence for whoever uses it. */
export class ArchiveError extends SaidError {
  /** Whether asking again may help. */
  readonly isPassing: boolean;

  constructor(said: Said, { isPassing }: { readonly isPassing: boolean }) {
    super(said);
    this.isPassing = isPassing;
  }
}
