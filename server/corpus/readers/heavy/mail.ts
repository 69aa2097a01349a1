import PostalMime from 'postal-mime';
import type { Span } from '../../../text/span.ts';
import type { IssueDate, Metadata } from '../../article.ts';
import type { SourceRead } from '../sourceText.ts';
import { createTextBuilder } from '../textBuilder.ts';
import { decodeHtml, withoutData } from './decodeHtml.ts';
import { readPage } from './html.ts';
import { type HtmlBlock, readHtmlBlocks } from './htmlBlocks.ts';

/** What Mail and Chromium save a page as: MIME parts, the page the first of them. */
export async function readMhtml(bytes: Uint8Array): Promise<SourceRead> {
  const mail = await parseMime(bytes);
  const html = mail?.html;
  if (mail === undefined || !html)
    return { unreadable: 'There is no web page in this archive. Save the page again.' };
  const location = mail.headers.find(({ key }) => key === 'snapshot-content-location')?.value.trim();
  const stated: Partial<Metadata> = {
    ...(location && /^https?:/i.test(location) && { url: location }),
  };
  return readPage(html, stated);
}

/**
 * Reads a mail as a conversation: what the sender writes is the sender's words; lines after `>`, and the mail that
 * is answered below, are the other person's. Attachments are left out.
 */
export async function readMail(bytes: Uint8Array): Promise<SourceRead> {
  const mail = await parseMime(bytes);
  if (mail === undefined || (mail.headers.length === 0 && !mail.text)) {
    return { unreadable: 'This is not a mail: it has no headers.' };
  }
  const lines = mail.text ? linesOfText(mail.text) : linesOfHtml(mail.html ?? '');
  if (!lines.some(({ words }) => /\S/.test(words))) return { unreadable: 'There is no text in this mail.' };
  const sender = mail.from?.name || undefined;
  const receivers = (mail.to ?? []).map(({ name, address }) => ({ name, address: address ?? '' }));
  return conversation(
    lines,
    mail.subject,
    { sender, receivers },
    {
      authors: sender === undefined ? [] : [{ literal: sender }],
      interviewers: [],
      ...(mail.subject && { title: mail.subject }),
      ...dated(mail.headers.find(({ key }) => key === 'date')?.value),
    },
  );
}

interface Mail {
  readonly headers: readonly { readonly key: string; readonly value: string }[];
  readonly from?: { readonly name: string } | undefined;
  readonly to?: readonly { readonly name: string; readonly address?: string | undefined }[] | undefined;
  readonly subject?: string | undefined;
  readonly text?: string | undefined;
  readonly html?: string | undefined;
}

async function parseMime(bytes: Uint8Array): Promise<Mail | undefined> {
  const parsed = await PostalMime.parse(bytes).catch(() => undefined);
  if (parsed?.html?.includes('\uFFFD')) {
    // A part that states no charset is taken for UTF-8; the page in it may say otherwise.
    const raw = new TextDecoder('windows-1252').decode(bytes);
    const bare = /^(content-type:[ \t]*text\/html)[ \t]*;?[ \t]*\r?$/gim;
    const patched = raw.replace(bare, '$1; charset=windows-1252\r');
    const again =
      patched === raw ? undefined : await PostalMime.parse(latin1(patched)).catch(() => undefined);
    const html = again?.html;
    if (html) return { ...parsed, html: decodeHtml(latin1(html)) };
  }
  return parsed;
}

/** The bytes that Windows-1252 writes the text with, as far as it can. */
function latin1(text: string): Uint8Array {
  const back = new Map<number, number>();
  const decoder = new TextDecoder('windows-1252');
  for (let byte = 0x80; byte < 0xa0; byte++)
    back.set(decoder.decode(new Uint8Array([byte])).charCodeAt(0), byte);
  return Uint8Array.from(text, (sign) => {
    const unit = sign.charCodeAt(0);
    return unit < 0x100 ? unit : (back.get(unit) ?? 0x3f);
  });
}

/** Whose words a line is: the sender's, those that are answered in between, or a mail's below, counted from 2. */
type Voice = number;
const SENDER: Voice = 0;
const ANSWERED: Voice = 1;
/** Marks within marks, and within a mail below: somebody's words, and nothing says whose. */
const SOMEBODY: Voice = -1;

interface Line {
  readonly words: string;
  readonly voice: Voice;
  /** Headers, what introduces somebody else's words, and what stands below a `-- ` line: nobody's words. */
  readonly aside?: boolean;
}

/** A line as it stands in the mail, and how often it is marked as somebody else's. */
interface RawLine {
  readonly words: string;
  readonly marks: number;
}

function linesOfText(text: string): RawLine[] {
  return text.split(/\r\n?|\n/).map((line) => {
    const mark = /^(?:>[ \t]?)+/.exec(line)?.[0] ?? '';
    return { words: line.slice(mark.length), marks: mark.replace(/[^>]/g, '').length };
  });
}

