import type { Diagnostic } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Draft } from '../drafts/draft.ts';
import { toDiagnostic, toProblemDiagnostic } from '../lsp/diagnostics.ts';
import type { Finding } from '../rules/finding.ts';
import type { DraftReport } from '../rules/report.ts';
import type { CorpusIndex } from '../search/corpusIndex.ts';
import { type Session, scopeOfDraft } from './session.ts';
import type { Settings } from './settings.ts';

/** A draft that is open in the editor, with what the check says of it as it is now. */
export interface OpenDraft {
  readonly document: TextDocument;
  readonly draft: Draft;
  readonly report: DraftReport;
  /** What it is checked against, and the settings that hold for it. */
  readonly corpus: CorpusIndex;
  readonly settings: Settings;
}

/**
 * The draft at an address; absent when it is not open, is a published article and so nobody's draft, or is too long
 * to be checked at each change.
 */
export function openDraft(session: Session, uri: string): OpenDraft | undefined {
  const document = session.documents.get(uri);
  return document && checkedDraft(session, document);
}

/** A document as a draft; absent as above. */
export function checkedDraft(session: Session, document: TextDocument): OpenDraft | undefined {
  const { uri } = document;
  const scope = scopeOfDraft(session, uri, document.getText());
  if (scope === undefined || !session.drafts.isAllowed(document)) return undefined;
  const { corpus, settings } = scope;
  const { drafts } = session;
  return {
    document,
    corpus,
    settings,
    draft: drafts.draft(document),
    report: drafts.report(document, corpus, settings.rules, session.records.of(uri)),
  };
}

/**
 * The draft as `openDraft` gives it, where it can be judged: half an index would call everything in the other half not
 * found, so nothing that judges is said before all articles are read.
 */
export function judgedDraft(session: Session, uri: string): OpenDraft | undefined {
  return isReadyToJudge(session, uri) ? openDraft(session, uri) : undefined;
}

export function isReadyToJudge({ scopes }: Session, uri: string): boolean {
  return scopes.of(uri).library.status.state === 'ready';
}

/** What is wrong with the article that a document is, in it. */
export function problemsIn({ scopes, environment, tongue }: Session, document: TextDocument): Diagnostic[] {
  const path = environment.toPath(document.uri);
  const problems = path === undefined ? [] : scopes.of(document.uri).library.problemsOf(path);
  return problems
    .filter(({ isNotice }) => !isNotice)
    .map((problem) => toProblemDiagnostic(problem, document, tongue));
}

/** A finding as the client is told of it. */
export function diagnosticOf(session: Session, document: TextDocument, finding: Finding): Diagnostic {
  return toDiagnostic(finding, {
    lines: document,
    places: session.places,
    tongue: session.tongue,
    articleOf: (id) => session.scopes.of(document.uri).library.index.article(id)?.article,
    documentation: session.environment.documentation,
  });
}
