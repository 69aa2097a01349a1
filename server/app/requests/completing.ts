import {
  type CancellationToken,
  CompletionTriggerKind,
  RequestType,
  type TextDocumentPositionParams,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Draft } from '../../drafts/draft.ts';
import { editsBehind } from '../../features/behindQuotation.ts';
import { printedWords } from '../../features/completion/dress.ts';
import type {
  DraftAtCursor,
  QuoteCompletion,
  QuoteCompletions,
} from '../../features/completion/quoteCompletion.ts';
import { type CompletionOptions, completeAt, completing } from '../../features/completion.ts';
import { inlineCompletionAt } from '../../features/inlineCompletion.ts';
import { type InsertedPassage, insertPassage } from '../../features/insertPassage.ts';
import { openedAt } from '../../features/openedAt.ts';
import { toWorkspaceEdit } from '../../lsp/codeActions.ts';
import {
  resolveCompletionItem,
  toCompletionList,
  toInlineCompletionItem,
} from '../../lsp/completionItems.ts';
import { toTextEdits } from '../../lsp/convert.ts';
import type { CorpusIndex } from '../../search/corpusIndex.ts';
import { applyEdits, type Edit } from '../../text/edit.ts';
import { createLineIndex } from '../../text/lineIndex.ts';
import { say, type Tongue } from '../../text/said.ts';
import { giveWay } from '../schedule.ts';
import { type Session, scopeOfDraft } from '../session.ts';
import type { Settings } from '../settings.ts';
import { showMessage } from '../showMessage.ts';
import type { Done } from './citing.ts';

