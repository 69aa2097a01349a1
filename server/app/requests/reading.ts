import { type Location, type LocationLink, type Position, RequestType } from 'vscode-languageserver';
import { isPublished } from '../../corpus/published.ts';
import { definitionsAt } from '../../features/definition.ts';
import { findSourceLinks } from '../../features/documentLinks.ts';
import { type HoverAnswer, hoverAt, quotationAt } from '../../features/hover.ts';
import { findSourceHints } from '../../features/inlayHints.ts';
import { findQuoteSymbols } from '../../features/quoteSymbols.ts';
import { findSymbols } from '../../features/symbols.ts';
import { tally } from '../../features/tally.ts';
import { finishedFindings } from '../../features/unfinished.ts';
import { findUses, passageAt } from '../../features/uses.ts';
import { toRange } from '../../lsp/convert.ts';
import { toHover } from '../../lsp/hover.ts';
import {
  toCodeLens,
  toDocumentLink,
  toDocumentSymbols,
  toInlayHint,
  toWorkspaceSymbol,
} from '../../lsp/outline.ts';
import { createLineIndex } from '../../text/lineIndex.ts';
import type { Span } from '../../text/span.ts';
import { judgedDraft, openDraft } from '../openDraft.ts';
import type { Session } from '../session.ts';
import { readWorkspaceDrafts } from '../workspaceDrafts.ts';
import { hoverLinks } from './hoverLinks.ts';

/** Answers what a writer asks without changing anything: what is this, where is it from, what is there. */
export function answerReading(session: Session): void {
  const { connection, places, environment, scopes } = session;

  connection.onHover(async ({ textDocument, position }) => {
    const open = judgedDraft(session, textDocument.uri);
    if (open === undefined) return null;
    const { document, draft, corpus } = open;
    const report = { ...open.report, findings: finishedFindings(draft, open.report) };
    const answer = hoverAt(corpus, report, document.offsetAt(position));
    if (answer === undefined) return null;
    const commands = hoverLinks(session, open, position);
    const recording = await recordingOf(session, answer);
    const hover = toHover(answer, toRange(document, answer.span), {
      format: session.client.hoverFormat,
      places,
      tongue: session.tongue,
      draft: draft.text,
      showsFindings: session.client.showsFindings,
      ...(recording === undefined ? {} : { recording }),
      ...(commands === undefined ? {} : { commands }),
    });
    return hover ?? null;
  });

  connection.onRequest(LOCATE, ({ article: id, start, end }) => {
    for (const { index } of scopes.libraries()) {
      const article = index.article(String(id))?.article;
      if (article !== undefined)
        return places.locationOf(article, { start: Number(start), end: Number(end) });
    }
    return null;
  });

  connection.onDefinition(({ textDocument, position }) => {
    const open = openDraft(session, textDocument.uri);
    if (open === undefined) return null;
    const { document, report, corpus } = open;
    const found = definitionsAt(corpus, report, document.offsetAt(position));
    if (!session.client.takesLocationLinks) {
      return found.map(({ article, to }) => places.locationOf(article, to));
    }
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

  connection.onReferences(async ({ textDocument, position }, token) => {
    const passage = passageOf(session, textDocument.uri, position);
    if (passage === undefined) return null;
    const locations: Location[] = [];
    const isCancelled = () => token.isCancellationRequested;
    for await (const checked of readWorkspaceDrafts(session, isCancelled)) {
      if (token.isCancellationRequested) return null;
      const lines = createLineIndex(checked.draft.text);
      for (const { draft, quotation } of findUses([checked], passage.article, passage.span)) {
        locations.push({ uri: environment.toUri(draft.path), range: toRange(lines, quotation) });
      }
    }
    return locations;
  });

  connection.onDocumentSymbol(({ textDocument }) => {
    const open = openDraft(session, textDocument.uri);
    if (open === undefined) return null;
    return toDocumentSymbols(findSymbols(open.draft, open.report), open.document, session.tongue);
  });

  connection.onWorkspaceSymbol(({ query }) =>
    scopes.libraries().flatMap(({ index, status }) => {
      const isPartial = status.state === 'indexing';
      const search = { query, isPartial, places, tongue: session.tongue };
      return findQuoteSymbols(index, query).map((found) => toWorkspaceSymbol(found, search));
    }),
  );

  connection.onDocumentLinks(({ textDocument }) => {
    const open = openDraft(session, textDocument.uri);
    if (open === undefined) return null;
    return findSourceLinks(open.corpus, open.report).map((link) =>
      toDocumentLink(link, open.document, places, session.tongue),
    );
  });

  connection.onCodeLens(({ textDocument }) => {
    const open = scopes.of(textDocument.uri).settings.codeLens
      ? judgedDraft(session, textDocument.uri)
      : undefined;
    if (open === undefined) return null;
    const counts = tally(open.draft, open.report);
    return counts.quotations === 0
      ? null
      : [toCodeLens(counts, session.client.commands.has('verbatim.showDraft'), session.tongue)];
  });

  connection.languages.inlayHint.on(({ textDocument, range }) => {
    const open = scopes.of(textDocument.uri).settings.inlayHints
      ? judgedDraft(session, textDocument.uri)
      : undefined;
    if (open === undefined) return null;
    const { document, draft, report, corpus } = open;
    const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
    return findSourceHints(corpus, draft, report)
      .filter(({ at }) => start <= at && at <= end)
      .map((hint) => toInlayHint(hint, document, session.tongue));
  });
}

/** The address of what can be heard of a quotation whose source says when it was said. */
async function recordingOf({ environment }: Session, answer: HoverAnswer): Promise<string | undefined> {
  if (answer.about !== 'quotation' || answer.source?.source.place?.time === undefined) return undefined;
  const path = await environment.recordingBeside?.(answer.source.article.path);
  return path === undefined ? undefined : environment.toUri(path);
}

interface Passage {
  readonly article: string;
  readonly span: Span;
}

/** The passage that a place stands for: in an article the one it lies in, in a draft the one it quotes. */
function passageOf(session: Session, uri: string, position: Position): Passage | undefined {
  const { scopes, environment } = session;
  const { library } = scopes.of(uri);
  const path = environment.toPath(uri);
  const article = path === undefined ? undefined : library.articleAt(path);
  const indexed =
    article === undefined || !isPublished(article.metadata) ? undefined : library.index.article(article.id);
  if (indexed !== undefined) {
    const offset = createLineIndex(indexed.article.text).offsetAt(position);
    const span = passageAt(indexed, offset);
    return span === undefined ? undefined : { article: indexed.article.id, span };
  }
  const open = openDraft(session, uri);
  const source =
    open === undefined ? undefined : quotationAt(open.report, open.document.offsetAt(position))?.source;
  return source === undefined ? undefined : { article: source.article, span: source };
}

/** A place of an article by its id, as the commands of hovers and actions name it. */
interface ArticlePlace {
  readonly article: string;
  readonly start: number;
  readonly end: number;
}

/** Where a place lies; `null` for an article that is not in the index. Nothing else can be opened by it. */
const LOCATE = new RequestType<ArticlePlace, Location | null, void>('verbatim/locate');
