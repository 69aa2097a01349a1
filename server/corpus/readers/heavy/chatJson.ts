import { isGenericSpeaker } from '../../../language/speakerLabels.ts';
import { decodeEntities } from '../entities.ts';
import { readJson } from '../json.ts';
import { NOTHING_STATED, type SourceRead, type SourceText } from '../sourceText.ts';
import { createTextBuilder } from '../textBuilder.ts';

type Fields = { readonly [key: string]: unknown };

/** One message of a chat. */
interface Message {
  /** In milliseconds since 1970, by which messages are put in order. */
  readonly sent: number;
  /** The day and the time as the file writes them; absent where it counts seconds. */
  readonly stamp?: string;
  readonly words: string;
  /** Whoever wrote the words, which is nobody known where they were passed on without a name. */
  readonly sender?: string;
}

interface Chat {
  readonly name?: string;
  readonly messages: readonly Message[];
}

/** Reads JSON that may hold chats, or else a transcript. */
export function readAnyJson(bytes: Uint8Array, name: string): SourceRead {
  return readJson(bytes, name, readChats);
}

/**
 * Reads the messages of chats that Telegram, Slack, Messenger, Instagram, Discord and Google Chat export as JSON: a turn for
 * each, by whoever wrote it; nothing where there are none. What tells them from a transcript is that they have a day.
 */
function readChats(root: unknown): SourceText | undefined {
  const chats = Array.isArray(root) ? listed([chatOf(root)]) : findChats(root, 0);
  if (chats.length === 0) return undefined;
  const builder = createTextBuilder();
  for (const { name, messages } of chats) {
    if (chats.length > 1) builder.block('heading', name ?? '');
    for (const { stamp, sender, words } of messages) {
      const before = stamp === undefined ? '' : `[${stamp}] `;
      const lead = sender === undefined ? before : `${before}${sender}: `;
      const [first = '', ...others] = words.split(/\n+/).filter((line) => /\S/.test(line));
      const span = builder.block('paragraph', lead + first.trim());
      if (span === undefined) continue;
      const end = others.reduce(
        (last, line) => builder.block('paragraph', line.trim())?.end ?? last,
        span.end,
      );
      const named = sender !== undefined && /\p{L}/u.test(sender) && !isGenericSpeaker(sender);
      const from = span.start + before.length;
      builder.turn({
        start: span.start + lead.length,
        end,
        ...(named && { label: { start: from, end: from + sender.length } }),
      });
    }
  }
  return { text: builder.text(), blocks: builder.blocks, turns: builder.turns, metadata: NOTHING_STATED };
}

/** The chats of an export: it is one, or has a list of them. */
function findChats(value: unknown, depth: number): readonly Chat[] {
  if (depth > DEEPEST) return [];
  if (Array.isArray(value)) return value.flatMap((one) => findChats(one, depth + 1));
  if (!isFields(value)) return [];
  if (Array.isArray(value.messages)) return listed([chatOf(value.messages, value)]);
  return [value.chats, value.list, value.conversations].flatMap((one) => findChats(one, depth + 1));
}

const DEEPEST = 4;

function listed(chats: readonly (Chat | undefined)[]): readonly Chat[] {
  return chats.filter((chat) => chat !== undefined);
}

function chatOf(list: readonly unknown[], about: Fields = {}): Chat | undefined {
  const items = list.filter(isFields);
  const names = namesOf(items);
  const messages = items.flatMap((item) => messageOf(item, names) ?? []);
  const dated = items.filter((item) => timeOf(item) !== undefined).length;
  const sent = messages.filter(({ sender }) => sender !== undefined).length;
  // A list of something else may have days and texts; a chat has somebody who writes.
  if (messages.length === 0 || dated < list.length || sent * 2 < messages.length) return undefined;
  const name = [about.name, about.title].find((one) => typeof one === 'string' && one.trim() !== '');
  const ordered = mended(messages.toSorted((a, b) => a.sent - b.sent));
  return { messages: ordered, ...(typeof name === 'string' && { name }) };
}

/** A message that somebody wrote; nothing for what the program notes by itself, and for a picture without words. */
function messageOf(item: Fields, names: ReadonlyMap<string, string>): Message | undefined {
  // What has a title is an article or a mail, and may quote others.
  if (NO_MESSAGE.some((key) => key in item)) return undefined;
  const time = timeOf(item);
  const raw = wordsIn(item.text ?? item.content ?? item.body);
  if (time === undefined || raw.trim() === '') return undefined;
  if (item.type === 'service' || (typeof item.subtype === 'string' && !SPOKEN.has(item.subtype)))
    return undefined;
  const isPassedOn = 'forwarded_from' in item;
  const sender = isPassedOn ? textIn(item.forwarded_from) : senderOf(item, names);
  const words = typeof item.user === 'string' ? withoutSlackMarks(raw, names) : raw;
  return { ...time, words, ...(sender !== undefined && { sender }) };
}

