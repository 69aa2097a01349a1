import { CompletionTriggerKind } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { completeAt, type DraftAtCursor } from '../features/completion.ts';
import { inlineCompletionAt } from '../features/inlineCompletion.ts';
import { resolveCompletionItem, toCompletionList, toInlineCompletionItem } from '../lsp/completionItems.ts';
import type { Session } from '../session.ts';
import { isArticle } from './openDraft.ts';

/** Answers what is asked while the writer types. The draft is read as it is, never waiting for a check. */
export function answerCompleting(session: Session): void {
  const { connection, documents, library } = session;

  connection.onCompletion(({ textDocument, position, context }) => {
    const document = documents.get(textDocument.uri);
    const { enabled, limit, closingPunctuation } = session.settings.completion;
    if (document === undefined || !enabled || isArticle(session, document.uri)) return null;
    const draft = toDraftAtCursor(document);
    const invoked = context?.triggerKind !== CompletionTriggerKind.TriggerCharacter;
    const options = { invoked, limit, closingPunctuation };
    return toCompletionList(completeAt(library.index, draft, document.offsetAt(position), options), document);
  });

  connection.languages.inlineCompletion.on(({ textDocument, position }) => {
    const document = documents.get(textDocument.uri);
    const { inline, closingPunctuation } = session.settings.completion;
    if (document === undefined || !inline || isArticle(session, document.uri)) return null;
    const found = inlineCompletionAt(
      library.index,
      toDraftAtCursor(document),
      document.offsetAt(position),
      closingPunctuation,
    );
    return found === undefined ? null : [toInlineCompletionItem(found, document)];
  });

  connection.onCompletionResolve((item) => resolveCompletionItem(item, library.index));
}

function toDraftAtCursor(document: TextDocument): DraftAtCursor {
  return { text: document.getText(), format: document.languageId === 'plaintext' ? 'plain' : 'markdown' };
}
