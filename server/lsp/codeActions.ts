import { type CodeAction, CodeActionKind, type Diagnostic, type WorkspaceEdit } from 'vscode-languageserver';
import type { Action } from '../features/codeActions.ts';
import type { Edit, Finding } from '../rules/finding.ts';
import { inert } from '../text/clean.ts';
import type { LineIndex } from '../text/lineIndex.ts';
import { say, type Tongue } from '../text/said.ts';
import { type ArticlePlaces, toRange, toTextEdits } from './convert.ts';

/** The kind of the action that restores every wording it can at once. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.verbatim`;

/** What an action needs to become the protocol's. */
export interface ActionContext {
  readonly uri: string;
  readonly lines: Pick<LineIndex, 'positionAt'>;
  readonly places: ArticlePlaces;
  readonly tongue: Tongue;
  /** The diagnostic that the client was sent for a finding. */
  diagnosticOf(finding: Finding): Diagnostic;
}

export function toCodeAction(action: Action, context: ActionContext): CodeAction {
  const title = inert(context.tongue(action.title));
  switch (action.does) {
    case 'ignore':
      return {
        title,
        kind: CodeActionKind.QuickFix,
        diagnostics: [context.diagnosticOf(action.finding)],
        edit: toWorkspaceEdit(context.uri, context.lines, action.edits),
      };
    case 'ignoreBecause': {
      const { start } = toRange(context.lines, action.finding);
      const command = {
        title,
        command: 'verbatim.ignore',
        arguments: [context.uri, start, action.finding.code],
      };
      // Editors put what answers a finding before what does not: beside the other way to ignore it.
      const diagnostics = [context.diagnosticOf(action.finding)];
      return { title, kind: CodeActionKind.QuickFix, diagnostics, command };
    }
    case 'turnOff':
      return {
        title,
        kind: CodeActionKind.QuickFix,
        diagnostics: [context.diagnosticOf(action.finding)],
        command: { title, command: 'verbatim.turnOff', arguments: [action.finding.code, action.where] },
      };
    case 'fix':
      return {
        title,
        kind: CodeActionKind.QuickFix,
        diagnostics: [context.diagnosticOf(action.finding)],
        edit: toWorkspaceEdit(context.uri, context.lines, action.edits),
        ...(action.preferred ? { isPreferred: true } : {}),
      };
    case 'goOn':
    case 'cite':
      return {
        title,
        kind: CodeActionKind.QuickFix,
        edit: toWorkspaceEdit(context.uri, context.lines, action.edits),
      };
    case 'open': {
      const place = { article: action.article.id, start: action.to.start, end: action.to.end };
      const command = { title, command: 'verbatim.openSource', arguments: [place] };
      return { title, kind: CodeActionKind.QuickFix, command };
    }
  }
}

export function toFixAll(
  edits: readonly Edit[],
  uri: string,
  lines: Pick<LineIndex, 'positionAt'>,
  tongue: Tongue,
): CodeAction {
  return {
    title: tongue(say`Restore the source’s words wherever one source fits`),
    kind: FIX_ALL,
    edit: toWorkspaceEdit(uri, lines, edits),
  };
}

export function toWorkspaceEdit(
  uri: string,
  lines: Pick<LineIndex, 'positionAt'>,
  edits: readonly Edit[],
): WorkspaceEdit {
  return { changes: { [uri]: toTextEdits(lines, edits) } };
}
