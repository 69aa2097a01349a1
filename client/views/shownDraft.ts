import { workspace } from 'vscode';
import { draftInFront } from '../drafts.ts';
import type { DraftLines, Server } from '../server.ts';

/** The draft that a view is of. */
export interface ShownDraft {
  readonly uri: string;
  readonly overview: DraftLines;
}

/**
 * Tells which draft a view shows: the one in front, else the last one as long as it is open, since a source that is
 * looked at is no other draft. Undefined where there is none.
 */
export function createShownDraft(server: Server): () => Promise<ShownDraft | undefined> {
  let last: string | undefined;
  return async () => {
    const isOpen = workspace.textDocuments.some(({ uri }) => uri.toString() === last);
    const uris = new Set([draftInFront()?.document.uri.toString(), isOpen ? last : undefined]);
    for (const uri of uris) {
      const overview = uri === undefined ? undefined : await server.overview(uri);
      if (uri === undefined || overview === undefined) continue;
      last = uri;
      return { uri, overview };
    }
    return undefined;
  };
}
