import type { Article } from '../corpus/article.ts';
import { comparableName } from '../corpus/articleKeys.ts';
import { comparableUrl } from '../corpus/url.ts';
import type { CorpusIndex } from '../search/corpusIndex.ts';
import { createRecent } from '../text/recent.ts';

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

/** Looks articles up in the corpus as it is now. What was looked up is kept until the corpus changes. */
export function createSources(corpus: CorpusIndex): Sources {
  const kept = known.get(corpus);
  if (kept !== undefined && kept.revision === corpus.revision) return kept.sources;
  const sources = sourcesOf(corpus);
  known.set(corpus, { revision: corpus.revision, sources });
  return sources;
}

const known = new WeakMap<CorpusIndex, { readonly revision: number; readonly sources: Sources }>();

function sourcesOf(corpus: CorpusIndex): Sources {
  const names = createRecent<string, Named>(NAMES_BYTES);
  return {
    withId(id) {
      const exact = corpus.article(id);
      return exact === undefined ? corpus.articlesBy('label', id.toLowerCase()) : [exact.article];
    },
    withUrl(url) {
      const key = comparableUrl(url);
      return key === undefined ? [] : corpus.articlesBy('url', key);
    },
    named(name) {
      const key = comparableName(name);
      if (key === '') return NOT_NAMED;
      let named = names.get(key);
      if (named === undefined) {
        named = {
          outlet: corpus.articlesBy('outlet', key),
          title: corpus.articlesBy('title', key),
          author: corpus.articlesBy('author', key),
        };
        const articles = named.outlet.length + named.title.length + named.author.length;
        names.set(key, named, NAME + key.length * 2 + articles * ARTICLE);
      }
      return named;
    },
  };
}

/** What the names take that drafts say, one of them beside its letters, and each of its articles. */
const NAMES_BYTES = 8 << 20;
const NAME = 250;
const ARTICLE = 1500;

const NOT_NAMED: Named = { outlet: [], title: [], author: [] };
