import { isByline } from '../../language/bylines.ts';
import { Is, type Lexicon } from '../../language/lexicon.ts';
import type { Span } from '../../text/span.ts';
import type { ArticleContext } from '../articleContext.ts';
import { type Cast, castFigures, type Figure } from '../people/cast.ts';
import { createFocus } from '../people/focus.ts';
import { createReferents, type Resolved, spanOf } from '../people/referents.ts';
import type { Attribution, Confidence, IndirectSpeech, Quote, Sayer } from '../quote.ts';
import type { Reading } from '../reading/reading.ts';
import { lastMark, type TokenSentence } from '../reading/sentences.ts';
import { oneMention, type Subject } from '../reading/subject.ts';
import { Kind, Shape } from '../reading/tokens.ts';
import { venueOf } from '../reading/venue.ts';
import { createSpeakerOfTurn } from '../turns/speakerOfTurn.ts';
import { askedIn, isAsker, isSaidToSomebody } from './asked.ts';
import type { AttributionRule, Claim, Weighing } from './claim.ts';
import { isSaidBehind } from './claimAfter.ts';
import { reportingSubject, weighClaims } from './claims.ts';
import { MARGINS } from './claimWeights.ts';
import { creditLines } from './creditLines.ts';
import { joinRunning, type QuoteReading } from './joinRunning.ts';
import { leadsSentence } from './leadsSentence.ts';
import { mainSubject } from './mainSubject.ts';
import { countWords } from './measure.ts';
import { reportedIn } from './reported.ts';

export interface Attributed {
  /** For each quote of the reading, in its order. */
  readonly given: readonly QuoteReading[];
  readonly indirect: readonly IndirectSpeech[];
  readonly cast: Cast;
}

/** Is told of each quote what its sentence claims and how it was weighed; `spanOf` gives tokens a place in the text. */
export type HearWeighing = (
  quote: Quote,
  weighing: Weighing,
  spanOf: (from: number, to: number) => Span,
) => void;

/** The last who spoke, and where: what follows without attribution is theirs. */
interface LastSpeech {
  readonly attribution: Attribution;
  readonly block: number;
  readonly sentence: number;
  readonly figures: readonly number[];
}

/** Whom the last sentence without a quote is about, or who reports in it. */
interface LastSubject {
  readonly resolved: Resolved;
  readonly block: number;
  readonly sentence: number;
}

/**
 * Walks the sentences in their order, gives each quote to its speaker and keeps track of who is spoken of.
 * `first` is who "I" is, inside a quote.
 */
