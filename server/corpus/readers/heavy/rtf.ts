import type { BlockKind } from '../../../prose/prose.ts';
import { say } from '../../../text/said.ts';
import type { SourceRead } from '../sourceText.ts';
import { createDocumentBuilder } from './documentBuilder.ts';
import { kindOfStyle } from './kindOfStyle.ts';
import { officeMetadata } from './officeMetadata.ts';

/**
 * Reads Rich Text: groups, control words and characters, as far as the words of a document go. Takes time linear
 * in the file's length and no more memory than its groups nest.
 */
export function readRtf(bytes: Uint8Array): SourceRead {
  const text = byteByByte(bytes);
  if (!/^\s*\{\\rtf/.test(text.slice(0, 100)))
    return { unreadable: say`This is not Rich Text; its ending may be wrong.` };
  const builder = createDocumentBuilder();
  const info = new Map<string, string[]>();
  const styles = new Map<number, BlockKind>();
  const codePages = new Map<number, string>();
  let codePage = 'windows-1252';
  let group: Group = {
    target: 'body',
    bold: false,
    italic: false,
    hidden: false,
    deleted: false,
    inserted: false,
    skip: 1,
    font: -1,
    style: -1,
  };
  const groups: Group[] = [];
  let heard = '';
  let open = false;
  let cell = false;
  let leftover = 0;
  let high = 0;

  const begin = () => {
    if (!open) builder.begin(cell ? 'cell' : (styles.get(group.style) ?? 'paragraph'));
    open = true;
  };
  const end = () => {
    // An empty paragraph is one too, and is counted.
    begin();
    builder.end();
    open = false;
  };
  const add = (words: string) => {
    if (leftover > 0) {
      leftover--;
      return;
    }
    if (group.target === 'left out' || group.hidden) return;
    if (!isText(group)) {
      heard += words;
      return;
    }
    begin();
    if (group.deleted) builder.deleted(words);
    else builder.add(words, { bold: group.bold, italic: group.italic, inserted: group.inserted });
  };
  const closeTarget = (closed: Group) => {
    const words = heard.replace(/;\s*$/, '').trim();
    if (closed.target === 'title' || closed.target === 'author') {
      info.set(closed.target === 'title' ? 'title' : 'creator', words === '' ? [] : [words]);
    }
    if (closed.target === 'style' && closed.style >= 0) {
      const kind = kindOfStyle(words);
      if (kind) styles.set(closed.style, kind);
    }
    heard = '';
  };

  for (let at = 0; at < text.length; ) {
    const sign = text.charAt(at);
    if (sign === '{') {
      groups.push(group);
      group = { ...group, ...(group.target === 'styles' && { target: 'style' as const, style: 0 }) };
      // Of words that stand twice, for old programs and for those that know Unicode, the first are left out.
      if (group.twice !== undefined) group = { ...group, target: 'left out' };
      if (group.target === 'style') heard = '';
      at++;
    } else if (sign === '}') {
      const before = groups.pop();
      if (before === undefined) break;
      if (group.target !== before.target) {
        if (group.target === 'note' || group.target === 'box') {
          if (open) end();
          if (group.target === 'note') builder.endNote();
          open = group.wasOpen === true;
        } else closeTarget(group);
      }
      group = before;
      at++;
    } else if (sign === '\\') {
      at = control(at + 1);
    } else {
      if (sign !== '\r' && sign !== '\n') add(decodeByte(sign));
      at++;
    }
  }
  if (open) end();
  const whole = groups.length === 0;
  const read = builder.done(officeMetadata(info));
  if (whole || 'unreadable' in read) return read;
  return { ...read, notices: [...(read.notices ?? []), say`The document is cut off: its end is missing.`] };

  function decodeByte(sign: string): string {
    const unit = sign.charCodeAt(0);
    return unit < 0x80
      ? sign
      : new TextDecoder(codePages.get(group.font) ?? codePage).decode(new Uint8Array([unit]));
  }

  /** Reads what stands behind a backslash and says where the text goes on. */
  function control(at: number): number {
    const sign = text.charAt(at);
    if (sign === "'") {
      const bytes = [Number.parseInt(text.slice(at + 1, at + 3), 16)];
      let next = at + 3;
      // A character of two bytes is written as two of them in a row.
      const label = codePages.get(group.font) ?? codePage;
      if (DOUBLE.has(label) && (bytes[0] ?? 0) > 0x80 && text.startsWith("\\'", next)) {
        bytes.push(Number.parseInt(text.slice(next + 2, next + 4), 16));
        next += 4;
      }
      if (bytes.every((byte) => byte >= 0)) add(new TextDecoder(label).decode(new Uint8Array(bytes)));
      return next;
    }
    if (!/[a-zA-Z]/.test(sign)) {
      if (sign === '~') add('\u00A0');
      else if (sign === '_') add('\u2011');
      else if (sign === '*') group = { ...group, optional: true };
      else if ('\\{}'.includes(sign)) add(sign);
      else if (sign === '\n' || sign === '\r') end();
      return at + 1;
    }
    WORD.lastIndex = at;
    const [all = '', name = '', digits] = WORD.exec(text) ?? [];
    obey(name, digits === undefined ? undefined : Number(digits));
    const next = at + all.length;
    if (name === 'bin') return next + Math.max(0, Number(digits ?? 0));
    return next;
  }

  function obey(name: string, value: number | undefined): void {
    const on = value !== 0;
    if (name === 'upr') {
      group = { ...group, twice: group.target };
      return;
    }
    if (name === 'ud' && group.twice !== undefined) {
      const { twice, ...rest } = group;
      group = { ...rest, target: twice, optional: false };
      return;
    }
    const target = TARGETS.get(name);
    if (target !== undefined && group.target !== 'left out') {
      if (target === 'note' || target === 'box') {
        group = { ...group, target, wasOpen: open, optional: false };
        if (target === 'note') builder.beginNote();
        open = false;
      } else {
        group = { ...group, target };
        heard = '';
      }
      return;
    }
    if (group.optional) {
      group = {
        ...group,
        optional: false,
        ...(!OPTIONAL.has(name) && group.target !== 'style' && { target: 'left out' as const }),
      };
    }
    switch (name) {
      case 'ansicpg':
        codePage = DOUBLE_PAGES.get(value ?? 1252) ?? `windows-${value ?? 1252}`;
        if (!isKnown(codePage)) codePage = 'windows-1252';
        break;
      case 'f':
        group = { ...group, font: value ?? -1 };
        break;
      case 'fcharset': {
        const label = CHARSETS.get(value ?? 0);
        if (label !== undefined) codePages.set(group.font, label);
        break;
      }
      case 's':
        group = { ...group, style: value ?? -1 };
        break;
      case 'outlinelevel':
        if (group.target === 'body') {
          begin();
          builder.become('heading');
        }
        break;
      case 'pard':
        cell = false;
        group = { ...group, style: -1 };
        break;
      case 'plain':
        group = { ...group, bold: false, italic: false, hidden: false, deleted: false, inserted: false };
        break;
      case 'b':
        group = { ...group, bold: on };
        break;
      case 'i':
        group = { ...group, italic: on };
        break;
      case 'v':
        group = { ...group, hidden: on };
        break;
      case 'deleted':
        group = { ...group, deleted: on };
        break;
      case 'revised':
        group = { ...group, inserted: on };
        break;
      case 'uc':
        group = { ...group, skip: value ?? 1 };
        break;
      case 'u': {
        const unit = (value ?? 0) < 0 ? (value ?? 0) + 0x10000 : (value ?? 0);
        if (unit >= 0xd800 && unit < 0xdc00) high = unit;
        else if (high > 0) {
          add(String.fromCharCode(high, unit));
          high = 0;
        } else add(String.fromCharCode(unit));
        leftover = group.skip;
        break;
      }
      case 'intbl':
        cell = true;
        break;
      case 'par':
      case 'sect':
      case 'cell':
      case 'nestcell':
        if (isText(group)) end();
        break;
      default: {
        const words = SIGNS.get(name);
        if (words !== undefined) {
          leftover = 0;
          add(words);
        }
      }
    }
  }
}

interface Group {
  readonly target: Target;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly hidden: boolean;
  readonly deleted: boolean;
  readonly inserted: boolean;
  /** How many characters after a `\u` stand for it in programs that do not know it. */
  readonly skip: number;
  readonly font: number;
  readonly style: number;
  /** After `\*`: what follows may be left out by those who do not know it. */
  readonly optional?: boolean;
  /** What words that stand twice belong to. */
  readonly twice?: Target;
  /** Whether a paragraph was open where the note stands. */
  readonly wasOpen?: boolean;
}

/** A box stands beside the paragraph in which it is anchored. */
type Target = 'body' | 'note' | 'box' | 'left out' | 'title' | 'author' | 'styles' | 'style';

function isText({ target }: Group): boolean {
  return target === 'body' || target === 'note' || target === 'box';
}

const WORD = /([a-zA-Z]{1,32})(-?\d{1,10})? ?/y;

const TARGETS: ReadonlyMap<string, Target> = new Map<string, Target>([
  ...'fonttbl colortbl pict object header headerl headerr headerf footer footerl footerr footerf xe tc themedata datastore listtable listoverridetable revtbl rsidtbl fldinst annotation atnid atnauthor atnref filetbl latentstyles nonshppict generator pntext keywords subject operator company category comment doccomm hlinkbase ftnsep ftnsepc aftnsep bkmkstart bkmkend sp shprslt'
    .split(' ')
    .map((name): [string, Target] => [name, 'left out']),
  ['footnote', 'note'],
  ['shptxt', 'box'],
  ['stylesheet', 'styles'],
  ['title', 'title'],
  ['author', 'author'],
]);

/** What may be left out by those who do not know it, and holds text all the same. */
const OPTIONAL = new Set(['cs', 'shpinst', 'shppict', 'ts', 'background']);

const SIGNS: ReadonlyMap<string, string> = new Map([
  ['tab', ' '],
  ['line', '\n'],
  ['emdash', '—'],
  ['endash', '–'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['bullet', '•'],
  ['emspace', ' '],
  ['enspace', ' '],
  ['qmspace', ' '],
]);

const CHARSETS: ReadonlyMap<number, string> = new Map([
  [77, 'macintosh'],
  [128, 'shift_jis'],
  [129, 'euc-kr'],
  [134, 'gbk'],
  [136, 'big5'],
  [161, 'windows-1253'],
  [162, 'windows-1254'],
  [163, 'windows-1258'],
  [177, 'windows-1255'],
  [178, 'windows-1256'],
  [186, 'windows-1257'],
  [204, 'windows-1251'],
  [222, 'windows-874'],
  [238, 'windows-1250'],
]);

/** The code pages whose letters may take two bytes. */
const DOUBLE_PAGES: ReadonlyMap<number, string> = new Map([
  [932, 'shift_jis'],
  [936, 'gbk'],
  [949, 'euc-kr'],
  [950, 'big5'],
]);

const DOUBLE = new Set(DOUBLE_PAGES.values());

/** A character for each byte, of the same number. */
function byteByByte(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  return parts.join('');
}

function isKnown(label: string): boolean {
  try {
    return new TextDecoder(label) !== undefined;
  } catch {
    return false;
  }
}
