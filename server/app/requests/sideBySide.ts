import type { Location, Position, Range } from 'vscode-languageserver';
import { definitionsAt } from '../../features/definition.ts';
import { quotationOfPlace } from '../../features/sideBySide.ts';
import { fileUriOf, toRange } from '../../lsp/convert.ts';
import { createLineIndex } from '../../text/lineIndex.ts';
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

/** Answers where the other side is, for a draft and its source that are read side by side; null where nothing is. */
export function answerSideBySide(session: Session): void {
  const { connection, environment, places, scopes } = session;

  connection.onRequest('verbatim/sourceBeside', ({ uri, position }: InDraft): Location | null => {
    const open = openDraft(session, uri);
    const [found] = open ? definitionsAt(open.corpus, open.report, open.document.offsetAt(position)) : [];
    return found === undefined ? null : places.locationOf(found.article, found.to);
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
