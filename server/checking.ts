import type { TextDocument } from 'vscode-languageserver-textdocument';
import { diagnosticOf, openDraft } from './requests/openDraft.ts';
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

  const checkNow = (document: TextDocument) => {
    schedule.cancel(document.uri);
    // Half an index would call everything in the other half not found.
    if (library.status.state !== 'ready') return;
    const findings = openDraft(session, document.uri)?.report.findings ?? [];
    const diagnostics = findings.map((finding) => diagnosticOf(session, document, finding));
    void connection.sendDiagnostics({ uri: document.uri, version: document.version, diagnostics });
  };

  const whenOpen = (uri: string) => () => {
    const document = documents.get(uri);
    if (document !== undefined) checkNow(document);
  };

  return {
    checkNow,
    opened(document) {
      if (session.settings.checkRun !== 'manual') checkNow(document);
    },
    changed(document) {
      if (session.settings.checkRun === 'onType') schedule.soon(document.uri, whenOpen(document.uri));
    },
    saved(document) {
      if (session.settings.checkRun === 'onSave') checkNow(document);
    },
    closed(document) {
      schedule.cancel(document.uri);
      drafts.forget(document.uri);
      void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
    },
    checkAll() {
      if (session.settings.checkRun === 'manual') return;
      for (const document of documents.all()) schedule.soon(document.uri, whenOpen(document.uri));
    },
  };
}
