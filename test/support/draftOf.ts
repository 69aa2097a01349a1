import type { DraftFormat } from '../../server/drafts/draft.ts';
import { parseDraft } from '../../server/drafts/parseDraft.ts';
import type { DraftAtCursor } from '../../server/features/completion/quoteCompletion.ts';

/** A draft of this text as completion reads it. */
export function draftOf(text: string, format: DraftFormat = 'markdown'): DraftAtCursor {
  return { text, format, parsed: () => parseDraft('draft.md', text, format) };
}
