import { l10n } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { ask, unlessGone } from './asking.ts';

/** A range as the protocol sends it: zero-based lines and UTF-16 characters. */
export interface PlainRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

export interface SourceLine {
  readonly article: string;
  /** The file. */
  readonly uri: string;
  /** What is opened of it: the text that was read, where the file is none. */
  readonly opens: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly issued: string | null;
  readonly quotes: number;
  /** How many passages of it the draft in front quotes. */
  readonly used: number;
}

export interface QuoteLine {
  readonly words: string;
  readonly start: number;
  readonly end: number;
  readonly used: boolean;
  readonly uri: string;
  readonly range: PlainRange;
}

export interface SpeakerLines {
  readonly speaker: string;
  readonly quotes: readonly QuoteLine[];
}

/** A place in an article of the index, which the server knows by its id. */
export interface ArticlePlace {
  readonly article: string;
  readonly start: number;
  readonly end: number;
}

/** Under what a quotation stands, as the server names it. */
export type Standing =
  | 'misattributed'
  | 'altered'
  | 'misleading'
  | 'wrongly sourced'
  | 'unattributed'
  | 'not found'
  | 'worth a look'
  | 'uncited'
  | 'fine'
  | 'ignored'
  | 'unchecked';

export interface OverviewLine {
  readonly standing: Standing;
  readonly words: string;
  readonly speaker?: string;
  readonly message?: string;
  readonly article?: string;
  /** How it stands to the record, where there is one. */
  readonly record?: 'checked' | 'changed' | 'source changed' | 'new';
  readonly range: PlainRange;
}

/** The quotations of a draft, and “12 of 14 checked”, where there is a record. */
export interface DraftLines {
  readonly quotations: readonly OverviewLine[];
  readonly recorded?: string;
  /** Whether they are not judged yet, since articles are still being read. */
  readonly waits?: boolean;
}

export interface SourceProblem {
  readonly path: string;
  readonly uri: string;
  /** Where in the file it is, from 0, where that is known. */
  readonly line?: number;
  readonly character?: number;
  readonly message: string;
  /** Worth knowing, and nothing wrong. */
  readonly isNotice: boolean;
}

/** The edits that insert a passage; the quotation with its attribution and citation is the first `length` units of the first. */
export interface Insertion {
  readonly edits: readonly { readonly range: PlainRange; readonly newText: string }[];
  readonly length: number;
}

/** A place in a file. */
export interface Location {
  readonly uri: string;
  readonly range: PlainRange;
}

/** A passage, and the address of the text of its file, which is read and never written. */
export interface Beside extends Location {
  readonly text: string;
}

/** Edits of one file, and what they do in a sentence. */
export interface Edited {
  readonly edits: Insertion['edits'];
  readonly said: string;
}

/** Copied words as a quotation, and where they differ from what the article has. */
export interface Pasted extends Insertion {
  /** Who says it and where. */
  readonly from: string;
  readonly differs: { readonly copied: string; readonly printed: string } | null;
}

/** Who checked, on what day: all quotations of a draft, or the one at a place. */
export interface Sign {
  readonly by: string;
  readonly on: string;
  readonly at?: { readonly line: number; readonly character: number };
}

/** Copies of a file that a writer can mend, and what is wrong with the file, in sentences. */
export interface Imported {
  readonly copies: readonly { readonly name: string; readonly markdown: string }[];
  readonly problems: readonly string[];
}

/**
 * What the editor asks of the server. While it is not running, what nobody waits for has empty answers: views, and the
 * texts that they open. All else is `ServerGone`, which `sayRefusal` says.
 */
