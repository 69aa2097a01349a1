import type { TextDocument } from 'vscode-languageserver-textdocument';
import { finishedFindings } from '../features/unfinished.ts';
import type { Finding } from '../rules/finding.ts';
import { diagnosticOf, type OpenDraft, openDraft } from './requests/openDraft.ts';
import { createSchedule } from './schedule.ts';
import type { Session } from './session.ts';

/** When drafts are checked and their findings sent. */
export interface Checking {
  opened(document: TextDocument): void;
  changed(document: TextDocument): void;
  saved(document: TextDocument): void;
  closed(document: TextDocument): void;
  /** Checks a draft at once and sends what was found. */
  checkNow(document: TextDocument): void;
  /** Checks every open draft anew, as when the corpus or the settings have changed. */
  checkAll(): void;
}

/** Milliseconds of quiet after a keystroke before the draft is checked. */
const QUIET = 120;

export function createChecking(session: Session): Checking {
  const schedule = createSchedule(QUIET);
  const { connection, documents, library, drafts } = session;

  const check = (document: TextDocument, findingsOf: (open: OpenDraft) => readonly Finding[]) => {
    schedule.cancel(document.uri);
    // Half an index would call everything in the other half not found.
    if (library.status.state !== 'ready') return;
    const open = openDraft(session, document.uri);
    const findings = open === undefined ? [] : findingsOf(open);
    const diagnostics = findings.map((finding) => diagnosticOf(session, document, finding));
    void connection.sendDiagnostics({ uri: document.uri, version: document.version, diagnostics });
  };

  const checkNow = (document: TextDocument) => check(document, ({ report }) => report.findings);

  const checkTyped = (document: TextDocument) =>
    check(document, ({ draft, report }) => finishedFindings(draft, report));

  const soon = (uri: string, act: (document: TextDocument) => void) => {
    schedule.soon(uri, () => {
      const document = documents.get(uri);
      if (document !== undefined) act(document);
    });
  };

  return {
    checkNow,
    opened(document) {
      if (session.settings.checkRun !== 'manual') checkNow(document);
    },
    changed(document) {
      if (session.settings.checkRun === 'onType') soon(document.uri, checkTyped);
    },
    saved(document) {
      if (session.settings.checkRun !== 'manual') checkTyped(document);
    },
    closed(document) {
      schedule.cancel(document.uri);
      drafts.forget(document.uri);
      void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
    },
    checkAll() {
      if (session.settings.checkRun === 'manual') return;
      for (const document of documents.all()) soon(document.uri, checkTyped);
    },
  };
}
