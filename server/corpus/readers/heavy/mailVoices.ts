/**
 * Tells whose each line of a mail is: by the marks before it, by the headers of the mails below, and by the lines that
 * say who is answered.
 */
export function withVoices(raw: readonly RawLine[]): Line[] {
  const lines: Line[] = [];
  let signature = false;
  let mails = ANSWERED;
  /** The mail below that has begun, and how its lines are marked. */
  let below: { readonly voice: Voice; readonly marks: number } | undefined;
  /** Headers are nobody's words. */
  let headers = 0;
  raw.forEach(({ words, marks }, index) => {
    if (headers === 0) headers = headersAt(raw, index);
    if (headers > 0 && (below === undefined || lines.at(-1)?.voice !== below.voice || !lines.at(-1)?.aside)) {
      mails++;
      below = { voice: mails, marks: raw[index + headers - 1]?.marks ?? 0 };
      signature = false;
    }
    if (headers > 0) {
      headers--;
      lines.push({ words, voice: mails, aside: true });
      return;
    }
    if (/^-- ?$/.test(words)) signature = true;
    if (marks > 0) signature = false;
    const voice = voiceOf(marks, below);
    lines.push({ words, voice, ...((signature || introduces(raw, index)) && { aside: true }) });
  });
  return lines;
}

/**
 * Whether a line says whose words come next: "On …, Ada Brandt <…> wrote:" above lines that are marked more often, or as
 * the first of them, or above the headers of a mail; or the first half of such a line, where it was broken.
 */
function introduces(raw: readonly RawLine[], index: number): boolean {
  const { words = '', marks = 0 } = raw[index] ?? {};
  if (words.trim() === '') return false;
  const [before, next] = [raw[index - 1], raw[index + 1]];
  if (!/:\s*$/.test(words)) {
    const isFirstHalf = next?.marks === marks && /:\s*$/.test(next.words) && before?.words.trim() === '';
    return isFirstHalf && isLead(`${words} ${next.words}`) && opensQuoted(raw, index + 1);
  }
  const opens = opensQuoted(raw, index) || (marks > 0 && firstAbove(raw, index)?.marks !== marks);
  if (opens && (isLead(words) || isLead(`${before?.words ?? ''} ${words}`))) return true;
  const below = nextWritten(raw, index);
  return below !== undefined && headersAt(raw, below) > 0;
}

/** An address or a time, which a line that introduces somebody's words in any language has. */
function isLead(words: string): boolean {
  return words.length < 300 && /@|\d{1,2}[:.]\d{2}/.test(words);
}

/** Whether the next line with words is marked more often than this one. */
function opensQuoted(raw: readonly RawLine[], index: number): boolean {
  const next = nextWritten(raw, index);
  return next !== undefined && (raw[next]?.marks ?? 0) > (raw[index]?.marks ?? 0);
}

function nextWritten(raw: readonly RawLine[], index: number): number | undefined {
  for (let at = index + 1; at <= index + 3; at++) if (raw[at]?.words.trim()) return at;
  return undefined;
}

function firstAbove(raw: readonly RawLine[], index: number): RawLine | undefined {
  for (let at = index - 1; at >= Math.max(0, index - 3); at--) if (raw[at]?.words.trim()) return raw[at];
  return undefined;
}

function voiceOf(marks: number, below: { readonly voice: Voice; readonly marks: number } | undefined): Voice {
  if (below !== undefined && marks >= below.marks) return marks === below.marks ? below.voice : SOMEBODY;
  return [SENDER, ANSWERED][marks] ?? SOMEBODY;
}

/**
 * How many lines from here on are the headers of a mail that is answered or passed on below, a line of dashes or
 * underscores above them too: three or more of `Name: …` in a row, one of which has an address or a time.
 */
function headersAt(lines: readonly RawLine[], index: number): number {
  const ruled = /^\s*(?:-{3,}.{0,60}-{3,}|_{10,})\s*$/.test(lines[index]?.words ?? '');
  let at = index + (ruled ? 1 : 0);
  while (ruled && at < index + 4 && lines[at]?.words.trim() === '') at++;
  const first = at;
  while (at < first + 12 && HEADER.test(lines[at]?.words ?? '')) at++;
  const stated = lines.slice(first, at).some(({ words }) => /@|\d{1,2}[:.]\d{2}/.test(words));
  return at - first >= 3 && (stated || ruled) ? at - index : 0;
}

export const HEADER = /^[\s*]{0,3}\p{Lu}[\p{L}-]{0,14}\s?:\**\s+\S/u;

/** Whose words a line is: the sender's, those that are answered in between, or a mail's below, counted from 2. */
export type Voice = number;
export const SENDER: Voice = 0;
export const ANSWERED: Voice = 1;
/** Marks within marks, and within a mail below: somebody's words, and nothing says whose. */
const SOMEBODY: Voice = -1;

export interface Line {
  readonly words: string;
  readonly voice: Voice;
  /** Headers, what introduces somebody else's words, and what stands below a `-- ` line: nobody's words. */
  readonly aside?: boolean;
}

/** A line as it stands in the mail, and how often it is marked as somebody else's. */
export interface RawLine {
  readonly words: string;
  readonly marks: number;
}
