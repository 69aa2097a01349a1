import type { Draft } from '../drafts/draft.ts';
import { FUNCTION_WORDS } from '../language/scopes.ts';
import type { Prose } from '../prose/prose.ts';
import type { CorpusIndex } from '../search/corpusIndex.ts';
import type { IndexedArticle } from '../search/indexedArticle.ts';
import { stateOf } from '../search/stateOf.ts';
import { createRecent } from '../text/recent.ts';
import type { Span } from '../text/span.ts';
import { splitWords } from '../text/words.ts';
import { rarityOf } from './telling.ts';

/** Whether a draft tells of the same events and people as an article. */
export type Kinship = (indexed: IndexedArticle) => boolean;

/**
 * Compares a draft with articles by the words of content in both, weighed by rarity: the cosine of tf-idf. What the
 * draft quotes is left out, since where that comes from is in question. Nothing is compared until it is asked for.
 */
export function createKinship({ prose, speech }: Draft, corpus: CorpusIndex): Kinship {
  const known = new Map<IndexedArticle, boolean>();
  let profile: Profile | undefined;
  return (indexed) => {
    let isKin = known.get(indexed);
    if (isKin === undefined) {
      profile ??= profileOf(
        countWords(
          prose,
          speech.quotes
            .filter(({ depth, kind }) => depth === 0 && kind === 'speech')
            .map(({ outer }) => outer),
        ),
        corpus,
      );
      isKin = cosine(profile, profileOfArticle(indexed, corpus)) >= SAME_EVENT;
      known.set(indexed, isKin);
    }
    return isKin;
  };
}

/**
 * Measured in November 2026 on 4,500 pairs of BBC stories that share the words of a quotation: of the pairs that
 * tell of one event (cosine over 0.22 with document frequencies), 98 % reach this, of the others 0.05 %.
 */
const SAME_EVENT = 0.25;

/** The weights of words; the sum of their squares is 1. */
type Profile = ReadonlyMap<string, number>;

function cosine(a: Profile, b: Profile): number {
  const [short, long] = a.size < b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [word, weight] of short) sum += weight * (long.get(word) ?? 0);
  return sum;
}

function profileOf(counts: ReadonlyMap<string, number>, corpus: CorpusIndex): Profile {
  const weights = new Map<string, number>();
  let square = 0;
  for (const [key, count] of counts) {
    const weight = (1 + Math.log(count)) * Math.max(0, rarityOf(key, corpus) - COMMON);
    weights.set(key, weight);
    square += weight * weight;
  }
  const length = Math.sqrt(square) || 1;
  for (const [key, weight] of weights) weights.set(key, weight / length);
  return weights;
}

/** In bits: a word of which every 64th is one says nothing of what a text tells of. */
const COMMON = 6;

/** The words of content of all paragraphs, the spans left out. */
function countWords({ text }: Prose, without: readonly Span[]): Map<string, number> {
  const counts = new Map<string, number>();
  let from = 0;
  for (const { start, end } of [...without, { start: text.length, end: text.length }]) {
    const to = Math.min(start, FARTHEST);
    if (to > from)
      for (const { key } of splitWords(text, { start: from, end: to }))
        if (key.length > 2 && !FUNCTION_WORDS.has(key)) counts.set(key, (counts.get(key) ?? 0) + 1);
    from = Math.max(from, end);
  }
  return counts;
}

/** UTF-16 units, some 5,000 words: what a text tells of, it tells by then. */
const FARTHEST = 30_000;

function profileOfArticle({ article }: IndexedArticle, corpus: CorpusIndex): Profile {
  // Rarity changes with every article, so a profile is for one state of the corpus.
  const key = `${stateOf(corpus)} ${article.id}`;
  const known = profiles.get(key);
  if (known !== undefined) return known;
  const profile = profileOf(countWords(article.prose, []), corpus);
  profiles.set(key, profile, PROFILE + profile.size * WORD);
  return profile;
}

/** What the profiles of articles take, one of them, and each of its words. */
const PROFILES_BYTES = 8 << 20;
const PROFILE = 300;
const WORD = 60;
const profiles = createRecent<string, Profile>(PROFILES_BYTES);
