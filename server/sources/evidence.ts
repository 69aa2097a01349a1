import type { Candidate } from './candidate.ts';
import type { Voice } from './voice.ts';
import type { Alteration } from './wording/alteration.ts';
import type { Comparison } from './wording/comparison.ts';
import { readableText } from './wording/sentences.ts';

/**
 * How sure it is that a draft quotes the very words of a place, and not others that are like them. `found`: they
 * may well be the same, and nothing is held against the writer for it. `sure`: enough speaks for it that a finding
 * may blame.
 */
export type Strength = 'none' | 'found' | 'sure';

/** A candidate whose evidence has not been weighed yet. */
export type Unweighed = Omit<Candidate, 'strength'>;

/** What decides besides the place itself. */
export interface Circumstances {
  /** The words of all articles: the more there are, the more of them are alike by chance. */
  readonly corpusWords: number;
  /** Whether draft and article tell of one event; asked only where it decides. */
  isKin(): boolean;
}

/** Weighs what speaks for a place and against it. */
export function weighEvidence(place: Unweighed, { corpusWords, isKin }: Circumstances): Strength {
  const least = (bits: number) => bits + 2 * Math.log2(Math.max(corpusWords, 2) / MEASURED_WORDS);
  const isNear = () => place.named || isKin();
  if (place.cited) return ofCited(place);
  return place.exact ? ofExact(place, least, isNear) : ofAltered(place, least, isNear);
}

/** The draft itself points to the article: what nearly stands there is judged against it. */
function ofCited({ comparison: { fit, wording }, telling, speaker }: Unweighed): Strength {
  const count = wording.words.length;
  const least = (count <= 3 ? 0.75 : 0.45) - (speaker === 'same' ? 0.1 : 0);
  return fit < least || telling.share < least ? 'none' : 'sure';
}

/** A threshold that holds for the measured corpus, made fit for the one at hand. */
type Least = (bits: number) => number;

function ofExact(place: Unweighed, least: Least, isNear: () => boolean): Strength {
  const { speaker, voice, comparison, inCast, isWhole } = place;
  const { bits, run, runWords } = place.telling;
  // A quotation with a mark in it stands in several runs, which tell together.
  const isMarked = comparison.marks.length > 0;
  const told = isMarked ? bits : Math.max(run, bits * SCATTERED);
  switch (speaker) {
    case 'same':
      // Whoever reports what somebody said has many of the words that were said.
      if (voice.kind === 'indirect') return told >= least(TELLING) ? 'sure' : 'found';
      // A bracket shows that the writer quotes; a role in common with somebody unnamed is told by more words.
      if (told >= least(OF_SPEAKER) - (isMarked || isUnnamed(voice) ? CAST : 0)) return 'sure';
      return told >= least(OF_SPEAKER - 1.5 * CAST) && isNear() ? 'sure' : 'found';
    case 'unknown':
      if (told >= least(TELLING)) return 'sure';
      if (told < least(AT_ALL) || !isNear()) return 'none';
      return told >= least(OF_SPEAKER) ? 'sure' : 'found';
    case 'other': {
      const isSaid = isSpoken(voice);
      const isWholeSaid = inCast && runWords >= FEWEST_OF_SENTENCE && isWholeSentence(comparison, voice);
      const isPhrase = runWords < FEWEST_WORDS && !isMarked && !isWholeSaid;
      if (isWhole && inCast && comparison.wording.words.length > 1) return 'sure';
      if (!isPhrase && told >= least(isSaid ? AGAINST : AGAINST_PROSE) - (inCast ? CAST : 0)) return 'sure';
      if (told < least(AT_ALL) || !isNear()) return 'none';
      return !isPhrase && told >= least(AGAINST - CAST) ? 'sure' : 'found';
    }
  }
}

function ofAltered(place: Unweighed, least: Least, isNear: () => boolean): Strength {
  const { speaker, telling, voice, comparison, inCast } = place;
  const { run, bits } = telling;
  const { fit } = comparison;
  // Words in another order stand there too, and no pair shows it.
  const share = Math.max(telling.share, fit);
  switch (speaker) {
    case 'same':
      if (share < 0.55 || fit < 0.5 || passesOverMuch(comparison)) return 'none';
      if (run < leastRun(place, least)) return 'none';
      // Whoever reports what was said has many of its words; and what is reported is no quotation gone wrong.
      if (voice.kind === 'indirect' && (share < 0.75 || bits < least(AGAINST))) return 'none';
      return bits >= least(comparison.alterations.some(isAtEdge) ? ALTERED_AT_EDGE : ALTERED)
        ? 'sure'
        : 'none';
    case 'unknown':
      if (run >= least(LONG_RUN)) return 'sure';
      return run >= least(TELLING) && share >= 0.7 && isSpoken(voice) ? 'sure' : 'none';
    case 'other':
      // When the words differ and the speaker does, something else was said; unless nearly all of much is there.
      if (share < 0.7) return 'none';
      if (bits >= least(share >= 0.8 && fit >= 0.8 ? AGAINST + CAST : ALTERED_AGAINST) && inCast)
        return isSpoken(voice) ? 'sure' : 'none';
      if (run >= least(2 * TELLING + LONG_RUN / 2) && share >= 0.85) return 'sure';
      return run >= least(AGAINST) && isNear() ? 'sure' : 'none';
  }
}

