import { ambiguousSpeaker } from './ambiguousSpeaker.ts';
import { anonymousSourceNamed } from './anonymousSourceNamed.ts';
import { emphasisAdded } from './emphasisAdded.ts';
import { fillerDropped } from './fillerDropped.ts';
import { FINDING_CODES } from './finding.ts';
import { headlineOnly } from './headlineOnly.ts';
import { houseStyle } from './houseStyle.ts';
import { meaningChanged } from './meaningChanged.ts';
import { misattributed } from './misattributed.ts';
import { misleadingBrackets } from './misleadingBrackets.ts';
import { misleadingCut } from './misleadingCut.ts';
import { misleadingEllipsis } from './misleadingEllipsis.ts';
import { misleadingSplit } from './misleadingSplit.ts';
import { misquoted } from './misquoted.ts';
import { misspeltName } from './misspeltName.ts';
import { nestedSpeech } from './nestedSpeech.ts';
import { notFound } from './notFound.ts';
import { outOfOrder } from './outOfOrder.ts';
import { paraphraseAsQuote } from './paraphraseAsQuote.ts';
import { proseAsSpeech } from './proseAsSpeech.ts';
import { punctuationChanged } from './punctuationChanged.ts';
import type { CitationRule, DraftRule, Rule } from './rule.ts';
import { secondhand } from './secondhand.ts';
import { type RecordRule, sourceChanged } from './sourceChanged.ts';
import { stitched } from './stitched.ts';
import { translated } from './translated.ts';
import { unattributed } from './unattributed.ts';
import { uncited } from './uncited.ts';
import { unknownCitation } from './unknownCitation.ts';
import { unmarkedBorrowing } from './unmarkedBorrowing.ts';
import { unmarkedOmission } from './unmarkedOmission.ts';
import { variantWording } from './variantWording.ts';
import { wrongDate, wrongDateOfCitation } from './wrongDate.ts';
import { wrongLocator } from './wrongLocator.ts';
import { wrongMedium } from './wrongMedium.ts';
import { wrongOutlet } from './wrongOutlet.ts';
import { wrongSource } from './wrongSource.ts';

/** The rules about quotations, each of which sees one scene. */
export const QUOTATION_RULES: readonly Rule[] = [
  misquoted,
  meaningChanged,
  unmarkedOmission,
  outOfOrder,
  stitched,
  misleadingEllipsis,
  misleadingBrackets,
  misleadingCut,
  misleadingSplit,
  fillerDropped,
  punctuationChanged,
  houseStyle,
  emphasisAdded,
  misattributed,
  proseAsSpeech,
  paraphraseAsQuote,
  nestedSpeech,
  headlineOnly,
  anonymousSourceNamed,
  unattributed,
  ambiguousSpeaker,
  misspeltName,
  wrongOutlet,
  wrongDate,
  wrongMedium,
  secondhand,
  variantWording,
  translated,
  notFound,
];

/** The rules about citations, which see the whole draft. */
export const CITATION_RULES: readonly CitationRule[] = [
  wrongSource,
  wrongLocator,
  wrongDateOfCitation,
  unknownCitation,
  uncited,
];

/** The rules about the draft's own words. */
export const DRAFT_RULES: readonly DraftRule[] = [unmarkedBorrowing];

/** The rules about quotations that were recorded before. */
export const RECORD_RULES: readonly RecordRule[] = [sourceChanged];

/** All of them, in the order of the table of rules. */
export const RULES: readonly Omit<Rule, 'find'>[] = FINDING_CODES.flatMap((code) =>
  [...QUOTATION_RULES, ...CITATION_RULES, ...DRAFT_RULES, ...RECORD_RULES]
    .filter((rule) => rule.code === code)
    .slice(0, 1),
);
