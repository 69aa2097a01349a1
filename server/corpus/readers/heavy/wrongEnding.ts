import { type Said, say } from '../../../text/said.ts';
import type { HeavyKind } from '../fileKinds.ts';

/** What files of one kind begin with, whatever they are called, and what to call them. */
interface Mark {
  readonly of: RegExp;
  readonly what: Said;
  readonly kinds: readonly HeavyKind[];
}

const MARKS: readonly Mark[] = [
  { of: /^\s{0,8}%PDF-/, what: say`a PDF`, kinds: ['pdf'] },
  {
    of: /^PK\W\W/,
    what: say`a packed file, such as a Word document or a book`,
    kinds: ['docx', 'odt', 'epub'],
  },
  { of: /^\s*\{\\rtf/, what: say`Rich Text`, kinds: ['rtf'] },
  { of: /^bplist0/, what: say`a web archive`, kinds: ['webarchive'] },
  { of: /^\xef?\xbb?\xbf?\s*<(?:!doctype html|html|head|body)\b/i, what: say`a web page`, kinds: ['html'] },
  { of: /^(?:.PNG\r|\xff\xd8\xff|GIF8|RIFF|II\*|MM.\*)/, what: say`a picture`, kinds: [] },
  { of: /^(?:ID3|OggS|fLaC|.{4}ftyp)/s, what: say`a recording`, kinds: [] },
];

/** Kinds that are text: a byte of zero stands in none of them, but in UTF-16. */
const OF_TEXT: ReadonlySet<HeavyKind> = new Set(['html', 'mhtml', 'mail', 'mailbox', 'rtf']);

/** A full sentence that says what a file is whose name says something else; nothing where nothing speaks against its name. */
export function wrongEnding(kind: HeavyKind, bytes: Uint8Array): Said | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  const mark = MARKS.find(({ of }) => of.test(head));
  if (mark !== undefined && !mark.kinds.includes(kind))
    return say`This is ${mark.what}: the file’s ending is wrong. Rename it, or save it again.`;
  const isWide = bytes[0] === 0xff || bytes[0] === 0xfe;
  return OF_TEXT.has(kind) && !isWide && bytes.subarray(0, 1 << 16).includes(0)
    ? say`The file is damaged, or its ending is wrong: it is no text.`
    : undefined;
}
