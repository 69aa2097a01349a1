import { findReadings } from '../citations/allForms/readCitations.ts';
import { namedArticles } from '../citations/citation.ts';
import { createDraftSentences } from '../citations/draftSentences.ts';
import { createSources } from '../citations/sources.ts';
import { type Article, fullName } from '../corpus/article.ts';
import type { Draft } from '../drafts/draft.ts';
import type { CorpusIndex } from '../search/corpusIndex.ts';
import { createRecent } from '../text/recent.ts';
import { createWordBuffer, hashKey, scanWords } from '../text/scanWords.ts';

import { overlap, type Span, slice } from '../text/span.ts';
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
  const { text } = draft.prose;
  return (span, article, names) => {
    if (cited.some((one) => one.article === article.id && overlap(one, span))) return true;
    const wanted = creditsOf(article);
    const people = names.flatMap((name) => nameWords(name).slice(-1)).map((word) => [hashKey(word)]);
    const isAmong = (hashes: Words) => {
      const has = (hash: number) => hashes.includes(hash);
      return wanted.some((name) => name.every(has)) || people.some((name) => name.every(has));
    };
    // Few of the names are in the paragraph at all.
    const block = draft.prose.blocks[sentences.blockAt(span.start) ?? -1];
    if (block === undefined || !isAmong(recallWords(slice(text, block)))) return false;
    const start = sentences.sentenceAt(span.start)?.start ?? span.start;
    const end = sentences.sentenceAt(span.end - 1)?.end ?? span.end;
    return isAmong(
      hashesOf(text, [
        { start, end: span.start },
        { start: span.end, end },
      ]),
    );
  };
}

/** The hashes of words. */
type Words = ReturnType<typeof hashesOf>;

/** Those of a paragraph, with a memory: while a draft is typed only one changes. */
function recallWords(paragraph: string): Words {
  let known = paragraphs.get(paragraph);
  if (known === undefined) {
    known = hashesOf(paragraph, [{ start: 0, end: paragraph.length }]).slice();
    paragraphs.set(paragraph, known, PARAGRAPH + paragraph.length * 2 + known.byteLength);
  }
  return known;
}

/** Until the next call. */
function hashesOf(text: string, parts: readonly Span[]) {
  words.count = 0;
  for (const { start, end } of parts) scanWords(text, start, end, words);
  return words.hashes.subarray(0, words.count);
}

/** The words that are looked at; nothing is kept in it from one look to the next. */
const words = createWordBuffer();

/** Several long drafts' worth; what a paragraph takes besides its text and its hashes. */
const PARAGRAPHS_BYTES = 1 << 20;
const PARAGRAPH = 250;
const paragraphs = createRecent<string, Words>(PARAGRAPHS_BYTES);

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

const remembered = new WeakMap<Article, readonly (readonly number[])[]>();
