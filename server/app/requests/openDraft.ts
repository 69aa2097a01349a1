import type { Diagnostic } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Draft } from '../../drafts/draft.ts';
import { toDiagnostic } from '../../lsp/diagnostics.ts';
import type { Finding } from '../../rules/finding.ts';
import type { DraftReport } from '../../rules/report.ts';
import type { Session } from '../session.ts';

/** A draft that is open in the editor, with what the check says of it as it is now. */
export interface OpenDraft {
  readonly document: TextDocument;
  readonly draft: Draft;
  readonly report: DraftReport;
}

/** The draft at an address; absent when it is not open, or is an article of the corpus and so nobody's draft. */
export function openDraft(session: Session, uri: string): OpenDraft | undefined {
  const document = session.documents.get(uri);
  if (document === undefined || isArticle(session, uri)) return undefined;
  const { drafts, library, settings } = session;
  return {
    document,
    draft: drafts.draft(document),
    report: drafts.report(document, library.index, settings.rules),
  };
}

export function isArticle({ environment, library }: Session, uri: string): boolean {
  const path = environment.toPath(uri);
  return path !== undefined && library.articleAt(path) !== undefined;
}

/** A finding as the client is told of it. */
export function diagnosticOf(session: Session, document: TextDocument, finding: Finding): Diagnostic {
  return toDiagnostic(finding, {
    lines: document,
    places: session.places,
    articleOf: (id) => session.library.index.article(id)?.article,
    documentation: session.environment.documentation,
  });
}
