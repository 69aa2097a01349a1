import type { TextDocument } from 'vscode-languageserver-textdocument';
import { RECORD_ENDING } from '../corpus/readers/fileKinds.ts';
import { finishedFindings } from '../features/unfinished.ts';
import { recordPathOf } from '../record/record.ts';
import { rehearseCheck } from '../rules/check/checkDraft.ts';
import type { Finding } from '../rules/finding.ts';
import { printable } from '../text/printable.ts';
import { inEnglish, say } from '../text/said.ts';
import { inWords } from './guardedConnection.ts';
import { diagnosticOf, isReadyToJudge, type OpenDraft, openDraft, problemsIn } from './openDraft.ts';
import { LONG, TOO_LONG } from './openDrafts.ts';
import { recoverFrom } from './savedIndex.ts';
import { createSchedule } from './schedule.ts';
import { type Session, scopeOfDraft } from './session.ts';
import { showMessage } from './showMessage.ts';

/** When drafts are checked and their findings sent. */
export interface Checking {
  opened(document: TextDocument): void;
  changed(document: TextDocument): void;
  saved(document: TextDocument): void;
  closed(document: TextDocument): void;
  /** Checks a draft at once and sends what was found. */
  checkNow(document: TextDocument): void;
  /** Reads the records of open drafts anew where these files are among them. */
  touched(paths: readonly string[]): void;
  /** Checks every open draft anew, as when the corpus or the settings have changed. */
  checkAll(): void;
}

/** Milliseconds of quiet after a keystroke before the draft is checked. */
const QUIET = 120;

export function createChecking(session: Session): Checking {
  const { connection, documents, scopes, drafts } = session;
  const schedule = createSchedule(QUIET, (uri, error) => {
    connection.console.error(`checking ${uri}: ${inWords(error)}`);
    recoverFrom(session, error);
  });
  /** What was said of a draft since it was opened. */
  const said = new Map<string, Set<string>>();
  /** What an editor shows of a draft as long as it is so. */
  const shown = new Map<string, string>();

  const check = (document: TextDocument, findingsOf: (open: OpenDraft) => readonly Finding[]) => {
    schedule.cancel(document.uri);
    if (!isReadyToJudge(session, document.uri)) return;
    sayOnce(document);
    drafts.allow(document);
    const open = openDraft(session, document.uri);
    const findings = open === undefined ? [] : findingsOf(open);
    const diagnostics = [
      ...problemsIn(session, document),
      ...findings.map((finding) => diagnosticOf(session, document, finding)),
    ];
    void connection.sendDiagnostics({ uri: document.uri, version: document.version, diagnostics });
    const scope = open && scopeOfDraft(session, document.uri);
    if (open !== undefined && scope !== undefined) session.archive.look(document.uri, open.draft, scope.near);
  };

  const checkNow = (document: TextDocument) => check(document, ({ report }) => report.findings);

  const checkTyped = (document: TextDocument) =>
    check(document, ({ draft, report }) => finishedFindings(draft, report));

  /** Looks up one quotation after another, giving way in between, and checks the draft when all is remembered. */
  function* inSteps(uri: string, act: (document: TextDocument) => void): Generator<undefined> {
    const document = documents.get(uri);
    const scope = document && scopeOfDraft(session, uri);
    if (document === undefined) return;
    const isReady = isReadyToJudge(session, uri) && drafts.isAllowed(document);
    if (isReady && scope !== undefined && !drafts.isFamiliar(uri, scope.corpus))
      yield* rehearseCheck(drafts.draft(document), scope.corpus, scope.settings.rules);
    act(document);
  }

  const soon = (uri: string) => schedule.soon(uri, () => inSteps(uri, checkTyped));

  /** Says, once while it is open, what is out of the ordinary with a draft. */
  const sayOnce = (document: TextDocument) => {
    const { uri } = document;
    const notice = scopeOfDraft(session, uri)?.notice;
    if (notice !== undefined)
      once(uri, 'own', () => connection.console.info(`${notice.path}: ${inEnglish(notice.message)}`));
    sayLength(document);
  };

  const sayLength = (document: TextDocument) => {
    const { length } = document.getText();
    const { tongue } = session;
    const long =
      length > TOO_LONG ? tongue(NOT_CHECKED) : length > LONG ? tongue(CHECKED_ON_SAVE) : undefined;
    if (session.client.showsDraftNotices) tellDraft(document.uri, long);
    else if (long !== undefined)
      once(document.uri, long, () => showMessage(connection, tongue(say`Verbatim: ${long}`)));
  };

  const once = (uri: string, what: string, tell: () => void) => {
    const all = said.get(uri) ?? new Set();
    said.set(uri, all);
    if (all.has(what)) return;
    all.add(what);
    tell();
  };

  /** Has an editor show what is out of the ordinary with a draft, or show it no more. */
  const tellDraft = (uri: string, text: string | undefined) => {
    if (shown.get(uri) === text) return;
    if (text === undefined) shown.delete(uri);
    else shown.set(uri, text);
    void connection.sendNotification('verbatim/draft', { uri, ...(text !== undefined && { said: text }) });
  };

  /** Reads what was recorded of a draft, and checks it against that where it is another than before. */
  const readRecord = (document: TextDocument) => {
    const { uri } = document;
    session.records.read(uri).then(
      (changed) => {
        if (typeof changed === 'object') connection.console.warn(printable(inEnglish(changed.fault)));
        const now = documents.get(uri);
        if (changed === false || now === undefined) return;
        if (scopes.of(uri).settings.checkRun !== 'manual') checkTyped(now);
      },
      (error: unknown) => connection.console.error(`the record of ${uri}: ${inWords(error)}`),
    );
  };

  return {
    checkNow,
    opened(document) {
      drafts.opened(document);
      readRecord(document);
      if (scopes.of(document.uri).settings.checkRun !== 'manual')
        schedule.next(document.uri, () => inSteps(document.uri, checkNow));
    },
    changed(document) {
      drafts.typed(document);
      if (scopes.of(document.uri).settings.checkRun !== 'onType') return;
      sayLength(document);
      if (document.getText().length <= LONG) soon(document.uri);
    },
    saved(document) {
      readRecord(document);
      drafts.settle(document.uri);
      if (scopes.of(document.uri).settings.checkRun !== 'manual') checkTyped(document);
    },
    closed(document) {
      schedule.cancel(document.uri);
      drafts.forget(document.uri);
      session.records.forget(document.uri);
      session.archive.forget(document.uri);
      said.delete(document.uri);
      tellDraft(document.uri, undefined);
      void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
    },
    touched(paths) {
      const records = new Set(paths.filter((path) => path.endsWith(RECORD_ENDING)));
      if (records.size === 0) return;
      for (const document of documents.all()) {
        const path = session.environment.toPath(document.uri);
        if (path !== undefined && records.has(recordPathOf(path))) readRecord(document);
      }
    },
    checkAll() {
      for (const document of documents.all()) {
        if (scopes.of(document.uri).settings.checkRun !== 'manual') soon(document.uri);
      }
    },
  };
}

const CHECKED_ON_SAVE = say`This draft is longer than 2 MB and is checked only when it is opened and saved.`;
const NOT_CHECKED = say`This draft is longer than 20 MB and is not checked.`;
