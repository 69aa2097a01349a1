import { say } from '../../text/said.ts';
import type { Metadata } from '../article.ts';
import { decodeText } from '../decodeText.ts';
import { decodeEntities } from './entities.ts';
import { readingOrder } from './readingOrder.ts';
import type { SourceRead } from './sourceText.ts';
import { isSpeakerLabel } from './speakerLabel.ts';
import { timecodeAt } from './timecode.ts';
import { type About, type Segment, transcriptText } from './transcript.ts';

/**
 * Reads captions: SubRip (`.srt`), WebVTT (`.vtt`) and YouTube's `.sbv`. Cues of one speaker are one turn; words
 * split over cues are joined, and what rolling captions show twice is there once.
 */
export function readCaptions(bytes: Uint8Array, name: string): SourceRead {
  const { text, problem } = decodeText(bytes);
  if (problem !== undefined) return { unreadable: problem };
  const { cues, header } = parseCues(text);
  if (cues.length === 0) {
    const kind = name.replace(/^.*\./s, '').toLowerCase();
    return {
      unreadable: say`There are no captions in it: no line has a start and an end time as a .${kind} file’s do.`,
    };
  }
  const rolling = isRolling(cues);
  if (cues.every(({ lines }) => lines.every((line) => line.trim() === '')))
    return { unreadable: say`The captions have times and no words.` };
  const spoken = rolling ? unrolled(cues) : cues.map(toSpoken);
  return spokenText(spoken, { metadata: headerMetadata(header), automatic: rolling });
}

/** The text of cues whose markup is read. */
export function spokenText(cues: readonly Spoken[], about: About): SourceRead {
  return transcriptText(withSpeakers(about.automatic ? cues : withNamesAbove(cues)), about);
}

interface Cue {
  readonly start: number;
  readonly lines: readonly string[];
}

/** The lines of one cue once its markup is read. */
export interface Spoken {
  readonly start: number;
  readonly lines: readonly SpokenLine[];
}

export interface SpokenLine {
  readonly words: string;
  /** From a voice tag: `<v Name>`. */
  readonly voice?: string;
  readonly times: readonly { readonly at: number; readonly time: number }[];
}

function parseCues(text: string): { readonly cues: readonly Cue[]; readonly header: readonly string[] } {
  const lines = text.split(/\r\n?|\n/);
  const cues: Cue[] = [];
  const header: string[] = [];
  let at = 0;
  if (/^\uFEFF?WEBVTT(?![^\s])/.test(lines[0] ?? '')) {
    while (at < lines.length && lines[at]?.trim() !== '') header.push(lines[at++] ?? '');
  }
  while (at < lines.length) {
    const line = lines[at++] ?? '';
    if (/^(?:NOTE|STYLE|REGION)(?:\s|$)/.test(line)) {
      while (at < lines.length && lines[at]?.trim() !== '') at++;
      continue;
    }
    const start = timing(line);
    if (start === undefined) continue;
    const said: string[] = [];
    // A line of blanks stands in rolling captions for an empty row; only an empty line ends a cue.
    while (at < lines.length && lines[at] !== '' && timing(lines[at] ?? '') === undefined) {
      const next = lines[at++] ?? '';
      // A counter with no blank line before it belongs to the next cue.
      if (/^\d+\s*$/.test(next) && timing(lines[at] ?? '') !== undefined) break;
      said.push(next);
    }
    cues.push({ start, lines: said });
  }
  return { cues, header };
}

/** The start of a cue's timing line, in seconds. */
function timing(line: string): number | undefined {
  const from = line.length - line.trimStart().length;
  const start = timecodeAt(line, from);
  if (start === undefined) return undefined;
  const between = /\s*(?:-->|,)\s*/y;
  between.lastIndex = start.end;
  if (!between.test(line)) return undefined;
  return timecodeAt(line, between.lastIndex) === undefined ? undefined : start.time;
}

function toSpoken({ start, lines }: Cue): Spoken {
  let voice: string | undefined;
  const spoken: SpokenLine[] = [];
  for (const line of lines) {
    const read = readLine(line, voice);
    voice = read.open;
    for (const one of read.lines) if (one.words !== '') spoken.push(one);
  }
  return { start, lines: spoken };
}

