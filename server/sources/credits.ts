import { findReadings } from '../citations/allForms/readCitations.ts';
import { namedArticles } from '../citations/citation.ts';
import { createDraftSentences } from '../citations/draftSentences.ts';
import { createSources } from '../citations/sources.ts';
import { type Article, fullName } from '../corpus/article.ts';
import type { Draft } from '../drafts/draft.ts';
import type { CorpusIndex } from '../search/corpusIndex.ts';
import { overlap, type Span } from '../text/span.ts';
import { splitWords } from '../text/words.ts';
import { nameWords } from './names/speakerNames.ts';

/** Whether the draft says, at a stretch of its prose, that it has this from the article, or from one of `names`. */
export type IsCredited = (span: Span, article: Article, names: readonly string[]) => boolean;

/**
 * A stretch is credited where its sentence, or one of them, holds a citation of the article, or names its outlet, one
 * of its authors or whoever speaks there: it is a paraphrase then, if a close one.
 */
export function createCredits(draft: Draft, corpus: CorpusIndex): IsCredited {
  const readings = findReadings(draft, createSources(corpus));
  const sentences = createDraftSentences(draft, readings);
  const cited = readings.flatMap((reading) => {
    const sentence = sentences.sentenceOf(reading);
    return sentence === undefined ? [] : namedArticles(reading).map((article) => ({ ...sentence, article }));
  });
  const named = new Map<Span, ReadonlySet<string>>();
  /** The words of a paragraph, which few of the names asked for are among. */
  const wordsOf = (block: Span): ReadonlySet<string> => {
    let words = named.get(block);
    if (words === undefined) {
      words = new Set(splitWords(draft.prose.text, block).map(({ key }) => key));
      named.set(block, words);
    }
    return words;
  };
  return (span, article, names) => {
    if (cited.some((one) => one.article === article.id && overlap(one, span))) return true;
    const { containerTitle, authors } = article.metadata;
    const people = [...authors.map(fullName), ...names].map((name) => nameWords(name).slice(-1));
    const wanted = [nameWords(containerTitle ?? ''), ...people].filter((words) => words.length > 0);
    const isAmong = (words: ReadonlySet<string>) =>
      wanted.some((name) => name.every((word) => words.has(word)));
    const block = draft.prose.blocks[sentences.blockAt(span.start) ?? -1];
    if (block === undefined || !isAmong(wordsOf(block))) return false;
    const start = sentences.sentenceAt(span.start)?.start ?? span.start;
    const end = sentences.sentenceAt(span.end - 1)?.end ?? span.end;
    return isAmong(
      new Set(
        [
          { start, end: span.start },
          { start: span.end, end },
        ].flatMap((part) => splitWords(draft.prose.text, part).map(({ key }) => key)),
      ),
    );
  };
}
