import { Is } from '../../language/lexicon.ts';
import type { Span } from '../../text/span.ts';
import type { Confidence, Sayer } from '../quote.ts';
import type { Mention } from '../reading/mention.ts';
import type { Reading } from '../reading/reading.ts';
import type { TokenSentence } from '../reading/sentences.ts';
import type { Subject } from '../reading/subject.ts';
import { isOneOf, isWord, Kind } from '../reading/tokens.ts';
import { createCallings } from './callings.ts';
import { addUnnamed, type Cast } from './cast.ts';
import type { Focus, Place, Position, Referent } from './focus.ts';
import { WEIGHTS } from './weights.ts';

/** Whom a subject means, and how sure that is. */
export interface Resolved {
  readonly sayer: Sayer;
  readonly figures: readonly number[];
  readonly confidence: Confidence;
  readonly mention: Span;
}

/** Finds out, sentence by sentence, whom names, pronouns and roles mean. */
export interface Referents {
  /**
   * Resolves the mentions of a sentence and notes them as spoken of; `main` is its subject. The heading of a chapter,
   * of which nobody does anything, may name a place: it brings in only who is a person anyway.
   */
  read(index: number, sentence: TokenSentence, main: Subject | undefined, isTitle: boolean): void;
  /** Whom a subject of a sentence that has been read means. */
  resolve(subject: Subject): Resolved;
}

