import type { IssueDate } from '../corpus/article.ts';
import type { Language } from '../language/language.ts';
import { Is } from '../language/lexicon.ts';
import { lookUpWord, lookUpWordIn } from '../language/lexicons.ts';
import { inOtherFigures } from '../language/numbers.ts';
import { isOutletByName } from '../language/outlets.ts';
import { FUNCTION_WORDS } from '../language/scopes.ts';
import { isSlipOf } from '../quotes/people/sameSpeaker.ts';
import type { CorpusIndex } from '../search/corpusIndex.ts';
import type { IndexedArticle } from '../search/indexedArticle.ts';
import type { PassageMatch } from '../search/passage.ts';
import { searchableSpans, searchableWords } from '../search/searchableText.ts';
import { overlap, type Span } from '../text/span.ts';
import { mayPause, type Steps } from '../text/steps.ts';
import { splitWords } from '../text/words.ts';
import type { Candidate } from './candidate.ts';
import { type Unweighed, weighEvidence } from './evidence.ts';
import type { Kinship } from './kinship.ts';
import { maySameSpeaker, nameWords } from './names/speakerNames.ts';
import { meansOutlet, speaksForArticle } from './outlet.ts';
import { tellingOf } from './telling.ts';
import { namesOf, type Voice, voiceAt } from './voice.ts';
import { compareWording } from './wording/compareWording.ts';
import type { Comparison } from './wording/comparison.ts';
import type { Mark, Wording } from './wording/readWording.ts';

/** What of a quotation decides where it comes from. */
export interface QuotationQuery {
  /** The quotation's prose; offsets of `wording` point into it. */
  readonly text: string;
  readonly wording: Wording;
  /** Of the draft. */
  readonly language: Language;
  /** To whom the draft gives the words. */
  readonly speakers: readonly string[];
  /** The ids of known articles that the draft cites for them. */
  readonly cited: readonly string[];
  /** The outlet that the draft says they were given to. */
  readonly outlet?: string;
  /** The draft's own words in the sentence of the quotation. */
  readonly beside?: string;
}

/**
 * The places that hold the words, exact or altered, in this order: the article that is cited; the outlet that
 * is named; exact wording before altered; the speaker whom the draft names; the better fit; speech before
 * indirect speech before prose before headlines; the original before one who repeats it; the earliest. A place
 * for which too little speaks (`evidence.ts`) is none. `isKin` tells whether the draft is of one event with an
 * article.
 */
export function* findSources(
  sought: QuotationQuery,
  corpus: CorpusIndex,
  isKin: Kinship = NOT_KIN,
): Steps<Candidate[]> {
  const places: Unweighed[] = [];
  for (const segments of waysToSearch(sought.wording, sought.language)) {
    const found = yield* searchFor(segments, sought, corpus);
    const candidates = found.flatMap((place): Candidate[] => {
      const strength = weighEvidence(place, {
        corpusWords: corpus.wordCount,
        isKin: () => isKin(place.comparison.indexed),
      });
      return strength === 'none' ? [] : [{ ...place, strength }];
    });
    if (candidates.length > 0) return isFurniture(candidates) ? [] : candidates.sort(compareCandidates);
    places.push(...found);
  }
  inVain.set(sought, places);
  return [];
}

/** The places that a search came upon and found too little for; most quotations have no source here. */
const inVain: WeakMap<QuotationQuery, readonly Unweighed[]> = new WeakMap();

/** The places that `findSources` came upon for a quotation of which it found no source. */
export function searchedInVain(sought: QuotationQuery): readonly Unweighed[] {
  return inVain.get(sought) ?? [];
}

/** A line that three articles print, given to different people or to nobody, is their page's: "Follow us on Twitter". */
function isFurniture(candidates: readonly Candidate[]): boolean {
  if (candidates.some(({ exact, cited, named, speaker }) => !exact || cited || named || speaker === 'same'))
    return false;
  const articles = new Set(candidates.map(({ comparison }) => comparison.indexed));
  const names = new Set(
    candidates.map(({ voice }) => ('attribution' in voice ? namesOf(voice.attribution).join() : '')),
  );
  return articles.size > 2 && (names.size > 1 || names.has(''));
}

const NOT_KIN: Kinship = () => false;

