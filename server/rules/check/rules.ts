import { ambiguousSpeaker } from '../codes/ambiguousSpeaker.ts';
import { anonymousSourceNamed } from '../codes/anonymousSourceNamed.ts';
import { emphasisAdded } from '../codes/emphasisAdded.ts';
import { fillerDropped } from '../codes/fillerDropped.ts';
import { headlineOnly } from '../codes/headlineOnly.ts';
import { houseStyle } from '../codes/houseStyle.ts';
import { meaningChanged } from '../codes/meaningChanged.ts';
import { misattributed } from '../codes/misattributed.ts';
import { misleadingBrackets } from '../codes/misleadingBrackets.ts';
import { misleadingCut } from '../codes/misleadingCut.ts';
import { misleadingEllipsis } from '../codes/misleadingEllipsis.ts';
import { misleadingSplit } from '../codes/misleadingSplit.ts';
import { misquoted } from '../codes/misquoted.ts';
import { misspeltName } from '../codes/misspeltName.ts';
import { nestedSpeech } from '../codes/nestedSpeech.ts';
import { notFound } from '../codes/notFound.ts';
import { outOfOrder } from '../codes/outOfOrder.ts';
import { paraphraseAsQuote } from '../codes/paraphraseAsQuote.ts';
import { proseAsSpeech } from '../codes/proseAsSpeech.ts';
import { punctuationChanged } from '../codes/punctuationChanged.ts';
import { secondhand } from '../codes/secondhand.ts';
import { type RecordRule, sourceChanged } from '../codes/sourceChanged.ts';
import { stitched } from '../codes/stitched.ts';
import { translated } from '../codes/translated.ts';
import { unattributed } from '../codes/unattributed.ts';
import { uncited } from '../codes/uncited.ts';
import { unknownCitation } from '../codes/unknownCitation.ts';
import { unmarkedBorrowing } from '../codes/unmarkedBorrowing.ts';
import { unmarkedOmission } from '../codes/unmarkedOmission.ts';
import { variantWording } from '../codes/variantWording.ts';
import { wrongDate, wrongDateOfCitation } from '../codes/wrongDate.ts';
import { wrongLocator } from '../codes/wrongLocator.ts';
import { wrongMedium } from '../codes/wrongMedium.ts';
import { wrongOutlet, wrongOutletOfCitation } from '../codes/wrongOutlet.ts';
import { wrongSource } from '../codes/wrongSource.ts';
import { FINDING_CODES } from '../finding.ts';
import type { CitationRule, DraftRule, Rule } from '../rule.ts';

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
  wrongOutletOfCitation,
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
