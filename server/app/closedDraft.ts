import { TextDocument } from 'vscode-languageserver-textdocument';
import { formatOf } from '../drafts/parseDraft.ts';
import { checkedDraft, type OpenDraft, openDraft } from './openDraft.ts';
import { LONG } from './openDrafts.ts';
import type { Session } from './session.ts';

/** The draft at an address; as it lies on disk where it is open no more; absent where it is no draft, or no file is there. */
export type ReadDraft = (uri: string) => Promise<OpenDraft | undefined>;

/**
 * Reads drafts for views that keep to one whose tab was closed, by hand or since the editor opens so many at most. The
 * last one alone is remembered. Nothing is read in a workspace that nobody has said to trust.
 */
export function createReadDraft(session: Session): ReadDraft {
  const { documents, drafts, environment, records } = session;
  let last: string | undefined;
  return async (uri) => {
    if (documents.get(uri) !== undefined) return openDraft(session, uri);
    const path = session.client.isTrusted ? environment.toPath(uri) : undefined;
    const text = path === undefined ? undefined : await environment.readText?.(path);
    if (path === undefined || text === undefined || text.length > LONG) return undefined;
    await records.read(uri);
    // Opened meanwhile.
    if (documents.get(uri) !== undefined) return openDraft(session, uri);
    if (last !== undefined && last !== uri && documents.get(last) === undefined) {
      drafts.forget(last);
      records.forget(last);
    }
    last = uri;
    const language = formatOf(path) === 'plain' ? 'plaintext' : 'markdown';
    return checkedDraft(session, TextDocument.create(uri, language, 0, text));
  };
}
