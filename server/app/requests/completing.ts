import { CompletionTriggerKind, RequestType, type TextDocumentPositionParams } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type CompletionOptions, completeAt, type DraftAtCursor } from '../../features/completion.ts';
import { inlineCompletionAt } from '../../features/inlineCompletion.ts';
import { toWorkspaceEdit } from '../../lsp/codeActions.ts';
import {
  resolveCompletionItem,
  toCompletionList,
  toInlineCompletionItem,
} from '../../lsp/completionItems.ts';
import type { Session } from '../session.ts';
import type { Settings } from '../settings.ts';
import { isArticle } from './openDraft.ts';

/** Answers what is asked while the writer types. The draft is read as it is, never waiting for a check. */
export function answerCompleting(session: Session): void {
  const { connection, documents, library } = session;

  connection.onCompletion(({ textDocument, position, context }) => {
    const document = documents.get(textDocument.uri);
    if (document === undefined || !session.settings.completion.enabled || isArticle(session, document.uri))
      return null;
    const draft = toDraftAtCursor(session, document);
    const invoked = (context?.triggerKind ?? CompletionTriggerKind.Invoked) === CompletionTriggerKind.Invoked;
    const options = { ...optionsFrom(session.settings), invoked };
    const found = completeAt(library.index, draft, document.offsetAt(position), options);
    return toCompletionList(found, document, session.client.takesSnippets);
  });

  // An editor that opens its list by letters nowhere in prose asks here whether it should at the cursor.
  connection.onRequest(OFFERS, ({ textDocument, position }) => {
    const document = documents.get(textDocument.uri);
    if (document === undefined || !session.settings.completion.enabled || isArticle(session, document.uri))
      return false;
    const options = { ...optionsFrom(session.settings), invoked: false, limit: 5 };
    const draft = toDraftAtCursor(session, document);
    return completeAt(library.index, draft, document.offsetAt(position), options).items.length > 0;
  });

  connection.languages.inlineCompletion.on(({ textDocument, position }) => {
    const document = documents.get(textDocument.uri);
    const { inline, closingPunctuation } = session.settings.completion;
    if (document === undefined || !inline || isArticle(session, document.uri)) return null;
    const found = inlineCompletionAt(
      library.index,
      toDraftAtCursor(session, document),
      document.offsetAt(position),
      closingPunctuation,
    );
    return found === undefined ? null : [toInlineCompletionItem(found, document)];
  });

  connection.onCompletionResolve((item) => resolveCompletionItem(item, library.index));
}

/** Whether anything is offered unasked at a place. */
const OFFERS = new RequestType<TextDocumentPositionParams, boolean, void>('verbatim/offers');

/** Puts the first quote that fits in at the offset, with its attribution and citation, as one edit. */
export async function insertQuote(session: Session, document: TextDocument, offset: number): Promise<void> {
  const { connection, library, settings } = session;
  const { items } = completeAt(library.index, toDraftAtCursor(session, document), offset, {
    ...optionsFrom(settings),
    limit: 1,
    withCitation: true,
  });
  const [item] = items;
  if (item === undefined) return connection.window.showInformationMessage(NO_QUOTE);
  const { replace, insertText, afterCursor = '', edits } = item;
  const edit = toWorkspaceEdit(document.uri, document, [
    { ...replace, newText: insertText + afterCursor },
    ...edits,
  ]);
  await connection.workspace.applyEdit(edit);
}

const NO_QUOTE =
  'Verbatim: no quote fits here. Type some of its words, or name its speaker, after an opening mark.';

function optionsFrom({ completion, citationStyle, rules }: Settings): CompletionOptions {
  const { limit, closingPunctuation, withCitation } = completion;
  const bracketsCase = rules.style === 'academic' || rules.style === 'legal';
  return { invoked: true, limit, closingPunctuation, withCitation, citationStyle, bracketsCase };
}

function toDraftAtCursor({ drafts, around }: Session, document: TextDocument): DraftAtCursor {
  const format = document.languageId === 'plaintext' ? 'plain' : 'markdown';
  return { text: document.getText(), format, memory: around, parsed: () => drafts.draft(document) };
}
