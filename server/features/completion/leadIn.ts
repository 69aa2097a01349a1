import { isCommonWord } from '../../language/commonWords.ts';
import type { Language } from '../../language/language.ts';
import { leadsTitle, runsIntoQuotation } from '../../language/naming.ts';
import { findSentences } from '../../language/sentences.ts';
import type { Attribution, Sayer } from '../../quotes/quote.ts';
import { wouldSay } from '../../quotes/speech/openAt.ts';
import type { QuoteIndex } from '../../search/quoteIndex.ts';
import type { Span } from '../../text/span.ts';
import { splitWords } from '../../text/words.ts';
import type { Lead } from './cursorContext.ts';

/** What the draft says, before a quotation, of who is speaking, where and about what. */
export interface LeadIn {
  /** Whom the words are given to; absent when the text names nobody of the corpus. */
  readonly speaker?: NamedBefore;
  /** Outlets of the corpus named in the sentence. */
  readonly outlets: ReadonlySet<string>;
  /** Words of the paragraph that say what it is about. */
  readonly subject: readonly string[];
  /** Whether a verb or phrase of saying stands in the sentence. */
  readonly hasCue: boolean;
  /** Whether what stands right before the mark makes it the mark of a title, a term or a nickname. */
  readonly isTitle: boolean;
  /** Whether the sentence runs into the quotation: `said that “`. */
  readonly runsOn: boolean;
}

export interface NamedBefore {
  readonly names: readonly string[];
  /** The keys of their quotes. */
  readonly quotes: readonly number[];
  /** `named`: by name, beyond doubt; `recalled`: by a pronoun or from further back. */
  readonly certainty: 'named' | 'recalled';
}

/**
 * Reads what stands before an opening mark. What is quoted in the same paragraph names no outlet and no subject.
 */
export function readLeadIn(quotes: QuoteIndex, { prose, block, at, text, quoted, language }: Lead): LeadIn {
  const plain = blanked(text, quoted);
  const sentence = lastSentence(plain, language);
  const attribution = wouldSay(prose, block, at, language);
  const speaker =
    attribution === undefined ? nearestSpeaker(quotes, sentence) : speakerFor(quotes, attribution);
  const cue = attribution?.cue;
  const saying = cue === undefined ? [] : [prose.text.slice(cue.start, cue.end)];
  return {
    ...(speaker === undefined ? {} : { speaker }),
    outlets: new Set(quotes.findOutlets(sentence)),
    subject: subjectOf(plain, [...(speaker?.names ?? []), ...saying]),
    hasCue: cue !== undefined && attribution?.confidence !== 'low',
    isTitle: leadsTitle(sentence, language),
    runsOn: runsIntoQuotation(sentence, language),
  };
}

/** The corpus's quotes of the one given; nobody else's where the corpus does not know the name. */
function speakerFor(quotes: QuoteIndex, attribution: Attribution): NamedBefore | undefined {
  const named = namesIn(attribution).flatMap((name) => quotes.findSpeakers(name));
  if (named.length === 0) return undefined;
  return {
    names: named.flatMap(({ names }) => names),
    quotes: named.flatMap(({ quotes: keys }) => keys),
    certainty: attribution.confidence === 'high' && attribution.who !== 'ambiguous' ? 'named' : 'recalled',
  };
}

function namesIn(sayer: Sayer): readonly string[] {
  switch (sayer.who) {
    case 'named':
      return [sayer.name];
    case 'joint':
      return sayer.names;
    case 'ambiguous':
      return sayer.candidates;
    case 'unnamed':
      return [];
  }
}

/** Where nobody is given the words, whoever the sentence names last may be meant. */
function nearestSpeaker(quotes: QuoteIndex, sentence: string): NamedBefore | undefined {
  const last = quotes.findSpeakers(sentence).at(-1);
  if (last === undefined) return undefined;
  return { names: last.names, quotes: last.quotes, certainty: 'recalled' };
}

/** Text with what is quoted blanked, so that nobody named inside quotation marks counts. */
function blanked(text: string, quoted: readonly Span[]): string {
  let result = '';
  let at = 0;
  for (const { start, end } of quoted) {
    result += text.slice(at, start) + ' '.repeat(end - start);
    at = end;
  }
  return result + text.slice(at);
}

function lastSentence(text: string, language: Language): string {
  const last = findSentences(text, { start: 0, end: text.length }, language).at(-1);
  return text.slice(last?.start ?? 0);
}

const LONGEST_SUBJECT = 40;

/** Who speaks, and that they do, is not what is spoken about: the speaker's quotes are known by other means. */
function subjectOf(paragraph: string, besides: readonly string[]): string[] {
  const words = new Set<string>();
  const others = new Set(besides.flatMap((text) => splitWords(text).map(({ key }) => key)));
  for (const { key } of splitWords(paragraph.slice(-2000))) {
    if (key.length > 2 && !isCommonWord(key) && !others.has(key)) words.add(key);
  }
  return [...words].slice(-LONGEST_SUBJECT);
}
