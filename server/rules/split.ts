import { areFillers } from '../language/scopes.ts';
import { searchableSpans, searchableWords } from '../search/searchableText.ts';
import type { Candidate } from '../sources/candidate.ts';
import { overlap } from '../text/span.ts';
import type { Scene } from './rule.ts';

/** How the two halves of `"A," she said. "B."` lie in the source when they do not follow one another. */
export interface SplitGap {
  readonly kind: 'gap' | 'backward' | 'elsewhere';
  /** Whether the second half has an attribution of its own ("Later she added:"). */
  readonly fresh: boolean;
  readonly from: Candidate;
  readonly to: Candidate;
}

/** The gap between a quotation and the one that it follows on; undefined where they are contiguous. */
export function splitGap({ quotation, previous, reading }: Scene): SplitGap | undefined {
  const { follows } = quotation;
  if (follows === undefined || reading === undefined || previous?.reading === undefined) return undefined;
  const from = previous.reading.parts.at(-1) ?? previous.reading.main;
  const to = reading.main;
  const { fresh } = follows;
  if (from.comparison.indexed !== to.comparison.indexed) return { kind: 'elsewhere', fresh, from, to };
  if (to.comparison.start < from.comparison.start) return { kind: 'backward', fresh, from, to };
  return passedOver(from, to) ? { kind: 'gap', fresh, from, to } : undefined;
}

/** Whether words of speech are passed over between the two places; the article's own "she said" is none. */
function passedOver(from: Candidate, to: Candidate): boolean {
  const { indexed, end } = from.comparison;
  const { article, speech } = indexed;
  if (to.comparison.start <= end) return false;
  const words = searchableWords(article, searchableSpans(article), { start: end, end: to.comparison.start });
  const spoken = speech.quotes.filter(({ depth }) => depth === 0);
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
