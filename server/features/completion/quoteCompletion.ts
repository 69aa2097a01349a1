import type { Draft, DraftFormat } from '../../drafts/draft.ts';
import type { AroundMemory } from '../../prose/proseAround.ts';
import type { Edit } from '../../text/edit.ts';
import type { Span } from '../../text/span.ts';

/** Something to put in at the cursor. */
export interface QuoteCompletion {
  readonly kind: CompletionKind;
  /** What `replace` becomes, closing mark included. */
  readonly insertText: string;
  /** On one line, which editors demand. */
  readonly replace: Span;
  /** What goes in too, but behind the cursor. */
  readonly afterCursor?: string;
  /** What else changes in the draft with it: a citation's definition. */
  readonly edits: readonly Edit[];
  /** Begins with the words. */
  readonly label: string;
  /** Speaker and outlet. */
  readonly description: string;
  /** Where and when, and what else is to be known: already quoted, printed elsewhere too. */
  readonly detail: string;
  /** Begins with what is typed, so that no editor's own filter hides what was found with a slip. */
  readonly filterText: string;
  readonly sortText: string;
  /** The words in the article; for a citation, an empty span at the article's body. */
  readonly source: Span & { readonly article: string };
}

/**
 * `rest` goes on from the words typed; `prose` is the article's own, not spoken by anybody; `opening` brings
 * its opening mark; `article` is a citation's key.
 */
export type CompletionKind = 'quote' | 'sentence' | 'rest' | 'prose' | 'opening' | 'article';

/** The draft as far as completion reads it. */
export interface DraftAtCursor {
  readonly text: string;
  readonly format: DraftFormat;
  /** What was read around the cursor at the key before. */
  readonly memory?: AroundMemory;
  /** The draft parsed, which takes time and is asked for only where a citation is to be written. */
  parsed(): Draft;
}

export interface QuoteCompletions {
  /** Best first. */
  readonly items: readonly QuoteCompletion[];
  /** Whether another key pressed may bring what is not listed now. */
  readonly isIncomplete: boolean;
}
