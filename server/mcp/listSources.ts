import { statedFacts } from '../citations/statedFacts.ts';
import { speakerOf } from '../features/completion/speakerOf.ts';
import type { IndexedArticle } from '../search/indexedArticle.ts';
import { inEnglish } from '../text/said.ts';
import { splitWords } from '../text/words.ts';
import type { World } from './world.ts';

export interface SourcesWanted {
  /** Words of an id, a title, an outlet, an author or a speaker; all articles without it. */
  readonly query?: string | undefined;
  readonly limit: number;
}

/** The tool `list_sources`: which articles there are, with what they state and who speaks in them. */
export async function listSources(world: World, { query, limit }: SourcesWanted) {
  const corpus = await world.corpus();
  const words = splitWords(query ?? '').map(({ key }) => key);
  const all = words.length === 0;
  const found = all
    ? firstOf(corpus.articles(), limit)
    : corpus.quotes
        .findArticles(words, { limit: MOST, match: 'every' })
        .map(({ id }) => corpus.article(id))
        .filter((one) => one !== undefined);
  return {
    version: 1 as const,
    articles: corpus.articleCount,
    found: all ? corpus.articleCount : found.length,
    sources: found.slice(0, limit).map(asSource),
    problems: world
      .problems()
      .slice(0, MOST_PROBLEMS)
      .map(({ path, message }) => ({ path, message: inEnglish(message) })),
  };
}

function firstOf(articles: Iterable<IndexedArticle>, limit: number): IndexedArticle[] {
  const some: IndexedArticle[] = [];
  for (const one of articles) {
    if (some.length >= limit) break;
    some.push(one);
  }
  return some;
}

function asSource({ article, speech }: IndexedArticle) {
  const spoken = speech.quotes.filter(({ kind, depth }) => kind === 'speech' && depth === 0);
  const speakers = new Set(spoken.map((quote) => speakerOf({ quote })).filter((name) => name !== undefined));
  return {
    article: article.id,
    ...statedFacts(article),
    quotes: spoken.length,
    speakers: [...speakers].slice(0, MOST_SPEAKERS),
  };
}

const MOST = 1000;
const MOST_SPEAKERS = 20;
const MOST_PROBLEMS = 20;
