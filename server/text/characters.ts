/** What a UTF-16 unit does to a word; the classes that `scanWords` walks by. */
export const SEPARATOR = 0;
export const LETTER = 1;
export const DIGIT = 2;
/** A combining mark: goes on with a word, never begins one. */
export const MARK = 3;
/** Takes no part in any word and breaks none: soft hyphen, zero width, blanked markup, raised note numbers. */
export const IGNORED = 4;
export const APOSTROPHE = 5;
export const HYPHEN = 6;
/** `.` or `,`: inside a number they belong to it, and a point joins the letters of "U.S.". */
export const POINT = 7;
/** A word by itself: a character of a script without spaces, or a sign read aloud (`%`, `&`, a currency). */
export const LONE = 8;
export const LINE_BREAK = 9;
export const SPACE = 10;
/** The first half of a surrogate pair; ask `classOfCodePoint`. */
export const SURROGATE = 11;

export type CharacterClass = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11;

const WORDLESS = /[\p{Default_Ignorable_Code_Point}\0]/u;
const RAISED = /[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]/u;
const SCRIPT_WITHOUT_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}]/u;

/** Classes of the first 128 units, for the walk's fast path. */
export const ASCII_CLASSES: Uint8Array = Uint8Array.from({ length: 128 }, (_, code) => classify(code));

/** The class of any UTF-16 unit; worked out by pages of 256 the first time one of a page is met. */
export function classOf(unit: number): number {
  const page = unit >> 8;
  let classes = pages[page];
  if (classes === undefined) {
    classes = Uint8Array.from({ length: 256 }, (_, low) => classify((page << 8) | low));
    pages[page] = classes;
  }
  return classes[unit & 255] ?? SEPARATOR;
}

/** The class of a code point beyond the basic plane. */
export function classOfCodePoint(codePoint: number): number {
  return classify(codePoint);
}

const pages: (Uint8Array | undefined)[] = new Array(256).fill(undefined);

function classify(codePoint: number): CharacterClass {
  if (codePoint >= 0xd800 && codePoint < 0xdc00) return SURROGATE;
  const character = String.fromCodePoint(codePoint);
  if (/[\n\r\u2028\u2029]/u.test(character)) return LINE_BREAK;
  if (/\s/u.test(character)) return SPACE;
  if (WORDLESS.test(character) || RAISED.test(character)) return IGNORED;
  if (/['\u2018\u2019\u201b\u02bc\uff07`\u00b4]/u.test(character)) return APOSTROPHE;
  if (/[-\u2010\u2011]/u.test(character)) return HYPHEN;
  if (/[.,]/u.test(character)) return POINT;
  if (/[%\u2030&\p{Sc}]/u.test(character)) return LONE;
  if (/\p{L}/u.test(character)) return SCRIPT_WITHOUT_SPACES.test(character) ? LONE : LETTER;
  if (/\p{N}/u.test(character)) return DIGIT;
  if (/\p{M}/u.test(character)) return MARK;
  return SEPARATOR;
}
