import type { Place } from '../corpus/placeMark.ts';
import { RECORD_ENDING } from '../corpus/readers/fileKinds.ts';
import { clean } from '../text/clean.ts';
import { type Said, say } from '../text/said.ts';
import { escapedJson } from '../text/toJson.ts';
import { fingerprintOf } from './fingerprint.ts';

/** What was written down of a draft's quotations, to notice later what changed; in the order of the draft. */
export interface QuotationRecord {
  readonly version: 1;
  readonly quotations: readonly RecordedQuotation[];
}

/** One quotation as it was when it was written down. */
export interface RecordedQuotation {
  /** The words between the marks, on one line. */
  readonly words: string;
  /** To whom the draft gives them; absent where it does not say. */
  readonly speaker?: string;
  readonly verdict: string;
  /** Absent where no article has the words. */
  readonly source?: RecordedSource;
  /** Absent until somebody says that they checked it. */
  readonly checked?: Sign;
  readonly note?: string;
}

/** What the article had; offsets are UTF-16 units of its text. */
export interface RecordedSource {
  /** The article's id. */
  readonly article: string;
  readonly start: number;
  readonly end: number;
  /** What stands there, as a reader sees it, on one line. */
  readonly passage: string;
  /** Of the passage, so that a slip in editing the file by hand shows. */
  readonly fingerprint: string;
  readonly place?: Place;
}

/** Who checked a quotation, and on what day: both as they were stated. */
export interface Sign {
  readonly by: string;
  /** `2025-03-14`. */
  readonly on: string;
  /** What was checked, where the draft has other words now. */
  readonly words?: string;
  /** To whom the draft gave them then, where it is somebody else now; empty for nobody. */
  readonly speaker?: string;
}

/** The file that a draft's record is kept in: beside it, and with its name. */
export function recordPathOf(draft: string): string {
  return `${draft}${RECORD_ENDING}`;
}

/**
 * The words in the form in which a record is compared: on one line, with straight marks and apostrophes, accents
 * composed. Whoever exchanges a straight mark for a curly one has changed nothing that was checked.
 */
export function foldWords(words: string): string {
  return clean(words)
    .replace(/[‘’‚‛]/g, "'")
    .replace(/[“”„‟]/g, '"')
    .normalize('NFC');
}

/** The words of a quotation in that form: the comma or stop at its end is the draft's sentence's, and none of the words. */
export function foldQuotation(words: string): string {
  return foldWords(words).replace(/[,.]$/, '');
}

/** The record as the text of its file: the same for the same record, a quotation a few lines. */
export function writeRecord({ quotations }: QuotationRecord): string {
  const written = quotations.map(({ words, speaker, verdict, source, checked, note }) => {
    const fields = Object.entries({
      words,
      speaker,
      verdict,
      article: source?.article,
      at: source && [source.start, source.end],
      passage: source?.passage,
      fingerprint: source?.fingerprint,
      place: source?.place,
      checked: checked && {
        by: checked.by,
        on: checked.on,
        ...(checked.words !== undefined && { words: checked.words }),
        ...(checked.speaker !== undefined && { speaker: checked.speaker }),
      },
      note,
    }).filter(([, value]) => value !== undefined);
    const lines = fields.map(([name, value]) => `      ${escapedJson(name)}: ${escapedJson(value)}`);
    return `    {\n${lines.join(',\n')}\n    }`;
  });
  const list = written.length === 0 ? '[]' : `[\n${written.join(',\n')}\n  ]`;
  return `{\n  "version": 1,\n  "quotations": ${list}\n}\n`;
}

/** What is wrong with a record and where, in a sentence. */
interface Fault {
  readonly fault: Said;
}

/** The record of a file's text, or what is wrong with it. */
export function parseRecord(text: string): QuotationRecord | Fault {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { fault: say`The record is not valid JSON: ${reason}.` };
  }
  if (!isObject(value) || value.version !== 1 || !Array.isArray(value.quotations))
    return { fault: say`The record is none of version 1 with a list of quotations.` };
  const quotations: RecordedQuotation[] = [];
  for (const [index, one] of value.quotations.entries()) {
    const read = readQuotation(one, index + 1);
    if ('fault' in read) return read;
    quotations.push(read);
  }
  return { version: 1, quotations };
}

function readQuotation(value: unknown, number: number): RecordedQuotation | Fault {
  if (!isObject(value)) return { fault: say`Quotation ${number} of the record is no object.` };
  const { words, speaker, verdict, note } = value;
  if (typeof words !== 'string') return { fault: say`Quotation ${number} of the record has no words.` };
  const source = value.article === undefined ? undefined : readSource(value, number);
  if (source && 'fault' in source) return source;
  const checked = value.checked === undefined ? undefined : readSign(value.checked, number);
  if (checked && 'fault' in checked) return checked;
  return {
    words,
    ...(typeof speaker === 'string' && { speaker }),
    verdict: typeof verdict === 'string' ? verdict : 'unchecked',
    ...(source && { source }),
    ...(checked && { checked }),
    ...(typeof note === 'string' && { note }),
  };
}

function readSource(
  { article, at, passage, fingerprint, place }: Fields,
  number: number,
): RecordedSource | Fault {
  if (typeof article !== 'string')
    return {
      fault: say`Quotation ${number} of the record names its article with something other than text.`,
    };
  if (typeof passage !== 'string')
    return { fault: say`Quotation ${number} of the record has an article and no passage.` };
  if (fingerprint !== fingerprintOf(foldWords(passage)))
    return {
      fault: say`Quotation ${number} of the record has a passage that is not the one its fingerprint was taken of: it was changed by hand.`,
    };
  const [start, end] = Array.isArray(at) ? at : [];
  if (!isOffset(start) || !isOffset(end))
    return { fault: say`Quotation ${number} of the record does not say where its passage stood (“at”).` };
  return { article, start, end, passage, fingerprint, ...(isObject(place) && { place: readPlace(place) }) };
}

function readPlace({ page, time, paragraph, chapter }: Fields): Place {
  return {
    ...((typeof page === 'number' || typeof page === 'string') && { page }),
    ...(typeof time === 'number' && { time }),
    ...(typeof paragraph === 'number' && { paragraph }),
    ...(typeof chapter === 'number' && { chapter }),
  };
}

function readSign(value: unknown, number: number): Sign | Fault {
  if (!isObject(value) || typeof value.by !== 'string' || typeof value.on !== 'string')
    return {
      fault: say`Quotation ${number} of the record is checked without saying by whom (“by”) and when (“on”).`,
    };
  const { by, on, words, speaker } = value;
  return {
    by,
    on,
    ...(typeof words === 'string' && { words }),
    ...(typeof speaker === 'string' && { speaker }),
  };
}

type Fields = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isOffset(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0;
}
