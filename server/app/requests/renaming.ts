import { ResponseError, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver';
import { fileKindOf } from '../../corpus/readers/fileKinds.ts';
import { entryEdits, faultOfKey, idEdit, keyAt, keyEdits, recordEdits } from '../../features/renameKey.ts';
import { toRange, toTextEdits } from '../../lsp/convert.ts';
import { recordPathOf } from '../../record/record.ts';
import type { Edit } from '../../text/edit.ts';
import { createLineIndex } from '../../text/lineIndex.ts';
import { type Said, say } from '../../text/said.ts';
import { openDraft } from '../openDraft.ts';
import type { Session } from '../session.ts';
import { readWorkspaceDrafts } from '../workspaceDrafts.ts';

/**
 * Answers the renaming of a citation's key: in the drafts of the workspace, their records, the article's front matter
 * and the bibliographies that are named. What the key comes from is renamed with it, or nothing is.
 */
export function answerRenaming(session: Session): void {
  const { connection, environment, scopes, documents } = session;

  connection.onPrepareRename(({ textDocument, position }) => {
    const open = openDraft(session, textDocument.uri);
    const key = open && keyAt(open.draft, open.corpus, open.document.offsetAt(position));
    if (open === undefined || key === undefined) return null;
    return { range: toRange(open.document, key), placeholder: open.draft.text.slice(key.start, key.end) };
  });

  connection.onRenameRequest(
    async ({ textDocument, position, newName }, token): Promise<WorkspaceEdit | null> => {
      const open = openDraft(session, textDocument.uri);
      const key = open && keyAt(open.draft, open.corpus, open.document.offsetAt(position));
      if (open === undefined || key === undefined) return null;
      const { article: id } = key;
      const to = newName.trim();
      const refuse = (message: Said) => new ResponseError(INVALID, session.tongue(message));
      const fault = to === id ? undefined : faultOfKey(open.corpus, to);
      if (fault !== undefined) throw refuse(fault);
      const changes: Record<string, TextEdit[]> = {};
      const put = (uri: string, text: string, edits: readonly Edit[]) => {
        if (edits.length > 0) changes[uri] = toTextEdits(createLineIndex(text), edits);
      };
      const { library, settings, folderUri = session.client.rootUri } = scopes.of(textDocument.uri);
      const article = library.index.article(id)?.article;
      if (article === undefined) throw refuse(say`There is no article “${id}”.`);

      let isEntry = false;
      for (const named of settings.corpus.bibliographies) {
        const path = environment.resolveFolder(named, environment.toPath(folderUri ?? ''));
        const uri = environment.toUri(path);
        const text = documents.get(uri)?.getText() ?? (await environment.readText?.(path));
        const edits = text === undefined ? [] : entryEdits(path, text, id, to);
        if (text !== undefined) put(uri, text, edits);
        isEntry ||= edits.length > 0;
      }
      const isText = fileKindOf(article.path)?.weight === 'text';
      const isBundled = article.path.startsWith(environment.bundledFolder);
      if (isText && !isBundled) {
        const { states, ...edit } = idEdit(article.text, to);
        // An entry gives its key to a file that states none.
        if (states || !isEntry) put(environment.toUri(article.path), article.text, [edit]);
      } else if (!isEntry)
        throw refuse(
          isBundled
            ? say`“${id}” comes with Verbatim and keeps its key.`
            : say`The key “${id}” is the name of the article’s file. Rename the file, or name it in a bibliography with a key of its own.`,
        );

      for await (const { draft } of readWorkspaceDrafts(session, () => token.isCancellationRequested)) {
        const uri = environment.toUri(draft.path);
        put(uri, draft.text, keyEdits(draft, library.index, id, to));
        const record = await environment.readText?.(recordPathOf(draft.path));
        if (record !== undefined)
          put(environment.toUri(recordPathOf(draft.path)), record, recordEdits(record, id, to));
      }
      // A draft without a file is none of the workspace's.
      changes[textDocument.uri] ??= toTextEdits(open.document, keyEdits(open.draft, open.corpus, id, to));
      return { changes };
    },
  );
}

/** `InvalidParams` of JSON-RPC. */
const INVALID = -32602;