/** `first` is who "I" is, where that is known: the outer speaker, inside a quote. */
export function createReferents(reading: Reading, cast: Cast, focus: Focus, first?: Sayer): Referents {
  const { tokens } = reading;
  const meant = cast.figureOf.slice();
  const roles = new Set<string>();
  for (const figure of cast.figures) for (const role of figure.roles ?? []) roles.add(role);
  const calledSo = createCallings(reading, cast);
  const unsure = new Map<number, readonly number[]>();

  /** Whom the sentence before is about; -1 for a thing, several or nobody known. */
  let mainBefore = -1;

  /** Before whom something was last laid to answer. */
  let answering: { readonly figure: number; readonly sentence: number } | undefined;
  const answererAmong = (all: Referent[], sentence: number): Referent | undefined =>
    answering !== undefined && sentence - answering.sentence < 2
      ? all.find(({ figure }) => figure === answering?.figure)
      : undefined;

  /** "Holt asked him": whoever asks "him" right before is not he; -1 where nobody known does. */
  const askerOf = ({ from, possessive }: Mention): number => {
    if (possessive || !isOneOf(tokens, from - 1, 'asking')) return -1;
    if (isOneOf(tokens, from, 'clauseSubject')) return -1;
    const doer = reading.mentionAt[from - 2] ?? -1;
    return reading.mentions[doer]?.possessive === false ? (meant[doer] ?? -1) : -1;
  };

  const readPronoun = (at: number, mention: Mention, here: Position, isMain: boolean) => {
    // "à son avis", "für sie": the one whom the sentence before is about, or it may be anybody.
    if (mention.sex === 'unknown' && !mention.indefinite) return;
    const other = askerOf(mention);
    const fitting = focus.candidates(mention.sex, here, isMain);
    const all = other < 0 ? fitting : fitting.filter(({ figure }) => figure !== other);
    const answer = answererAmong(all, here.sentence);
    const [best, second] = answer === undefined ? withoutSpokenOf(all, mention, here) : [answer];
    if (best === undefined || best.score < WEIGHTS.least) return;
    if (mention.indefinite && best.figure !== mainBefore) return;
    if (second !== undefined && second.score > WEIGHTS.tie * best.score) {
      unsure.set(
        at,
        [best.figure, second.figure].sort((a, b) => a - b),
      );
      return;
    }
    meant[at] = best.figure;
    const figure = cast.figures[best.figure];
    if (isMain && figure?.leaning === 'unknown' && (second === undefined || second.score < 0.3 * best.score))
      figure.leaning = mention.sex;
    if (figure === undefined || second !== undefined) return;
    // Nobody else fits, so the text itself tells the sex of this one.
    if (figure.sex === 'unknown') figure.sex = mention.sex;
    figure.person = true;
  };

  /**
   * Those whom the quote before a pronoun speaks of come later: who stands right before it, `Renn “is late,” he said`, and
   * who is named in it, since few name themselves.
   */
  const withoutSpokenOf = (all: Referent[], { from }: Mention, { sentence }: Position): Referent[] => {
    if (all.length < 2) return all;
    const lo = reading.sentences[sentence]?.from ?? from;
    let quote = from - 1;
    while (quote >= lo && tokens.kinds[quote] !== Kind.quote) quote--;
    if (quote < lo) return all;
    const before = quote > lo ? (reading.mentionAt[quote - 1] ?? -1) : -1;
    const isSubject = reading.mentions[before]?.kind === 'name' && !reading.mentions[before]?.possessive;
    const start = tokens.starts[quote] ?? 0;
    const words = tokens.text
      .slice(start, Math.min(tokens.ends[quote] ?? 0, start + LONGEST_LOOK))
      .toLowerCase();
    let isAny = false;
    for (const one of all) {
      const surname = cast.figures[one.figure]?.parts.at(-1) ?? '';
      const isNamed = surname.length > 3 && words.includes(surname);
      if (!isNamed && !(isSubject && meant[before] === one.figure)) continue;
      one.score *= WEIGHTS.spokenOf;
      isAny = true;
    }
    return isAny ? all.sort((a, b) => b.score - a.score) : all;
  };

  const readRole = (at: number, mention: Mention, here: Position, isMain: boolean) => {
    if (mention.plural) return;
    const found = mention.indefinite ? undefined : roleBearer(mention, here, isMain);
    if (found !== undefined) meant[at] = found;
    // Somebody whom the text does not name: "she" after "a spokeswoman" is nobody else.
    else if (isMain && (mention.indefinite || tokens.lexicon.has('eachTimeNew', mention.role)))
      meant[at] = addUnnamed(cast, mention);
  };

  /** The figure that "the director" points back at. */
  const roleBearer = (mention: Mention, here: Position, isMain: boolean): number | undefined => {
    if (!isMain && !roles.has(mention.office)) return undefined;
    const candidates = focus.candidates(mention.sex, here, isMain);
    const byRole = candidates.find(({ figure }) => cast.figures[figure]?.roles?.has(mention.office));
    if (byRole !== undefined) return byRole.figure;
    // Somebody known by another role is not meant.
    const free = candidates.filter(({ figure }) => cast.figures[figure]?.roles === undefined);
    const best = free[0];
    if (!isMain || best === undefined || best.score < 0.2 || tokens.lexicon.has('eachTimeNew', mention.role))
      return undefined;
    if (!isOneOf(tokens, mention.from, 'the')) return undefined;
    const second = free.slice(1).find(({ figure }) => cast.figures[figure]?.person === true);
    // While somebody else could be meant, a role that nobody bears points at nobody.
    if (second !== undefined && second.score > WEIGHTS.roleTie * best.score) return undefined;
    return best.figure;
  };

  /** "Quill's words were put to Renn and he said: …": whoever has to answer. */
  const isPutTo = ({ from }: Mention): boolean =>
    isOneOf(tokens, from - 1, 'to') && isOneOf(tokens, from - 2, 'putBefore');

  const aheadOf = (main: Subject | undefined): number => meant[main?.mentions[0] ?? -1] ?? -1;

  /** "Asked whether she would go, Renn laughed": she is Renn, unless he is known to be a man. */
  const pointsAhead = (mention: Mention, at: number, main: Subject | undefined): boolean => {
    const [first = -1] = main?.mentions ?? [];
    const figure = cast.figures[aheadOf(main)];
    if (figure === undefined || first <= at || main?.mentions.length !== 1) return false;
    if (reading.mentions[first]?.kind !== 'name' || mention.sex === 'unknown') return false;
    return !figure.body && (figure.sex === 'unknown' || figure.sex === mention.sex);
  };

  return {
    read(index, sentence, main, isTitle) {
      const here = { sentence: index, block: sentence.block };
      const from = reading.mentionsFrom[index] ?? 0;
      const to = reading.mentionsFrom[index + 1] ?? from;
      for (let at = from; at < to; at++) {
        const mention = reading.mentions[at] as Mention;
        const isMain = main?.mentions.includes(at) === true;
        if (mention.kind === 'pronoun' && pointsAhead(mention, at, main)) meant[at] = aheadOf(main);
        else if (mention.kind === 'pronoun') readPronoun(at, mention, here, isMain);
        else if (mention.kind === 'role') readRole(at, mention, here, isMain);
        const figure = meant[at] ?? -1;
        if (figure < 0 || (isTitle && cast.figures[figure]?.person !== true)) continue;
        const governed = mention.from > sentence.from && isWord(tokens, mention.from - 1, Is.preposition);
        if (governed && isPutTo(mention)) answering = { figure, sentence: index };
        focus.note(figure, here, placeOf(mention, governed, isMain));
      }
      mainBefore = main?.mentions.length === 1 ? aheadOf(main) : -1;
    },
    resolve(subject) {
      const whole = spanOf(reading, subject.from, subject.to);
      const nameOf = (figure: number) => cast.figures[figure]?.name ?? '';
      if (subject.mentions.length > 1) {
        const figures = subject.mentions.map((at) => meant[at] ?? -1).filter((figure) => figure >= 0);
        const names = figures.map(nameOf).filter((name) => name !== '');
        if (names.length < 2) return unnamedAt(whole);
        return { sayer: { who: 'joint', names }, figures, confidence: 'high', mention: whole };
      }
      const at = subject.mentions[0] ?? -1;
      const mention = reading.mentions[at];
      if (mention === undefined) {
        const figure = calledSo(subject);
        if (figure === undefined) return unnamedAt(whole);
        return {
          sayer: { who: 'named', name: nameOf(figure) },
          figures: [figure],
          confidence: 'medium',
          mention: whole,
        };
      }
      const figure = meant[at] ?? -1;
      if (figure >= 0 && nameOf(figure) === '') return { ...unnamedAt(whole), figures: [figure] };
      if (figure >= 0) {
        const isName = mention.kind === 'name';
        return {
          sayer: { who: 'named', name: nameOf(figure) },
          figures: [figure],
          confidence: isName && subject.by === undefined ? 'high' : 'medium',
          mention: isName ? spanOf(reading, mention.nameFrom, mention.nameTo) : whole,
        };
      }
      if (first !== undefined && isWord(tokens, mention.from, Is.first))
        return { ...unnamedAt(whole), sayer: first };
      const several = (unsure.get(at) ?? []).map(nameOf).filter((name) => name !== '');
      if (several.length < 2) return unnamedAt(whole);
      return { ...unnamedAt(whole), sayer: { who: 'ambiguous', candidates: several }, confidence: 'low' };
    },
  };
}

function unnamedAt(mention: Span): Resolved {
  return { sayer: { who: 'unnamed' }, figures: [], confidence: 'medium', mention };
}

/** UTF-16 units of a quote in which names are looked for. */
const LONGEST_LOOK = 2000;

function placeOf(mention: Mention, governed: boolean, isMain: boolean): Place {
  if (isMain) return 'subject';
  if (mention.possessive) return 'possessive';
  return governed ? 'governed' : 'object';
}

/** The span of the text that tokens `from` to `to` cover, the end left out. */
export function spanOf(reading: Reading, from: number, to: number): Span {
  return { start: reading.tokens.starts[from] ?? 0, end: reading.tokens.ends[to - 1] ?? 0 };
}
