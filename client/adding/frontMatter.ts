/** What a writer knows of an article; what is left empty is not stated, never made up. */
export interface Known {
  readonly title?: string;
  readonly 'container-title'?: string;
  readonly author?: string;
  readonly issued?: string;
  readonly URL?: string;
}

/**
 * A block of YAML that states what is known; empty where nothing is. Every value is quoted, so that none is misread, and the
 * line breaks are those of the text that it goes before.
 */
export function frontMatterOf(known: Known, text: string): string {
  const lines = Object.entries(known)
    .filter(([, value]) => value !== undefined && value.trim() !== '')
    .map(([key, value]) => `${key}: ${quoted(value.trim())}`);
  return lines.length === 0 ? '' : ['---', ...lines, '---', '', ''].join(lineBreakOf(text));
}

/** How the lines of a text end. */
export function lineBreakOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

/** Whether it is the whole address of a page, blanks around it left aside. */
export function isAddress(text: string): boolean {
  return /^https?:\/\/[^\s]+$/i.test(text.trim());
}

/** A double-quoted YAML scalar is a JSON string. */
function quoted(value: string): string {
  return JSON.stringify(value.replace(/\s+/g, ' '));
}

/** Whether a text begins with a block of metadata already. */
export function hasFrontMatter(text: string): boolean {
  return /^\uFEFF?(?:---|\+\+\+)[ \t]*\r?\n/.test(text);
}

/** A file name from a title: small letters and hyphens, short enough to read in a list. */
export function fileNameFor(title: string): string {
  const words = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  let name = '';
  for (const word of words) {
    if (name !== '' && name.length + word.length > LONGEST_NAME) break;
    name += name === '' ? [...word].slice(0, LONGEST_NAME).join('') : `-${word}`;
  }
  return name === '' ? 'article' : name;
}

const LONGEST_NAME = 60;