/** The place that is most like a quotation of which `findSources` found none: worth a look, and no more. */
export function findSimilar(sought: QuotationQuery): Unweighed | undefined {
  const [first] = searchedInVain(sought)
    .filter(({ telling }) => telling.share >= SIMILAR && telling.run >= SIMILAR_RUN)
    .sort((a, b) => b.telling.bits - a.telling.bits);
  return first;
}

/** Half of what the words tell, and some of them in a row. */
const SIMILAR = 0.5;
const SIMILAR_RUN = 40;

/** The words as they are searched for, one way after the other until one finds something. */
function* waysToSearch(wording: Wording, language: Language): Generator<string[]> {
  if (wording.words.length === 0) return;
  const segments = segmentsOf(wording, isParting);
  yield segments;
  // An insertion into a short quotation leaves single words on both sides: together they tell more.
  if (segments.length > 1) yield [segments.join(' ')];
  // The source may write out what the draft has in figures, or the reverse.
  const other = segments.map((segment) => inOtherFigures(segment, language));
  if (other.join() !== segments.join()) yield other;
}

function* searchFor(
  segments: readonly string[],
  sought: QuotationQuery,
  corpus: CorpusIndex,
): Steps<Unweighed[]> {
  const { wording } = sought;
  const query = { segments };
  const limit = wording.words.length < 7 ? 24 : 12;
  const matches = [
    ...sought.cited.flatMap((within) => corpus.findPassages(query, { limit: 4, within })),
    ...articlesOf(sought.outlet, corpus).flatMap((within) =>
      corpus.findPassages(query, { limit: 4, within }),
    ),
    ...(yield* corpus.findingPassages(query, { limit })),
    ...findWithBrackets(sought, corpus),
  ];
  const candidates: Unweighed[] = [];
  for (const match of matches) {
    if (mayPause()) yield;
    const indexed = corpus.article(match.article);
    if (indexed === undefined) continue;
    const known = candidates
      .map(({ comparison }) => comparison)
      .filter((one) => one.indexed.article.id === indexed.article.id);
    if (known.some((one) => overlap(one, match))) continue;
    const window = windowOf(match, indexed);
    const wide = compareWording(sought.text, wording, indexed, window);
    // The same words may stand twice in a window, and the place that is known is no news.
    const isNews = wide === undefined || !known.some((one) => overlap(one, wide));
    const comparison = isNews
      ? wide
      : compareWording(sought.text, wording, indexed, shortOf(known, match, window));
    if (comparison === undefined) continue;
    const place = weighUp(sought, comparison, corpus);
    candidates.push(place);
    if (place.exact && place.speaker !== 'same' && sought.speakers.length > 0)
      candidates.push(...sameWordsElsewhere(place, sought, corpus));
  }
  return candidates;
}

/** Places that have the quotation's brackets too: they are the source's own, and their words stand there. */
function findWithBrackets({ text, wording }: QuotationQuery, corpus: CorpusIndex): PassageMatch[] {
  const brackets = wording.marks.filter(({ kind, words }) => kind === 'bracket' && words.length > 0);
  if (brackets.length === 0) return [];
  const segments = segmentsOf(wording, ({ kind }) => kind === 'ellipsis');
  return corpus.findPassages({ segments }, { limit: 4 }).filter(({ article, start, end }) => {
    const place = corpus.article(article)?.article.text.slice(start, end);
    return brackets.every((mark) => place?.includes(text.slice(mark.start, mark.end)));
  });
}

/** Where else the article has the very same words, perhaps in another's mouth. */
function sameWordsElsewhere(
  { comparison }: Unweighed,
  sought: QuotationQuery,
  corpus: CorpusIndex,
): Unweighed[] {
  const { indexed, pairs } = comparison;
  const { article } = indexed;
  const keys = pairs.slice(0, LONGEST_START).map(({ source }) => source.key);
  const around = {
    start: Math.max(article.body.start, comparison.start - FARTHEST),
    end: Math.min(article.body.end, comparison.end + FARTHEST),
  };
  const words = searchableWords(article, searchableSpans(article), around);
  const length = comparison.end - comparison.start;
  const places: Unweighed[] = [];
  for (const [at, word] of words.entries()) {
    if (word.key !== keys[0] || overlap(word, comparison)) continue;
    if (!keys.every((key, index) => words[at + index]?.key === key)) continue;
    const window = { start: word.start, end: Math.min(article.body.end, word.start + length + ENDING) };
    const other = compareWording(sought.text, sought.wording, indexed, window);
    const place = other && weighUp(sought, other, corpus);
    if (place?.exact) places.push(place);
    if (places.length >= MOST_REPEATS) break;
  }
  return places;
}

