import type { Span } from '../../text/span.ts';
import { Is } from '../lexicon/lexicon.ts';
import { type Cast, castFigures, nameOf } from '../names/cast.ts';
import type { Mention } from '../names/mentions.ts';
import type { Attribution, Confidence, Quote, QuoteKind, Sayer } from '../quote.ts';
import { Focus, WEIGHT, weightOf } from '../resolution/focus.ts';
import { isWord, type Reading } from '../words/reading.ts';
import { lastMark, type Sentence } from '../words/sentences.ts';
import { Kind } from '../words/tokens.ts';
import type { Claim, Rule } from './claim.ts';
import { claimOf, leadsSentence } from './claims.ts';
import { mainSubject, type Subject } from './subject.ts';

/** What the walk finds for one quote. */
export interface Given {
  readonly kind: QuoteKind;
  readonly attribution?: Attribution;
}

export interface Walk {
  readonly given: readonly (Given | undefined)[];
  readonly cast: Cast;
}

/** Walks the sentences in their order, gives each quote to its speaker and keeps track of who is spoken of. */
export function attribute(reading: Reading): Walk {
  const cast = castFigures(reading.tokens, reading.mentions);
  const walker = new Walker(reading, cast);
  for (let index = 0; index < reading.sentences.length; index++) walker.step(index);
  return { given: walker.given, cast };
}

interface Resolved {
  readonly sayer: Sayer;
  readonly figures: readonly number[];
  readonly confidence: Confidence;
  readonly mention: Span;
}

class Walker {
  readonly given: (Given | undefined)[];
  private readonly reading: Reading;
  private readonly cast: Cast;
  private readonly focus: Focus;
  /** For each mention, the figure it was found to mean, or -1. */
  private readonly meant: Int32Array;
  private readonly unsure = new Map<number, number[]>();
  private lastSpeech:
    | { attribution: Attribution; block: number; sentence: number; figures: readonly number[] }
    | undefined;
  private lastSubject: { resolved: Resolved; block: number; sentence: number; cue: boolean } | undefined;

  constructor(reading: Reading, cast: Cast) {
    this.reading = reading;
    this.cast = cast;
    this.focus = new Focus(cast);
    this.meant = Int32Array.from(cast.figureOf);
    this.given = new Array(reading.quotes.length).fill(undefined);
  }

  step(index: number): void {
    const { reading } = this;
    const sentence = reading.sentences[index] as Sentence;
    const main = mainSubject(reading, sentence.from, sentence.to);
    this.noteMentions(index, sentence, main);
    const { kinds, bits } = reading.tokens;
    let hadWords = false;
    let spoke = false;
    for (let at = sentence.from; at < sentence.to; at++) {
      if (kinds[at] === Kind.word) hadWords = true;
      if (kinds[at] !== Kind.quote) continue;
      const quote = bits[at] ?? 0;
      const claim = claimOf(reading, sentence, at);
      this.give(quote, at, claim, index, sentence);
      spoke = true;
    }
    if (hadWords) this.noteSubject(index, sentence, main, spoke);
  }

  private give(quote: number, at: number, claim: Claim | undefined, index: number, sentence: Sentence): void {
    const { reading } = this;
    const shape = reading.quotes[quote];
    if (shape === undefined) return;
    const alone = claim === undefined && leadsSentence(reading, sentence, at);
    if (alone) {
      this.given[quote] = this.inherit(shape, at, index, sentence);
      return;
    }
    if (claim?.subject === undefined) {
      this.given[quote] = { kind: this.kindWithout(shape, at) };
      return;
    }
    const weak = claim.rule === 'subject of the clause' || claim.rule === 'possessive before the quote';
    if (weak && (this.wordsOf(shape) < 4 || shape.kind !== 'speech')) {
      this.given[quote] = { kind: shape.kind === 'title' ? 'title' : 'scare' };
      return;
    }
    const resolved = this.resolve(claim.subject, index);
    const cue = claim.cue === undefined ? undefined : this.span(claim.cue, claim.cue + 1);
    const attribution: Attribution = {
      ...resolved.sayer,
      mention: resolved.mention,
      rule: claim.rule,
      confidence: weak ? 'low' : resolved.confidence,
      ...(cue === undefined ? {} : { cue }),
    };
    if (shape.kind === 'title' && weak) {
      this.given[quote] = { kind: 'title' };
      return;
    }
    this.given[quote] = {
      kind: shape.kind === 'title' && this.isTitleCase(shape) ? 'title' : 'speech',
      attribution,
    };
    if (this.given[quote]?.kind !== 'speech') {
      this.given[quote] = { kind: 'title' };
      return;
    }
    this.lastSpeech = { attribution, block: sentence.block, sentence: index, figures: resolved.figures };
    for (const figure of resolved.figures) {
      this.focus.note(figure, index, WEIGHT.speaker);
      const person = this.cast.figures[figure];
      if (person !== undefined && !person.body && claim.cue !== undefined) person.person = true;
    }
  }