/** How telling a run of words of the same speaker has to be: less where nearly all stands there, none where that is much. */
function leastRun({ telling: { bits, share }, comparison: { fit } }: Unweighed, least: Least): number {
  if (share >= 0.75 && fit >= 0.6 && bits >= least(NEARLY_ALL)) return 0;
  return least(share >= 0.75 && fit >= 0.7 ? ALTERED_RUN - 6 : ALTERED_RUN);
}

/** More words of the place are left out at a stretch than the quotation has: it is not these that it quotes. */
function passesOverMuch({ alterations, wording }: Comparison): boolean {
  return alterations.some(({ run }) => run.source.length > Math.max(6, 1.5 * wording.words.length));
}

/** Words that begin or end otherwise than the place does may as well be the beginning or end of something else. */
function isAtEdge({ run }: Alteration): boolean {
  return run.draft.length > 0 && (run.before === undefined || run.after === undefined);
}

/** All that stands between two final marks, or from where the words begin: an idiom is seldom all that somebody says. */
function isWholeSentence({ start, end, indexed }: Comparison, voice: Voice): boolean {
  const text = readableText(indexed.article, { start, end });
  const opens = voice.kind === 'speech' && voice.quote.start === start;
  return (
    (opens || /(?:[.!?…]["”’')]{0,3}\s{1,3}|["“‘«]|\n)$/.test(text.slice(Math.max(0, start - 6), start))) &&
    /^[.!?…]/.test(text.slice(end, end + 1))
  );
}

function isUnnamed(voice: Voice): boolean {
  return 'attribution' in voice && voice.attribution?.who === 'unnamed';
}

function isSpoken({ kind }: Voice): boolean {
  return kind === 'speech' || kind === 'nested' || kind === 'indirect';
}

/**
 * All below is in bits (`telling.ts`), calibrated on 25 November 2026: each half of 2,225 BBC stories was looked for
 * in the other half, and half of 487 American political stories in theirs. Words in common with a story of another
 * event are chance, and so nothing may be held against the writer for them.
 *
 * Exact words: with the speaker's name in common no run over 37 bits was of another event, of 501 and more. With no
 * speaker on one side, 9 were of more than 36 (idioms, up to "impossibly difficult to determine", 49). With another
 * speaker, speech up to 49 ("vote now, pay later"), prose up to 55 ("serve a full third term"), whom the article names
 * or not. Altered words of the same speaker: up to 41 bits in 0.6 of the words and more, but for the same utterance
 * told otherwise; of others up to 67.
 *
 * Bits grow with the corpus as its words get rarer, but less than chance does; and who has few articles chose them
 * for what is quoted. So the thresholds fall by 2 bits with each halving of the corpus: what had to be held
 * against 400,000 words of strangers need not be held against 2,000.
 */
const MEASURED_WORDS = 425_000;

/** Enough though neither side says who speaks. */
const TELLING = 50;

/** Enough with the speaker in common: three words of content. */
const OF_SPEAKER = 42;

/** Less is a single word. */
const AT_ALL = 14;

/** Enough against a writer who gives the words to somebody else. */
const AGAINST = 60;

/** An article's own prose often repeats in its own words what somebody said. */
const AGAINST_PROSE = 76;

/** What it tells that the article names the person to whom the draft gives the words. */
const CAST = 10;

/** Words of the same speaker, some of them changed: of all together, and of a run. */
const ALTERED = 40;
const ALTERED_RUN = 30;
const ALTERED_AT_EDGE = 46;

/** So much, with three words in four, stands nowhere by chance, however it is scattered. */
const NEARLY_ALL = 90;

/** Changed words, given to another whom the article names. */
const ALTERED_AGAINST = 96;

/** So long a run is no chance, whatever stands around it. */
const LONG_RUN = 76;

/** Fewer words in a row are an idiom as likely as not. */
const FEWEST_WORDS = 4;

/** And so many where they are a whole sentence. */
const FEWEST_OF_SENTENCE = 3;

/** Words of which the article has others between tell less than a run. */
const SCATTERED = 0.7;
