import { type Position, type Range, ResponseError } from 'vscode-languageserver';
import { dayInWords } from '../../citations/reference.ts';
import { overviewOf, type Standing } from '../../features/draftOverview.ts';
import { insertPassage } from '../../features/insertPassage.ts';
import { type RecordState, recordStatesInWords, recordStatesOf } from '../../features/recordQuotations.ts';
import { findSources, speakersOf } from '../../features/sourceTree.ts';
import { fileUriOf, toRange, toTextEdits } from '../../lsp/convert.ts';
import { inert } from '../../text/clean.ts';
import { printable } from '../../text/printable.ts';
import { say } from '../../text/said.ts';
import { createReadDraft } from '../closedDraft.ts';
import { isReadyToJudge, openDraft } from '../openDraft.ts';
import type { Session } from '../session.ts';

/** What the views ask; every answer is plain data. */
interface SourcesWanted {
  readonly query?: string;
  /** The draft in front, whose quotations are marked. */
  readonly draft?: string;
}

interface ArticleWanted {
  readonly article: string;
  readonly draft?: string;
}

interface PassageToInsert extends ArticleWanted {
  readonly start: number;
  readonly end: number;
  readonly uri: string;
  readonly position: Position;
}

/** Answers the views of an editor: the sources, the draft's quotations by what they need, and what is wrong. */
export function answerViewing(session: Session): void {
  const { connection, places, environment, scopes } = session;
  const readDraft = createReadDraft(session);
  /** The articles for a draft; without one, those of the window. */
  const libraryFor = (draft: string | undefined) =>
    draft === undefined ? session.library : scopes.of(draft).library;

  connection.onRequest('verbatim/sources', async ({ query = '', draft }: SourcesWanted) => {
    const report = draft === undefined ? undefined : (await readDraft(draft))?.report;
    const { found, sources } = findSources(libraryFor(draft).index, query, report, MOST_SOURCES);
    return {
      found,
      sources: sources.map(({ indexed: { article }, quotes, used }) => ({
        article: article.id,
        uri: environment.toUri(article.path),
        opens: places.locationOf(article, article.body).uri,
        title: article.metadata.title ?? null,
        outlet: article.metadata.containerTitle ?? null,
        issued: article.metadata.issued ? session.tongue(dayInWords(article.metadata.issued)) : null,
        quotes,
        used,
      })),
    };
  });

  connection.onRequest('verbatim/speakers', async ({ article, draft }: ArticleWanted) => {
    const report = draft === undefined ? undefined : (await readDraft(draft))?.report;
    const indexed = libraryFor(draft).index.article(article);
    if (indexed === undefined) return { speakers: [] };
    const speakers = speakersOf(indexed, report).map(({ speaker, quotes }) => ({
      speaker: inert(session.tongue(speaker)),
      quotes: quotes.map((quote) => ({
        ...quote,
        ...places.locationOf(indexed.article, quote),
      })),
    }));
    return { speakers };
  });

  connection.onRequest('verbatim/overview', async ({ uri }: { readonly uri: string }): Promise<Overview> => {
    const open = await readDraft(uri);
    if (open === undefined) return { quotations: null };
    if (!isReadyToJudge(session, uri)) return { quotations: null, waits: true };
    const { tongue } = session;
    const record = session.records.of(uri);
    const states = record && recordStatesOf(open.corpus, open.report, record);
    const quotations = overviewOf(open.draft, open.report).map(
      ({ start, end, index, speaker, message, ...item }): OverviewLine => ({
        ...item,
        ...(speaker !== undefined && { speaker: inert(tongue(speaker)) }),
        ...(message !== undefined && { message: inert(tongue(message)) }),
        range: toRange(open.document, { start, end }),
        ...(states?.[index] && { record: states[index] }),
      }),
    );
    return { quotations, ...(states && { recorded: tongue(recordStatesInWords(states)) }) };
  });

  connection.onRequest('verbatim/problems', () => ({
    problems: scopes
      .problems()
      .slice(0, MOST_PROBLEMS)
      .map(({ path, message, at, isNotice = false }) => ({
        path,
        ...(at && { line: at.line - 1, character: at.column - 1 }),
        uri: environment.toUri(path),
        message: printable(session.tongue(message)),
        isNotice,
      })),
  }));

  connection.onRequest('verbatim/knows', ({ uri }: { readonly uri: string }) => {
    const file = fileUriOf(uri);
    const path = environment.toPath(file);
    return { known: path !== undefined && scopes.of(file).library.articleAt(path) !== undefined };
  });

  connection.onRequest('verbatim/sourceText', ({ uri }: { readonly uri: string }) => {
    const file = fileUriOf(uri);
    const path = environment.toPath(file);
    return { text: path === undefined ? null : (scopes.of(file).library.articleAt(path)?.text ?? null) };
  });

  connection.onRequest('verbatim/insertPassage', (wanted: PassageToInsert) => {
    const open = openDraft(session, wanted.uri);
    const indexed = libraryFor(wanted.uri).index.article(wanted.article);
    if (open === undefined || indexed === undefined) return { edits: [], length: 0 };
    const { start, end } = wanted;
    if (!(start >= 0 && start < end && end <= indexed.article.text.length))
      throw new ResponseError(
        INVALID,
        session.tongue(say`There is no passage from ${start} to ${end} in ${wanted.article}.`),
      );
    const at = open.document.offsetAt(wanted.position);
    const { edits, length } = insertPassage(
      open.corpus,
      { draft: open.draft, offset: at },
      { indexed, span: { start, end } },
      open.settings.citationStyle,
    );
    return { edits: toTextEdits(open.document, edits), length };
  });
}

/** The draft's quotations; null where the address is no draft's. */
interface Overview {
  readonly quotations: readonly OverviewLine[] | null;
  /** Whether they are not judged yet, since articles are still being read. */
  readonly waits?: true;
  /** "12 of 14 checked", where there is a record. */
  readonly recorded?: string;
}

interface OverviewLine {
  readonly standing: Standing;
  readonly words: string;
  readonly speaker?: string;
  readonly message?: string;
  readonly article?: string;
  /** How it stands to the record, where there is one. */
  readonly record?: RecordState;
  readonly range: Range;
}

/** More lines than these nobody scrolls through: a search finds the rest. */
const MOST_SOURCES = 2000;
const MOST_PROBLEMS = 1000;

/** `InvalidParams` of JSON-RPC. */
const INVALID = -32602;