/** Takes a line's tags out of it; a voice goes on over the lines of its cue until it is closed. */
function readLine(
  line: string,
  open: string | undefined,
): { readonly lines: readonly SpokenLine[]; readonly open: string | undefined } {
  const lines: SpokenLine[] = [];
  let words = '';
  let times: { at: number; time: number }[] = [];
  let voice = open;
  const end = () => {
    const lead = words.length - words.trimStart().length;
    const shifted = times.map(({ at, time }) => ({ at: Math.max(0, at - lead), time }));
    lines.push({ words: words.trim(), times: shifted, ...(voice !== undefined && { voice }) });
    words = '';
    times = [];
  };
  let at = 0;
  while (at < line.length) {
    const next = line.indexOf('<', at);
    const close = next < 0 ? -1 : line.indexOf('>', next);
    if (close < 0) break;
    words += plain(line.slice(at, next));
    const tag = line.slice(next + 1, close);
    const time = timecodeAt(tag, 0)?.time;
    if (time !== undefined) times.push({ at: words.length + (words.endsWith(' ') ? 0 : 1), time });
    else if (/^v[\s.]/.test(tag)) {
      if (words.trim() !== '') end();
      voice = readingOrder(plain(tag.replace(/^v\S*\s*/, ''))) || undefined;
    } else if (tag === '/v') {
      if (words.trim() !== '') end();
      voice = undefined;
    } else if (!/^\/?(?:[a-z]{1,4}|font)(?:[.\s].*)?$/is.test(tag)) words += line.slice(next, close + 1);
    at = close + 1;
  }
  words += plain(line.slice(at));
  end();
  return { lines, open: voice };
}

function plain(words: string): string {
  // `{\an8}` places a line on the screen.
  return decodeEntities(words.replace(/\{\\[^{}]{0,40}\}/g, '')).replace(/\s+/g, ' ');
}

/** Rolling captions show each line again while the next one comes in. */
function isRolling(cues: readonly Cue[]): boolean {
  const shown = cues.map(({ lines }) => lines.map(bare).filter((line) => line !== ''));
  let again = 0;
  let longer = 0;
  shown.forEach((lines, index) => {
    const before = shown[index - 1];
    if (before === undefined || lines.length === 0) return;
    longer++;
    if (before.at(-1) === lines[0] && lines[0] !== '') again++;
  });
  return longer >= 3 && again * 2 >= longer;
}

function bare(line: string): string {
  return readLine(line, undefined)
    .lines.map(({ words }) => words)
    .join(' ')
    .trim();
}

/** Each line of rolling captions once, where it comes in. */
function unrolled(cues: readonly Cue[]): Spoken[] {
  let before: readonly string[] = [];
  return cues.map((cue) => {
    const { start, lines } = toSpoken(cue);
    const words = lines.map((line) => line.words);
    const known = repeated(before, words);
    before = words;
    return { start, lines: lines.slice(known) };
  });
}

/** How many lines at the beginning of a cue are the last ones of the cue before. */
function repeated(before: readonly string[], lines: readonly string[]): number {
  for (let count = Math.min(before.length, lines.length); count > 0; count--) {
    const tail = before.slice(before.length - count);
    if (tail.every((line, index) => line === lines[index])) return count;
  }
  return 0;
}

