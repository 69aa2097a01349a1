import { withoutThe } from '../language/citationWords.ts';
import { type Article, fullName } from './article.ts';
import { comparableUrl } from './url.ts';

/** What an article is looked up by: what a citation may name it by, and its file. */
export type KeyKind = 'path' | 'label' | 'url' | 'outlet' | 'title' | 'author';

/** All that an article may be named by, in the form in which it is compared. */
export function keysOfArticle({
  id,
  path,
  metadata: { url, containerTitle, title, authors },
}: Pick<Article, 'id' | 'path' | 'metadata'>): (readonly [KeyKind, string])[] {
  const keys: [KeyKind, string][] = [
    ['path', path],
    ['label', comparableLabel(id)],
  ];
  const address = url === undefined ? undefined : comparableUrl(url);
  if (address !== undefined) keys.push(['url', address]);
  if (containerTitle !== undefined) keys.push(['outlet', comparableName(containerTitle)]);
  if (title !== undefined) keys.push(['title', comparableName(title)]);
  for (const author of authors) {
    keys.push(['author', comparableName(fullName(author))]);
    if ('family' in author) keys.push(['author', comparableName(author.family)]);
  }
  return keys.filter(([, key]) => key !== '');
}

/** The label of a footnote that cites the article with this id: never a bare number, which notes have by order. */
export function labelOf(id: string): string {
  const label = id.replace(/[\s[\]^\\]+/g, '-');
  return /^\d{1,3}$/.test(label) ? `source-${label}` : label;
}

/** A label as it is compared: capital letters do not matter. */
export function comparableLabel(id: string): string {
  return labelOf(id).toLowerCase();
}

/** A name as it is compared: letters and digits alone, without a leading "the". */
export function comparableName(name: string): string {
  return withoutThe(
    name
      .normalize('NFKC')
      .toLowerCase()
      .replace(/['’]/g, '')
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
      .trim(),
  );
}