/** In words, and in UTF-16 units on either side. */
const LONGEST_START = 6;
const FARTHEST = 20_000;

/** Marks and a note behind the last word, in UTF-16 units. */
const ENDING = 12;
const MOST_REPEATS = 4;

/** Judges how a place fits what the draft says besides the words. */
export function weighUp(sought: QuotationQuery, comparison: Comparison, corpus: CorpusIndex): Unweighed {
  const { indexed } = comparison;
  const voice = voiceAt(
    indexed,
    comparison.pairs.map(({ source }) => source),
  );
  const { containerTitle } = indexed.article.metadata;
  const attribution = 'attribution' in voice ? voice.attribution : undefined;
  const venue = attribution?.venue;
  const told = venue === undefined ? '' : indexed.article.text.slice(venue.start, venue.end);
  const speaker = fitOfSpeaker(sought, voice, indexed);
  const elsewhere =
    isOutletName(told) &&
    containerTitle !== undefined &&
    !meansOutlet(told, containerTitle) &&
    !isAudience(told, indexed);
  return {
    comparison,
    voice,
    cited: sought.cited.includes(indexed.article.id),
    named:
      (containerTitle !== undefined && sought.speakers.some((name) => meansOutlet(name, containerTitle))) ||
      (sought.outlet !== undefined &&
        ((containerTitle !== undefined && meansOutlet(sought.outlet, containerTitle)) ||
          (told !== '' && meansOutlet(sought.outlet, told)))),
    exact: comparison.alterations.every(({ kind }) => SMALL.has(kind)),
    speaker,
    inCast:
      speaker === 'other' &&
      sought.speakers.some((name) =>
        indexed.speech.people.some((person) => maySameSpeaker(person.name, name)),
      ),
    isWhole: voice.kind === 'headline' && isWholeHeadline(comparison),
    secondhand: elsewhere,
    telling: tellingOf(comparison, corpus),
  };
}

const SMALL: ReadonlySet<string> = new Set(['typography', 'bracketed', 'house-style', 'filler']);

function fitOfSpeaker(
  { speakers, beside }: QuotationQuery,
  voice: Voice,
  { article }: IndexedArticle,
): Candidate['speaker'] {
  if (speakers.length === 0) return 'unknown';
  if (voice.kind === 'prose' || voice.kind === 'headline' || voice.kind === 'scare')
    return speakers.some((name) => speaksForArticle(name, article)) ? 'same' : 'other';
  const names = namesOf(voice.attribution);
  if (names.length === 0) {
    if (voice.attribution?.who !== 'unnamed') return 'unknown';
    // "Festival programmer Mia Holt" may be "a festival programmer".
    return sharesRole(article.prose.text, voice.attribution.mention, beside) ? 'same' : 'other';
  }
  return speakers.some((name) => names.some((other) => mayBeMeant(name, other))) ? 'same' : 'other';
}

/** Whether a name is another's, or so like it that it may be a slip: "Joan Pike" for "Jonas Pike". */
function mayBeMeant(name: string, other: string): boolean {
  if (maySameSpeaker(name, other) || isSlipOf(name, other)) return true;
  const surname = nameWords(name).at(-1);
  return surname !== undefined && surname === nameWords(other).at(-1);
}

/** Whether the draft, beside the quotation, calls somebody by the words that the article has for its speaker. */
function sharesRole(text: string, mention: Span, beside: string | undefined): boolean {
  if (beside === undefined) return false;
  const words = new Set(splitWords(beside).map(({ key }) => key));
  const role = splitWords(text, mention).filter(({ key }) => !FUNCTION_WORDS.has(key));
  return role.length > 0 && role.every(({ key }) => words.has(key));
}

