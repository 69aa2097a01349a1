import { sayerInWords } from '../quotes/sayerInWords.ts';
import { fingerprintOf } from '../record/fingerprint.ts';
import { holdsRecorded } from '../record/heldWords.ts';
import { pairRecord } from '../record/pairRecord.ts';
import {
  foldQuotation,
  foldWords,
  type QuotationRecord,
  type RecordedQuotation,
  type RecordedSource,
  type Sign,
} from '../record/record.ts';
import type { DraftReport, QuotationReport } from '../rules/report.ts';
import type { CorpusIndex } from '../search/corpusIndex.ts';
import { clean } from '../text/clean.ts';
import { inEnglish, inSeries, type Said, say, sayCount } from '../text/said.ts';

/** Who signs which quotations; numbers count from 1 as in the packet, and without them all are signed. */
export interface Signing {
  readonly by: string;
  /** `2025-03-14`. */
  readonly on: string;
  readonly only?: ReadonlySet<number>;
  readonly note?: string;
}

/**
 * How a quotation stands to the record: `checked` by somebody and the same since; `changed`, in words or speaker,
 * after it was checked; `source changed` in its article; or `new`, which nobody has signed yet.
 */
export type RecordState = 'checked' | 'changed' | 'source changed' | 'new';

/**
 * Writes down the quotations of a checked draft. What was signed stays signed with what was signed then. A source
 * that has changed stays as it was recorded until somebody signs the quotation anew.
 */
export function recordQuotations(
  corpus: CorpusIndex,
  report: DraftReport,
  before: QuotationRecord | undefined,
  signing?: Signing,
): QuotationRecord {
  const pairs = pairRecord(report.quotations, before?.quotations ?? []);
  const quotations = report.quotations.map((quotation, index): RecordedQuotation => {
    const old = pairs[index];
    const isSigned = signing !== undefined && (signing.only?.has(index + 1) ?? true);
    const words = clean(quotation.text);
    const speaker = speakerOf(quotation);
    const isSame = old !== undefined && foldQuotation(old.words) === foldQuotation(words);
    const isKept =
      isSame && !isSigned && old.source !== undefined && !standsIn(corpus, old.source, quotation);
    const source = isKept ? old.source : sourceOf(corpus, quotation);
    const checked = isSigned ? { by: signing.by, on: signing.on } : signOf(old, words, speaker);
    const note = (isSigned ? signing.note : undefined) ?? old?.note;
    return {
      words,
      ...(speaker !== undefined && { speaker }),
      verdict: isKept ? old.verdict : quotation.verdict,
      ...(source && { source }),
      ...(checked && { checked }),
      ...(note !== undefined && { note }),
    };
  });
  return { version: 1, quotations };
}

/** How each quotation of the report stands to the record. */
export function recordStatesOf(
  corpus: CorpusIndex,
  report: DraftReport,
  record: QuotationRecord | undefined,
): readonly RecordState[] {
  const pairs = pairRecord(report.quotations, record?.quotations ?? []);
  return report.quotations.map((quotation, index) => {
    const old = pairs[index];
    if (old?.checked === undefined) return 'new';
    const sign = signOf(old, clean(quotation.text), speakerOf(quotation));
    if (sign?.words !== undefined || sign?.speaker !== undefined) return 'changed';
    const article = old.source && corpus.article(old.source.article)?.article;
    return old.source && article && !holdsRecorded(article, old.source) ? 'source changed' : 'checked';
  });
}

/** "12 of 14 checked; 1 changed since, 1 new". */
export function recordStatesInWords(states: readonly RecordState[]): Said {
  const count = (wanted: RecordState) => states.filter((one) => one === wanted).length;
  const [changed, source, fresh] = [count('changed'), count('source changed'), count('new')];
  const rest = [
    ...(changed === 0 ? [] : [sayCount(changed, say`${changed} changed since`)]),
    ...(source === 0 ? [] : [sayCount(source, say`${source} with a changed source`)]),
    ...(fresh === 0 ? [] : [sayCount(fresh, say`${fresh} not yet checked`)]),
  ];
  const done = say`${count('checked')} of ${states.length} checked`;
  return rest.length === 0 ? done : say`${done}; ${inSeries(rest, ', ')}`;
}

/** The sign of before, with what was signed where the draft has something else now. */
function signOf(
  old: RecordedQuotation | undefined,
  words: string,
  speaker: string | undefined,
): Sign | undefined {
  if (old?.checked === undefined) return undefined;
  const { by, on } = old.checked;
  const signed = old.checked.words ?? old.words;
  const sayer = old.checked.speaker ?? old.speaker ?? '';
  return {
    by,
    on,
    ...(foldQuotation(signed) !== foldQuotation(words) && { words: signed }),
    ...(sayer !== (speaker ?? '') && { speaker: sayer }),
  };
}

function standsIn(corpus: CorpusIndex, source: RecordedSource, quotation: QuotationReport): boolean {
  const article = corpus.article(source.article)?.article;
  return article === undefined ? quotation.source !== undefined : holdsRecorded(article, source);
}

function sourceOf(corpus: CorpusIndex, { source }: QuotationReport): RecordedSource | undefined {
  const article = source && corpus.article(source.article)?.article;
  if (source === undefined || article === undefined) return undefined;
  const { start, end, place } = source;
  const passage = clean(article.prose.text.slice(start, end));
  return {
    article: article.id,
    start,
    end,
    passage,
    fingerprint: fingerprintOf(foldWords(passage)),
    ...(place && { place }),
  };
}

function speakerOf({ attribution }: QuotationReport): string | undefined {
  return attribution ? inEnglish(sayerInWords(attribution, 'somebody unnamed')) : undefined;
}
