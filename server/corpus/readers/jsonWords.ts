import { readingOrder } from './readingOrder.ts';
import type { Segment } from './transcript.ts';

type Fields = { readonly [key: string]: unknown };

interface Word {
  readonly text: string;
  readonly time: number;
  readonly speaker?: string;
}

/** A stretch of a recording in which one voice is heard. */
interface Voice {
  readonly start: number;
  readonly end: number;
  readonly speaker: string;
}

/**
 * A transcript whose words stand one by one with their times, wherever in the file, and who speaks beside each or in
 * a list of its own (Google, IBM, Speechmatics, Kaldi, autoEdit): a segment for each change of voice. Nothing where
 * there are no such words.
 */
export function findWords(root: unknown): readonly Segment[] | undefined {
  const found: Found = { words: [], voices: [] };
  gather(root, undefined, 0, found);
  if (found.words.length < FEWEST) return undefined;
  const voices = found.voices.toSorted((a, b) => a.start - b.start);
  let at = 0;
  const segments: {
    start: number;
    words: string;
    speaker?: string;
    times: { at: number; time: number }[];
  }[] = [];
  for (const { text, time, speaker } of found.words) {
    while (at + 1 < voices.length && time >= (voices[at + 1]?.start ?? 0)) at++;
    const voice = voices[at];
    const who = speaker ?? (voice && time >= voice.start - SLACK ? voice.speaker : undefined);
    const last = segments.at(-1);
    if (last === undefined || last.speaker !== who) {
      segments.push({ start: time, words: text, times: [], ...(who !== undefined && { speaker: who }) });
      continue;
    }
    const glue = /^[.,!?;:…]/.test(text) ? '' : ' ';
    if (time - (last.times.at(-1)?.time ?? last.start) >= 1)
      last.times.push({ at: last.words.length + glue.length, time });
    last.words += glue + text;
  }
  return segments;
}

/** Fewer than these are an example, or something else. */
const FEWEST = 3;
/** In seconds: a word may begin a moment before its voice is told. */
const SLACK = 0.5;
const DEEPEST = 7;

interface Found {
  words: Word[];
  readonly voices: Voice[];
}

function gather(value: unknown, speaker: string | undefined, depth: number, found: Found): void {
  if (depth > DEEPEST || typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) {
    const own = speakerOf(value as Fields) ?? speaker;
    for (const [key, inner] of Object.entries(value)) {
      if (/speakers/i.test(key) && gatherVoices(inner, found)) continue;
      gather(inner, own, depth + 1, found);
    }
    return;
  }
  const words = wordsIn(value, speaker);
  if (words !== undefined) {
    // Google writes all words once more at the end, with their speakers.
    const isAgain = found.words.length > 0 && (words[0]?.time ?? 0) <= (found.words[0]?.time ?? 0);
    if (isAgain && words.length * 2 >= found.words.length) found.words = words;
    else if (!isAgain) for (const word of words) found.words.push(word);
    return;
  }
  if (gatherVoices(value, found)) return;
  for (const one of value) gather(one, speaker, depth + 1, found);
}

function gatherVoices(list: unknown, found: Found): boolean {
  const voices = Array.isArray(list) ? list.map(voiceOf) : [];
  if (voices.length === 0 || !voices.every((one) => one !== undefined)) return false;
  for (const voice of voices) found.voices.push(voice);
  return true;
}

/** A list all of which are words, the first of them with a time; stops may have none. */
function wordsIn(list: readonly unknown[], inherited: string | undefined): Word[] | undefined {
  const words: Word[] = [];
  for (const one of list) {
    // IBM's are lists themselves: the word, its start and its end.
    const isTriple = Array.isArray(one) && one.length === 3 && one[2] >= one[1];
    const [text, time] = isTriple ? one : isFields(one) ? [textOf(one), startOf(one)] : [];
    if (typeof text !== 'string' || /\S\s+\S+\s+\S/.test(text)) return undefined;
    const at = typeof time === 'number' ? time : words.at(-1)?.time;
    if (at === undefined) return undefined;
    const speaker = (isFields(one) ? speakerOf(one) : undefined) ?? inherited;
    words.push({ text: text.trim(), time: at, ...(speaker !== undefined && { speaker }) });
  }
  return words.length > 0 ? words : undefined;
}

/** The word as it is printed, rather than as it was heard. */
function textOf(item: Fields): string | undefined {
  const [inner] = Array.isArray(item.alternatives) ? item.alternatives : [];
  const all: Fields = isFields(inner) ? { ...item, ...inner } : item;
  for (const key of ['punct', 'punctuated_word', 'text', 'word', 'content', 'value', 'name']) {
    const value = all[key];
    if (typeof value === 'string' && value.trim() !== '') return value;
  }
  return undefined;
}

function startOf(item: Fields): number | undefined {
  return secondsIn(item, ['start', 'startTime', 'start_time', 'startOffset', 'from', 'time', 'offset']);
}

function secondsIn(item: Fields, keys: readonly string[]): number | undefined {
  for (const key of keys) {
    const value = item[key];
    if (typeof value === 'number' && value >= 0) return value;
    if (typeof value === 'string' && /^\d+(?:\.\d+)?s?$/.test(value)) return Number.parseFloat(value);
    if (isFields(value) && ('seconds' in value || 'nanos' in value))
      return Number(value.seconds ?? 0) + Number(value.nanos ?? 0) / 1e9;
  }
  return undefined;
}

function voiceOf(value: unknown): Voice | undefined {
  if (!isFields(value)) return undefined;
  const start = startOf(value);
  const length = secondsIn(value, ['duration']);
  const end = secondsIn(value, ['end', 'endTime', 'end_time', 'to']) ?? (start ?? 0) + (length ?? Number.NaN);
  const speaker = speakerOf(value) ?? (typeof value.name === 'string' ? value.name.trim() : undefined);
  if (start === undefined || Number.isNaN(end) || !speaker) return undefined;
  return { start, end, speaker };
}

function speakerOf(item: Fields): string | undefined {
  for (const key of ['speaker', 'speaker_name', 'speakerName', 'speaker_label', 'speaker_id', 'speakerTag']) {
    const value = item[key];
    const named = isFields(value) ? (value.name ?? value['@id']) : value;
    if (typeof named === 'string' && named.trim() !== '') return readingOrder(named);
    if (typeof named === 'number') return `Speaker ${named}`;
  }
  return undefined;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
