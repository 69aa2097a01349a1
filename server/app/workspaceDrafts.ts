import { formatOf, parseDraft } from '../drafts/parseDraft.ts';
import type { CheckedText } from '../features/uses.ts';
import { checkDraft } from '../rules/check/checkDraft.ts';
import { openDraft } from './openDraft.ts';
import { type Session, scopeOfDraft } from './session.ts';

/**
 * Every draft of the workspace with what the check says of it: the open ones as they are in the editor, the others
 * as they are on disk, where the workspace is trusted. Published articles are no drafts.
 */
export async function* readWorkspaceDrafts(
  session: Session,
  isCancelled: () => boolean,
): AsyncGenerator<CheckedText> {
  const { environment, documents, client, connection } = session;
  const open = new Set<string>();
  for (const { uri } of documents.all()) {
    const path = environment.toPath(uri);
    const draft = openDraft(session, uri);
    if (path === undefined || draft === undefined) continue;
    open.add(path);
    yield { draft: { ...draft.draft, path }, report: draft.report };
  }
  if (!client.isTrusted) return;
  for (const folder of client.folders) {
    const root = environment.toPath(folder);
    if (root === undefined) continue;
    for await (const { path, text } of environment.readTexts(root, isCancelled)) {
      const scope = open.has(path) ? undefined : scopeOfDraft(session, environment.toUri(path), text);
      if (scope === undefined) continue;
      const draft = parseDraft(path, text, formatOf(path));
      const hear = (complaint: string) => connection.console.warn(`${path}: ${complaint}`);
      yield { draft, report: checkDraft(draft, scope.corpus, scope.settings.rules, hear) };
    }
  }
}
