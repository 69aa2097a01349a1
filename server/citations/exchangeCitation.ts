import type { Article } from '../corpus/article.ts';
import type { Draft } from '../drafts/draft.ts';
import type { Edit } from '../text/edit.ts';
import type { Citation } from './citation.ts';
import { linkAddress } from './markdownText.ts';
import type { Sources } from './sources.ts';
import { citationPieces } from './writeCitation.ts';

/**
 * The edits that make a citation name this article and keep its form. Undefined where the form cannot name it,
 * or where the draft's own words, such as a link's label, would go on naming another.
 */
export function exchangeCitation(
  citation: Citation,
  article: Article,
  draft: Draft,
  sources: Sources,
): readonly Edit[] | undefined {
  const { style, keySpan } = citation;
  const pieces = citationPieces(style, article, draft, sources);
  if (pieces === undefined) return undefined;
  switch (style) {
    case 'footnote': {
      const marker = { ...spanOf(citation), newText: pieces.marker };
      return pieces.definition === undefined ? [marker] : [marker, pieces.definition];
    }
    case 'pandoc': {
      const braced = draft.text[keySpan.start - 1] === '{';
      const key = pieces.marker.slice('[@'.length, -1);
      return [{ ...spanOf(keySpan), newText: braced && key.startsWith('{') ? key.slice(1, -1) : key }];
    }
    case 'link': {
      const address = linkAddress(article.metadata.url ?? '');
      const link = draft.prose.links.find(({ start }) => start === citation.start);
      const isWhole = keySpan.start === citation.start;
      if (address === undefined || link === undefined || isWhole) return undefined;
      return relabelled(citation, link.label, article, draft, sources, address);
    }
    case 'text':
      return draft.text[citation.start] === '('
        ? [{ ...spanOf(citation), newText: pieces.marker }]
        : undefined;
  }
}

/** A label that is the other article's outlet is exchanged too; any other stays as the writer has it. */
function relabelled(
  { article: id, keySpan }: Citation,
  label: Citation['keySpan'],
  article: Article,
  draft: Draft,
  sources: Sources,
  address: string,
): readonly Edit[] | undefined {
  const words = draft.prose.text.slice(label.start, label.end).replaceAll('\0', '');
  const namesOther = sources.named(words).outlet.some((other) => other.id === id);
  const addressEdit = { ...spanOf(keySpan), newText: address };
  if (!namesOther) return [addressEdit];
  const outlet = article.metadata.containerTitle;
  return outlet === undefined ? undefined : [{ ...spanOf(label), newText: outlet }, addressEdit];
}

function spanOf({ start, end }: { readonly start: number; readonly end: number }) {
  return { start, end };
}