export interface Server {
  sources(
    query: string,
    draft: string | undefined,
  ): Promise<{ readonly found: number; readonly sources: readonly SourceLine[] }>;
  speakers(article: string, draft: string | undefined): Promise<readonly SpeakerLines[]>;
  /** Undefined where the document in front is no draft. */
  overview(uri: string): Promise<DraftLines | undefined>;
  problems(): Promise<readonly SourceProblem[]>;
  /** The fact-checker’s packet of an open draft, as text. */
  packet(uri: string, format: 'html' | 'markdown' | 'json'): Promise<string>;
  /** What is to stand in the record of an open draft, and how many quotations are checked; signed where it is. */
  record(uri: string, sign: Sign | undefined): Promise<{ readonly text: string; readonly said: string }>;
  /** Whether the address is an article of the index: nothing else is opened as a source. */
  knows(uri: string): Promise<boolean>;
  /** What a file becomes when it is imported, as Markdown by name, and what is wrong with it. */
  imported(uri: string): Promise<Imported>;
  /** What was read of a file; `undefined` where it is no article. */
  sourceText(uri: string): Promise<string | undefined>;
  /** Where a place lies; `null` where the article is not in the index. */
  locate(place: ArticlePlace): Promise<Location | null>;
  /** All citations of a draft in another form. */
  convertCitations(uri: string, style: string): Promise<Edited>;
  /** What a bibliography with this text lacks of what a draft cites. */
  addToBibliography(uri: string, path: string, text: string): Promise<Edited>;
  /** The source of what is at the cursor of a draft. */
  sourceBeside(uri: string, position: PlainRange['start']): Promise<Beside | null>;
  /** The quotation of a draft whose words stand at a place of an article. */
  quotationBeside(uri: string, position: PlainRange['start'], draft: string): Promise<PlainRange | null>;
  /** What a draft makes of its sources, or where an article is quoted: a page of Markdown. */
  coverage(uri: string, article: string | undefined): Promise<string>;
  /** Where the cursor belongs once the edits are made. */
  cursorAfter(
    uri: string,
    position: PlainRange['start'],
    edits: Insertion['edits'],
  ): Promise<PlainRange['start'] | null>;
  /** Copied text as a quotation; `null` where no article has it. */
  paste(
    uri: string,
    position: { readonly line: number; readonly character: number },
    text: string,
  ): Promise<Pasted | null>;
  /** What a tool answers an agent, or why it does not. */
  tool(name: string, input: unknown): Promise<{ readonly answer: object } | { readonly refused: string }>;
  /** Holds indexing up, or lets it go on. */
  pauseIndexing(paused: boolean): Promise<void>;
  /** Asks the archive at this address with this `Authorization`; with what the environment says where it is empty. */
  admit(address: string, authorization: string): Promise<void>;
  /** The edits that put a passage into a draft as a quotation. */
  insertion(wanted: {
    readonly article: string;
    readonly start: number;
    readonly end: number;
    readonly uri: string;
    readonly position: { readonly line: number; readonly character: number };
  }): Promise<Insertion>;
}

export function createServer(client: BaseLanguageClient): Server {
  const asked = <T>(method: string, params: object) => ask<T>(client, method, params);
  const askedOr = <T>(method: string, params: object, otherwise: T) =>
    unlessGone(ask<T>(client, method, params), otherwise);
  return {
    sources: (query, draft) =>
      askedOr('verbatim/sources', { query, ...(draft && { draft }) }, { found: 0, sources: [] }),
    async speakers(article, draft) {
      const none: { speakers: readonly SpeakerLines[] } = { speakers: [] };
      return (await askedOr('verbatim/speakers', { article, ...(draft && { draft }) }, none)).speakers;
    },
    async overview(uri) {
      const none: Omit<DraftLines, 'quotations'> & { readonly quotations: readonly OverviewLine[] | null } = {
        quotations: null,
      };
      const { quotations, ...more } = await askedOr('verbatim/overview', { uri }, none);
      return quotations === null && more.waits !== true
        ? undefined
        : { quotations: quotations ?? [], ...more };
    },
    async problems() {
      const none: { problems: readonly SourceProblem[] } = { problems: [] };
      return (await askedOr('verbatim/problems', {}, none)).problems;
    },
    async sourceText(uri) {
      const none: { text: string | null } = { text: null };
      return (await askedOr('verbatim/sourceText', { uri }, none)).text ?? undefined;
    },
    quotationBeside: (uri, position, draft) =>
      askedOr('verbatim/quotationBeside', { uri, position, draft }, null),
    cursorAfter: (uri, position, edits) => askedOr('verbatim/cursorAfter', { uri, position, edits }, null),
    tool: (name, input) =>
      askedOr(
        'verbatim/tool',
        { name, input },
        {
          refused: l10n.t('The server of Verbatim is not running.'),
        },
      ),
    admit: (address, authorization) =>
      askedOr('verbatim/archiveCredentials', { address, authorization }, undefined),
    packet: async (uri, format) =>
      (await asked<{ readonly text: string }>('verbatim/packet', { uri, format })).text,
    record: (uri, sign) => asked('verbatim/record', { uri, ...(sign && { sign }) }),
    imported: (uri) => asked('verbatim/import', { uri }),
    knows: async (uri) => (await asked<{ readonly known: boolean }>('verbatim/knows', { uri })).known,
    locate: (place) => asked('verbatim/locate', place),
    coverage: async (uri, article) =>
      (await asked<{ readonly text: string }>('verbatim/coverage', { uri, ...(article && { article }) }))
        .text,
    convertCitations: (uri, style) => asked('verbatim/convertCitations', { uri, style }),
    addToBibliography: (uri, path, text) => asked('verbatim/addToBibliography', { uri, path, text }),
    sourceBeside: (uri, position) => asked('verbatim/sourceBeside', { uri, position }),
    paste: (uri, position, text) => asked('verbatim/paste', { uri, position, text }),
    pauseIndexing: (paused) => asked('verbatim/pauseIndexing', { paused }),
    insertion: (wanted) => asked('verbatim/insertPassage', wanted),
  };
}
