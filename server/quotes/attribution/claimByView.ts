import { Is } from '../../language/lexicon.ts';
import type { View } from '../../language/views.ts';
import type { Reading } from '../reading/reading.ts';
import { lastMark, type TokenSentence } from '../reading/sentences.ts';
import { oneMention, type Subject } from '../reading/subject.ts';
import { isOneOf, isWord, Kind } from '../reading/tokens.ts';
import { fitsView, viewsAt } from '../reading/viewAt.ts';
import type { Claim } from './claim.ts';
import { countWords } from './measure.ts';
import { subjectAfter } from './subjectAfter.ts';

/** "according to Quill", "in the words of Quill", "in her view", "ihm zufolge", from the token it is found by. */
export function claimByView(reading: Reading, at: number, sentence: TokenSentence): Claim | undefined {
  for (const view of viewsAt(reading.tokens, at)) {
    const subject =
      view.slot > view.anchor
        ? whoBehind(reading, view, at, sentence)
        : whoBefore(reading, view, at, sentence);
    if (subject !== undefined) return { rule: 'according to', subject, cue: at, tier: 'say' };
  }
  return undefined;
}

function whoBehind(
  reading: Reading,
  view: View,
  at: number,
  { from, to }: TokenSentence,
): Subject | undefined {
  const who = at + view.slot - view.anchor;
  return fitsView(reading.tokens, view, { at, who, lo: from })
    ? subjectAfter(reading, who - 1, to)
    : undefined;
}

function whoBefore(reading: Reading, view: View, at: number, { from }: TokenSentence): Subject | undefined {
  const { tokens, mentions, mentionAt } = reading;
  const last = at - (view.anchor - view.slot);
  const index = last < from ? -1 : (mentionAt[last] ?? -1);
  const mention = mentions[index];
  if (mention?.to === last + 1) {
    if (
      mention.possessive !== view.possessive ||
      !fitsView(tokens, view, { at, who: mention.from, lo: from })
    )
      return undefined;
    return oneMention(reading, index);
  }
  // "dem Bericht zufolge": a thing, which names nobody.
  if (view.possessive || last < from || tokens.kinds[last] !== Kind.word) return undefined;
  if (!fitsView(tokens, view, { at, who: last, lo: from })) return undefined;
  return { mentions: [], from: last, to: last + 1, reach: last };
}

/**
 * `For Renn, “the plan is slow”`, `Für sie ist das „ein Fehler“`: whoever the sentence begins with, behind "for", where the
 * words come at once or are what something is. `For Renn they sang “…”` is nobody's view.
 */
export function claimByLead(reading: Reading, { from, to }: TokenSentence, at: number): Claim | undefined {
  const { tokens } = reading;
  const lead = isWord(tokens, from, Is.conjunction | Is.adverb) ? from + 1 : from;
  if (lead + 1 >= at || !isOneOf(tokens, lead, 'viewLead')) return undefined;
  // One word alone may be the text's own, held at arm's length.
  const words = countWords(tokens.text, span(reading, at), 4);
  if (words < 2) return undefined;
  const subject = subjectAfter(reading, lead, at);
  const mention = reading.mentions[subject?.mentions[0] ?? -1];
  if (subject === undefined || mention === undefined || mention.body || mention.plural || mention.possessive)
    return undefined;
  if (mention.kind === 'pronoun' && mention.sex === 'unknown') return undefined;
  const comma = tokens.kinds[subject.to] === Kind.comma ? subject.to + 1 : subject.to;
  const comesAtOnce = comma === at && (endsThere(reading, at, to) || words > 3);
  if (!comesAtOnce && !isWhatItIs(reading, subject.to, at, to)) return undefined;
  return { rule: 'in somebody’s view', subject };
}

/** Whether the quote is what something is: `ist das „…“`, `the dyke is “…”`, `ist klar: „…“`, `si tratta di «…»`. */
function isWhatItIs(reading: Reading, from: number, at: number, to: number): boolean {
  const { tokens } = reading;
  if (!endsThere(reading, at, to)) return false;
  const isLedIn = tokens.kinds[at - 1] === Kind.colon;
  // "For Renn the best line was “Go home.”" is somebody else's line.
  const first = tokens.text.slice(tokens.starts[at], (tokens.starts[at] ?? 0) + 8);
  if (!isLedIn && tokens.lexicon.data.nounsHaveCapitals !== true && /^\P{L}*\p{Lu}/u.test(first))
    return false;
  let isGoverned = false;
  for (let word = isLedIn ? at - 2 : at - 1; word >= Math.max(from, at - MOST_WORDS); word--) {
    if (tokens.kinds[word] !== Kind.word) return false;
    if (isOneOf(tokens, word, 'amountsTo')) return true;
    if (isWord(tokens, word, Is.be)) return !isGoverned;
    if (isWord(tokens, word, Is.determiner)) continue;
    if (isWord(tokens, word, Is.preposition)) isGoverned = true;
    else if (isWord(tokens, word, Is.conjunction | Is.relative | Is.auxiliary | Is.cueFinite)) return false;
  }
  return false;
}

/** In tokens. */
const MOST_WORDS = 8;

function endsThere(reading: Reading, at: number, to: number): boolean {
  const { tokens } = reading;
  const next = tokens.kinds[at + 1];
  if (at + 1 >= to || next === Kind.stop || next === Kind.comma || next === Kind.semicolon) return true;
  return '.?!'.includes(lastMark(tokens, at) || 'x') || isWord(tokens, at + 1, Is.conjunction);
}

function span({ tokens }: Reading, at: number): { readonly start: number; readonly end: number } {
  return { start: tokens.starts[at] ?? 0, end: tokens.ends[at] ?? 0 };
}
