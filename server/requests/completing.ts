import { CompletionTriggerKind } from 'vscode-languageserver';
import { completeAt } from '../features/completion.ts';
import { resolveCompletionItem, toCompletionList } from '../lsp/completionItems.ts';
import type { Session } from '../session.ts';
import { isArticle } from './openDraft.ts';

/** Answers what is asked while the writer types. The draft is read as it is, never waiting for a check. */
export function answerCompleting(session: Session): void {
  const { connection, documents, library } = session;

  connection.onCompletion(({ textDocument, position, context }) => {
    const document = documents.get(textDocument.uri);
    const { enabled, limit, closingPunctuation } = session.settings.completion;
    if (document === undefined || !enabled || isArticle(session, document.uri)) return null;
    const format = document.languageId === 'plaintext' ? 'plain' : 'markdown';
    const draft = { text: document.getText(), format } as const;
    const invoked = context?.triggerKind !== CompletionTriggerKind.TriggerCharacter;
    const options = { invoked, limit, closingPunctuation };
    return toCompletionList(completeAt(library.index, draft, document.offsetAt(position), options), document);
  });

  connection.onCompletionResolve((item) => resolveCompletionItem(item, library.index));
}
