import PostalMime from 'postal-mime';
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
  const receivers = (mail.to ?? []).map(({ name }) => name).filter((name) => name !== '');
  const other = receivers.length === 1 ? receivers[0] : undefined;
  return conversation(lines, mail.subject, sender, other, {
    authors: sender === undefined ? [] : [{ literal: sender }],
    interviewers: [],
    ...(mail.subject && { title: mail.subject }),
    ...dated(mail.headers.find(({ key }) => key === 'date')?.value),
  });
}

interface Mail {
  readonly headers: readonly { readonly key: string; readonly value: string }[];
  readonly from?: { readonly name: string } | undefined;
  readonly to?: readonly { readonly name: string }[] | undefined;
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

interface Line {
  readonly words: string;
  /** Somebody else's words that are being answered. */
  readonly quoted: boolean;
  /** Below a `-- ` line: nobody's words. */
  readonly aside?: boolean;
}

function linesOfText(text: string): Line[] {
  const lines: Line[] = [];
  let signature = false;
  let tail = false;
  const all = text.split(/\r\n?|\n/);
  all.forEach((line, index) => {
    if (/^-- ?$/.test(line)) signature = true;
    else if (opensTail(all, index)) [tail, signature] = [true, false];
    const mark = /^(?:>[ \t]?)+/.exec(line)?.[0] ?? '';
    if (mark !== '') signature = false;
    const introduces = /:\s*$/.test(line) && /^>/.test(nextFilled(all, index)) && /@|\d{2}:\d{2}/.test(line);
    lines.push({
      words: line.slice(mark.length),
      quoted: tail || mark !== '',
      ...((signature || introduces) && { aside: true }),
    });
  });
  return lines;
}

/** Outlook's line of dashes or underscores with the headers of the mail that is answered below it. */
function opensTail(lines: readonly string[], index: number): boolean {
  if (!/^(?:-{3,}.{0,60}-{3,}|_{10,})\s*$/.test(lines[index] ?? '')) return false;
  return (
    lines.slice(index + 1, index + 8).filter((line) => /^\p{Lu}[\p{L}-]{0,14}:\s+\S/u.test(line)).length >= 3
  );
}

function nextFilled(lines: readonly string[], index: number): string {
  return lines.slice(index + 1, index + 4).find((line) => line.trim() !== '') ?? '';
}

function linesOfHtml(html: string): Line[] {
  const { blocks } = readHtmlBlocks(withoutData(html));
  return blocks.flatMap(({ kind, words }: HtmlBlock) => [
    { words, quoted: kind === 'quotation' },
    { words: '', quoted: kind === 'quotation' },
  ]);
}

function conversation(
  lines: readonly Line[],
  subject: string | undefined,
  sender: string | undefined,
  other: string | undefined,
  metadata: Metadata,
): SourceRead {
  const builder = createTextBuilder();
  builder.block('heading', subject ?? '');
  const head = builder.block('paragraph', [sender, other].filter((name) => name !== undefined).join(' → '));
  const labelOf = (name: string | undefined, from: number) =>
    head === undefined || name === undefined
      ? {}
      : { label: { start: head.start + from, end: head.start + from + name.length } };
  const labels = {
    sender: labelOf(sender, 0),
    other: labelOf(other, (sender?.length ?? -3) + 3),
  };
  let open: { readonly quoted: boolean; readonly start: number; end: number } | undefined;
  const close = () => {
    if (open)
      builder.turn({ start: open.start, end: open.end, ...(open.quoted ? labels.other : labels.sender) });
    open = undefined;
  };
  for (const { words, quoted, aside } of paragraphs(lines)) {
    const span = builder.block('paragraph', words);
    if (span === undefined) continue;
    if (aside || open?.quoted !== quoted) close();
    if (aside) continue;
    if (open) open.end = span.end;
    else open = { quoted, ...span };
  }
  close();
  return { text: builder.text(), blocks: builder.blocks, turns: builder.turns, metadata };
}

/** Lines without a blank one between them, and of one person, are one paragraph. */
function paragraphs(lines: readonly Line[]): Line[] {
  const found: Line[] = [];
  let open = false;
  for (const line of lines) {
    const blank = line.words.trim() === '';
    const last = found.at(-1);
    if (blank) open = false;
    else if (open && last && last.quoted === line.quoted && last.aside === line.aside) {
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
