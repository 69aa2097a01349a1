import { lengthOfHalfDay, lengthOfZone } from '../../language/clockTimes.ts';
import { findDates } from '../../language/dates.ts';
import { isPreposition } from '../../language/lexicons.ts';
import { findSender, isGenericSpeaker } from '../../language/speakerLabels.ts';
import type { Turn } from '../../prose/prose.ts';
import type { Span } from '../../text/span.ts';
import type { PlaceMark } from '../placeMark.ts';
import { findChatTurns } from './chatTurns.ts';
import { isSpeakerLabel } from './speakerLabel.ts';
import { timecodeAt } from './timecode.ts';

/** A transcript as programs export it to text: who speaks from which second on, at offsets of the text. */
export interface TimedTurns {
  readonly turns: readonly Turn[];
  /** Absent where times are of the day, and no places in a recording. */
  readonly places?: readonly PlaceMark[];
}

/**
 * Finds the turns of a text in which times stand beside the names of speakers, as Otter (`Name  0:12`), Rev
 * (`Name (00:12):`), Descript (`[00:00:12] Name: words`), Trint, Word and others export them; nothing where the
 * text is no such transcript. `text` is read line by line, from `from` on.
 */
export function findTimedTurns(text: string, from = 0): TimedTurns | undefined {
  const messages = findChatTurns(text, from);
  if (messages !== undefined) return { turns: messages };
  const headers = withUntimed(text, findHeaders(text, from));
  const [first] = headers;
  if (headers.length < 2 || first === undefined || isLiveBlog(text, headers)) return undefined;
  // Somebody's notes that happen to begin two lines with a time are no transcript.
  const before = text.slice(from, first.line.start).trim().length;
  if (before > 3000 && before * 2 > text.length - from) return undefined;
  const turns: Turn[] = [];
  const places: PlaceMark[] = [];
  headers.forEach((header, index) => {
    const end = headers[index + 1]?.line.start ?? text.length;
    const words = trimmed(text, header.words, end);
    if (header.time !== undefined) places.push({ at: header.line.start, time: header.time });
    if (words === undefined) return;
    const named =
      header.label !== undefined && !isGenericSpeaker(text.slice(header.label.start, header.label.end));
    turns.push({ ...words, ...(named && header.label && { label: header.label }) });
  });
  // The log of a chat counts no recording's seconds.
  return headers.some(({ isSent }) => isSent) ? { turns } : { turns, places };
}

/**
 * Whether times part the posts of a live blog: they go back, as those of no recording do, or each stands above a heading of
 * its own, and what is below has people quoted in it.
 */
