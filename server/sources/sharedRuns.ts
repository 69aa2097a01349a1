import { isCommonWord } from '../language/commonWords.ts';
import type { Language } from '../language/language.ts';
import { findSentences } from '../language/sentences.ts';
import type { CorpusIndex } from '../search/corpusIndex.ts';
import type { SharedRun } from '../search/findRuns.ts';
import type { IndexedArticle } from '../search/indexedArticle.ts';
import { stateOf } from '../search/stateOf.ts';
import { clean } from '../text/clean.ts';
import { createRecent } from '../text/recent.ts';
import { covers, overlap, type Span } from '../text/span.ts';
import { countWords, splitWords, type Word, wordSpans } from '../text/words.ts';
import { rarityOf } from './telling.ts';
import { type Voice, voiceAt } from './voice.ts';

/** What a stretch of prose has in common with the articles. */
export interface Shared {
  /** How many words it has itself. */
  readonly words: number;
  /** Of runs that overlap the longest alone; in order, spans counted from the start of the stretch. */
  readonly runs: readonly TellingRun[];
}

export interface TellingRun extends Span {
  /** The article's id. */
  readonly article: string;
  /** Where it stands in the article. */
  readonly source: Span;
  readonly words: number;
  /** Whose words they are there; absent where chance may have made the run, or it is a headline's. */
  readonly voice?: Voice;
  /** What the article prints there, on one line. */
  readonly printed: string;
}

/** Finds it, with a memory: it depends on the words of the stretch and the articles alone. */
export function recallShared(text: string, language: Language, corpus: CorpusIndex): Shared {
  const state = stateOf(corpus);
  const known = remembered.get(text);
  if (known?.state === state && known.language === language) return known.shared;
  const shared = findShared(text, language, corpus);
  // With a paragraph that each voice of a run may keep (`credits.ts`).
  const held = text.length * 2 * (1 + shared.runs.length);
  remembered.set(text, { shared, state, language }, STRETCH + held + shared.runs.length * RUN);
  return shared;
}

/** What was found last for a text: few are of two languages, or checked against two folders of articles in turn. */
interface Remembered {
  readonly shared: Shared;
  readonly state: number;
  readonly language: Language;
}

/** What is remembered takes, of several long drafts; a stretch beside its text, and each run in it, put into words. */
const REMEMBERED_BYTES = 2 << 20;
const STRETCH = 250;
const RUN = 900;
const remembered = createRecent<string, Remembered>(REMEMBERED_BYTES);

function findShared(text: string, language: Language, corpus: CorpusIndex): Shared {
  const whole = { start: 0, end: text.length };
  const runs = corpus.findRuns(text, [whole]);
  return {
    words: countWords(text),
    runs: longest(runs).flatMap((run) => weigh({ text, language }, run, runs, corpus)),
  };
}

/** A stretch of the draft's own prose. */
interface Stretch {
  readonly text: string;
  readonly language: Language;
}

function weigh(
  stretch: Stretch,
  run: SharedRun,
  all: readonly SharedRun[],
  corpus: CorpusIndex,
): TellingRun[] {
  const indexed = corpus.article(run.article);
  const trimmed = indexed && trimmedTo(stretch, indexed, run);
  if (indexed === undefined || trimmed === undefined) return [];
  const { start, end, source, here, there } = trimmed;
  const holders = new Set(all.filter((other) => covers(other, trimmed)).map(({ article }) => article));
  const isTelling = isTellingRun(stretch, here, holders.size, corpus);
  const voice = isTelling ? voiceAt(indexed, there) : undefined;
  const printed = clean(indexed.article.prose.text.slice(source.start, source.end));
  const found = { start, end, article: run.article, source, words: here.length, printed };
  return [voice === undefined || voice.kind === 'headline' ? found : { ...found, voice }];
}

/** Of runs that overlap the longest, the first of several equal ones; in the order of the draft. */
function longest(runs: readonly SharedRun[]): SharedRun[] {
  const kept: SharedRun[] = [];
  for (const run of [...runs].sort((a, b) => b.words - a.words || a.start - b.start || compare(a, b)))
    if (!kept.some((other) => overlap(other, run))) kept.push(run);
  return kept.sort((a, b) => a.start - b.start);
}

function compare(a: SharedRun, b: SharedRun): number {
  return a.article < b.article ? -1 : a.article > b.article ? 1 : a.source.start - b.source.start;
}

interface Trimmed extends Span {
  readonly source: Span;
  readonly here: readonly Word[];
  readonly there: readonly Span[];
}

/** The run without a word or two of the sentence before or after, which come along where one sentence is shared. */
function trimmedTo(
  { text, language }: Stretch,
  { article }: IndexedArticle,
  run: SharedRun,
): Trimmed | undefined {
  const words = splitWords(text, run);
  const starts = findSentences(text, run, language)
    .map(({ start }) => words.findIndex((word) => word.start >= start))
    .filter((at) => at > 0);
  const from = starts.find((at) => at <= STRAY) ?? 0;
  const to = starts.findLast((at) => at >= words.length - STRAY) ?? words.length;
  const here = words.slice(from, to);
  const there = wordSpans(article.prose.text, run.source).slice(from, to);
  const [first] = here;
  const last = here.at(-1);
  const [begin] = there;
  const end = there.at(-1);
  if (first === undefined || last === undefined || begin === undefined || end === undefined) return undefined;
  const source = { start: begin.start, end: end.end };
  return { start: first.start, end: last.end, source, here, there };
}

/** Words of a neighbouring sentence that do not count. */
const STRAY = 3;

/** Whether the words tell enough, names and figures left out, which belong to nobody. */
function isTellingRun(
  { text, language }: Stretch,
  words: readonly Word[],
  holders: number,
  corpus: CorpusIndex,
): boolean {
  const nounsHaveCapitals = language.speech?.nounsHaveCapitals === true;
  const telling = words.filter(({ start }) => !isNameOrFigure(text, start, nounsHaveCapitals));
  if (telling.filter(({ key }) => !isCommonWord(key)).length < LEAST_CONTENT) return false;
  const bits = telling.reduce((sum, { key }) => sum + rarityOf(key, corpus), 0);
  return bits >= LEAST_BITS + OF_HOLDER * (holders - 1);
}

function isNameOrFigure(text: string, at: number, nounsHaveCapitals: boolean): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 128) return (unit >= 48 && unit <= 57) || (!nounsHaveCapitals && unit >= 65 && unit <= 90);
  return !nounsHaveCapitals && /^\p{Lu}/u.test(String.fromCodePoint(text.codePointAt(at) ?? 0));
}

/** Words of content: few articles do not show how common the others are. */
const LEAST_CONTENT = 5;

/**
 * In bits. Measured on 26 November 2026 with `scripts/borrowing.ts` on half of 2,225 BBC stories against the other
 * half: in 295,000 words of own prose seven runs of a story of another event tell this much, most of them shared
 * background; at 60 bits stock phrases begin ("for the first time in more than a decade", 73).
 */
const LEAST_BITS = 90;

/** In bits: what each further article that has the run takes from it. */
const OF_HOLDER = 20;
