import { decodeText } from '../decodeText.ts';
import type { SourceRead } from './sourceText.ts';
import { type Segment, transcriptText } from './transcript.ts';

/**
 * Reads a transcript that a machine wrote as JSON: a list of segments, or an object with one, each with its words
 * and mostly a start and a speaker. Whisper, WhisperX, Podcasting 2.0, Trint, Rev, AssemblyAI, Deepgram and AWS
 * differ in the names of the keys and little else. Other JSON is no source.
 */
export function readJson(bytes: Uint8Array): SourceRead {
  const root = parse(decodeText(bytes).text.replace(/^\uFEFF/, ''));
  const list = root === undefined ? undefined : findSegments(root);
  if (list === undefined) return { unreadable: 'This is not a transcript in JSON.', foreign: true };
  const { segments, milliseconds } = list;
  const scaled = milliseconds ? segments.map(inSeconds) : segments;
  return transcriptText(scaled, { automatic: isMachines(root) });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

type Fields = { readonly [key: string]: unknown };

/** Where the lists of segments stand, the more telling first. */
const LISTS = [
  'segments',
  'utterances',
  'monologues',
  'transcript',
  'transcripts',
  'paragraphs',
  'results',
  'sentences',
  'transcription',
  'items',
];

interface Segments {
  readonly segments: readonly Segment[];
  readonly milliseconds: boolean;
}

function findSegments(value: unknown, depth = 0): Segments | undefined {
  if (Array.isArray(value)) return segmentsOf(value);
  if (!isFields(value) || depth > 4) return undefined;
  for (const key of [...LISTS, 'results', 'data', 'response', 'result', 'channels', 'alternatives']) {
    const inner = value[key];
    if (inner === undefined || typeof inner !== 'object' || inner === null) continue;
    const found =
      findSegments(inner, depth + 1) ??
      (Array.isArray(inner) ? findSegments(inner[0], depth + 1) : undefined);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A list all of whose items have words, and at least half of them a time or a speaker. */
function segmentsOf(list: readonly unknown[]): Segments | undefined {
  const segments: Segment[] = [];
  let known = 0;
  let milliseconds = list.length > 0;
  let before = 0;
  for (const item of list) {
    if (!isFields(item)) return undefined;
    const words = wordsOf(item);
    if (words === undefined) return undefined;
    const { start, end } = timesOf(item);
    const speaker = speakerOf(item);
    if (start !== undefined || speaker !== undefined) known++;
    // Nobody says a sentence in a twentieth of a second: a time that is no fraction may count milliseconds.
    if (start !== undefined && (!Number.isInteger(start) || (end ?? start + 500) - start < 200)) {
      if (words !== '') milliseconds = false;
    }
    before = start ?? before;
    segments.push(...split(item, words, before, speaker));
  }
  return known * 2 >= list.length && known > 0 ? { segments: carried(segments), milliseconds } : undefined;
}

/** A segment whose words are of several speakers is parted where the speaker changes. */
function split(item: Fields, words: string, start: number, speaker: string | undefined): Segment[] {
  const list = item.words;
  const plain = { start, words, ...(speaker !== undefined && { speaker }) };
  if (!Array.isArray(list) || list.length === 0) return [plain];
  const parts: { start: number; words: string; speaker?: string; times: { at: number; time: number }[] }[] =
    [];
  let at = start;
  for (const word of list) {
    if (!isFields(word)) return [plain];
    const said = textOf(word);
    if (said === undefined) return [plain];
    const who = speakerOf(word) ?? speaker;
    at = timesOf(word).start ?? at;
    const last = parts.at(-1);
    if (last === undefined || last.speaker !== who) {
      parts.push({ start: at, words: said, times: [], ...(who !== undefined && { speaker: who }) });
      continue;
    }
    const glue = /^[.,!?;:…]/.test(said) || /^\s/.test(said) ? '' : ' ';
    const from = last.words.length + glue.length;
    if (at - (last.times.at(-1)?.time ?? last.start) >= 1) last.times.push({ at: from, time: at });
    last.words += glue + said;
  }
  // The words as the segment prints them are better than the list's where one speaker says them all.
  const [only] = parts;
  if (parts.length === 1 && only && words !== '') {
    const same = only.words.trim() === words;
    return [
      {
        ...plain,
        ...(only.speaker !== undefined && { speaker: only.speaker }),
        times: same ? only.times : [],
      },
    ];
  }
  return parts.map((part) => ({ ...part, words: part.words.trim() }));
}

/** Podcasting 2.0 names a speaker once, where the turn begins. */
function carried(segments: readonly Segment[]): Segment[] {
  if (!segments.some(({ speaker }) => speaker !== undefined)) return [...segments];
  let last: string | undefined;
  return segments.map((segment) => {
    last = segment.speaker ?? last;
    return last === undefined ? segment : { ...segment, speaker: last };
  });
}

function wordsOf(item: Fields): string | undefined {
  const direct = textOf(item);
  if (direct !== undefined) return direct.trim();
  const parts = [item.words, item.elements, item.sentences].find(Array.isArray);
  if (parts === undefined) return undefined;
  const words = parts.map((part: unknown) => (isFields(part) ? textOf(part) : undefined));
  if (words.length === 0 || words.some((word) => word === undefined)) return undefined;
  // Rev writes the spaces and stops as elements of their own.
  return words
    .join(' ')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,!?;:…])/g, '')
    .trim();
}