const NO_MESSAGE = ['title', 'headline', 'subject', 'url'];

/** Slack's kinds of message that have words of somebody's own. */
const SPOKEN = new Set(['bot_message', 'file_share', 'thread_broadcast', 'me_message']);

/** Whom ids stand for, where some message says it. */
function namesOf(items: readonly Fields[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const item of items) {
    const name = isFields(item.user_profile) ? nameIn(item.user_profile) : undefined;
    if (typeof item.user === 'string' && name !== undefined) names.set(item.user, name);
  }
  return names;
}

function senderOf(item: Fields, names: ReadonlyMap<string, string>): string | undefined {
  const own = typeof item.user === 'string' ? names.get(item.user) : undefined;
  if (own !== undefined) return own;
  for (const key of ['from', 'sender_name', 'sender', 'author', 'creator', 'username']) {
    const value = item[key];
    const name = isFields(value) ? nameIn(value) : textIn(value);
    if (name !== undefined) return name;
  }
  return undefined;
}

function nameIn(person: Fields): string | undefined {
  for (const key of ['real_name', 'nickname', 'global_name', 'displayName', 'display_name', 'name']) {
    const name = textIn(person[key]);
    if (name !== undefined) return name;
  }
  return undefined;
}

function textIn(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.replace(/\s+/g, ' ').trim() : undefined;
}

/** Telegram parts words where their form changes. */
function wordsIn(value: unknown): string {
  if (typeof value === 'string') return value;
  if (!Array.isArray(value)) return '';
  const parts = value.map((part: unknown) => (isFields(part) ? part.text : part));
  return parts.filter((part) => typeof part === 'string').join('');
}

/** `<@U02>`, `<https://…|words>` and `&amp;`, as Slack writes them. */
function withoutSlackMarks(words: string, names: ReadonlyMap<string, string>): string {
  const plain = words.replace(
    /<([@#!]?)([^<>|]{1,2000})(?:\|([^<>]{0,2000}))?>/g,
    (all, sign, target, label) => {
      if (sign === '@') return `@${names.get(target) ?? label ?? target}`;
      return label ?? (sign === '' ? target : all);
    },
  );
  return decodeEntities(plain);
}

/** When a message was sent: a day with its time, or a count of seconds or milliseconds of these years. */
function timeOf(item: Fields): Pick<Message, 'sent' | 'stamp'> | undefined {
  for (const key of [
    'date',
    'timestamp',
    'timestamp_ms',
    'ts',
    'created_date',
    'createdDateTime',
    'createdAt',
  ]) {
    const value = item[key];
    const count = typeof value === 'string' && /^\d{9,13}(?:\.\d+)?$/.test(value) ? Number(value) : value;
    if (typeof count === 'number' && count > EARLIEST)
      return { sent: count > EARLIEST * 1000 ? count : count * 1000 };
    if (typeof value !== 'string') continue;
    const day = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)/.exec(value);
    const sent = Date.parse(value);
    if (day !== null && !Number.isNaN(sent)) return { sent, stamp: `${day[1]} ${day[2]}` };
    // Google writes the day out: “Tuesday, March 3, 2026 at 9:14:02 AM UTC”.
    const written = Date.parse(value.replace(' at ', ' ').replace(/^\p{L}+, /u, ''));
    if (key === 'created_date' && !Number.isNaN(written)) return { sent: written };
  }
  return undefined;
}

/** In seconds: before 2001 nobody exported chats, and no recording is so long. */
const EARLIEST = 978_307_200;

/**
 * Messenger and Instagram write each byte of a letter as a character of its own (`cafÃ©`): where all that is beyond ASCII is
 * UTF-8 read as Latin-1, it is read again.
 */
function mended(messages: readonly Message[]): readonly Message[] {
  const read = messages.map(({ words, sender = '' }) => [asUtf8(words), asUtf8(sender)]);
  if (read.some(([words, sender]) => words === undefined || sender === undefined)) return messages;
  return messages.map((one, at) => {
    const [words = one.words, sender = ''] = read[at] ?? [];
    return { ...one, words, ...(one.sender !== undefined && { sender }) };
  });
}

function asUtf8(words: string): string | undefined {
  if (/[^\0-\xFF]/.test(words)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(
      Uint8Array.from(words, (sign) => sign.charCodeAt(0)),
    );
  } catch {
    return undefined;
  }
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
