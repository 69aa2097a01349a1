import type { Prose } from '../prose/prose.ts';
import type { Said } from '../text/said.ts';
import type { Span } from '../text/span.ts';
import type { PlaceMark } from './placeMark.ts';

/**
 * A published text that drafts quote from, whatever the kind of file it came in. Immutable; a changed file makes
 * a new article. Nothing in it but plain data, so that it can be sent and saved.
 */
export interface Article {
  /** Unique in an index: the front matter's `id`, else the file name without its ending. */
  readonly id: string;
  /** Where the file was read from, as given by whoever read it; used in messages and links. */
  readonly path: string;
  /**
   * What is matched, and what every offset said of this article counts in: the whole file decoded, front matter
   * included, where the file is text; what its reader made of it where it is a page, a PDF, captions and so on.
   */
  readonly text: string;
  /** The text after the front matter. */
  readonly body: Span;
  readonly metadata: Metadata;
  readonly prose: Prose;
  /** Pages, times or chapters, in the order of the text; without it an article's places are its paragraphs. */
  readonly places?: readonly PlaceMark[];
  /** What its reader could not make out for certain, in the order of the text and without overlap. */
  readonly unsure?: readonly Unsure[];
  /** What the file holds beside the article proper: boxes, comments, navigation. */
  readonly elsewhere?: readonly Span[];
  /** Changes that somebody proposed and nobody accepted yet; the text is as if all had been accepted. */
  readonly pending?: readonly PendingChange[];
  /** Highlights of a text and not the whole of it: what is missing here may well stand there. */
  readonly excerpt?: true;
  /** Words that a machine heard and nobody has checked against the recording. */
  readonly transcript?: 'automatic';
}

/** A stretch that its reader is unsure of: it can make no difference and prove nothing beyond doubt. */
export interface Unsure extends Span {
  /** `joint`: a hyphen at a line's end, of the word or of the line; `undecoded`: characters nobody could read. */
  readonly kind: 'joint' | 'undecoded';
}

/** A tracked change: the span is what was put in; empty where something was only taken out. */
export interface PendingChange extends Span {
  /** What was taken out there, if anything. */
  readonly deleted?: string;
}

/** What the front matter states, in the terms of CSL-JSON. What it does not state is absent, never guessed. */
export interface Metadata {
  readonly type?: string;
  readonly title?: string;
  readonly containerTitle?: string;
  readonly authors: readonly Name[];
  readonly interviewers: readonly Name[];
  readonly issued?: IssueDate;
  readonly accessed?: IssueDate;
  readonly url?: string;
  /** A BCP 47 tag. */
  readonly language?: string;
  readonly reviewedTitle?: string;
}

/** A person's or a body's name as CSL-JSON has it. */
export type Name = { readonly literal: string } | { readonly given?: string; readonly family: string };

/** A day, month or year; the finer parts are absent where the source does not state them. */
export interface IssueDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month?: number;
  readonly day?: number;
}

/** Something wrong with an input, told to the user and never fatal. */
export interface Problem {
  readonly path: string;
  /** A full sentence that names the place where there is one. */
  readonly message: Said;
  /** Where in the file it is, from 1, and what is wrong there without saying where. */
  readonly at?: { readonly line: number; readonly column: number; readonly message: Said };
  /** Whether it is only to be known and nothing is to be mended. */
  readonly isNotice?: boolean;
}

/** A name as it is read aloud: given name first. */
export function fullName(name: Name): string {
  if ('literal' in name) return name.literal;
  return name.given === undefined ? name.family : `${name.given} ${name.family}`;
}