export function attribute(
  reading: Reading,
  about: ArticleContext,
  first?: Sayer,
  hear?: HearWeighing,
): Attributed {
  const { tokens, quotes } = reading;
  const cast = castFigures(tokens, reading.mentions, about);
  const focus = createFocus(cast);
  const referents = createReferents(reading, cast, focus, first);
  const speakerOfTurn = createSpeakerOfTurn(reading, cast, about);
  const credits = creditLines(reading);
  const given: QuoteReading[] = quotes.map((quote) => ({ kind: quote.kind }));
  const indirect: IndirectSpeech[] = [];
  const firstBlock = reading.sentences[0]?.block ?? -1;
  const display = quotes.some(
    ({ outer, block }) => block !== firstBlock && '"“'.includes(tokens.text.charAt(outer.start)),
  );
  let lastSpeech: LastSpeech | undefined;
  let lastSubject: LastSubject | undefined;
  /** Whether the quote that is being given closes a sentence that began with other words. */
  let closes = false;

  const speak = (
    attribution: Attribution,
    figures: readonly number[],
    sentence: TokenSentence,
    index: number,
  ): QuoteReading => {
    // In `"A," Renn said, though Quill called it "slow". "B."` the sentence's first quote is the one that goes on; in
    // `Told that Quill called it "slow", Renn said: "A. "B."` its last.
    if (lastSpeech?.sentence !== index || closes)
      lastSpeech = { attribution, figures, block: sentence.block, sentence: index };
    for (const figure of figures) focus.note(figure, { sentence: index, block: sentence.block }, 'speaker');
    return { kind: 'speech', attribution };
  };

  const evidence = (
    claim: Claim,
    subject: Subject,
    sentence: TokenSentence,
    margin = Number.POSITIVE_INFINITY,
  ): { resolved: Resolved; attribution: Attribution } => {
    const resolved = referents.resolve(subject);
    const venue =
      claim.cue === undefined ? undefined : venueOf(reading, claim.cue, sentence.from, sentence.to);
    const isLess = margin < MARGINS.close || claim.rule === 'in somebody’s view';
    const sure = isLess ? lowered(resolved.confidence) : resolved.confidence;
    const { rule } = claim;
    const said = {
      ...resolved.sayer,
      mention: resolved.mention,
      rule,
      confidence: isWeak(claim) ? 'low' : sure,
    };
    const cued = claim.cue === undefined ? said : { ...said, cue: spanOf(reading, claim.cue, claim.cue + 1) };
    return { resolved, attribution: venue === undefined ? cued : { ...cued, venue } };
  };

  /** A quote that is a whole sentence without an attribution of its own. */
  const inherit = (quote: Quote, at: number, sentence: TokenSentence, index: number): QuoteReading => {
    // `«Ya veremos».`: the full stop may stand behind the marks.
    const isSentence = leadsSentence(reading, sentence, at) && tokens.kinds[at + 1] === Kind.stop;
    const unfinished =
      !isSentence && !isSaidBehind(reading, sentence, at) && !'.?!,…'.includes(lastMark(tokens, at) || 'x');
    if (unfinished && quote.form === 'marks' && !isDialogue(tokens.text, quote)) {
      if (countWords(tokens.text, quote) < 4) return { kind: 'scare' };
      // "“Flood first” posters": what is set before a noun is nobody's sentence.
      if (at + 1 < sentence.to && tokens.kinds[at + 1] === Kind.word) return { kind: 'speech' };
    }
    const pass = (rule: AttributionRule, from: Attribution, figures: readonly number[]): QuoteReading => {
      const { cue: _cue, ...rest } = from;
      return speak({ ...rest, rule, confidence: 'low' }, figures, sentence, index);
    };
    const since =
      lastSubject !== undefined && (lastSpeech === undefined || lastSubject.sentence > lastSpeech.sentence);
    if (lastSpeech?.block === sentence.block && !since) {
      return pass('continued after its attribution', lastSpeech.attribution, lastSpeech.figures);
    }
    if (
      lastSubject !== undefined &&
      since &&
      (lastSubject.block >= sentence.block - 1 || isOneRow(reading, lastSubject.block, sentence.block)) &&
      lastSubject.resolved.figures.length > 0
    ) {
      const { sayer, mention, figures } = lastSubject.resolved;
      // "As Quill put it:" leads in what follows as surely as on one line; "faith in Quill's word:" does not.
      if (endsWithColon(tokens.text, quote) && !/^['’]/.test(tokens.text.slice(mention.end))) {
        const { confidence } = lastSubject.resolved;
        return speak(
          { ...sayer, mention, rule: 'colon after the subject', confidence },
          figures,
          sentence,
          index,
        );
      }
      const rule = 'introduced in the sentence before';
      // The cell beside the quote's own holds nothing but the name.
      const isCell = [lastSubject.block, sentence.block].every((at) => reading.blocks[at]?.kind === 'cell');
      const confidence = isCell ? 'medium' : 'low';
      return speak({ ...sayer, mention, rule, confidence }, figures, sentence, index);
    }
    // Where a dash opens a paragraph, another voice begins.
    const isReply = quote.form === 'marks' && isDialogue(tokens.text, quote);
    if (lastSpeech !== undefined && lastSpeech.block >= sentence.block - 2 && !isReply) {
      return pass('paragraph after its speaker', lastSpeech.attribution, lastSpeech.figures);
    }
    return { kind: 'speech' };
  };

  const give = (quote: Quote, at: number, sentence: TokenSentence, index: number): QuoteReading => {
    if (quote.form === 'turn') {
      const turn = speakerOfTurn(quote);
      if (turn !== undefined) return speak(turn, [], sentence, index);
      // "Speaker 1" speaks, and nobody is named; "Q" in a text that does not say who asks gives words to nobody.
      return { kind: isBareLetter(tokens.text, quote) ? 'scare' : 'speech' };
    }
    // Tobin “Stubby” Hale
    if ((reading.mentionAt[at] ?? -1) >= 0) return { kind: 'scare' };
    if (isDisplay(quote, at, sentence)) return { kind: 'title' };
    if (!quote.closed && endsWithAttribution(tokens.text, quote, tokens.lexicon)) return { kind: 'scare' };
    const credit = credits.get(tokens.bits[at] ?? 0);
    if (credit !== undefined) {
      const claim: Claim = { rule: 'dash and name', subject: oneMention(reading, credit) };
      const { attribution, resolved } = evidence(claim, oneMention(reading, credit), sentence);
      return speak(attribution, resolved.figures, sentence, index);
    }
    const weighing = weighClaims(reading, sentence, at);
    hear?.(quote, weighing, (from, to) => spanOf(reading, from, to));
    const claim = weighing.claims[0]?.claim;
    if (quote.kind !== 'speech') {
      // Against the look of the words only a verb right before them counts; a title has a capital besides.
      const cued = claim?.cue !== undefined && claim.cue < at && at - claim.cue <= (quote.depth > 0 ? 5 : 3);
      const small = /^\p{Ll}/u.test(tokens.text.charAt(quote.start));
      if (!cued || (quote.kind === 'title' && !small)) return { kind: quote.kind };
    }
    if (
      claim === undefined &&
      leadsSentence(reading, sentence, at) &&
      !isSaidToSomebody(reading, sentence, at)
    )
      return inherit(quote, at, sentence, index);
    const words = countWords(tokens.text, quote);
    if (words < 4 && !isDialogue(tokens.text, quote) && (claim?.subject === undefined || isWeak(claim))) {
      return words > 1 && isStillReported(at, sentence, index)
        ? inherit(quote, at, sentence, index)
        : { kind: 'scare' };
    }
    if (claim?.subject === undefined) {
      // "But that is not “the end of the matter”.": the last speaker is still being reported.
      const goesOn = claim === undefined && lastSpeech?.block === sentence.block;
      return goesOn ? inherit(quote, at, sentence, index) : { kind: 'speech' };
    }
    // Where two claims come so near, the text does not say which of them is meant.
    if (weighing.margin < MARGINS.open) return { kind: 'speech' };
    const { attribution, resolved } = evidence(claim, claim.subject, sentence, weighing.margin);
    for (const figure of resolved.figures) {
      const person = cast.figures[figure];
      if (person !== undefined && !person.body && claim.cue !== undefined) person.person = true;
    }
    return speak(attribution, resolved.figures, sentence, index);
  };

  /** "Renn says she is “quite shy”. He was eager to show her “incredible range”.": the paragraph goes on about him. */
  const isStillReported = (at: number, sentence: TokenSentence, index: number): boolean => {
    if (
      lastSpeech?.block !== sentence.block ||
      lastSpeech.sentence === index ||
      lastSpeech.figures.length !== 1
    )
      return false;
    const clause = mainSubject(reading, startOfClause(reading, at, sentence.from), at);
    const figures = clause === undefined ? [] : referents.resolve(clause).figures;
    return figures.length === 1 && figures[0] === lastSpeech.figures[0];
  };

  /** A headline or crosshead set in single marks where the running text has double ones: a summary, no speech. */
  const isDisplay = (quote: Quote, at: number, sentence: TokenSentence): boolean => {
    if (!display || quote.form !== 'marks' || !"'‘’".includes(tokens.text.charAt(quote.outer.start)))
      return false;
    const alone = at === sentence.from && at + 1 >= sentence.to;
    if (alone && countWords(tokens.text, quote, 12) < 12) return true;
    if (sentence.block !== firstBlock) return false;
    // A first paragraph that ends as sentences do is the text's own, and what somebody says there is no summary.
    const first = reading.blocks[firstBlock];
    const end = first?.end ?? 0;
    const isOwn =
      first?.kind !== 'heading' && /[.!?…]["'”’)\]\0\s]*$/.test(tokens.text.slice(Math.max(0, end - 8), end));
    return !isOwn || countWords(tokens.text, quote) < 4;
  };

  for (const [index, sentence] of reading.sentences.entries()) {
    const kind = reading.blocks[sentence.block]?.kind;
    // Nobody is carried across a heading, or from one point of a list to the next.
    if (kind === 'heading' || (kind === 'item' && sentence.block !== lastSpeech?.block))
      lastSpeech = undefined;
    if (kind === 'heading' || (kind === 'item' && sentence.block !== lastSubject?.block))
      lastSubject = undefined;
    // Whoever wrote the text is not who is spoken of in it.
    if (sentence.block < LAST_BYLINE && isBylineAt(reading, sentence.block)) continue;
    const main = mainSubject(reading, sentence.from, sentence.to);
    const isTitle = kind === 'heading' && (main === undefined || !actsIn(reading, main, sentence));
    referents.read(index, sentence, main, isTitle);
    let words = false;
    for (let at = sentence.from; at < sentence.to; at++) {
      if (tokens.kinds[at] === Kind.word) words = true;
      if (tokens.kinds[at] !== Kind.quote) continue;
      const which = tokens.bits[at] ?? 0;
      const quote = quotes[which];
      closes = words && tokens.kinds[at - 1] === Kind.colon && closesSentence(reading, sentence, at);
      if (quote !== undefined) given[which] = give(quote, at, sentence, index);
    }
    if (!words) continue;
    const reported = reportedIn(reading, sentence);
    if (reported !== undefined) {
      const claim: Claim = { rule: 'reported speech', subject: reported.subject, cue: reported.cue };
      indirect.push({
        ...reported.clause,
        attribution: evidence(claim, reported.subject, sentence).attribution,
      });
    }
    if (lastSpeech?.sentence === index || kind === 'heading') continue;
    // In a table the cell beside the quote holds nothing but the name.
    const inCell = reading.blocks[sentence.block]?.kind === 'cell';
    const reporting = askedIn(reading, index) ?? reported?.subject ?? reportingSubject(reading, sentence);
    if (reporting !== undefined && isAsker(reading, reporting)) {
      lastSubject = undefined;
      continue;
    }
    const subject = reporting ?? main;
    if (subject === undefined || (reporting === undefined && !inCell && !actsIn(reading, subject, sentence)))
      continue;
    const resolved = referents.resolve(subject);
    // A club or a firm that often acts and never speaks is not who the next quote is by.
    const isExplained = subject.reach < subject.from;
    const mute = ({ person, mentions }: Figure) => !person && mentions > 2 && !isExplained;
    if (reporting === undefined && resolved.figures.some((at) => mute(cast.figures[at] as Figure))) continue;
    // "…, Renn said. Holt's firm was one of those that paid. “…”": a body that says nothing does not take over from who speaks.
    const isBody =
      resolved.figures.length > 0 && resolved.figures.every((at) => cast.figures[at]?.body === true);
    const isOngoing =
      lastSpeech?.block === sentence.block &&
      (lastSpeech.figures.some((at) => cast.figures[at]?.person === true) ||
        lastSpeech.attribution.who === 'unnamed');
    if (reporting === undefined && isBody && isOngoing) continue;
    lastSubject = { resolved, block: sentence.block, sentence: index };
    if (reporting !== undefined)
      for (const figure of resolved.figures)
        focus.note(figure, { sentence: index, block: sentence.block }, 'speaker');
  }
  joinRunning(quotes, given);
  return { given, indirect, cast };
}

/** In blocks from the first. */
const LAST_BYLINE = 6;

function isBylineAt({ blocks, tokens }: Reading, at: number): boolean {
  const { start, end } = blocks[at] ?? { start: 0, end: 0 };
  const line = tokens.text.slice(start, Math.min(end, start + LONGEST_LINE));
  return isByline(line.replaceAll('\0', '').trim());
}

/** UTF-16 units: a byline's line is shorter. */
const LONGEST_LINE = 120;

/** Whether no word follows the quote in its sentence. */
function closesSentence({ tokens }: Reading, { to }: TokenSentence, at: number): boolean {
  for (let after = at + 1; after < to; after++) if (tokens.kinds[after] === Kind.word) return false;
  return true;
}

/** Where the last clause before the token begins: after ", and" or ", but", else with the sentence. */
function startOfClause({ tokens }: Reading, at: number, from: number): number {
  for (let before = at - 1; before > from; before--) {
    const joins = tokens.kinds[before] === Kind.word && ((tokens.bits[before] ?? 0) & Is.conjunction) !== 0;
    if (joins && tokens.kinds[before - 1] === Kind.comma) return before + 1;
  }
  return from;
}

/** `“Where should we go? Renn asked.`: the closing mark was forgotten, so nobody knows where the words end. */
function endsWithAttribution(text: string, { start, end }: Quote, lexicon: Lexicon): boolean {
  const tail = text.slice(Math.max(start, end - 80), end).replaceAll('\0', '');
  const words = /[,?!…]["”’»]? ([^,?!….]{3,60})\.$/u.exec(tail)?.[1]?.split(/\s+/) ?? [];
  if (words.length < 2 || words.length > 4) return false;
  const isCue = (word: string) => (lexicon.lookUp(word, 0, word.length) & Is.cueFinite) !== 0;
  const [first = '', last = ''] = [words[0], words.at(-1)];
  const names = (list: string[]) => list.every((word) => /^\p{Lu}/u.test(word));
  return (
    (isCue(last) && names(words.slice(0, -1))) ||
    (isCue(first) && /^\p{Ll}/u.test(first) && names(words.slice(1)))
  );
}

function isBareLetter(text: string, { label }: Quote): boolean {
  return label !== undefined && label.end - label.start === 1 && 'QA'.includes(text.charAt(label.start));
}

/** Whether two cells stand in one row of a table: `| Mia Holt | 3 | “…” |`. */
function isOneRow({ blocks, tokens }: Reading, from: number, to: number): boolean {
  const [first, last] = [blocks[from], blocks[to]];
  if (first?.kind !== 'cell' || last?.kind !== 'cell') return false;
  return !tokens.text.slice(first.start, last.start).includes('\n');
}

/** What a dash opens is speech, however short. */
function isDialogue(text: string, { outer }: Quote): boolean {
  return '—–―'.includes(text.charAt(outer.start));
}

/** Whether nothing but blanks and markup stands between a colon and the quote. */
function endsWithColon(text: string, { outer }: Quote): boolean {
  return /:[\s\0>*_]*$/.test(text.slice(Math.max(0, outer.start - 12), outer.start));
}

/** Whether a verb seems to follow the subject: "Renn shrugged." but not a picture credit's "Renn." */
function actsIn(reading: Reading, subject: Subject, sentence: TokenSentence): boolean {
  const { kinds, shapes } = reading.tokens;
  let next = subject.to;
  // "Mia Holt (Vt.) found …": what stands in brackets is an aside.
  if (kinds[next] === Kind.open) {
    while (next < sentence.to && kinds[next] !== Kind.close) next++;
    next++;
  }
  if (next >= sentence.to) return false;
  return (
    kinds[next] === Kind.comma || (kinds[next] === Kind.word && ((shapes[next] ?? 0) & Shape.capital) === 0)
  );
}

/** One step less sure. */
function lowered(confidence: Confidence): Confidence {
  return confidence === 'high' ? 'medium' : 'low';
}

function isWeak(claim: Claim): boolean {
  return claim.rule === 'subject of the clause' || claim.rule === 'possessive before the quote';
}