/** Where every other cue and more has a name on a line above its words, that is who speaks. */
function withNamesAbove(cues: readonly Spoken[]): readonly Spoken[] {
  const nameOf = ({ lines: [first, next] }: Spoken): string | undefined => {
    const words = first?.words.replace(/:$/, '') ?? '';
    return next !== undefined && isSpeakerLabel(words) && !/[.,…]$/.test(words) ? words : undefined;
  };
  const counts = new Map<string, number>();
  for (const cue of cues) {
    const name = nameOf(cue);
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const names = new Set([...counts].filter(([, count]) => count > 1).map(([name]) => name));
  const named = cues.filter((cue) => names.has(nameOf(cue) ?? ''));
  if (named.length * 2 < cues.length || named.length < 3) return cues;
  return cues.map((cue) => {
    const name = nameOf(cue) ?? '';
    if (!names.has(name)) return cue;
    return { ...cue, lines: cue.lines.slice(1).map((line) => ({ voice: readingOrder(name), ...line })) };
  });
}

/** Reads who speaks: from voice tags, from labels (`NAME:`) where they are used as such, from `>>` and dashes. */
function withSpeakers(cues: readonly Spoken[]): Segment[] {
  const labels = usedLabels(cues);
  const dashes = cues.some(({ lines }) => lines.length > 1 && lines.every(({ words }) => DASH.test(words)));
  const segments: Segment[] = [];
  let speaker: string | undefined;
  for (const { start, lines } of cues) {
    for (const { words, voice, times } of lines) {
      const lead = LEAD.exec(words)?.[0] ?? '';
      const label = labels.size === 0 ? undefined : labelOf(words.slice(lead.length));
      const named = label !== undefined && labels.has(label.name);
      const changes = lead.includes('>') || (dashes && DASH.test(words) && lines.length > 1);
      const said = changes || named ? words.slice(lead.length) : words;
      if (voice !== undefined) speaker = voice;
      else if (named) speaker = label.name;
      else if (changes) speaker = undefined;
      const kept = named ? said.slice(label.end) : said;
      const cut = words.length - kept.length;
      segments.push({
        start,
        words: kept,
        ...(speaker !== undefined && { speaker }),
        ...(changes && { changes }),
        ...(times.length > 0 && { times: thinned(times, start, cut) }),
      });
      if (voice !== undefined) speaker = undefined;
    }
  }
  return joined(segments);
}

/** A second between two of them is near enough to find a place in a recording. */
function thinned(times: SpokenLine['times'], start: number, cut: number): SpokenLine['times'] {
  let last = start;
  return times.flatMap(({ at, time }) => {
    if (time - last < 1 || at <= cut) return [];
    last = time;
    return [{ at: at - cut, time }];
  });
}

/** A word that a hyphen splits over two lines or cues is one word. */
function joined(segments: readonly Segment[]): Segment[] {
  const whole: Segment[] = [];
  for (const segment of segments) {
    const before = whole.at(-1);
    if (before && before.speaker === segment.speaker && /\p{L}[-\u2010]$/u.test(before.words)) {
      const rest = /^\p{Ll}[\p{L}’']*[^\p{L}\s]*/u.exec(segment.words)?.[0];
      if (rest !== undefined) {
        whole[whole.length - 1] = { ...before, words: before.words + rest };
        whole.push({ ...segment, words: segment.words.slice(rest.length).trimStart(), times: [] });
        continue;
      }
    }
    whole.push(segment);
  }
  return whole;
}

const DASH = /^[-–—]\s?(?=\S)/;
const LEAD = /^(?:>{2,3}\s*|[-–—]\s?)/;

interface Label {
  readonly name: string;
  readonly end: number;
  /** Most of what stands in brackets is no name: sounds, gestures. */
  readonly bracketed?: true;
}

/** The label at the beginning of a line: `Name:`, `[Name] words`, `(Name) words`. */
function labelOf(words: string): Label | undefined {
  const bracketed = /^[[(]([^\])([]{2,60})[\])]:?\s+(?=\S)/.exec(words);
  if (bracketed?.[1] !== undefined && isSpeakerLabel(bracketed[1].trim()))
    return { name: bracketed[1].trim(), end: bracketed[0].length, bracketed: true };
  const colon = words.slice(0, 64).search(/:(?:\s|$)/);
  if (colon < 1) return undefined;
  const name = words
    .slice(0, colon)
    .replace(/^\[(.*)\]$/, '$1')
    .trim();
  if (!isSpeakerLabel(name)) return undefined;
  return { name, end: colon + (/^:\s*/.exec(words.slice(colon))?.[0].length ?? 1) };
}

/** The labels of these captions; one that stands but once in many cues is a colon in a sentence. */
function usedLabels(cues: readonly Spoken[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  const inBrackets = new Map<string, number>();
  for (const { lines } of cues) {
    for (const { words } of lines) {
      const label = labelOf(words.slice(LEAD.exec(words)?.[0].length ?? 0));
      const list = label?.bracketed ? inBrackets : counts;
      if (label) list.set(label.name, (list.get(label.name) ?? 0) + 1);
    }
  }
  // A sound may stand before words now and then; before every other cue it is who speaks.
  const bracketed = [...inBrackets.values()].reduce((sum, count) => sum + count, 0);
  if (bracketed * 2 >= cues.length) for (const [name, count] of inBrackets) counts.set(name, count);
  const regular = [...counts.values()].some((count) => count > 1) || counts.size > 1;
  return new Set(
    [...counts].filter(([name, count]) => count > 1 || isShouted(name) || regular).map(([name]) => name),
  );
}

function isShouted(name: string): boolean {
  return name === name.toUpperCase() && /\p{Lu}{2}/u.test(name);
}

/** What stands beside `WEBVTT` names the programme; `Language:` is as YouTube writes it. */
function headerMetadata(header: readonly string[]): Metadata {
  const title = header[0]
    ?.replace(/^\uFEFF?WEBVTT/, '')
    .replace(/^[\s:–—-]+/, '')
    .trim();
  const language = header.map((line) => /^Language:\s*([A-Za-z]{2,3}(?:-[\w-]+)?)\s*$/.exec(line)?.[1]);
  const tag = language.find((one) => one !== undefined);
  return {
    authors: [],
    interviewers: [],
    ...(title && isNameOfProgramme(title) && { containerTitle: title }),
    ...(tag && { language: tag }),
  };
}

/** Capitals at both ends of at least two words: beside `WEBVTT` stand remarks as well, and `FILE` in older files. */
function isNameOfProgramme(words: string): boolean {
  return /^[\p{Lu}\p{Lo}\d]\S*\s(?:.*\s)?[\p{Lu}\p{Lo}\d]\S*$/u.test(words) && !/[.?!:;]$/.test(words);
}
