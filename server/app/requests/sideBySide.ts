import type { Location, Position, Range } from 'vscode-languageserver';
import type { Article } from '../../corpus/article.ts';
import { quotationNear } from '../../features/citation.ts';
import { definitionsAt } from '../../features/definition.ts';
import { quotationOfPlace } from '../../features/sideBySide.ts';
import { fileUriOf, textAddressOf, toRange } from '../../lsp/convert.ts';
import { createLineIndex } from '../../text/lineIndex.ts';
import type { Span } from '../../text/span.ts';
import { openDraft } from '../openDraft.ts';
import type { Session } from '../session.ts';

interface InDraft {
  readonly uri: string;
  readonly position: Position;
}

interface InSource extends InDraft {
  /** The draft that is read beside it. */
  readonly draft: string;
}

/** A passage, and the address of the text to read: no key pressed meanwhile can change that. */
interface Beside extends Location {
  readonly text: string;
}

/** Answers where the other side is, for a draft and its source that are read side by side; null where nothing is. */
export function answerSideBySide(session: Session): void {
  const { connection, environment, places, scopes } = session;
  const beside = (article: Article, span: Span): Beside => {
    const location = places.locationOf(article, span);
    return { ...location, text: textAddressOf(location.uri) };
  };

  connection.onRequest('verbatim/sourceBeside', ({ uri, position }: InDraft): Beside | null => {
    const open = openDraft(session, uri);
    if (open === undefined) return null;
    const { corpus, draft, report, document } = open;
    const offset = document.offsetAt(position);
    const [found] = definitionsAt(corpus, report, offset);
    if (found !== undefined) return beside(found.article, found.to);
    // Behind the closing mark, or in the words that say who spoke, the quotation is still the one that is meant.
    const source = quotationNear(corpus, draft, report, offset)?.source;
    const article = source && corpus.article(source.article)?.article;
    return source && article ? beside(article, source) : null;
  });

  connection.onRequest('verbatim/quotationBeside', ({ uri, position, draft }: InSource): Range | null => {
    const open = openDraft(session, draft);
    const path = environment.toPath(fileUriOf(uri));
    const article = path === undefined ? undefined : scopes.of(draft).library.articleAt(path);
    if (open === undefined || article === undefined) return null;
    const offset = createLineIndex(article.text).offsetAt(position);
    const quotation = quotationOfPlace(open.report, article.id, offset);
    return quotation === undefined ? null : toRange(open.document, quotation);
  });
}
