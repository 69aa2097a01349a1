import { ambiguousSpeaker } from './ambiguousSpeaker.ts';
import { anonymousSourceNamed } from './anonymousSourceNamed.ts';
import { emphasisAdded } from './emphasisAdded.ts';
import { fillerDropped } from './fillerDropped.ts';
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
import type { Rule } from './rule.ts';
import { secondhand } from './secondhand.ts';
import { stitched } from './stitched.ts';
import { translated } from './translated.ts';
import { unattributed } from './unattributed.ts';
import { uncited } from './uncited.ts';
import { unknownCitation } from './unknownCitation.ts';
import { unmarkedOmission } from './unmarkedOmission.ts';
import { variantWording } from './variantWording.ts';
import { wrongDate } from './wrongDate.ts';
import { wrongMedium } from './wrongMedium.ts';
import { wrongOutlet } from './wrongOutlet.ts';
import { wrongSource } from './wrongSource.ts';

/** Every finding code, in the order of the table of rules. */
export const RULES: readonly Rule[] = [
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
  wrongSource,
  unknownCitation,
  uncited,
  secondhand,
  variantWording,
  translated,
  notFound,
];
