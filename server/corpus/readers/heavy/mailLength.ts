/**
 * How many characters of plain text a mail has at the least, its parts and the mails attached to it together, counted
 * in the bytes as they lie there; no further than `most`. So that a mail of words without end is refused before it is
 * parsed, which takes many times its size.
 */
export function plainLength(bytes: Uint8Array, most: number): number {
  const boundaries = new Set<string>();
  let [length, head, part]: [number, string | undefined, Part] = [0, '', OTHER];
  for (let at = 0; at < bytes.length && length <= most; ) {
    const feed = bytes.indexOf(LINE_FEED, at);
    const end = feed < 0 ? bytes.length : feed;
    const start = at;
    at = end + 1;
    if (head !== undefined) {
      const line = latin1(bytes, start, Math.min(end, start + LONGEST_LINE)).trimEnd();
      if (line !== '') {
        if (head.length < LONGEST_HEAD) head += /^[ \t]/.test(line) ? line : `\n${line}`;
        continue;
      }
      part = partOf(head);
      if (part.boundary !== undefined) boundaries.add(part.boundary);
      // The mail that is passed on begins with headers of its own.
      head = part.isMail ? '' : undefined;
      continue;
    }
    if (bytes[start] === DASH && bytes[start + 1] === DASH && end - start < LONGEST_LINE) {
      const line = latin1(bytes, start + 2, end).trimEnd();
      if (boundaries.has(line)) {
        head = '';
        continue;
      }
      if (line.endsWith('--') && boundaries.has(line.slice(0, -2))) part = OTHER;
    }
    length += part.count(bytes, start, end);
  }
  return length;
}

interface Part {
  /** Characters between two places, at the least. */
  count(bytes: Uint8Array, start: number, end: number): number;
  readonly boundary?: string | undefined;
  readonly isMail?: boolean;
}

const OTHER: Part = { count: () => 0 };

function partOf(head: string): Part {
  const [, type = 'text/plain', more = ''] = /^content-type:[ \t]*([^;\s]+)(.*)$/im.exec(head) ?? [];
  const boundary = /;[ \t]*boundary=(?:"([^"]{1,200})"|([^;"\s]{1,200}))/i.exec(more);
  const isMail = /^message\/rfc822$/i.test(type);
  const encoding = /^content-transfer-encoding:[ \t]*(\S+)/im.exec(head)?.[1]?.toLowerCase();
  const isAttached = /^content-disposition:[ \t]*attachment/im.test(head);
  const charset = /;[ \t]*charset="?([^;"\s]*)/i.exec(more)?.[1] ?? '';
  // In others a character may be written with several bytes that look like letters.
  const isPlain =
    /^text\/plain$/i.test(type) &&
    !isAttached &&
    /^(?:|utf-?8|us-ascii|iso-8859-\d+|windows-125\d)$/i.test(charset);
  const count = !isPlain
    ? OTHER.count
    : encoding === 'base64'
      ? inBase64
      : encoding === 'quoted-printable'
        ? inQuotedPrintable
        : asTheyAre;
  return { count, boundary: boundary?.[1] ?? boundary?.[2], isMail };
}

/** Every byte but those that go on with a character of UTF-8. */
function asTheyAre(bytes: Uint8Array, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at++) if (((bytes[at] ?? 0) & 0xc0) !== 0x80) count++;
  return count;
}

/** What is not written as `=E2`. */
function inQuotedPrintable(bytes: Uint8Array, start: number, end: number): number {
  let escapes = 0;
  for (let at = start; at < end; at++) if (bytes[at] === EQUALS) escapes++;
  return Math.max(0, end - start - 3 * escapes);
}

/** Four signs are three bytes, and four bytes the longest character. */
function inBase64(_: Uint8Array, start: number, end: number): number {
  return ((end - start) * 3) / 16;
}

function latin1(bytes: Uint8Array, start: number, end: number): string {
  return String.fromCharCode(...bytes.subarray(start, end));
}

const LINE_FEED = 0x0a;
const DASH = 0x2d;
const EQUALS = 0x3d;
const LONGEST_LINE = 1000;
const LONGEST_HEAD = 65_536;
