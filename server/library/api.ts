/**
 * Verbatim as a library: what the package exports, and all of it. Nothing here needs Node, a network or a file: articles
 * and drafts come as text. Offsets count UTF-16 units, as JavaScript's strings do.
 */
export declare function createVerbatim(options?: VerbatimOptions): Verbatim;

export interface VerbatimOptions {
  /** Articles to quote from; more can be added later. */
  readonly articles?: readonly ArticleText[];
  /** Whose rules decide where the guides to quoting differ; `news-strict` unless told. */
  readonly style?: Style;
  /** Severities of single rules, by their codes; a code that is missing keeps its own. */
  readonly severities?: Readonly<Partial<Record<FindingCode, Severity | 'off'>>>;
  /** The form of a citation in a draft that has none yet; `footnote` unless told. */
  readonly citationStyle?: CitationForm;
}

/** An article as its file would be. */
export interface ArticleText {
  /** The file's name: `.txt` is plain text, everything else Markdown. Without an `id` in front matter it is the id. */
  readonly name: string;
  /** The text, with front matter in the terms of CSL-JSON where something is to be stated. */
  readonly text: string;
}

/** A draft as its file would be. */
export interface DraftText {
  readonly text: string;
  /** `markdown` unless told. */
  readonly format?: 'markdown' | 'plain';
}

/** The articles and all that can be asked of them. */
export interface Verbatim {
  /** How many articles are searched. */
  readonly articles: number;
  /** How many quotes they print. */
  readonly quotes: number;
  /** What is wrong with articles, in the order in which they came. */
  readonly problems: readonly ArticleProblem[];
  /** Adds an article; its id, or `undefined` where it cannot be read or its id is taken (see `problems`). */
  add(article: ArticleText): string | undefined;
  /** Forgets the article with the id; one that is not there is no error. */
  remove(id: string): void;
  /** Judges every quotation of a draft. */
  check(draft: DraftText): Report;
  /** Quotes that fit an open quotation at the offset, best first; none elsewhere. */
  complete(draft: DraftText, offset: number, options?: { readonly limit?: number }): readonly Completion[];
  /** Quotes with the words, best first, slips included; `limit` is 10 unless told. */
  find(
    words: string,
    options?: { readonly speaker?: string; readonly limit?: number },
  ): readonly FoundQuote[];
  /**
   * The ways in which the quotation at the offset can be given a citation, the draft's own form first; none where it has
   * one, has no source, or is no quotation.
   */
  cite(draft: DraftText, offset: number): readonly Fix[];
}

/** Something wrong with an article, or only to be known of it. */
export interface ArticleProblem {
  readonly name: string;
  /** A full sentence. */
  readonly message: string;
}

/** What was found in a draft. */
export interface Report {
  /** In the order of the draft. */
  readonly quotations: readonly Quotation[];
  readonly findings: readonly Finding[];
}

/** A stretch of a text: from `start` up to, not including, `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A quotation of the draft; the span is the words between its marks. */
export interface Quotation extends Span {
  readonly text: string;
  /** To whom the draft gives the words. */
  readonly speaker: string | null;
  /** What is known of the words alone; `verbatim` is proved, never inferred. */
  readonly verdict: Verdict;
  /** The place that the words were judged against. */
  readonly source: Source | null;
}

/** A place in an article. */
export interface Source extends Span {
  /** The article's id. */
  readonly article: string;
  /** Who the article says is speaking. */
  readonly speaker: string | null;
}

/** Something worth a writer's look. */
export interface Finding extends Span {
  /** The rule's code, as docs/rules.md documents it. */
  readonly code: FindingCode;
  readonly severity: Severity;
  /** A full sentence. */
  readonly message: string;
  /** Which of the quotations it is about, from 0. */
  readonly quotation: number | null;
  readonly fixes: readonly Fix[];
}

/** A change that can be offered; the edits do not overlap and are in the order of the draft. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly Edit[];
}

/** The span becomes the text. */
export interface Edit extends Span {
  readonly newText: string;
}

/** A quote to put in at the cursor. */
export interface Completion {
  /** What the span of the draft becomes, closing mark included. */
  readonly replace: Edit;
  /** Begins with the words. */
  readonly label: string;
  /** Speaker and outlet. */
  readonly description: string;
  readonly source: { readonly article: string } & Span;
}

/** A quote that an article prints. */
export interface FoundQuote extends Source {
  readonly text: string;
  /** How well it fits beside the others; of no meaning by itself. */
  readonly score: number;
}

export type Severity = 'error' | 'warning' | 'information' | 'hint';

export type Verdict = 'verbatim' | 'altered' | 'not-found' | 'unchecked';

export type Style = 'news-strict' | 'news-lenient' | 'academic' | 'legal';

export type CitationForm = 'footnote' | 'pandoc' | 'link' | 'text';

/** The codes of findings. A minor version may add one; none goes, or comes to mean something else, without a major one. */
export type FindingCode =
  | 'misquoted'
  | 'meaning-changed'
  | 'unmarked-omission'
  | 'out-of-order'
  | 'stitched'
  | 'misleading-ellipsis'
  | 'misleading-brackets'
  | 'misleading-cut'
  | 'misleading-split'
  | 'filler-dropped'
  | 'punctuation-changed'
  | 'house-style'
  | 'emphasis-added'
  | 'misattributed'
  | 'prose-as-speech'
  | 'paraphrase-as-quote'
  | 'nested-speech'
  | 'headline-only'
  | 'anonymous-source-named'
  | 'unattributed'
  | 'ambiguous-speaker'
  | 'misspelt-name'
  | 'wrong-outlet'
  | 'wrong-date'
  | 'wrong-medium'
  | 'wrong-source'
  | 'wrong-locator'
  | 'unknown-citation'
  | 'uncited'
  | 'secondhand'
  | 'variant-wording'
  | 'translated'
  | 'not-found'
  | 'unmarked-borrowing'
  | 'source-changed';
