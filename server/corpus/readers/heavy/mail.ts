import PostalMime from 'postal-mime';
import { say } from '../../../text/said.ts';
import type { Span } from '../../../text/span.ts';
import type { Metadata } from '../../article.ts';
import { readMailDate } from '../mailDate.ts';
import { readingOrder } from '../readingOrder.ts';
import { NOTHING_STATED, type SourceRead } from '../sourceText.ts';
import { createTextBuilder } from '../textBuilder.ts';
import { decodeHtml, withoutData } from './decodeHtml.ts';
import { readPage } from './html.ts';
import { type HtmlBlock, readHtmlBlocks } from './htmlBlocks.ts';
import { fromHeaders, mailsOf, withoutCount } from './mailbox.ts';
import { plainLength } from './mailLength.ts';
import { ANSWERED, HEADER, type Line, type RawLine, SENDER, type Voice, withVoices } from './mailVoices.ts';
import { MOST_TEXT, tooLong } from './tooLong.ts';

/** What Mail and Chromium save a page as: MIME parts, the page the first of them. */
export async function readMhtml(bytes: Uint8Array): Promise<SourceRead> {
  const mail = await parseMime(bytes);
  const html = mail?.html;
  if (mail === undefined || !html)
    return { unreadable: say`There is no web page in this archive. Save the page again.` };
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
export async function readMail(file: Uint8Array, name: string): Promise<SourceRead> {
  if (file[0] === 0xff || file[0] === 0xfe)
    return {
      unreadable: say`The mail was saved again as UTF-16, which no mail is. Save it from the mail program.`,
    };
  const bytes = fromHeaders(/\.emlx$/i.test(name) ? withoutCount(file) : file);
  const endless = tooLong({ length: plainLength(bytes, MOST_TEXT) });
  if (endless !== undefined) return { unreadable: endless };
  const mail = await parseMime(bytes);
  if (mail === undefined)
    return {
      unreadable: say`The mail is damaged, or has more headers or parts than any mail. Save it again.`,
    };
  if (mail.headers.length === 0 && !mail.text)
    return { unreadable: say`This is not a mail: it has no headers.` };
  const long = tooLong(mail.text ?? mail.html ?? '');
  if (long !== undefined) return { unreadable: long };
  const lines = [...linesOf(mail), ...(await linesOfAttached(mail))];
  if (!lines.some(({ words }) => /\S/.test(words)))
    return { unreadable: say`There is no text in this mail.` };
  const issued = readMailDate(mail.headers.find(({ key }) => key === 'date')?.value ?? '');
  const sender = readingOrder(mail.from?.name ?? '') || undefined;
  const receivers = (mail.to ?? []).map(({ name, address }) => ({
    name: readingOrder(name),
    address: address ?? '',
  }));
  return conversation(
    lines,
    { subject: mail.subject, sender, receivers },
    {
      authors: sender === undefined ? [] : [{ literal: sender }],
      interviewers: [],
      ...(mail.subject && { title: mail.subject }),
      ...(issued && { issued }),
    },
  );
}

/** The page of an archive of MIME parts. */
export async function pageInMhtml(bytes: Uint8Array): Promise<string | undefined> {
  return (await parseMime(bytes))?.html || undefined;
}

interface Mail {
  readonly headers: readonly { readonly key: string; readonly value: string }[];
  readonly from?: { readonly name: string; readonly address?: string | undefined } | undefined;
  readonly to?: readonly { readonly name: string; readonly address?: string | undefined }[] | undefined;
  readonly subject?: string | undefined;
  readonly text?: string | undefined;
  readonly html?: string | undefined;
  readonly attachments: readonly { readonly mimeType: string; readonly content: unknown }[];
}

async function parseMime(whole: Uint8Array): Promise<Mail | undefined> {
  const bytes = withoutFlow(whole);
  const parsed = await PostalMime.parse(bytes, { forceRfc822Attachments: true }).catch(() => undefined);
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

/**
 * A mail whose lines are set to flow is read line by line like any other: joining them first would join the marks of
 * what is answered into the words. Blanks out the parameter in the headers.
 */
function withoutFlow(bytes: Uint8Array): Uint8Array {
  const raw = new TextDecoder('latin1').decode(bytes);
  let copy: Uint8Array | undefined;
  for (const { index, 0: found } of raw.matchAll(
    /^(?:content-type:|[ \t])[^\r\n]{0,200}?format="?flowed/gim,
  )) {
    copy ??= bytes.slice();
    copy.fill(0x78, index + found.length - 'flowed'.length, index + found.length);
  }
  return copy ?? bytes;
}

/**
 * Reads a mailbox, mail by mail in its order, each below its sender, day and subject. A box of one mail is that mail;
 * one of several states nothing of its own.
 */
export async function readMailbox(bytes: Uint8Array, name: string): Promise<SourceRead> {
  const mails = mailsOf(bytes);
  if (mails.length < 2) return readMail(mails[0] ?? bytes, name);
  const lines: RawLine[] = [];
  let length = 0;
  for (const mail of mails) {
    const endless = tooLong({ length: length + plainLength(mail, MOST_TEXT) });
    if (endless !== undefined) return { unreadable: endless };
    const read = await parseMime(mail);
    if (read === undefined) continue;
    const more = [...headed(read), ...(await linesOfAttached(read))];
    length += more.reduce((sum, { words }) => sum + words.length, 0);
    for (const line of more) lines.push(line);
  }
  if (!lines.some(({ words }) => /\S/.test(words)))
    return { unreadable: say`There is no text in this mail.` };
  return conversation(lines, { receivers: [] }, NOTHING_STATED);
}

/** A mail's lines below lines that state its sender, day and subject. */
function headed(mail: Mail): RawLine[] {
  const { from, subject, headers } = mail;
  const name = readingOrder(from?.name ?? '');
  const head = [
    `From: ${name === '' ? (from?.address ?? '') : `${name} <${from?.address ?? '@'}>`}`,
    `Date: ${headers.find(({ key }) => key === 'date')?.value ?? '-'}`,
    `Subject: ${subject || '-'}`,
    '',
  ];
  return [...['', ...head].map((words) => ({ words, marks: 0 })), ...linesOf(mail)];
}

/** A mail that is passed on as a whole, below the words of whoever passes it on; of several each. */
async function linesOfAttached({ attachments }: Mail, depth = 0): Promise<RawLine[]> {
  const lines: RawLine[] = [];
  for (const { mimeType, content } of attachments.slice(0, MOST_ATTACHED)) {
    if (mimeType !== 'message/rfc822' || depth > 2) continue;
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    if (!(bytes instanceof ArrayBuffer || bytes instanceof Uint8Array)) continue;
    const inner = await parseMime(new Uint8Array(bytes));
    if (inner === undefined) continue;
    lines.push(...headed(inner), ...(await linesOfAttached(inner, depth + 1)));
  }
  return lines;
}

const MOST_ATTACHED = 50;

function linesOf({ text, html }: Mail): RawLine[] {
  return text ? linesOfText(text) : linesOfHtml(html ?? '');
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

function linesOfText(text: string): RawLine[] {
  return text.split(/\r\n?|\n/).map((line) => {
    const mark = /^(?:>[ \t]?)+/.exec(line)?.[0] ?? '';
    return { words: line.slice(mark.length), marks: mark.replace(/[^>]/g, '').length };
  });
}

function linesOfHtml(html: string): RawLine[] {
  const { blocks } = readHtmlBlocks(withoutData(html));
  return blocks.flatMap(({ quoted, words }: HtmlBlock) =>
    [...words.split('\n'), ''].map((line) => ({ words: line, marks: quoted })),
  );
}

interface People {
  readonly subject?: string | undefined;
  readonly sender?: string | undefined;
  readonly receivers: readonly { readonly name: string; readonly address: string }[];
}

function conversation(
  raw: readonly RawLine[],
  { subject, sender, receivers }: People,
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
  const found: { readonly first: Line; readonly words: string[] }[] = [];
  let open = false;
  for (const line of lines) {
    const blank = line.words.trim() === '';
    const last = found.at(-1);
    if (blank) open = false;
    else if (open && last?.first.voice === line.voice && last.first.aside === line.aside) {
      last.words.push(line.words.trimEnd());
    } else found.push({ first: line, words: [line.words.trimEnd()] });
    if (!blank) open = true;
  }
  return found.map(({ first, words }) => ({ ...first, words: words.join('\n') }));
}