  /** A quote that is a whole sentence without attribution of its own. */
  private inherit(quote: Quote, at: number, index: number, sentence: Sentence): Given {
    const { lastSpeech, lastSubject } = this;
    if (
      quote.kind === 'title' ||
      (this.wordsOf(quote) < 3 && !/[.?!,…]/.test(lastMark(this.reading.tokens, at)))
    ) {
      return { kind: quote.kind === 'title' ? 'title' : 'scare' };
    }
    const pass = (from: Attribution, rule: Rule): Given => {
      const { cue: _cue, ...rest } = from;
      const attribution = { ...rest, rule, confidence: 'low' as const };
      if (this.lastSpeech !== undefined)
        this.lastSpeech = { ...this.lastSpeech, attribution, block: sentence.block, sentence: index };
      return { kind: 'speech', attribution };
    };
    const sameBlock = lastSpeech?.block === sentence.block;
    const subjectSince =
      lastSubject !== undefined && (lastSpeech === undefined || lastSubject.sentence > lastSpeech.sentence);
    if (lastSpeech !== undefined && sameBlock && !subjectSince) {
      return pass(lastSpeech.attribution, 'continued after its attribution');
    }
    if (
      lastSubject !== undefined &&
      subjectSince &&
      (lastSubject.block === sentence.block || lastSubject.block >= sentence.block - 1)
    ) {
      const { resolved } = lastSubject;
      if (resolved.figures.length > 0 || lastSubject.cue) {
        const attribution: Attribution = {
          ...resolved.sayer,
          mention: resolved.mention,
          rule: 'introduced in the sentence before',
          confidence: 'low',
        };
        this.lastSpeech = { attribution, block: sentence.block, sentence: index, figures: resolved.figures };
        for (const figure of resolved.figures) this.focus.note(figure, index, WEIGHT.speaker);
        return { kind: 'speech', attribution };
      }
    }
    if (lastSpeech !== undefined && lastSpeech.block >= sentence.block - 2) {
      for (const figure of lastSpeech.figures) this.focus.note(figure, index, WEIGHT.speaker);
      return pass(lastSpeech.attribution, 'paragraph after its speaker');
    }
    return { kind: 'speech' };
  }

  private kindWithout(quote: Quote, _at: number): QuoteKind {
    if (quote.kind !== 'speech') return quote.kind;
    return this.wordsOf(quote) < 4 ? 'scare' : 'speech';
  }

  private isTitleCase(quote: Quote): boolean {
    const words = this.reading.tokens.text
      .slice(quote.start, quote.end)
      .split(/\s+/)
      .filter((word) => word.length > 3);
    return words.length > 0 && words.every((word) => /^\P{L}*\p{Lu}/u.test(word));
  }

  private wordsOf(quote: Quote): number {
    const { text } = this.reading.tokens;
    let words = 0;
    let inside = false;
    for (let at = quote.start; at < quote.end && words < 8; at++) {
      const blank = text.charCodeAt(at) <= 32;
      if (!blank && !inside) words++;
      inside = !blank;
    }
    return words;
  }

  private noteMentions(index: number, sentence: Sentence, main: Subject | undefined): void {
    const { reading, focus } = this;
    const from = reading.mentionsFrom[index] ?? 0;
    const to = reading.mentionsFrom[index + 1] ?? from;
    for (let at = from; at < to; at++) {
      const mention = reading.mentions[at] as Mention;
      const isMain = main?.mentions.includes(at) === true;
      const governed =
        mention.from > sentence.from && isWord(reading.tokens, mention.from - 1, Is.preposition);
      if (mention.kind === 'pronoun') this.resolvePronoun(at, mention, index);
      else if (mention.kind === 'role') this.resolveRole(at, mention, index, isMain);
      const figure = this.meant[at] ?? -1;
      if (figure >= 0) focus.note(figure, index, weightOf(mention, governed, isMain));
    }
  }