/** Answers what is asked while the writer types. The draft is read as it is, never waiting for a check. */
export function answerCompleting(session: Session): void {
  const { connection, documents, scopes } = session;

  connection.onCompletion(async (place, token) => {
    const invoked =
      (place.context?.triggerKind ?? CompletionTriggerKind.Invoked) === CompletionTriggerKind.Invoked;
    const answer = await completed(session, place, { invoked }, token);
    return answer === undefined
      ? null
      : toCompletionList(answer.found, answer.document, session.client.takesSnippets);
  });

  // An editor that opens its list by letters nowhere in prose asks here whether it should at the cursor.
  connection.onRequest(OFFERS, async (place, token) => {
    const answer = await completed(session, place, { invoked: false, limit: 5 }, token);
    return answer !== undefined && answer.found.items.length > 0;
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

  connection.onDocumentOnTypeFormatting(({ textDocument, position }) => {
    const document = documents.get(textDocument.uri);
    const putIn = session.drafts.putIn(textDocument.uri);
    if (document === undefined || putIn === undefined) return null;
    const { closingPunctuation: closing } = scopes.of(document.uri).settings.completion;
    const draft = toDraftAtCursor(session, document);
    return toTextEdits(document, editsBehind({ draft, offset: document.offsetAt(position), putIn, closing }));
  });

  // An item does not say which draft it was offered to; its article's id tells in which library to look.
  connection.onCompletionResolve((item) => {
    for (const { index } of scopes.libraries()) {
      const resolved = resolveCompletionItem(item, index, session.tongue);
      if (resolved !== item) return resolved;
    }
    return item;
  });
}

/**
 * What can be completed at a position of a draft, and the draft as it was when that was asked: others are served in
 * between, the next key among them. Nothing where nobody wants it any more.
 */
async function completed(
  session: Session,
  { textDocument: { uri }, position }: TextDocumentPositionParams,
  asked: Partial<CompletionOptions>,
  token: CancellationToken,
): Promise<{ readonly found: QuoteCompletions; readonly document: TextDocument } | undefined> {
  const document = session.documents.get(uri);
  const scope = document && scopeOfDraft(session, uri);
  if (document === undefined || !scope?.settings.completion.enabled) return undefined;
  const { version, languageId } = document;
  const draft = toDraftAtCursor(session, document);
  const offset = document.offsetAt(position);
  const options = { ...optionsFrom(scope.settings, session.tongue), ...asked };
  // What is parsed after the next key is another text.
  if (options.withCitation) draft.parsed();
  const corpusNow = () => scopeOfDraft(session, uri)?.corpus ?? scope.corpus;
  let found: QuoteCompletions | undefined;
  // Where articles come or go meanwhile, it is all done anew, and at last at once, so that it comes to an end.
  for (let time = 1; found === undefined && time <= MOST_TIMES; time++) {
    const corpus = corpusNow();
    const { arrangement } = corpus;
    const isSame = () => corpusNow() === corpus && corpus.arrangement === arrangement;
    const steps = completing(corpus, draft, offset, options);
    found = await giveWay(steps, () => !token.isCancellationRequested && isSame());
    if (token.isCancellationRequested) return undefined;
  }
  found ??= completeAt(corpusNow(), draft, offset, options);
  const isThen = document.version === version;
  return { found, document: isThen ? document : TextDocument.create(uri, languageId, version, draft.text) };
}

/** How often a completion is begun with others served in between. */
const MOST_TIMES = 5;

/** Whether anything is offered unasked at a place. */
const OFFERS = new RequestType<TextDocumentPositionParams, boolean, void>('verbatim/offers');

/** What could be put in at a place, for an editor that lets the writer choose. */
export interface Choice {
  readonly label: string;
  readonly description: string;
  readonly detail: string;
}

/**
 * Puts the quote chosen, else the first that fits, in at the offset, with its attribution and citation, as one edit:
 * into the quotation that is open there, else as one of its own. Where several fit and nothing is chosen, an editor
 * that can ask is given them.
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
  const options = { ...optionsFrom(settings, session.tongue), withCitation: true };
  const here = completeAt(corpus, draft, offset, options).items;
  // Where a quotation is not open yet, it goes in as one of its own, which brings its citation.
  const inQuotation = here[0]?.kind === 'opening' ? [] : here;
  const items = inQuotation.length > 0 ? inQuotation : offeredInProse(corpus, draft, offset, options);
  if (choice === undefined && items.length > 1 && client.commands.has('verbatim.copyCitation')) {
    const choices = items.map(({ source, description, detail }) => {
      const article = corpus.article(source.article)?.article;
      return { label: article === undefined ? '' : printedWords(article, source), description, detail };
    });
    return { choices };
  }
  const item = items[choice ?? 0];
  const indexed = item === undefined ? undefined : corpus.article(item.source.article);
  if (item === undefined || indexed === undefined) {
    showMessage(connection, session.tongue(NO_QUOTE));
    return undefined;
  }
  const { edits, cursor } =
    inQuotation.length > 0
      ? editsOf(item)
      : editsOfPassage(
          insertPassage(
            corpus,
            { draft: draft.parsed(), offset },
            { indexed, span: item.source },
            settings.citationStyle,
          ),
        );
  const position = createLineIndex(applyEdits(draft.text, edits)).positionAt(cursor);
  await connection.workspace.applyEdit(toWorkspaceEdit(document.uri, document, edits));
  return { said: session.tongue(say`Verbatim: the quote is in, with its citation.`), cursor: position };
}

/** The quotes that would be offered if a quotation were opened in the prose at the offset. */
function offeredInProse(
  corpus: CorpusIndex,
  draft: DraftAtCursor,
  offset: number,
  options: CompletionOptions,
): readonly QuoteCompletion[] {
  const opened = openedAt(draft.parsed(), offset);
  if (opened === undefined) return [];
  const { format } = draft;
  const { items } = completeAt(corpus, { text: opened.text, format, parsed: draft.parsed }, opened.offset, {
    ...options,
    withCitation: false,
  });
  return items.filter(({ kind }) => kind === 'quote' || kind === 'sentence');
}

/** What goes into the draft, and where the cursor stays: in the prose. */
interface PutIn {
  readonly edits: readonly Edit[];
  readonly cursor: number;
}

function editsOf({ replace, insertText, afterCursor = '', edits }: QuoteCompletion): PutIn {
  return {
    edits: [{ ...replace, newText: insertText + afterCursor }, ...edits],
    cursor: replace.start + insertText.length,
  };
}

function editsOfPassage({ edits, length }: InsertedPassage): PutIn {
  return { edits, cursor: (edits[0]?.start ?? 0) + length };
}

const NO_QUOTE = say`Verbatim: no quote fits here. Put the cursor into the prose, or type some of its words after an opening mark.`;

function optionsFrom({ completion, citationStyle, rules }: Settings, tongue: Tongue): CompletionOptions {
  const { limit, closingPunctuation, withCitation } = completion;
  const bracketsCase = rules.style === 'academic' || rules.style === 'legal';
  return { invoked: true, limit, closingPunctuation, withCitation, citationStyle, bracketsCase, tongue };
}

function toDraftAtCursor({ drafts, around }: Session, document: TextDocument): DraftAtCursor {
  const format = document.languageId === 'plaintext' ? 'plain' : 'markdown';
  let parsed: Draft | undefined;
  return {
    text: document.getText(),
    format,
    memory: around,
    parsed() {
      parsed ??= drafts.draft(document);
      return parsed;
    },
  };
}
