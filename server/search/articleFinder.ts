import MiniSearch from 'minisearch';
import { fullName } from '../corpus/article.ts';
import { splitWords } from '../text/words.ts';
import type { IndexedArticle } from './corpusIndex.ts';

/** Finds articles by what a writer remembers of them: id, title, outlet, authors and speakers. */
export interface ArticleFinder {
  add(indexed: IndexedArticle): void;
  remove(id: string): void;
  /** Ids of articles, best first. The last word may be unfinished, and longer ones may be misspelt. */
  find(words: readonly string[], options: FinderOptions): FoundArticle[];
}

export interface FinderOptions {
  readonly limit: number;
  /** Whether every word must be found, or some. */
  readonly match: 'every' | 'some';
}

export interface FoundArticle {
  readonly id: string;
  /** The words that were found, of those asked for. */
  readonly words: readonly string[];
}

/**
 * MiniSearch answers here, where texts are a few words long and prefixes and slips of any word count; over
 * whole quotes it would take hundreds of milliseconds where the sorted words take a fraction of one.
 */
export function createArticleFinder(): ArticleFinder {
  const search = new MiniSearch<Card>({
    fields: ['id', 'title', 'outlet', 'people'],
    tokenize: (text) => splitWords(text).map(({ key }) => key),
    processTerm: (term) => term,
    searchOptions: { boost: { id: 2, people: 2 } },
  });
  return {
    add(indexed) {
      search.add(cardOf(indexed));
    },
    remove(id) {
      if (search.has(id)) search.discard(id);
    },
    find(words, { limit, match }) {
      const asked = words.slice(0, MOST_WORDS).filter((word) => word.length <= LONGEST_WORD);
      if (asked.length === 0 || (match === 'every' && asked.length < Math.min(words.length, MOST_WORDS)))
        return [];
      const last = asked.length === words.length ? asked.length - 1 : -1;
      const found = search.search(asked.join(' '), {
        prefix: (_term, at) => at === last,
        fuzzy: (term) => (term.length > 4 ? 1 : false),
        maxFuzzy: 1,
        combineWith: match === 'every' ? 'AND' : 'OR',
      });
      return found.slice(0, limit).map(({ id, queryTerms }) => ({ id: String(id), words: queryTerms }));
    },
  };
}

/** Nobody names an article by more words, or by longer ones; looking for slips in one takes time with its length. */
const MOST_WORDS = 8;
const LONGEST_WORD = 80;

interface Card {
  readonly id: string;
  readonly title: string;
  readonly outlet: string;
  readonly people: string;
}

function cardOf({ article: { id, metadata }, speech }: IndexedArticle): Card {
  const people = [...metadata.authors, ...metadata.interviewers].map(fullName);
  for (const { name } of speech.people) people.push(name);
  return {
    id,
    title: metadata.title ?? '',
    outlet: metadata.containerTitle ?? '',
    people: people.join('\n'),
  };
}