/** Whether the words are all of a headline, or all that it quotes. */
function isWholeHeadline({ start, end, indexed: { article } }: Comparison): boolean {
  const span = searchableSpans(article).find((one) => one.start <= start && end <= one.end);
  if (span === undefined) return false;
  const before = article.text.slice(span.start, start);
  const after = article.text.slice(end, span.end);
  return !/[\p{L}\p{N}]/u.test(before + after) || (/["“‘']$/.test(before) && /^["”’']/.test(after));
}

const VOICES: Readonly<Record<Voice['kind'], number>> = {
  speech: 0,
  nested: 1,
  indirect: 2,
  scare: 3,
  prose: 3,
  headline: 4,
};
const SPEAKERS = { same: 0, unknown: 1, other: 2 } as const;

function compareCandidates(a: Candidate, b: Candidate): number {
  return (
    Number(b.cited) - Number(a.cited) ||
    Number(b.named) - Number(a.named) ||
    Number(b.exact) - Number(a.exact) ||
    SPEAKERS[a.speaker] - SPEAKERS[b.speaker] ||
    Math.round((b.comparison.fit - a.comparison.fit) * 20) ||
    VOICES[a.voice.kind] - VOICES[b.voice.kind] ||
    Number(a.secondhand) - Number(b.secondhand) ||
    compareDates(dateOf(a), dateOf(b)) ||
    a.comparison.start - b.comparison.start
  );
}

const dateOf = ({ comparison }: Candidate): IssueDate | undefined =>
  comparison.indexed.article.metadata.issued;

/** The earlier first; what states no day comes after what does. */
export function compareDates(a: IssueDate | undefined, b: IssueDate | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return a.year - b.year || (a.month ?? 0) - (b.month ?? 0) || (a.day ?? 0) - (b.day ?? 0);
}

/** Whether a mark stands for words of the source. */
const isParting = ({ kind }: Mark): boolean => kind !== 'sic';

/** The words between the marks that part them, each stretch by itself; with those in brackets that do not part them. */
function segmentsOf({ words, marks }: Wording, parts: (mark: Mark) => boolean): string[] {
  const segments: string[][] = [[]];
  let from = 0;
  const takeTo = (to: number) => {
    segments.at(-1)?.push(...words.slice(from, to).map(({ key, base }) => base ?? key));
    from = to;
  };
  for (const mark of marks) {
    takeTo(mark.before);
    if (parts(mark)) segments.push([]);
    else segments.at(-1)?.push(...mark.words.map(({ key }) => key));
  }
  takeTo(words.length);
  return segments.filter(({ length }) => length > 0).map((keys) => keys.join(' '));
}

/** The match and enough around it for a sentence on both sides. */
function windowOf(match: PassageMatch, { article }: IndexedArticle): Span {
  if (match.end <= article.body.start) return { start: match.start, end: match.end };
  return {
    start: Math.max(article.body.start, match.start - AROUND),
    end: Math.min(article.body.end, match.end + AROUND),
  };
}

const AROUND = 320;

/** The part of the window around the match that holds no known place. */
function shortOf(known: readonly Span[], match: Span, window: Span): Span {
  const before = known.map(({ end }) => end).filter((end) => end <= match.start);
  const after = known.map(({ start }) => start).filter((start) => start >= match.end);
  return { start: Math.max(window.start, ...before), end: Math.min(window.end, ...after) };
}

/** A name with a capital: "the Courier", not "reporters". */
export function isOutletName(words: string): boolean {
  return /\p{Lu}/u.test(words) && nameWords(words).length > 0;
}

/** "told Orrin Crown Court", "told Mara Holt": a body that hears people or a person, and no outlet that prints them. */
function isAudience(told: string, { speech }: IndexedArticle): boolean {
  if (isOutletByName(told)) return false;
  const bits = nameWords(told).map((word) => lookUpWordIn(word, speech.language) | lookUpWord(word));
  // "the Northern Clarion": the last word says what it is.
  return ((bits.at(-1) ?? 0) & Is.body) !== 0 || ((bits[0] ?? 0) & (Is.given | Is.title)) !== 0;
}

/** The ids of the articles of the outlet that a name means; none when it means very many. */
function articlesOf(name: string | undefined, corpus: CorpusIndex): string[] {
  if (name === undefined) return [];
  const meant = corpus.outlets().filter((outlet) => meansOutlet(name, outlet.name));
  const count = meant.reduce((sum, { articles }) => sum + articles, 0);
  return count > MOST_OF_ONE_OUTLET ? [] : meant.flatMap((outlet) => corpus.articlesOfOutlet(outlet.name));
}

/** Beyond so many, searching each costs too much, and the search over all finds what fits well. */
const MOST_OF_ONE_OUTLET = 8;
