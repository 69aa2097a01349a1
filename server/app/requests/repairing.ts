import { type CodeAction, CodeActionKind, type Range } from 'vscode-languageserver';
import { citationEdits, referenceAt } from '../../features/citation.ts';
import { actionsAt, restoreAll } from '../../features/codeActions.ts';
import { quotationAt } from '../../features/hover.ts';
import { FIX_ALL, toCodeAction, toFixAll, toWorkspaceEdit } from '../../lsp/codeActions.ts';
import { readCommandTarget } from '../../lsp/commandTarget.ts';
import type { Checking } from '../checking.ts';
import type { Session } from '../session.ts';
import { showMessage } from '../showMessage.ts';
import { insertQuote } from './completing.ts';
import { diagnosticOf, type OpenDraft, openDraft } from './openDraft.ts';

/** Answers what changes the draft: the light bulb's actions and the commands. */
export function answerRepairing(session: Session, checking: Checking): void {
  const { connection } = session;

  connection.onCodeAction(({ textDocument, range, context }) => {
    const open = openDraft(session, textDocument.uri);
    if (open === undefined) return null;
    const wants = (kind: string) =>
      context.only?.some((only) => kind === only || kind.startsWith(`${only}.`)) ?? true;
    return [
      ...(wants(CodeActionKind.QuickFix) ? quickFixes(session, open, range) : []),
      // Offered only when asked for, as on save: it is no answer to one squiggle.
      ...(context.only !== undefined && wants(FIX_ALL) ? fixAll(open) : []),
    ];
  });

  connection.onExecuteCommand(async ({ command, arguments: args }) => {
    const target = readCommandTarget(args);
    const open = target === undefined ? undefined : openDraft(session, target.uri);
    if (target === undefined || open === undefined) return undefined;
    const offset = open.document.offsetAt(target.position);
    switch (command) {
      case 'verbatim.check':
        return checking.checkNow(open.document);
      case 'verbatim.insertCitation':
        return insertCitation(session, open, offset);
      case 'verbatim.insertQuote':
        return insertQuote(session, open.document, offset);
      case 'verbatim.copyCitation':
        return referenceAt(open.corpus, open.draft, open.report, offset);
      default:
        return undefined;
    }
  });
}

function quickFixes(session: Session, open: OpenDraft, range: Range): CodeAction[] {
  const { document, draft, report, corpus, settings } = open;
  const { places, client } = session;
  const span = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  return actionsAt(corpus, draft, report, span, settings.citationStyle)
    .filter(({ does }) => does !== 'open' || client.commands.has('verbatim.openSource'))
    .map((action) =>
      toCodeAction(action, {
        uri: document.uri,
        lines: document,
        places,
        diagnosticOf: (finding) => diagnosticOf(session, document, finding),
      }),
    );
}

function fixAll({ document, report }: OpenDraft): CodeAction[] {
  const edits = restoreAll(report);
  return edits.length === 0 ? [] : [toFixAll(edits, document.uri, document)];
}

/** Inserts the citation in the draft's own form. */
async function insertCitation(
  { connection }: Session,
  { document, draft, report, corpus, settings }: OpenDraft,
  offset: number,
) {
  const quotation = quotationAt(report, offset);
  const [first] =
    quotation === undefined ? [] : citationEdits(corpus, draft, quotation, settings.citationStyle);
  if (first === undefined) return showMessage(connection, NOTHING_TO_CITE);
  await connection.workspace.applyEdit(toWorkspaceEdit(document.uri, document, first.edits));
}

const NOTHING_TO_CITE =
  'Verbatim: there is no quotation with a known source here, or it has its citation already.';
