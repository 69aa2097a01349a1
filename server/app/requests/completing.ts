import { CompletionTriggerKind, RequestType, type TextDocumentPositionParams } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { printedWords } from '../../features/completion/dress.ts';
import { type CompletionOptions, completeAt, type DraftAtCursor } from '../../features/completion.ts';
import { inlineCompletionAt } from '../../features/inlineCompletion.ts';
import { toWorkspaceEdit } from '../../lsp/codeActions.ts';
import {
  resolveCompletionItem,
  toCompletionList,
  toInlineCompletionItem,
} from '../../lsp/completionItems.ts';
import { applyEdits } from '../../text/edit.ts';
import { createLineIndex } from '../../text/lineIndex.ts';
import { type Session, scopeOfDraft } from '../session.ts';
import type { Settings } from '../settings.ts';
import { showMessage } from '../showMessage.ts';
import type { Done } from './citing.ts';

/** Answers what is asked while the writer types. The draft is read as it is, never waiting for a check. */
export function answerCompleting(session: Session): void {
  const { connection, documents, scopes } = session;

  connection.onCompletion(({ textDocument, position, context }) => {
    const document = documents.get(textDocument.uri);
    const scope = document && scopeOfDraft(session, document.uri);
    if (document === undefined || !scope?.settings.completion.enabled) return null;
    const draft = toDraftAtCursor(session, document);
    const invoked = (context?.triggerKind ?? CompletionTriggerKind.Invoked) === CompletionTriggerKind.Invoked;
    const options = { ...optionsFrom(scope.settings), invoked };
    const found = completeAt(scope.corpus, draft, document.offsetAt(position), options);
    return toCompletionList(found, document, session.client.takesSnippets);
  });

  // An editor that opens its list by letters nowhere in prose asks here whether it should at the cursor.
  connection.onRequest(OFFERS, ({ textDocument, position }) => {
    const document = documents.get(textDocument.uri);
    const scope = document && scopeOfDraft(session, document.uri);
    if (document === undefined || !scope?.settings.completion.enabled) return false;
    const options = { ...optionsFrom(scope.settings), invoked: false, limit: 5 };
    const draft = toDraftAtCursor(session, document);
    return completeAt(scope.corpus, draft, document.offsetAt(position), options).items.length > 0;
  });

  connection.languages.inlineCompletion.on(({ textDocument, position }) => {
    const document = documents.get(textDocument.uri);
    const scope = document && scopeOfDraft(session, document.uri);
    if (document === undefined || !scope?.settings.completion.inline) return null;
    const found = inlineCompletionAt(
      scope.corpus,
      toDraftAtCursor(session, document),
      document.offsetAt(position),
      scope.settings.completion.closingPunctuation,
    );
    return found === undefined ? null : [toInlineCompletionItem(found, document)];
  });

  // An item does not say which draft it was offered to; its article's id tells in which library to look.
  connection.onCompletionResolve((item) => {
    for (const { index } of scopes.libraries()) {
      const resolved = resolveCompletionItem(item, index);
      if (resolved !== item) return resolved;
    }
    return item;
  });
}

/** Whether anything is offered unasked at a place. */
const OFFERS = new RequestType<TextDocumentPositionParams, boolean, void>('verbatim/offers');

/** What could be put in at a place, for an editor that lets the writer choose. */
export interface Choice {
  readonly label: string;
  readonly description: string;
  readonly detail: string;
}

/**
 * Puts the quote chosen, else the first that fits, in at the offset, with its attribution and citation, as one edit.
 * Where several fit and nothing is chosen, an editor that can ask is given them.
 */
export async function insertQuote(
  session: Session,
  document: TextDocument,
  offset: number,
  choice?: number,
): Promise<Done | { readonly choices: readonly Choice[] } | undefined> {
  const { connection, client } = session;
  const scope = scopeOfDraft(session, document.uri);
  if (scope === undefined) return undefined;
  const { corpus, settings } = scope;
  const draft = toDraftAtCursor(session, document);
  const { items } = completeAt(corpus, draft, offset, {
    ...optionsFrom(settings),
    withCitation: true,
  });
  if (choice === undefined && items.length > 1 && client.commands.has('verbatim.copyCitation')) {
    const choices = items.map(({ source, description, detail }) => {
      const article = corpus.article(source.article)?.article;
      return { label: article === undefined ? '' : printedWords(article, source), description, detail };
    });
    return { choices };
  }
  const item = items[choice ?? 0];
  if (item === undefined) {
    showMessage(connection, NO_QUOTE);
    return undefined;
  }
  const { replace, insertText, afterCursor = '', edits } = item;
  const changes = [{ ...replace, newText: insertText + afterCursor }, ...edits];
  const end = replace.start + insertText.length;
  const cursor = createLineIndex(applyEdits(draft.text, changes)).positionAt(end);
  await connection.workspace.applyEdit(toWorkspaceEdit(document.uri, document, changes));
  return { said: 'Verbatim: the quote is in, with its citation.', cursor };
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
