import type { Article, Problem } from '../corpus/article.ts';
import type { RuleOptions } from '../rules/ruleOptions.ts';
import type { CorpusIndex } from '../search/corpusIndex.ts';
import type { IndexedArticle } from '../search/indexedArticle.ts';
import { type Span, slice } from '../text/span.ts';

/** All that a tool may ask; a test brings its own. Nothing here writes. */
export interface World {
  /** The index, once the articles that it was started with are read. */
  corpus(): Promise<CorpusIndex>;
  /** What was wrong with articles. */
  problems(): readonly Problem[];
  /** The text of a draft below the folder in which the server was started; a refusal for any other file. */
  readDraft(path: string): Promise<string>;
  readonly options: RuleOptions;
}

/** Why a call cannot be answered, in words that help a model to call again rightly. */
export class Refusal extends Error {}

/** The article with this id. */
export function articleNamed(corpus: CorpusIndex, id: string): IndexedArticle {
  const indexed = corpus.article(id);
  if (indexed === undefined)
    throw new Refusal(`No article has the id “${id}”. list_sources names all ids; find_quote finds words.`);
  return indexed;
}

/** The span, if it lies in the text of the article and holds words. */
export function spanWithin({ id, text }: Article, start: number, end: number): Span {
  if (start >= end || end > text.length)
    throw new Refusal(
      `${start} to ${end} is no passage of “${id}”: offsets run from 0 to ${text.length}, and the start comes first.`,
    );
  if (!/[\p{L}\p{N}]/u.test(slice(text, { start, end })))
    throw new Refusal(`No words stand from ${start} to ${end} of “${id}”.`);
  return { start, end };
}
