import { type Article, fullName } from '../corpus/article.ts';
import { withoutThe } from '../language/citationWords.ts';
import type { CorpusIndex } from '../search/corpusIndex.ts';
import { comparableUrl } from './url.ts';

/** Answers which known articles a citation may mean. Every answer may hold several, or none. */
export interface Sources {
  /** By id, or by what is left of an id in a footnote's label; capital letters do not matter. */
  withId(id: string): readonly Article[];
  /** By address, whatever its scheme, `www.`, fragment, last slash or tracking parameters. */
  withUrl(url: string): readonly Article[];
  /** By a name, whole, that is an outlet's, a title's or an author's; an author's family name alone will do. */
  named(name: string): Named;
}

export interface Named {
  readonly outlet: readonly Article[];
  readonly title: readonly Article[];
  readonly author: readonly Article[];
}

/** Looks articles up in the corpus as it is now. Cheap to call: what it builds is kept until the corpus changes. */
export function createSources(corpus: CorpusIndex): Sources {
  const kept = known.get(corpus);
  if (kept !== undefined && kept.revision === corpus.revision) return kept.sources;
  const sources = sourcesOf(corpus);
  known.set(corpus, { revision: corpus.revision, sources });
  return sources;
}

const known = new WeakMap<CorpusIndex, { readonly revision: number; readonly sources: Sources }>();

/** Each table is built when it is first needed: most drafts need one of the three. */
function sourcesOf(corpus: CorpusIndex): Sources {
  let labels: Map<string, Article[]> | undefined;
  let urls: Map<string, Article[]> | undefined;
  let names: Map<string, MutableNamed> | undefined;
  return {
    withId(id) {
      const exact = corpus.article(id);
      if (exact !== undefined) return [exact.article];
      labels ??= tableOf(corpus, ({ id }) => labelOf(id).toLowerCase());
      return labels.get(id.toLowerCase()) ?? NONE;
    },
    withUrl(url) {
      urls ??= tableOf(corpus, (article) => keysOf(article).url);
      const key = comparableUrl(url);
      return (key === undefined ? undefined : urls.get(key)) ?? NONE;
    },
    named(name) {
      names ??= nameTable(corpus);
      return names.get(comparableName(name)) ?? NOT_NAMED;
    },
  };
}

/** The label of a footnote that cites the article with this id: never a bare number, which notes have by order. */
export function labelOf(id: string): string {
  const label = id.replace(/[\s[\]^\\]+/g, '-');
  return /^\d{1,3}$/.test(label) ? `source-${label}` : label;
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

const NONE: readonly Article[] = [];
const NOT_NAMED: Named = { outlet: NONE, title: NONE, author: NONE };

type MutableNamed = { readonly [Role in keyof Named]: Article[] };

function tableOf(
  corpus: CorpusIndex,
  keyOf: (article: Article) => string | undefined,
): Map<string, Article[]> {
  const table = new Map<string, Article[]>();
  for (const { article } of corpus.articles()) {
    const key = keyOf(article);
    if (key === undefined) continue;
    const list = table.get(key);
    if (list === undefined) table.set(key, [article]);
    else list.push(article);
  }
  return table;
}

function nameTable(corpus: CorpusIndex): Map<string, MutableNamed> {
  const table = new Map<string, MutableNamed>();
  const add = (key: string, role: keyof Named, article: Article) => {
    if (key === '') return;
    let named = table.get(key);
    if (named === undefined) {
      named = { outlet: [], title: [], author: [] };
      table.set(key, named);
    }
    if (named[role].at(-1) !== article) named[role].push(article);
  };
  for (const { article } of corpus.articles()) {
    const { outlet, title, authors } = keysOf(article);
    if (outlet !== undefined) add(outlet, 'outlet', article);
    if (title !== undefined) add(title, 'title', article);
    for (const author of authors) add(author, 'author', article);
  }
  return table;
}

/** What an article is found by; worked out once, since the corpus grows while drafts are being checked. */
interface Keys {
  readonly url?: string;
  readonly outlet?: string;
  readonly title?: string;
  readonly authors: readonly string[];
}

const keysOfArticles = new WeakMap<Article, Keys>();

function keysOf(article: Article): Keys {
  let keys = keysOfArticles.get(article);
  if (keys === undefined) {
    keys = readKeys(article);
    keysOfArticles.set(article, keys);
  }
  return keys;
}

function readKeys({ metadata: { url, containerTitle, title, authors } }: Article): Keys {
  const comparable = url === undefined ? undefined : comparableUrl(url);
  return {
    ...(comparable !== undefined && { url: comparable }),
    ...(containerTitle !== undefined && { outlet: comparableName(containerTitle) }),
    ...(title !== undefined && { title: comparableName(title) }),
    authors: authors.flatMap((author) => [
      comparableName(fullName(author)),
      ...('family' in author ? [comparableName(author.family)] : []),
    ]),
  };
}
