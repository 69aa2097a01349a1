import { namedArticles } from '../../citations/citation.ts';
import type { Draft } from '../../drafts/draft.ts';
import { leadsDenial, leadsSupposition } from '../../language/supposed.ts';
import type { CorpusIndex } from '../../search/corpusIndex.ts';
import type { Kinship } from '../../sources/kinship.ts';
import { isNoted, type Quotation } from '../../sources/quotation.ts';
import { recallReading, type SourceLookup } from '../../sources/recallReading.ts';
import type { Steps } from '../../text/steps.ts';
import { isFullSentence } from '../speakers/fullSentence.ts';

/**
 * Looks first and decides then what a quotation is: words that an article has are that article's, whatever the draft
 * makes of them. Of what the draft gives to nobody and keeps at a distance only so much counts as cannot be chance.
 */
export function* lookUp(
  draft: Draft,
  corpus: CorpusIndex,
  quotation: Quotation,
  isKin: Kinship,
): Steps<SourceLookup & { readonly checked: boolean }> {
  const { wording, quote } = quotation;
  if (isUnsaid(draft, quotation)) return { checked: false };
  // Notes name works in marks, so what stands in one is a quotation if some article holds it, and not as its title.
  if (isNoted(draft, quotation)) {
    const { reading } = yield* search(draft, corpus, quotation, isKin);
    const isNamed = reading === undefined || reading.main.voice.kind === 'headline';
    return isNamed ? { checked: false } : { reading, checked: true };
  }
  if (isSpeech(quotation)) return { ...(yield* search(draft, corpus, quotation, isKin)), checked: true };
  if (wording.words.length < FEWEST_WORDS || quote.kind === 'title') return { checked: false };
  const { reading } = yield* search(draft, corpus, quotation, isKin);
  const isItsOwn =
    reading?.main.strength === 'sure' && (reading.main.exact || reading.main.comparison.fit > 0.8);
  return isItsOwn ? { reading, checked: true } : { checked: false };
}

/** Fewer words are a phrase that anybody may use. */
const FEWEST_WORDS = 5;

/** Words given to somebody, or a sentence that must be somebody's; not titles, slogans and words at a distance. */
function isSpeech(quotation: Quotation): boolean {
  const { quote, attribution, wording } = quotation;
  if (quote.kind !== 'speech' || wording.words.length === 0) return false;
  return attribution !== undefined || isFullSentence(quotation) || quote.form === 'block';
}

/** "You might ask, “…”", "she never said “…”": words that somebody could say, and by this text has not said. */
function isUnsaid({ prose, speech }: Draft, { sentence, quote, speakers }: Quotation): boolean {
  const before = prose.text.slice(sentence.start, quote.outer.start);
  return (
    leadsDenial(before, speech.language) ||
    (speakers.length === 0 && leadsSupposition(before, speech.language))
  );
}

function* search(
  draft: Draft,
  corpus: CorpusIndex,
  quotation: Quotation,
  isKin: Kinship,
): Steps<SourceLookup> {
  const { text, wording, speakers, citations, outlet, attribution, sentence, quote } = quotation;
  const beside =
    draft.prose.text.slice(sentence.start, quote.outer.start) +
    draft.prose.text.slice(quote.outer.end, Math.max(quote.outer.end, sentence.end));
  return yield* recallReading(
    corpus,
    {
      text,
      wording,
      language: draft.speech.language,
      speakers: attribution?.who === 'ambiguous' ? attribution.candidates : speakers,
      cited: [...new Set(citations.flatMap(namedArticles))],
      ...(speakers.length > 0 && { beside }),
      ...(outlet && { outlet: draft.prose.text.slice(outlet.start, outlet.end) }),
    },
    isKin,
  );
}