function linesOfHtml(html: string): RawLine[] {
  const { blocks } = readHtmlBlocks(withoutData(html));
  return blocks.flatMap(({ kind, words }: HtmlBlock) => {
    const marks = kind === 'quotation' ? 1 : 0;
    return [...words.split('\n'), ''].map((line) => ({ words: line, marks }));
  });
}

/** Tells whose each line is. */
function withVoices(raw: readonly RawLine[]): Line[] {
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
    const next = raw.slice(index + 1, index + 4).find((line) => line.words.trim() !== '');
    const introduces = /:\s*$/.test(words) && (next?.marks ?? 0) > marks && /@|\d{2}:\d{2}/.test(words);
    const voice = voiceOf(marks, below);
    lines.push({ words, voice, ...((signature || introduces) && { aside: true }) });
  });
  return lines;
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

const HEADER = /^[\s*]{0,3}\p{Lu}[\p{L}-]{0,14}\s?:\**\s+\S/u;

interface People {
  readonly sender?: string | undefined;
  readonly receivers: readonly { readonly name: string; readonly address: string }[];
}

function conversation(
  raw: readonly RawLine[],
  subject: string | undefined,
  { sender, receivers }: People,
  metadata: Metadata,
): SourceRead {
  const builder = createTextBuilder();
  const lines = withVoices(raw);
  const other = answered(lines, receivers);
  builder.block('heading', subject ?? '');
  const head = builder.block('paragraph', [sender, other].filter((name) => name !== undefined).join(' → '));
  const labels = new Map<Voice, Span>();
  const label = (voice: Voice, name: string | undefined, from: number) => {
    if (head && name) labels.set(voice, { start: head.start + from, end: head.start + from + name.length });
  };
  label(SENDER, sender, 0);
  label(ANSWERED, other, (sender?.length ?? -3) + 3);
  let open: { readonly voice: Voice; readonly start: number; end: number } | undefined;
  const close = () => {
    const who = open && labels.get(open.voice);
    if (open) builder.turn({ start: open.start, end: open.end, ...(who && { label: who }) });
    open = undefined;
  };
  for (const { words, voice, aside } of paragraphs(lines)) {
    const span = builder.block('paragraph', words);
    if (span === undefined) continue;
    if (aside || open?.voice !== voice) close();
    if (aside) {
      const name = voice > ANSWERED && !labels.has(voice) ? nameInHeaders(words) : undefined;
      if (name) labels.set(voice, { start: span.start + name.start, end: span.start + name.end });
    } else if (open) open.end = span.end;
    else open = { voice, ...span };
  }
  close();
  return { text: builder.text(), blocks: builder.blocks, turns: builder.turns, metadata };
}

/** Whose words are answered in between: the only receiver's, or of several the one whom the mail names there. */
function answered(lines: readonly Line[], receivers: People['receivers']): string | undefined {
  const lead = lines.find(
    ({ aside, voice, words }) => aside && voice === SENDER && /:\s*$/.test(words),
  )?.words;
  const named = receivers.filter(
    ({ name, address }) => lead === undefined || lead.includes(name) || lead.includes(address),
  );
  return named.length === 1 ? named[0]?.name || undefined : undefined;
}

/** The name in the first header, which states the sender in every language, without the address behind it. */
function nameInHeaders(words: string): Span | undefined {
  const lines = words.split('\n');
  const at = lines.findIndex((line) => HEADER.test(line));
  const line = lines[at] ?? '';
  const start = (/^[^:]{0,20}:[\s*"']*/.exec(line)?.[0] ?? '').length;
  const name = /^[^<[("@]*/.exec(line.slice(start))?.[0].trimEnd() ?? '';
  if (!/\p{L}/u.test(name) || line.slice(start + name.length).startsWith('@')) return undefined;
  const before = lines.slice(0, at).reduce((sum, one) => sum + one.length + 1, 0);
  return { start: before + start, end: before + start + name.length };
}

/** Lines without a blank one between them, and of one person, are one paragraph. */
function paragraphs(lines: readonly Line[]): Line[] {
  const found: Line[] = [];
  let open = false;
  for (const line of lines) {
    const blank = line.words.trim() === '';
    const last = found.at(-1);
    if (blank) open = false;
    else if (open && last && last.voice === line.voice && last.aside === line.aside) {
      found[found.length - 1] = { ...last, words: `${last.words.trimEnd()}\n${line.words}` };
    } else found.push(line);
    if (!blank) open = true;
  }
  return found;
}

/** The day in the sender's own zone: `Tue, 13 Jan 2026 16:42:07 +0100`. */
function dated(header: string | undefined): { issued?: IssueDate } {
  const found = /(\d{1,2})\s+([A-Z][a-z]{2})[a-z]*\s+(\d{4})/.exec(header ?? '');
  const month = MONTHS.indexOf(found?.[2]?.toLowerCase() ?? '') / 3 + 1;
  if (found === null || month < 1 || !Number.isInteger(month)) return {};
  return { issued: { year: Number(found[3]), month, day: Number(found[1]) } };
}

/** As RFC 5322 abbreviates them, in whatever language a mail is. */
const MONTHS = 'janfebmaraprmayjunjulaugsepoctnovdec';
