import type { Location, Range, TextEdit } from 'vscode-languageserver';
import type { Article } from '../corpus/article.ts';
import type { Edit } from '../rules/finding.ts';
import { createLineIndex, type LineIndex } from '../text/lineIndex.ts';
import type { Span } from '../text/span.ts';

/** Turns places in articles into the protocol's; articles do not change, so their lines are indexed once. */
export interface ArticlePlaces {
  rangeOf(article: Article, span: Span): Range;
  locationOf(article: Article, span: Span): Location;
  /** An address that opens the article with the span selected, in editors that follow `#L` fragments as VS Code does. */
  linkTo(article: Article, span: Span): string;
}

export function createArticlePlaces(toUri: (path: string) => string): ArticlePlaces {
  const lines = new WeakMap<Article, LineIndex>();
  const linesOf = (article: Article) => {
    const known = lines.get(article) ?? createLineIndex(article.text);
    lines.set(article, known);
    return known;
  };
  const rangeOf = (article: Article, span: Span) => toRange(linesOf(article), span);
  return {
    rangeOf,
    locationOf: (article, span) => ({ uri: toUri(article.path), range: rangeOf(article, span) }),
    linkTo(article, span) {
      const { start, end } = rangeOf(article, span);
      const from = `L${start.line + 1},${start.character + 1}`;
      const to = span.end > span.start ? `-${end.line + 1},${end.character + 1}` : '';
      return `${toUri(article.path)}#${from}${to}`;
    },
  };
}

export function toRange(lines: Pick<LineIndex, 'positionAt'>, span: Span): Range {
  return { start: lines.positionAt(span.start), end: lines.positionAt(span.end) };
}

export function toTextEdits(lines: Pick<LineIndex, 'positionAt'>, edits: readonly Edit[]): TextEdit[] {
  return edits.map((edit) => ({ range: toRange(lines, edit), newText: edit.newText }));
}
