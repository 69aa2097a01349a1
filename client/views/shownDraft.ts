import { window } from 'vscode';
import { draftInFront } from '../drafts.ts';
import type { DraftLines, Server } from '../server.ts';

/** The draft that a view is of. */
export interface ShownDraft {
  readonly uri: string;
  readonly overview: DraftLines;
}

/**
 * Tells which draft a view shows: the one in front, else the last one behind whatever else is, since a source that is
 * looked at is no other draft. Its tab may be closed meanwhile, as the editor does by itself where it opens so many at
 * most. Undefined where there is none, and where nothing is open any more.
 */
export function createShownDraft(server: Server): () => Promise<ShownDraft | undefined> {
  let last: string | undefined;
  return async () => {
    const isBehind = window.tabGroups.all.some(({ tabs }) => tabs.length > 0);
    const uris = new Set([draftInFront()?.document.uri.toString(), isBehind ? last : undefined]);
    for (const uri of uris) {
      const overview = uri === undefined ? undefined : await server.overview(uri);
      if (uri === undefined || overview === undefined) continue;
      last = uri;
      return { uri, overview };
    }
    return undefined;
  };
}
