import { areFillers } from '../../language/scopes.ts';
import { searchableSpans, searchableWords } from '../../search/searchableText.ts';
import type { Candidate } from '../../sources/candidate.ts';
import type { SourceMatch } from '../../sources/readSource.ts';
import { overlap } from '../../text/span.ts';
import type { Scene } from '../rule.ts';

/** How the two halves of `"A," she said. "B."` lie in the source when they do not follow one another. */
export interface SplitGap {
  readonly kind: 'gap' | 'backward' | 'elsewhere';
  /** Whether the second half has an attribution of its own ("Later she added:"). */
  readonly fresh: boolean;
  readonly from: Candidate;
  readonly to: Candidate;
}

/**
 * The gap between a quotation and the one that it follows on; undefined where they are contiguous at any of the places
 * that hold them as well as the one that each is judged against.
 */
export function splitGap({ quotation, previous, reading }: Scene): SplitGap | undefined {
  const { follows } = quotation;
  if (follows === undefined || reading === undefined || previous?.reading === undefined) return undefined;
  const { fresh } = follows;
  const from = previous.reading.parts.at(-1) ?? previous.reading.main;
  const to = reading.main;
  const gap = gapBetween(from, to);
  if (gap === undefined) return undefined;
  const starts = [to, ...asGood(reading)];
  const isContiguous = [from, ...asGood(previous.reading)].some((one) =>
    starts.some((other) => gapBetween(one, other) === undefined),
  );
  return isContiguous ? undefined : { kind: gap, fresh, from, to };
}

/** The other places that hold the words as well as the one that they are judged against. */
function asGood({ main, others }: SourceMatch): readonly Candidate[] {
  return main.exact ? others.filter(({ exact }) => exact) : others;
}

function gapBetween(from: Candidate, to: Candidate): SplitGap['kind'] | undefined {
  if (from.comparison.indexed !== to.comparison.indexed) return 'elsewhere';
  if (to.comparison.start < from.comparison.start) return 'backward';
  return passedOver(from, to) ? 'gap' : undefined;
}

/** Whether words of speech are passed over between the two places; the article's own "she said" is none. */
function passedOver(from: Candidate, to: Candidate): boolean {
  const { indexed, end } = from.comparison;
  const { article, speech } = indexed;
  if (to.comparison.start <= end) return false;
  const words = searchableWords(article, searchableSpans(article), { start: end, end: to.comparison.start });
  // A nickname or a title in marks is none of what was said.
  const spoken = speech.quotes.filter(({ depth, kind }) => depth === 0 && kind === 'speech');
  const inSpeech = from.voice.kind === 'speech' && to.voice.kind === 'speech';
  const passed = inSpeech ? words.filter((word) => spoken.some((quote) => overlap(quote, word))) : words;
  return (
    passed.length > 0 &&
    !areFillers(
      passed.map(({ key }) => key),
      speech.language,
    )
  );
}
