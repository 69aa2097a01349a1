import { findReadings } from '../citations/allForms/readCitations.ts';
import { namedArticles } from '../citations/citation.ts';
import { createDraftSentences } from '../citations/draftSentences.ts';
import { createSources } from '../citations/sources.ts';
import { type Article, fullName } from '../corpus/article.ts';
import type { Draft } from '../drafts/draft.ts';
import type { CorpusIndex } from '../search/corpusIndex.ts';
import { ownText } from '../text/ownText.ts';
import { createWordBuffer, hashKey, scanWords } from '../text/scanWords.ts';
import { overlap, type Span, slice } from '../text/span.ts';
import { nameWords } from './names/speakerNames.ts';
import { namesIn, type Voice } from './voice.ts';

/** Whether the draft says, at a stretch of its prose, that it has this from the article, or from whoever speaks there. */
export type IsCredited = (span: Span, article: Article, voice: Voice) => boolean;

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
  const { text } = draft.prose;
  return (span, article, voice) => {
    if (cited.some((one) => one.article === article.id && overlap(one, span))) return true;
    const block = draft.prose.blocks[sentences.blockAt(span.start) ?? -1];
    if (block === undefined) return false;
    const paragraph = slice(text, block);
    if (withoutNames.get(voice) === paragraph) return false;
    const names = namesIn(voice).flatMap((name) => nameWords(name).slice(-1));
    const wanted = [...creditsOf(article), ...names.map((word) => [hashKey(word)])];
    const isAmong = (parts: readonly Span[]) => {
      const hashes = hashesOf(text, parts);
      return wanted.some((name) => name.every((hash) => hashes.includes(hash)));
    };
    // Few of the names are in the paragraph at all.
    if (!isAmong([block])) {
      withoutNames.set(voice, ownText(paragraph));
      return false;
    }
    const start = sentences.sentenceAt(span.start)?.start ?? span.start;
    const end = sentences.sentenceAt(span.end - 1)?.end ?? span.end;
    return isAmong([
      { start, end: span.start },
      { start: span.end, end },
    ]);
  };
}

/** The hashes of the words in parts of a text; they hold until the next call. */
function hashesOf(text: string, parts: readonly Span[]) {
  words.count = 0;
  for (const { start, end } of parts) scanWords(text, start, end, words);
  return words.hashes.subarray(0, words.count);
}

/** The words that are looked at; nothing is kept in it from one look to the next. */
const words = createWordBuffer();

/** The hashes of the words that name an article's outlet, and those of each author's surname. */
function creditsOf(article: Article): readonly (readonly number[])[] {
  let credits = remembered.get(article);
  if (credits === undefined) {
    const { containerTitle, authors } = article.metadata;
    credits = [
      nameWords(containerTitle ?? ''),
      ...authors.map((author) => nameWords(fullName(author)).slice(-1)),
    ]
      .filter((name) => name.length > 0)
      .map((name) => name.map(hashKey));
    remembered.set(article, credits);
  }
  return credits;
}

/**
 * The last paragraph of a draft that was found to name nobody to whom a voice of an article could be credited: while
 * another is typed it need not be read again. Kept as long as the run whose voice it is, and counted there (`sharedRuns.ts`).
 */
const withoutNames = new WeakMap<Voice, string>();

const remembered = new WeakMap<Article, readonly (readonly number[])[]>();