function isLiveBlog(text: string, headers: readonly Header[]): boolean {
  const times = headers.flatMap(({ time }) => time ?? []);
  const falls = times.filter((time, at) => time < (times[at - 1] ?? 0)).length;
  if (falls * 2 > times.length - 1) return true;
  const headings = headers.flatMap(({ label, line }) => {
    const isBelow = label !== undefined && /[\r\n]/.test(text.slice(line.start, label.start));
    return isBelow && text.charAt(label.end) !== ':' ? [text.slice(label.start, label.end)] : [];
  });
  const isEach = headings.length > 2 && headings.length === headers.length;
  return (
    isEach && new Set(headings).size === headings.length && /[“”"«„]/.test(text.slice(headers[0]?.words))
  );
}

interface Header {
  readonly line: Span;
  readonly time?: number;
  /** Absent where the line is a time alone: the words after it are of somebody nobody names. */
  readonly label?: Span;
  /** The label is that of a chat's log, and says who sent what to whom. */
  readonly isSent?: true;
  /** Where the words of the turn begin: after the header, or on the next line. */
  readonly words: number;
}

/**
 * Where a time stands but now and then, above several turns of which each has its label and a colon (Google Meet), the
 * labels part the turns. One that is used once is a colon in a sentence.
 */
function withUntimed(text: string, headers: readonly Header[]): readonly Header[] {
  if (!headers.some(({ label, words, line }) => label !== undefined && words < line.end)) return headers;
  const between = headers.flatMap(({ line, words }, index) =>
    labelledLines(text, Math.max(words, line.end), headers[index + 1]?.line.start ?? text.length),
  );
  const nameOf = ({ label }: Header) => (label === undefined ? '' : text.slice(label.start, label.end));
  const counts = new Map<string, number>();
  for (const header of [...headers, ...between])
    counts.set(nameOf(header), (counts.get(nameOf(header)) ?? 0) + 1);
  const more = between.filter((header) => (counts.get(nameOf(header)) ?? 0) > 1);
  return more.length === 0 ? headers : [...headers, ...more].sort((a, b) => a.line.start - b.line.start);
}

/** The lines that are `Name: words`. */
function labelledLines(text: string, from: number, to: number): Header[] {
  const found: Header[] = [];
  for (let start = from; start < to; ) {
    const stop = lineEnd(text, start);
    const header = headerOf(text, { start, end: stop });
    if (header?.label !== undefined && header.time === undefined && header.words < stop) found.push(header);
    start = nextLine(text, stop);
  }
  return found;
}

function findHeaders(text: string, from: number): Header[] {
  const found: Header[] = [];
  const isTimed = hasTimedLines(text, from);
  /** A time on a line of its own, waiting for the name on the next. */
  let waiting: { readonly time: number; readonly line: Span } | undefined;
  /** A name on a line of its own, waiting for the time on the next. */
  let named: Header | undefined;
  /** The last header has no words yet: the line below it is no name, short as it may be (“Yes.”). */
  let isOwed = false;
  for (let start = from; start < text.length; ) {
    const stop = lineEnd(text, start);
    const line = { start, end: stop };
    if (/\S/.test(text.slice(start, stop))) {
      const before = found.length;
      const header = headerOf(text, line, isTimed);
      const isTime = header?.time !== undefined && header.label === undefined;
      if (isTime && header.words >= stop && named?.label && !isLabelled(text, nextLine(text, stop))) {
        found.push({ ...named, time: header.time, words: stop });
        waiting = named = undefined;
      } else if (isTime && header.words >= stop) {
        waiting = { time: header.time, line };
        named = undefined;
      } else if (header?.label !== undefined && header.time === undefined) {
        named = header.words >= stop && waiting === undefined && !isOwed ? header : undefined;
        if (waiting)
          found.push({ ...header, time: waiting.time, line: { ...line, start: waiting.line.start } });
        waiting = undefined;
      } else {
        if (header?.time !== undefined && (header.label !== undefined || isTime)) found.push(header);
        waiting = named = undefined;
      }
      isOwed = found.length > before && (found.at(-1)?.words ?? 0) >= stop;
    } else {
      named = undefined;
      isOwed = false;
    }
    start = nextLine(text, stop);
  }
  return found;
}

/** Whether the line that begins there is `Name: words`. */
function isLabelled(text: string, start: number): boolean {
  const end = lineEnd(text, start);
  const header = headerOf(text, { start, end });
  return header?.label !== undefined && header.time === undefined && header.words < end;
}

/** Whether every other line and more begins with a time in brackets, whatever follows: `[00:12] words`. */
function hasTimedLines(text: string, from: number): boolean {
  let timed = 0;
  let all = 0;
  for (let start = from; start < text.length; ) {
    const stop = lineEnd(text, start);
    const at = skip(text, start, stop, BLANK);
    if (at < stop) all++;
    if ('[('.includes(text.charAt(at) || 'x') && bracketedTime(text, at, stop)) timed++;
    start = nextLine(text, stop);
  }
  return timed > 2 && timed * 2 > all;
}

/**
 * Reads a line as `time name`, `name time`, `time` or `name:`, with or without words after it; where lines are known
 * to begin with times, as `time words` too.
 */
function headerOf(text: string, { start, end }: Span, isTimed = false): Header | undefined {
  let at = skip(text, start, end, BLANK);
  if (text.charAt(at) === '*') at = skip(text, at, end, STARS);
  const from = at;
  const bracketed = bracketedTime(text, at, end);
  const lead = bracketed && { ...bracketed, start: from };
  let time = lead?.time;
  if (lead) {
    at = lead.end;
    // `00:12 - 00:15 Name`, `00:00:05,100 --> 00:00:07,000`
    const until = /^\s*(?:-+>?|–|—)\s*/.exec(text.slice(at, Math.min(end, at + 8)))?.[0].length ?? 0;
    const second = until > 0 ? bracketedTime(text, at + until, end) : undefined;
    at = second?.end ?? at;
  }
  const line = { start, end };
  // `[00:05.000 --> 00:09.000]  words`, as Whisper prints them: nobody else writes arrows between times.
  const arrow = lead && /-->/.test(text.slice(lead.start, at)) && at < end;
  if (arrow && text.charAt(at - 1) === ']') {
    return { line, time: lead.time, words: skip(text, at, end, BLANK) };
  }
  at = skip(text, at, end, SEPARATORS);
  const zone =
    lead === undefined ? 0 : lengthOfZone(text.slice(at, at + 8)) || lengthOfHalfDay(text.slice(at, at + 8));
  // “09:15 GMT”, “10:41 AM” alone: a time of the day.
  if (zone > 0 && skip(text, at + zone, end, SEPARATORS) >= end) return undefined;
  if (at >= end) return time === undefined ? undefined : { line, time, words: end };
  const bare =
    isTimed && lead && '[('.includes(text.charAt(from)) ? { line, time: lead.time, words: at } : undefined;
  const stop = labelEnd(text, at, end, lead === undefined);
  if (stop === undefined) return bare;
  let label = { start: at, end: at + text.slice(at, stop.end).trimEnd().length };
  if (text.charAt(at) === '[' && text.charAt(label.end - 1) === ']')
    label = { start: at + 1, end: label.end - 1 };
  const sender = lead && findSender(text.slice(label.start, label.end));
  if (sender) label = { start: label.start + sender.start, end: label.start + sender.end };
  if (!isSpeakerLabel(text.slice(label.start, label.end))) return bare;
  at = skip(text, stop.end, end, SEPARATORS);
  if (lead === undefined) {
    const tail = bracketedTime(text, at, end);
    if (tail) {
      const isBare = !'[('.includes(text.charAt(at));
      time = tail.time;
      at = skip(text, tail.end, end, SEPARATORS);
      // `Name  10:41 AM` above the words, as chats have it.
      const half = isBare ? lengthOfHalfDay(text.slice(at, end)) : 0;
      if (half > 0 && /^\s*$/.test(text.slice(at + half, end))) at = end;
      if (isBare && isTimeOfDay(text.slice(label.start, label.end), text.slice(at, end))) return bare;
    }
  }
  if (text.slice(stop.end, at).indexOf(':') < 0 && at < end && (lead !== undefined || time === undefined)) {
    return bare;
  }
  return { line, label, words: at, ...(time !== undefined && { time }), ...(sender && { isSent: true }) };
}

/**
 * Whether a time without brackets, behind these words and before those, is one of the day: "At 10:41 p.m., the mayor …",
 * "Gegen 10:41 Uhr", "Sunday, 7 August 2022 10:15 am".
 */
function isTimeOfDay(before: string, behind: string): boolean {
  const words = before.split(/[\s,]+/).filter((word) => word !== '');
  const leads = [words[0] ?? '', words.at(-1) ?? ''].some((word) => {
    return word.length > 1 && isPreposition(word.toLowerCase());
  });
  const isClock = /^\p{Ll}/u.test(behind) || lengthOfHalfDay(behind) > 0;
  return leads || isClock || findDates(before).length > 0;
}

/**
 * Where a label that begins at the offset ends: at a colon, at a time in brackets, at two blanks and a time, or at
 * the line's end.
 */
function labelEnd(
  text: string,
  start: number,
  end: number,
  timeFollows: boolean,
): { readonly end: number } | undefined {
  const most = Math.min(end, start + 70);
  for (let at = start; at < most; at++) {
    const sign = text.charAt(at);
    if (sign === ':' || sign === '*') return { end: at };
    if (timeFollows && (sign === '[' || sign === '(') && bracketedTime(text, at, end)) return { end: at };
    if (
      timeFollows &&
      /[\s,|/–—-]/.test(sign) &&
      timecodeAt(text, skip(text, at, end, SEPARATORS)) !== undefined
    ) {
      return { end: at };
    }
  }
  return most === end ? { end } : undefined;
}

function bracketedTime(
  text: string,
  start: number,
  end: number,
): { readonly time: number; readonly end: number } | undefined {
  const open = text.charAt(start);
  const bracketed = open === '[' || open === '(';
  const found = timecodeAt(text, bracketed ? skip(text, start + 1, end, BLANK) : start);
  if (found === undefined || found.end > end) return undefined;
  if (!bracketed) return found;
  let at = skip(text, found.end, end, BLANK);
  // `[00:12 - 00:15]`
  const dash = /^(?:-+>?|–|—)\s*/.exec(text.slice(at, Math.min(end, at + 6)));
  if (dash) at = skip(text, timecodeAt(text, at + dash[0].length)?.end ?? at, end, BLANK);
  return text.charAt(at) === (open === '[' ? ']' : ')') ? { time: found.time, end: at + 1 } : undefined;
}

const BLANK = /[ \t\u00A0]/;
const STARS = /\*/;
const SEPARATORS = /[ \t\u00A0:*|/,–—-]/;

function skip(text: string, start: number, end: number, what: RegExp): number {
  let at = start;
  while (at < end && what.test(text.charAt(at))) at++;
  return at;
}

function lineEnd(text: string, start: number): number {
  for (let at = start; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x0a || unit === 0x0d) return at;
  }
  return text.length;
}

function nextLine(text: string, end: number): number {
  return text.charAt(end) === '\r' && text.charAt(end + 1) === '\n' ? end + 2 : end + 1;
}

function trimmed(text: string, from: number, to: number): Span | undefined {
  const words = text.slice(from, to);
  const start = from + (words.length - words.trimStart().length);
  const end = from + words.trimEnd().length;
  return start < end ? { start, end } : undefined;
}
