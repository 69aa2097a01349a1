import { say } from '../../text/said.ts';
import { decodeText } from '../decodeText.ts';
import { RECORD_ENDING } from './fileKinds.ts';
import { findWords } from './jsonWords.ts';
import { readingOrder } from './readingOrder.ts';
import type { SourceRead } from './sourceText.ts';
import { type Segment, transcriptText } from './transcript.ts';

/**
 * Reads a transcript that a machine wrote as JSON: a list of segments, or an object with one, each with its words
 * and mostly a start and a speaker. Whisper, WhisperX, Podcasting 2.0, Trint, Rev, AssemblyAI, Deepgram and AWS
 * differ in the names of the keys and little else. Other JSON is no source, but for what `first` reads.
 */
export function readJson(
  bytes: Uint8Array,
  name: string,
  first?: (root: unknown) => SourceRead | undefined,
): SourceRead {
  if (name.endsWith(RECORD_ENDING))
    return { unreadable: say`This is what was recorded of a draft.`, isOwn: true };
  const { text, problem } = decodeText(bytes);
  if (problem !== undefined) return { unreadable: problem };
  const { root, fault } = parse(text.replace(/^\uFEFF/, ''));
  if (fault !== undefined)
    return {
      unreadable: say`This is not valid JSON: there is a fault in line ${fault}. Export it again.`,
    };
  const other = root === undefined ? undefined : first?.(root);
  if (other !== undefined) return other;
  const list = root === undefined ? undefined : (findSegments(root) ?? findParted(root) ?? wordByWord(root));
  if (list === undefined)
    return {
      unreadable: say`This JSON is neither a transcript, a chat nor a bibliography, and is not read. Highlights are read once they are imported.`,
      foreign: true,
    };
  const { segments, milliseconds } = list;
  const named = withNames(segments, legendOf(root));
  const scaled = milliseconds ? named.map(inSeconds) : named;
  return transcriptText(scaled, { automatic: isMachines(root) });
}

function wordByWord(root: unknown): Segments | undefined {
  const segments = findWords(root);
  return segments && { segments, milliseconds: false };
}

/** Whom ids of speakers stand for, where a list beside the words says it. */
function legendOf(root: unknown, depth = 0): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  if (!isFields(root)) return names;
  const list = root.speakers;
  for (const one of Array.isArray(list) ? list : []) {
    if (!isFields(one) || typeof one.name !== 'string' || one.name.trim() === '') continue;
    for (const key of ['id', 'spkid', 'speaker_id', 'speakerId', 'speaker', 'label', 'key']) {
      const id = one[key];
      if (typeof id === 'string') names.set(id, one.name.trim());
      if (typeof id === 'number') names.set(`Speaker ${id}`, one.name.trim());
    }
  }
  if (names.size > 0 || depth > 2) return names;
  for (const value of Object.values(root)) {
    const found = isFields(value) ? legendOf(value, depth + 1) : names;
    if (found.size > 0) return found;
  }
  return names;
}

function withNames(segments: readonly Segment[], legend: ReadonlyMap<string, string>): readonly Segment[] {
  return segments.map((segment) => {
    if (segment.speaker === undefined) return segment;
    const name = legend.get(segment.speaker);
    if (name !== undefined) return { ...segment, speaker: name };
    // A letter or a letter and a number are nobody's name: machines tell voices apart by them.
    return /^\p{Lu}?\d{0,3}$/u.test(segment.speaker)
      ? { ...segment, speaker: `Speaker ${segment.speaker}` }
      : segment;
  });
}

