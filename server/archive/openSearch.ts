import { packedForJson, unpackedFromJson } from '../search/articleStore.ts';
import type { IndexedArticle } from '../search/indexedArticle.ts';
import { searchableSpans, searchableWords } from '../search/searchableText.ts';
import { type Said, say } from '../text/said.ts';
import { type Archive, ArchiveError, type ArchiveHit, type Passage } from './archive.ts';
import type { Ask } from './ask.ts';

/** The index that articles are kept in, unless told. */
export const INDEX = 'verbatim';

/**
 * How OpenSearch and Elasticsearch are to keep articles: by pairs of neighbouring words, which are split and folded
 * here, so that a draft and an article can never be split differently. All else is kept and not searched.
 */
export const MAPPING = {
  settings: {
    analysis: {
      filter: {
        pairs: { type: 'shingle', min_shingle_size: 2, max_shingle_size: 2, output_unigrams: false },
      },
      analyzer: { pairs: { type: 'custom', tokenizer: 'whitespace', filter: ['pairs'] } },
    },
  },
  mappings: {
    dynamic: false,
    properties: {
      id: { type: 'keyword' },
      from: { type: 'keyword' },
      version: { type: 'keyword' },
      words: { type: 'text', analyzer: 'pairs', index_options: 'freqs', norms: true },
    },
  },
};

/** An article as the archive keeps it. */
export interface ArchivedArticle {
  readonly id: string;
  /** Who sent it: what is gone from there is taken out again. */
  readonly from: string;
  readonly version: string;
  readonly words: string;
  readonly article: string;
}

export function archivedArticle(indexed: IndexedArticle, from: string, version: string): ArchivedArticle {
  const { article } = indexed;
  const spans = searchableSpans(article);
  const words = searchableWords(article, spans, { start: 0, end: article.text.length });
  return {
    id: article.id,
    from,
    version,
    words: words.map(({ key }) => key).join(' '),
    article: packedForJson(indexed),
  };
}

/** An archive in OpenSearch or Elasticsearch. What it is sent is pairs of words, and ids of articles. */
export function openSearchArchive(ask: Ask, host: string, index: string = INDEX): Archive {
  return {
    host,
    async candidates(passages, most) {
      const found: ArchiveHit[][] = [];
      for (let from = 0; from < passages.length; from += TOGETHER) {
        const some = passages.slice(from, from + TOGETHER);
        const body = some.map((passage) => `{}\n${JSON.stringify(queryFor(passage, most))}\n`).join('');
        const answer = await ask(`/${index}/_msearch`, {
          method: 'POST',
          body,
          type: 'application/x-ndjson',
        });
        const responses = list(field(answer, 'responses'));
        for (const [at] of some.entries()) {
          const response = responses[at];
          if (field(response, 'error') !== undefined)
            throw new ArchiveError(say`The archive at ${host} could not search: ${reason(response)}.`, {
              isPassing: true,
            });
          found.push(list(field(field(response, 'hits'), 'hits')).map(candidateIn));
        }
      }
      return found;
    },
    articles: fetchAll,
    article: async (id) => (await fetchAll([id]))[0],
  };

  async function fetchAll(ids: readonly string[]): Promise<IndexedArticle[]> {
    const articles: IndexedArticle[] = [];
    for (let from = 0; from < ids.length; from += FETCHED_TOGETHER) {
      const body = JSON.stringify({ ids: ids.slice(from, from + FETCHED_TOGETHER) });
      const answer = await ask(`/${index}/_mget?_source_includes=article`, { method: 'POST', body });
      for (const doc of list(field(answer, 'docs'))) {
        const packed = field(field(doc, '_source'), 'article');
        if (typeof packed === 'string') articles.push(unpackedFromJson(packed));
      }
    }
    return articles;
  }
}

/** Articles fetched with one request: half a megabyte of news. */
const FETCHED_TOGETHER = 50;

/** Passages asked for with one request. */
const TOGETHER = 40;

function queryFor(passage: Passage, most: number): unknown {
  const should = pairsOf(passage).map((pair) => ({ term: { words: pair } }));
  return {
    size: most,
    _source: ['version'],
    track_total_hits: false,
    query: { bool: { should, minimum_should_match: 1 } },
  };
}

/** The pairs of neighbouring words, each once; of a very long passage so many, evenly spread. */
export function pairsOf(words: Passage): string[] {
  const pairs = new Set<string>();
  const step = Math.max(1, Math.floor(words.length / MOST_PAIRS));
  for (let at = 0; at + 1 < words.length; at += step) pairs.add(`${words[at]} ${words[at + 1]}`);
  return [...pairs].slice(0, MOST_PAIRS);
}

/** Engines allow 1,024 clauses. */
const MOST_PAIRS = 256;

function candidateIn(hit: unknown): ArchiveHit {
  return {
    id: String(field(hit, '_id')),
    version: String(field(field(hit, '_source'), 'version')),
    score: Number(field(hit, '_score')),
  };
}

function reason(response: unknown): Said {
  const stated = field(field(response, 'error'), 'reason');
  return stated === undefined ? say`no reason was given` : String(stated);
}

/** A field of an answer, whatever shape that has. */
export function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
