import { type CodeAction, CodeActionKind, type LocationLink, type Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Checking, diagnosticOf, reportOf } from './checking.ts';
import { referenceLine } from './citations/reference.ts';
import { citationEdits } from './features/citation.ts';
import { actionsAt, restoreAll } from './features/codeActions.ts';
import { definitionsAt } from './features/definition.ts';
import { hoverAt, quotationAt } from './features/hover.ts';
import { type ActionContext, FIX_ALL, toCodeAction, toFixAll, toWorkspaceEdit } from './lsp/codeActions.ts';
import { type CommandTarget, readCommandTarget } from './lsp/commandTarget.ts';
import { toRange } from './lsp/convert.ts';
import { type HoverCommands, toHover } from './lsp/hover.ts';
import type { Session } from './session.ts';

/** Each handler looks up the document, asks one feature and turns its answer into the protocol's. */
export function answerRequests(session: Session, checking: Checking): void {
  const { connection, documents, drafts, library, places } = session;

  connection.onHover(({ textDocument, position }) => {
    const document = documents.get(textDocument.uri);
    if (document === undefined) return null;
    const offset = document.offsetAt(position);
    const answer = hoverAt(library.index, drafts.draft(document), reportOf(session, document), offset);
    if (answer === undefined) return null;
    const commands = commandLinks(session, { uri: document.uri, position });
    return toHover(answer, toRange(document, answer.span), {
      format: session.client.hoverFormat,
      places,
      draft: document.getText(),
      ...(commands === undefined ? {} : { commands }),
    });
  });

  connection.onDefinition(({ textDocument, position }) => {
    const document = documents.get(textDocument.uri);
    if (document === undefined) return null;
    const offset = document.offsetAt(position);
    const found = definitionsAt(library.index, drafts.draft(document), reportOf(session, document), offset);
    if (!session.client.takesLocationLinks)
      return found.map(({ article, to }) => places.locationOf(article, to));
    return found.map(({ from, article, to }): LocationLink => {
      const { uri, range } = places.locationOf(article, to);
      return {
        originSelectionRange: toRange(document, from),
        targetUri: uri,
        targetRange: range,
        targetSelectionRange: range,
      };
    });
  });

  connection.onCodeAction(({ textDocument, range, context }) => {
    const document = documents.get(textDocument.uri);
    if (document === undefined) return null;
    const wants = (kind: string) =>
      context.only?.some((only) => kind === only || kind.startsWith(`${only}.`)) ?? true;
    return [
      ...(wants(CodeActionKind.QuickFix) ? quickFixes(session, document, range) : []),
      ...(context.only !== undefined && wants(FIX_ALL) ? fixAll(session, document) : []),
    ];
  });

  connection.onExecuteCommand(async ({ command, arguments: args }) => {
    const target = readCommandTarget(args);
    const document = target === undefined ? undefined : documents.get(target.uri);
    if (target === undefined || document === undefined) return undefined;
    switch (command) {
      case 'verbatim.check':
        return checking.checkNow(document);
      case 'verbatim.insertCitation':
        return insertCitation(session, document, target);
      case 'verbatim.copyCitation':
        return citationText(session, document, target);
      default:
        return undefined;
    }
  });
}

function quickFixes(session: Session, document: TextDocument, range: Range): CodeAction[] {
  const { library, drafts, settings, places, client } = session;
  const span = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  const report = reportOf(session, document);
  const context: ActionContext = {
    uri: document.uri,
    lines: document,
    places,
    diagnosticOf: (finding) => diagnosticOf(session, document, finding),
  };
  return actionsAt(library.index, drafts.draft(document), report, span, settings.citationStyle)
    .filter(({ does }) => does !== 'open' || client.commands.has('verbatim.openSource'))
    .map((action) => toCodeAction(action, context));
}

function fixAll(session: Session, document: TextDocument): CodeAction[] {
  const edits = restoreAll(reportOf(session, document));
  return edits.length === 0 ? [] : [toFixAll(edits, document.uri, document)];
}

/** Inserts the citation in the draft's own form. */
async function insertCitation(
  session: Session,
  document: TextDocument,
  target: CommandTarget,
): Promise<void> {
  const { connection, library, drafts, settings } = session;
  const draft = drafts.draft(document);
  const report = reportOf(session, document);
  const quotation = quotationAt(draft, report, document.offsetAt(target.position));
  const [first] =
    quotation === undefined
      ? []
      : citationEdits(library.index, draft, report, quotation, settings.citationStyle);
  if (first === undefined) return connection.window.showInformationMessage(NOTHING_TO_CITE);
  await connection.workspace.applyEdit(toWorkspaceEdit(document.uri, document, first.edits));
}

/** The reference line of the source of the quotation at the cursor, for the client to copy. */
function citationText(session: Session, document: TextDocument, target: CommandTarget): string | undefined {
  const { library, drafts } = session;
  const offset = document.offsetAt(target.position);
  const [definition] = definitionsAt(
    library.index,
    drafts.draft(document),
    reportOf(session, document),
    offset,
  );
  return definition === undefined ? undefined : referenceLine(definition.article);
}

const NOTHING_TO_CITE =
  'Verbatim: there is no quotation with a known source here, or it has its citation already.';

/** Hovers carry commands only where the client carries them out and marks exactly these as trusted. */
function commandLinks({ client }: Session, target: CommandTarget): HoverCommands | undefined {
  if (!client.commands.has('verbatim.copyText')) return undefined;
  const link = (command: string, argument: unknown) =>
    `command:${command}?${encodeURIComponent(JSON.stringify([argument]))}`;
  return {
    copyText: (text) => link('verbatim.copyText', text),
    insertCitation: () => link('verbatim.insertCitation', target),
  };
}
