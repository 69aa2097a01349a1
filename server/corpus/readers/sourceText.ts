import type { Block, Emphasis, Turn } from '../../prose/prose.ts';
import type { Said } from '../../text/said.ts';
import type { Span } from '../../text/span.ts';
import type { Metadata, PendingChange, Unsure } from '../article.ts';
import type { PlaceMark } from '../placeMark.ts';

/** What a reader makes of a file that is not itself text to be matched. Plain data: it crosses to a worker. */
export interface SourceText {
  readonly text: string;
  /** The paragraphs, in the order of the text and without overlap. */
  readonly blocks: readonly Block[];
  readonly metadata: Metadata;
  readonly emphases?: readonly Emphasis[];
  readonly turns?: readonly Turn[];
  /** Absent where the file states no places but its paragraphs. */
  readonly places?: readonly PlaceMark[];
  readonly unsure?: readonly Unsure[];
  readonly elsewhere?: readonly Span[];
  readonly pending?: readonly PendingChange[];
  readonly excerpt?: true;
  readonly transcript?: 'automatic';
  /** What stands at the head of page after page. */
  readonly heads?: readonly string[];
  /** Full sentences on what could not be read of a file that was read for the rest. */
  readonly notices?: readonly Said[];
}

/** What became of one file: its text, or why there is none. */
export type SourceRead = SourceText | Unreadable;

export interface Unreadable {
  /** A full sentence that says what is wrong with the file and what to do. */
  readonly unreadable: Said;
  /** The file is sound but no source of any kind: settings in JSON, say. */
  readonly foreign?: true;
  /** The program itself wrote it, and nothing is to be said. */
  readonly isOwn?: true;
}

/** Reads the files of one kind. Never throws on what a file holds; `name` is the file's own, for its kind only. */
export type Reader = (bytes: Uint8Array, name: string) => SourceRead | Promise<SourceRead>;

/** What a file says of itself when it says nothing. */
export const NOTHING_STATED: Metadata = { authors: [], interviewers: [] };
