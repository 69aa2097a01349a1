import type { Prose } from '../prose/prose.ts';
import type { Span } from '../text/span.ts';

/** A published text that drafts quote from. Immutable; a changed file makes a new article. */
export interface Article {
  /** Unique in an index: the front matter's `id`, else the file name without its ending. */
  readonly id: string;
  /** Where the file was read from, as given by whoever read it; used in messages and links. */
  readonly path: string;
  /** The whole file decoded, front matter included; every offset said of this article points into it. */
  readonly text: string;
  /** The text after the front matter. */
  readonly body: Span;
  readonly metadata: Metadata;
  readonly prose: Prose;
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
  readonly message: string;
  /** Whether it is only to be known and nothing is to be mended. */
  readonly isNotice?: boolean;
}

/** A name as it is read aloud: given name first. */
export function fullName(name: Name): string {
  if ('literal' in name) return name.literal;
  return name.given === undefined ? name.family : `${name.given} ${name.family}`;
}
