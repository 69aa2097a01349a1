import type { Location, Range, TextEdit } from 'vscode-languageserver';
import type { Article } from '../corpus/article.ts';
import { fileKindOf } from '../corpus/readers/fileKinds.ts';
import type { Edit } from '../rules/finding.ts';
import { createLineIndex, type LineIndex } from '../text/lineIndex.ts';
import type { Span } from '../text/span.ts';

/** Turns places in articles into the protocol's; articles do not change, so their lines are indexed once. */
export interface ArticlePlaces {
  rangeOf(article: Article, span: Span): Range;
  /** The file itself. */
  fileOf(article: Article): string;
  locationOf(article: Article, span: Span): Location;
  /** An address that opens the article with the span selected, in editors that follow `#L` fragments as VS Code does. */
  linkTo(article: Article, span: Span): string;
}

/**
 * Addresses of articles and places in them. A PDF or a page opens as the text that was read of it, where the editor
 * can show that (`showsTexts`): a place in a text is none in such a file.
 */
export function createArticlePlaces(
  toUri: (path: string) => string,
  showsTexts: () => boolean = () => false,
): ArticlePlaces {
  const uriOf = ({ path }: Article) =>
    showsTexts() && fileKindOf(path)?.weight !== 'text' ? sourceTextUri(toUri(path)) : toUri(path);
  const lines = new WeakMap<Article, LineIndex>();
  const linesOf = (article: Article) => {
    const known = lines.get(article) ?? createLineIndex(article.text);
    lines.set(article, known);
    return known;
  };
  const rangeOf = (article: Article, span: Span) => toRange(linesOf(article), span);
  return {
    rangeOf,
    fileOf: ({ path }) => toUri(path),
    locationOf: (article, span) => ({ uri: uriOf(article), range: rangeOf(article, span) }),
    linkTo(article, span) {
      const { start, end } = rangeOf(article, span);
      const from = `L${start.line + 1},${start.character + 1}`;
      const to = span.end > span.start ? `-${end.line + 1},${end.character + 1}` : '';
      return `${uriOf(article)}#${from}${to}`;
    },
  };
}

/** The address of what was read of a file, for an editor that asks for its text. */
function sourceTextUri(uri: string): string {
  const colon = uri.indexOf(':');
  const scheme = uri.slice(0, colon);
  return `${SOURCE_TEXT}${uri.slice(colon)}.txt${scheme === 'file' ? '' : `?${scheme}`}`;
}

/** The address of what was read of a file, whether the place is in the file or in that already. */
export function textAddressOf(uri: string): string {
  return uri.startsWith(`${SOURCE_TEXT}:`) ? uri : sourceTextUri(uri);
}

/** The file's own address, for the address of its text; any other is its own. */
export function fileUriOf(uri: string): string {
  if (!uri.startsWith(`${SOURCE_TEXT}:`)) return uri;
  const [address = '', scheme = 'file'] = uri.slice(SOURCE_TEXT.length).split('?');
  return `${scheme}${address.replace(/\.txt$/, '')}`;
}

const SOURCE_TEXT = 'verbatim-source';

export function toRange(lines: Pick<LineIndex, 'positionAt'>, span: Span): Range {
  return { start: lines.positionAt(span.start), end: lines.positionAt(span.end) };
}

export function toTextEdits(lines: Pick<LineIndex, 'positionAt'>, edits: readonly Edit[]): TextEdit[] {
  return edits.map((edit) => ({ range: toRange(lines, edit), newText: edit.newText }));
}
