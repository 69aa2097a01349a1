import type { Language } from '../language/language.ts';
import type { Turn } from '../prose/prose.ts';
import type { Span } from '../text/span.ts';

/**
 * What a text prints between quotation marks, in a turn of a Q&A or in a block quotation. The span is the
 * words alone, marks left out. A running quote over several paragraphs is one `Quote` for each paragraph.
 */
export interface Quote extends Span {
  readonly kind: QuoteKind;
  readonly form: 'marks' | 'block' | 'turn';
  /** The words and their marks; the same as the quote itself where there are no marks. */
  readonly outer: Span;
  /** Of a turn: the name before its words, and a name in parentheses behind an office. */
  readonly label?: Span & { readonly note?: Span };
  /** Of a turn without a label: set as a question, which the interviewer asks. */
  readonly asks?: true;
  /** Index into `Prose.blocks`. */
  readonly block: number;
  /** 0 for an outermost quote; 1 for a quote inside a quote, and so on. */
  readonly depth: number;
  /** True when it goes on from the paragraph before, or behind who says it within the marks: one speaker. */
  readonly continues: boolean;
  /** False when its closing mark is missing, as in each paragraph of a running quote but the last. */
  readonly closed: boolean;
  /** For a turn that the text's form states: where it names the speaker, or that it does not. */
  readonly turn?: Turn;
  /** Absent where the text does not say who is speaking, and always for `scare` and `title`. */
  readonly attribution?: Attribution;
}

/** `speech` only for words given to somebody. */
export type QuoteKind = 'speech' | 'scare' | 'title';

export type Confidence = 'high' | 'medium' | 'low';

/** Who a text says is speaking, and on what grounds. */
export type Attribution = Evidence & Sayer;

/** `unnamed`: somebody the text does not name ("a spokesman"); `ambiguous`: a pronoun that fits several people. */
export type Sayer =
  | { readonly who: 'named'; readonly name: string }
  | { readonly who: 'joint'; readonly names: readonly string[] }
  | { readonly who: 'ambiguous'; readonly candidates: readonly string[] }
  | { readonly who: 'unnamed' };

export interface Evidence {
  /** The words that the attribution rests on: the name, role or pronoun; may lie far from the quote. */
  readonly mention: Span;
  /** The verb or phrase of saying, where there is one. */
  readonly cue?: Span;
  /** Which rule decided; stable, for `quotes --explain`. */
  readonly rule: string;
  /** A name beside the cue is high, a pronoun or a role medium, an inherited speaker low. */
  readonly confidence: Confidence;
  /** To whom it was said, or where: "Screen Ledger" in "told Screen Ledger". */
  readonly venue?: Span;
}

/** What somebody is reported to have said without quotation marks: "X said that …". */
export interface IndirectSpeech extends Span {
  readonly attribution: Attribution;
}

/** Somebody whom one text names: a person or a body, whether it speaks there or not. */
export interface Person {
  /** The fullest form of the name in the text. */
  readonly name: string;
  /** Every form of the name that the text uses for them, the fullest included. */
  readonly aliases: readonly string[];
}

/** All that one text quotes and reports, in the order of the text. */
export interface Speech {
  /** The language of the text as it states it, else as its words tell. */
  readonly language: Language;
  readonly quotes: readonly Quote[];
  readonly indirect: readonly IndirectSpeech[];
  /** All whom it names; who of them speaks, the attributions say. */
  readonly people: readonly Person[];
}
