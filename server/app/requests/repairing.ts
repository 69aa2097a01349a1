import {
  type CodeAction,
  CodeActionKind,
  type Position,
  type Range,
  RequestType,
  type TextEdit,
} from 'vscode-languageserver';
import { positionAfter } from '../../features/citation.ts';
import { actionsAt, restoreAll } from '../../features/codeActions.ts';
import { finishedFindings } from '../../features/unfinished.ts';
import { FIX_ALL, toCodeAction, toFixAll } from '../../lsp/codeActions.ts';
import { readCommandTarget } from '../../lsp/commandTarget.ts';
import { say, type Tongue } from '../../text/said.ts';
import type { Checking } from '../checking.ts';
import { diagnosticOf, type OpenDraft, openDraft } from '../openDraft.ts';
import type { Session } from '../session.ts';
import { showMessage } from '../showMessage.ts';
import { applyFix, citeEverything, copyCitation, insertCitation } from './citing.ts';
import { insertQuote } from './completing.ts';
import { isAsShown } from './hoverLinks.ts';

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
      ...(context.only !== undefined && wants(FIX_ALL) ? fixAll(open, session.tongue) : []),
    ];
  });

  connection.onRequest(CURSOR_AFTER, ({ uri, position, edits }) => {
    const document = session.documents.get(uri);
    if (document === undefined) return null;
    const changes = edits.map(({ range, newText }) => ({
      start: document.offsetAt(range.start),
      end: document.offsetAt(range.end),
      newText,
    }));
    return positionAfter(document.getText(), document.offsetAt(position), changes);
  });

  connection.onExecuteCommand(async ({ command, arguments: args }) => {
    const target = readCommandTarget(args);
    const open = target === undefined ? undefined : openDraft(session, target.uri);
    if (target === undefined || open === undefined) return undefined;
    if (!isAsShown(command, open, target)) return showMessage(connection, session.tongue(CHANGED_SINCE));
    const offset = open.document.offsetAt(target.position);
    const place = { offset, cursor: open.document.offsetAt(target.cursor ?? target.position) };
    switch (command) {
      case 'verbatim.check':
        return checking.checkNow(open.document);
      case 'verbatim.insertCitation':
        return insertCitation(session, open, place, target.address);
      case 'verbatim.citeAll':
        return citeEverything(session, open, place);
      case 'verbatim.applyFix':
        return applyFix(session, open, place);
      case 'verbatim.insertQuote':
        return insertQuote(session, open.document, offset, target.choice);
      case 'verbatim.copyCitation':
        return copyCitation(session, open, offset);
      default:
        return undefined;
    }
  });
}

function quickFixes(session: Session, open: OpenDraft, range: Range): CodeAction[] {
  const { document, draft, report, corpus, settings } = open;
  const { places, client } = session;
  const span = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  const said = { ...report, findings: finishedFindings(draft, report) };
  return actionsAt(corpus, { draft, report: said }, span, {
    style: settings.citationStyle,
    closing: settings.completion.closingPunctuation,
  })
    .filter(({ does }) => does !== 'open' || client.commands.has('verbatim.openSource'))
    .filter(({ does }) => does !== 'ignoreBecause' || client.commands.has('verbatim.ignore'))
    .filter(({ does }) => does !== 'turnOff' || client.commands.has('verbatim.turnOff'))
    .map((action) =>
      toCodeAction(action, {
        uri: document.uri,
        lines: document,
        places,
        tongue: session.tongue,
        diagnosticOf: (finding) => diagnosticOf(session, document, finding),
      }),
    );
}

function fixAll({ document, report }: OpenDraft, tongue: Tongue): CodeAction[] {
  const edits = restoreAll(report);
  return edits.length === 0 ? [] : [toFixAll(edits, document.uri, document, tongue)];
}

const CHANGED_SINCE = say`Verbatim: the draft or its articles have changed since this was shown. Point at the words once more.`;

/** Where a cursor belongs once the edits of an action are made: `cursorAfter`. */
const CURSOR_AFTER = new RequestType<
  { readonly uri: string; readonly position: Position; readonly edits: readonly TextEdit[] },
  Position | null,
  void
>('verbatim/cursorAfter');