/** The line of the fault, from 1, where the text is none; a text that breaks off has it at its end. */
function parse(text: string): { readonly root?: unknown; readonly fault?: number } {
  try {
    return { root: JSON.parse(text) };
  } catch (error) {
    const at = /\bposition (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
    return { fault: text.slice(0, at === undefined ? text.length : Number(at)).split('\n').length };
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
  'audio_segments',
  'items',
  'timeline',
  'chunks',
  'blocks',
  'events',
  'recognizedPhrases',
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
  for (const one of list) {
    if (!isFields(one)) return undefined;
    // Draft.js keeps what it knows of a block apart from its text.
    const item = { ...(isFields(one.data) && one.data), ...one, ...likeliest(one) };
    const words = wordsOf(item);
    if (words === undefined) return undefined;
    const { start, end, seconds } = timesOf(item);
    const speaker = speakerOf(item);
    if (start !== undefined || speaker !== undefined) known++;
    // Nobody says a sentence in a twentieth of a second: a time that is no fraction may count milliseconds.
    if (start !== undefined && (seconds || !Number.isInteger(start) || (end ?? start + 500) - start < 200)) {
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
  if (Array.isArray(item.segs)) {
    const parts = item.segs.map((part: unknown) => (isFields(part) ? (textOf(part) ?? '') : ''));
    return parts.join('').replace(/\s+/g, ' ').trim();
  }
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

/** The likeliest of several readings, where a machine gives more than one. */
function likeliest(item: Fields): Fields | undefined {
  const list = item.alternatives ?? item.nBest;
  const [first] = Array.isArray(list) ? list : [];
  return isFields(first) ? first : undefined;
}

function textOf(item: Fields): string | undefined {
  for (const key of [
    'text',
    'body',
    'punct',
    'punctuated_word',
    'word',
    'value',
    'transcript',
    'content',
    'sentence',
    'display',
    'utf8',
  ]) {
    const value = item[key];
    if (typeof value === 'string') return value;
  }
  return undefined;
}

interface Times {
  readonly start?: number;
  readonly end?: number;
  /** Whether the file says that it counts seconds, or what it counts. */
  readonly seconds?: true;
}

function timesOf(item: Fields): Times {
  const start = timeIn(item, STARTS);
  const end = timeIn(item, ['end', 'endTime', 'end_time', 'end_ts', 'to']);
  if (start !== undefined) {
    const isStated = STARTS.some((key) => typeof item[key] === 'string' && /[:s]/.test(String(item[key])));
    return { start, ...(end !== undefined && { end }), ...(isStated && { seconds: true }) };
  }
  for (const key of ['words', 'elements']) {
    const inner = item[key];
    const first = Array.isArray(inner)
      ? inner.find((one) => isFields(one) && timesOf(one).start !== undefined)
      : undefined;
    if (isFields(first)) return timesOf(first);
  }
  const scaled = COUNTED.find(([key]) => typeof item[key] === 'number');
  if (scaled) return { start: Number(item[scaled[0]]) / scaled[1], seconds: true };
  const offsets = item.offsets;
  if (isFields(offsets)) {
    const from = timeIn(offsets, ['from']);
    if (from !== undefined) return { start: from / 1000, seconds: true };
  }
  return {};
}

const STARTS = ['start', 'startTime', 'start_time', 'ts', 'time', 'from', 'begin', 'offset', 'timestamp'];

/** Times in units that their keys name, and how many of them a second has. */
const COUNTED: readonly (readonly [string, number])[] = [
  ['tStartMs', 1000],
  ['offsetInTicks', 10_000_000],
];

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
    'speakerTag',
  ]) {
    const value = item[key];
    if (typeof value === 'string' && value.trim() !== '') return readingOrder(value);
    if (typeof value === 'number') return `Speaker ${value}`;
    if (isFields(value) && typeof value.name === 'string' && value.name.trim() !== '')
      return value.name.trim();
  }
  const [user] = Array.isArray(item.users) ? item.users : [];
  return isFields(user) && typeof user.username === 'string' ? user.username.trim() || undefined : undefined;
}

/**
 * Words and paragraphs as lists of their own, joined by an id or by their times, as editors of transcripts keep them
 * (BBC, Hyperaudio, Trint); nothing where there are no two such lists side by side.
 */
function findParted(root: unknown, depth = 0): Segments | undefined {
  if (!isFields(root) || depth > 3) return undefined;
  const { words, paragraphs } = root;
  if (Array.isArray(words) && Array.isArray(paragraphs)) return partedSegments(words, paragraphs);
  for (const value of Object.values(root)) {
    const found = isFields(value) ? findParted(value, depth + 1) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

function partedSegments(words: readonly unknown[], paragraphs: readonly unknown[]): Segments | undefined {
  const starts = paragraphs
    .filter(isFields)
    .map((one) => ({ one, start: timesOf(one).start ?? 0, said: [] as Fields[] }));
  let at = 0;
  for (const word of words) {
    if (!isFields(word)) return undefined;
    const id = word.paraId ?? word.paragraphId;
    const stated = id === undefined ? undefined : starts.find(({ one }) => one.id === id);
    const time = timesOf(word).start ?? 0;
    while (stated === undefined && at + 1 < starts.length && time >= (starts[at + 1]?.start ?? 0)) at++;
    (stated ?? starts[at])?.said.push(word);
  }
  return segmentsOf(
    starts
      .filter(({ said }) => said.length > 0)
      .map(({ one, start, said }) => ({ ...one, start, words: said })),
  );
}

/** Signs of speech recognition that nobody corrects by hand: tokens, confidences, probabilities; near the top, first items alone. */
function isMachines(root: unknown): boolean {
  let open: readonly unknown[] = [root];
  for (let depth = 0; depth < 8 && open.length > 0; depth++) {
    if (open.some((one) => isFields(one) && MACHINES.some((key) => key in one))) return true;
    open = open.flatMap((one) =>
      Array.isArray(one) ? one.slice(0, 3) : isFields(one) ? Object.values(one) : [],
    );
    open = open.filter((one) => typeof one === 'object' && one !== null).slice(0, 200);
  }
  return false;
}

const MACHINES = [
  'avg_logprob',
  'no_speech_prob',
  'tokens',
  'compression_ratio',
  'confidence',
  'seek',
  'score',
  'probability',
  // YouTube’s events, whisper.cpp’s head: neither is written for captions that somebody made.
  'tOffsetMs',
  'systeminfo',
];

function inSeconds(segment: Segment): Segment {
  const times = segment.times?.map(({ at, time }) => ({ at, time: time / 1000 }));
  return { ...segment, start: segment.start / 1000, ...(times && { times }) };
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
