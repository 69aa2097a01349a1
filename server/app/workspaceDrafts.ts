import { formatOf, parseDraft } from '../drafts/parseDraft.ts';
import type { CheckedText } from '../features/uses.ts';
import { checkDraft } from '../rules/checkDraft.ts';
import { isArticle, openDraft } from './requests/openDraft.ts';
import type { Session } from './session.ts';

/**
 * Every draft of the workspace with what the check says of it: the open ones as they are in the editor, the others
 * as they are on disk. Articles of the corpus are no drafts.
 */
export async function* readWorkspaceDrafts(session: Session): AsyncGenerator<CheckedText> {
  const { environment, documents, client, library, settings } = session;
  const open = new Set<string>();
  for (const { uri } of documents.all()) {
    const path = environment.toPath(uri);
    const draft = openDraft(session, uri);
    if (path === undefined || draft === undefined) continue;
    open.add(path);
    yield { draft: { ...draft.draft, path }, report: draft.report };
  }
  const root = client.rootUri === undefined ? undefined : environment.toPath(client.rootUri);
  if (root === undefined) return;
  for await (const { path, text } of environment.readTexts(root)) {
    if (open.has(path) || isArticle(session, environment.toUri(path))) continue;
    const draft = parseDraft(path, text, formatOf(path));
    yield { draft, report: checkDraft(draft, library.index, settings.rules) };
  }
}