function textOf(item: Fields): string | undefined {
  for (const key of [
    'text',
    'body',
    'punctuated_word',
    'word',
    'value',
    'transcript',
    'content',
    'sentence',
  ]) {
    const value = item[key];
    if (typeof value === 'string') return value;
  }
  return undefined;
}

function timesOf(item: Fields): { readonly start?: number; readonly end?: number } {
  const start = timeIn(item, [
    'start',
    'startTime',
    'start_time',
    'ts',
    'time',
    'from',
    'begin',
    'offset',
    'timestamp',
  ]);
  const end = timeIn(item, ['end', 'endTime', 'end_time', 'end_ts', 'to']);
  if (start !== undefined) return { start, ...(end !== undefined && { end }) };
  for (const key of ['words', 'elements']) {
    const inner = item[key];
    const first = Array.isArray(inner)
      ? inner.find((one) => isFields(one) && timesOf(one).start !== undefined)
      : undefined;
    if (isFields(first)) return timesOf(first);
  }
  const offsets = item.offsets;
  if (isFields(offsets)) {
    const from = timeIn(offsets, ['from']);
    if (from !== undefined) return { start: from / 1000 };
  }
  return {};
}

function timeIn(item: Fields, keys: readonly string[]): number | undefined {
  for (const key of keys) {
    const value = Array.isArray(item[key]) ? item[key][0] : item[key];
    if (typeof value === 'number' && Number.isFinite(value) && value >= 0) return value;
    if (typeof value === 'string') {
      const clock = /^(?:(\d{1,3}):)?(\d{1,2}):(\d{1,2}(?:[.,]\d+)?)$/.exec(value.trim());
      if (clock) {
        const seconds = Number(clock[3]?.replace(',', '.'));
        return Number(clock[1] ?? 0) * 3600 + Number(clock[2]) * 60 + seconds;
      }
      const number = /^\d+(?:\.\d+)?s?$/.exec(value.trim());
      if (number) return Number.parseFloat(value);
    }
  }
  return undefined;
}

function speakerOf(item: Fields): string | undefined {
  for (const key of [
    'speaker',
    'speaker_name',
    'speakerName',
    'speaker_label',
    'name',
    'speaker_id',
    'speakerId',
  ]) {
    const value = item[key];
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
    if (typeof value === 'number') return `Speaker ${value}`;
    if (isFields(value) && typeof value.name === 'string' && value.name.trim() !== '')
      return value.name.trim();
  }
  return undefined;
}

/** Signs of speech recognition that nobody corrects by hand: tokens, confidences, probabilities. */
function isMachines(root: unknown): boolean {
  const list = findList(root);
  return list.slice(0, 5).some((item) => isFields(item) && MACHINES.some((key) => key in item));
}

const MACHINES = ['avg_logprob', 'no_speech_prob', 'tokens', 'compression_ratio', 'confidence', 'seek'];

function findList(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (!isFields(value)) return [];
  for (const key of LISTS) if (Array.isArray(value[key])) return value[key];
  return [];
}

function inSeconds(segment: Segment): Segment {
  const times = segment.times?.map(({ at, time }) => ({ at, time: time / 1000 }));
  return { ...segment, start: segment.start / 1000, ...(times && { times }) };
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
