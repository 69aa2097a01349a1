import type { Draft } from '../drafts/draft.ts';
import { parseDraft } from '../drafts/parseDraft.ts';
import { createProseMemory, type ProseMemory } from '../prose/markdown.ts';
import type { QuotationRecord } from '../record/record.ts';
import { checkWithRecord } from '../rules/check/checkWithRecord.ts';
import type { HearDropped } from '../rules/fixes/fixGate.ts';
import type { DraftReport } from '../rules/report.ts';
import type { RuleOptions } from '../rules/ruleOptions.ts';
import type { CorpusIndex } from '../search/corpusIndex.ts';
import type { Span } from '../text/span.ts';

/** A text as an editor holds it. */
export interface EditedText {
  readonly uri: string;
  readonly languageId: string;
  getText(): string;
}

/** The drafts that are open, each parsed and checked no more often than what they depend on changes. */
export interface OpenDrafts {
  /** The draft as it is now. */
  draft(text: EditedText): Draft;
  /** What the check says of the draft as it is now, against the corpus as it is now and what was recorded before. */
  report(text: EditedText, corpus: CorpusIndex, options: RuleOptions, record?: QuotationRecord): DraftReport;
  /** Whether the draft was checked against the corpus as it is now, so that little of it has to be looked up again. */
  isFamiliar(uri: string, corpus: CorpusIndex): boolean;
  /** Has a draft checked as it is now however long it is, as when it was saved. */
  allow(text: EditedText): void;
  /** Whether a draft may be checked as it is now: it is short enough, or was allowed. */
  isAllowed(text: EditedText): boolean;
  /** Notes what was changed, key by key: a quotation whose last word is being typed is not finished. */
  typed(text: EditedText): void;
  /** Notes a text as it is before anything is changed. */
  opened(text: EditedText): void;
  /** Where what was put in whole ends, closing mark included, as long as no more than a sign is typed behind it. */
  putIn(uri: string): number | undefined;
  /** Nobody types any more, as when the draft is saved. */
  settle(uri: string): void;
  forget(uri: string): void;
}

/** UTF-16 units: a longer draft is not read again with every key, and a far longer one not at all. */
export const LONG = 2_000_000;
export const TOO_LONG = 20_000_000;

interface Parsed {
  readonly draft: Draft;
  readonly memory: ProseMemory;
}

interface Checked {
  readonly draft: Draft;
  readonly corpus: CorpusIndex;
  readonly revision: number;
  readonly options: RuleOptions;
  readonly record: QuotationRecord | undefined;
  readonly report: DraftReport;
}

/** `hear` is told of fixes that were dropped, with the address of their draft. */
export function createOpenDrafts(hear?: HearDropped): OpenDrafts {
  const parsed = new Map<string, Parsed>();
  const checked = new Map<string, Checked>();
  /** Texts of long drafts as they were when they were allowed. */
  const allowed = new Map<string, string>();

  const typing = new Map<string, Typing>();

  const draft = (text: EditedText): Draft => {
    const known = parsed.get(text.uri);
    // The version alone would not do: there are clients that send changes without counting them.
    const now = text.getText();
    if (known?.draft.text === now) return known.draft;
    const format = text.languageId === 'plaintext' ? 'plain' : 'markdown';
    const memory = known?.memory ?? createProseMemory();
    const typingAt = typing.get(text.uri)?.at;
    const read = parseDraft(text.uri, now, format, memory);
    const fresh = typingAt === undefined ? read : { ...read, typingAt };
    parsed.set(text.uri, { draft: fresh, memory });
    return fresh;
  };

  return {
    draft,
    report(text, corpus, options, record) {
      const now = draft(text);
      const known = checked.get(text.uri);
      const holds =
        known?.draft === now &&
        known.corpus === corpus &&
        known.revision === corpus.revision &&
        known.options === options &&
        known.record === record;
      if (known !== undefined && holds) return known.report;
      const tell = (complaint: string) => hear?.(`${text.uri}: ${complaint}`);
      const report = checkWithRecord(now, { corpus, record }, options, tell);
      checked.set(text.uri, { draft: now, corpus, revision: corpus.revision, options, record, report });
      return report;
    },
    isFamiliar(uri, corpus) {
      const known = checked.get(uri);
      return known?.corpus === corpus && known.revision === corpus.revision;
    },
    allow(text) {
      const now = text.getText();
      if (now.length > LONG && now.length <= TOO_LONG) allowed.set(text.uri, now);
    },
    isAllowed(text) {
      const now = text.getText();
      return now.length <= LONG || allowed.get(text.uri) === now;
    },
    typed(edited) {
      const { uri } = edited;
      const text = edited.getText();
      if (text.length > LONG) return;
      const last = typing.get(uri);
      const at = endOfKey(last?.text ?? '', text);
      const putIn = last && endOfPutIn(last, text);
      typing.set(uri, { text, ...(at !== undefined && { at }), ...(putIn !== undefined && { putIn }) });
    },
    opened(document) {
      const text = document.getText();
      if (text.length <= LONG) typing.set(document.uri, { text });
    },
    putIn: (uri) => typing.get(uri)?.putIn,
    settle(uri) {
      const last = typing.get(uri);
      // Saving, as editors do by themselves a second after a key, does not end what was put in.
      if (last !== undefined) {
        const { at, ...settled } = last;
        typing.set(uri, settled);
      }
      const known = parsed.get(uri);
      if (known?.draft.typingAt === undefined) return;
      const { typingAt, ...settled } = known.draft;
      parsed.set(uri, { ...known, draft: settled });
    },
    forget(uri) {
      typing.delete(uri);
      allowed.delete(uri);
      parsed.delete(uri);
      checked.delete(uri);
    },
  };
}

/** A text as it was after its last change, where a key was typed then, and where what was put in whole before that ends. */
interface Typing {
  readonly text: string;
  readonly at?: number;
  readonly putIn?: number;
}

/** Where the one key was typed, or taken back, that makes one text of the other; absent for any other change. */
function endOfKey(before: string, after: string): number | undefined {
  if (Math.abs(after.length - before.length) > LONGEST_KEY) return undefined;
  const { start, end } = changeOf(before, after);
  return end - start <= LONGEST_KEY ? end : undefined;
}

/** Where more than a key can type was put in; the same place still once a sign or two were typed there. */
function endOfPutIn({ text, putIn }: Typing, after: string): number | undefined {
  const { start, end } = changeOf(text, after);
  // The closing mark is the one that the editor had set already.
  if (end - start > LONGEST_KEY)
    return end + (/^(?:[ \u00a0\u202f]?[»›«‹]|["”“’‘'])/.exec(after.slice(end, end + 2))?.[0].length ?? 0);
  return putIn !== undefined && start >= putIn && end <= putIn + LONGEST_KEY ? putIn : undefined;
}

/** What of `after` is not as it was before. */
function changeOf(before: string, after: string): Span {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let rest = 0;
  while (
    rest < shorter - start &&
    before.charCodeAt(before.length - 1 - rest) === after.charCodeAt(after.length - 1 - rest)
  )
    rest++;
  return { start, end: after.length - rest };
}

/** UTF-16 units: a letter may be two, and an editor that closes marks types two at once. */
const LONGEST_KEY = 2;
