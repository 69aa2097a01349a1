import type { Span } from '../text/span.ts';

/**
 * A text seen as running prose. Markup is not removed but blanked, one filler for each UTF-16 unit, so that
 * an offset into `text` is an offset into `source`: nothing downstream ever needs to map offsets back.
 */
export interface Prose {
  /** The file as it is. */
  readonly source: string;
  /** `source` with markup blanked; always of the same length. */
  readonly text: string;
  /** The paragraphs, in the order of the text and without overlap. Everything outside them is not prose. */
  readonly blocks: readonly Block[];
  readonly links: readonly Link[];
  /** `[^label]` in the running text. */
  readonly footnoteReferences: readonly Labelled[];
  /** `[^label]: …` definitions, whole; their text is blanked and in no block. */
  readonly footnoteDefinitions: readonly FootnoteDefinition[];
  /** What the notes say, in the order of the text; absent where there are none. `withNotes` puts them among the blocks. */
  readonly notes?: readonly Note[];
  /** Stretches in italics or bold, without their markers. */
  readonly emphases: readonly Emphasis[];
  /** `<!-- … -->`, whole, for the comments that silence findings. */
  readonly comments: readonly Span[];
  /** Code between words, with its marks, whose words are printed; absent where there is none. */
  readonly codes?: readonly Span[];
  /** The YAML front matter between its fences, without them; absent where there is none. */
  readonly frontMatter?: Span;
  /** Who speaks where, in a text whose form says so (captions, transcripts); in order, without overlap. */
  readonly turns?: readonly Turn[];
  /** From where on a page holds what stands around its article (menus, boxes, comments); absent where it holds none. */
  readonly besideFrom?: number;
}

/** What one speaker says in a go: the span is the words, over as many paragraphs as it takes. */
export interface Turn extends Span {
  /** Where the text names the speaker; absent where the form tells that somebody speaks but not who. */
  readonly label?: Span;
}

/** What a paragraph is: `quotation` is a block quotation (`> `), `cell` a cell of a table, `note` a paragraph of a note. */
export type BlockKind = 'paragraph' | 'heading' | 'quotation' | 'item' | 'cell' | 'note';

export interface Block extends Span {
  readonly kind: BlockKind;
}

export interface Emphasis extends Span {
  readonly strength: 'emphasis' | 'strong';
}

/** An inline link or autolink: the span is the whole of it, `label` the text that a reader sees. */
export interface Link extends Span {
  readonly label: Span;
  readonly url: string;
}

export interface Labelled extends Span {
  readonly label: string;
}

export interface FootnoteDefinition extends Labelled {
  /** The links inside the definition: an article may be named by its address there. */
  readonly urls: readonly string[];
}

/** A paragraph of a note, and its words as `Prose.text` would have them: as long as the span, markup blanked. */
export interface Note extends Span {
  readonly text: string;
}

/** Stands in `Prose.text` for a unit of markup that takes no room on the page (`*`, `[`, `](url)`, `> `). */
export const MARKUP = '\u0000';

/** Stands in `Prose.text` for a unit of something that is on the page but is not prose (a picture, HTML, the quotation marks of code). */
export const OBJECT = '\uFFFC';