  private resolvePronoun(at: number, mention: Mention, index: number): void {
    if (mention.sex === 'unknown') return;
    const candidates = this.focus.candidates(mention.sex, index, EMPTY);
    const [best, second] = candidates;
    if (best === undefined) return;
    if (second !== undefined && second.score > 0.93 * best.score) {
      this.unsure.set(
        at,
        [best.figure, second.figure].sort((a, b) => a - b),
      );
      return;
    }
    this.meant[at] = best.figure;
    const figure = this.cast.figures[best.figure];
    if (figure !== undefined && second === undefined) {
      if (figure.sex === 'unknown') figure.sex = mention.sex;
      figure.person = true;
    }
  }

  private resolveRole(at: number, mention: Mention, index: number, isMain: boolean): void {
    if (mention.plural || mention.indefinite) return;
    const candidates = this.focus.candidates(mention.sex, index, EMPTY);
    const byRole = candidates.find(({ figure }) => this.cast.figures[figure]?.roles.has(mention.role));
    if (byRole !== undefined) {
      this.meant[at] = byRole.figure;
      return;
    }
    if (!isMain || /spokes|official|aide|source|adviser|advisor|report|committee/.test(mention.role)) return;
    const definite = /^the$/i.test(
      this.reading.tokens.text.slice(
        this.reading.tokens.starts[mention.from],
        this.reading.tokens.ends[mention.from],
      ),
    );
    const [best] = candidates;
    if (!definite || best === undefined || best.score < 1) return;
    const other = [...(this.cast.figures[best.figure]?.roles ?? [])];
    if (other.length > 0 && candidates.length > 1) return;
    this.meant[at] = best.figure;
  }

  private noteSubject(index: number, sentence: Sentence, main: Subject | undefined, spoke: boolean): void {
    if (spoke && this.lastSpeech?.sentence === index) return;
    if (main === undefined) return;
    const resolved = this.resolve(main, index);
    this.lastSubject = { resolved, block: sentence.block, sentence: index, cue: false };
  }

  private resolve(subject: Subject, _index: number): Resolved {
    const { reading } = this;
    const mentionSpan = this.span(subject.from, subject.to);
    if (subject.mentions.length === 0)
      return { sayer: { who: 'unnamed' }, figures: [], confidence: 'medium', mention: mentionSpan };
    if (subject.mentions.length > 1) {
      const figures = subject.mentions.map((at) => this.meant[at] ?? -1).filter((figure) => figure >= 0);
      const names = figures.map((figure) => this.cast.figures[figure]?.name ?? '');
      if (names.length < 2)
        return { sayer: { who: 'unnamed' }, figures: [], confidence: 'medium', mention: mentionSpan };
      return { sayer: { who: 'joint', names }, figures, confidence: 'high', mention: mentionSpan };
    }
    const at = subject.mentions[0] ?? -1;
    const mention = reading.mentions[at];
    const figure = this.meant[at] ?? -1;
    if (mention === undefined || figure < 0) {
      const unsure = this.unsure.get(at);
      if (unsure !== undefined) {
        const candidates = unsure.map((one) => this.cast.figures[one]?.name ?? '');
        return {
          sayer: { who: 'ambiguous', candidates },
          figures: [],
          confidence: 'low',
          mention: mentionSpan,
        };
      }
      return { sayer: { who: 'unnamed' }, figures: [], confidence: 'medium', mention: mentionSpan };
    }
    const name = this.cast.figures[figure]?.name ?? nameOf(reading.tokens, mention);
    const span = mention.kind === 'name' ? this.span(mention.nameFrom, mention.nameTo) : mentionSpan;
    return {
      sayer: { who: 'named', name },
      figures: [figure],
      confidence: mention.kind === 'name' ? 'high' : 'medium',
      mention: span,
    };
  }

  private span(from: number, to: number): Span {
    const { tokens } = this.reading;
    return { start: tokens.starts[from] ?? 0, end: tokens.ends[to - 1] ?? 0 };
  }
}

const EMPTY: ReadonlySet<number> = new Set();
