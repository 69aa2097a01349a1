import { isCommonWord } from '../../language/commonWords.ts';
import { Is } from '../../language/lexicon.ts';
import { lookUpWord } from '../../language/lexicons.ts';
import { isAnswerLabel, isLetterOfTurn, isQuestionLabel } from '../../language/speakerLabels.ts';
import type { Block } from '../../prose/prose.ts';
import type { Span } from '../../text/span.ts';

/**
 * What names a speaker before the words: `[time] NAME [, role] [(note)] [time]`, then a colon, a point, a dash
 * or the end of the line.
 */
export interface Label {
  /** Index into `Prose.blocks`. */
  readonly block: number;
  /** The name as printed, its title with it; role, note and time left out. */
  readonly name: Span;
  /** A name in parentheses behind an office: "THE CHAIR (CLLR MONK)". */
  readonly note?: Span;
  readonly close: 'colon' | 'point' | 'dash' | 'line';
  /** Whether a time stands beside the name. */
  readonly timed: boolean;
  readonly capitals: boolean;
  /** Where the words of the turn begin; the block's end where they are in the next. */
  readonly words: number;
}

/** No label has more words, and none is longer, in UTF-16 units. */
const MOST_WORDS = 6;
const LONGEST = 160;

const BLANKS = /[\0 \t\u00a0]*/y;
const WORD = /\p{Lu}[\p{L}\p{M}\p{N}'’_-]*/uy;
const SMALL = /[ \u00a0](\p{Ll}{1,4}|\p{Ll}['’])(?=[ \u00a0]?\p{Lu}|[ \u00a0]\p{Ll}{1,4}[ \u00a0]\p{Lu})/uy;
const NUMBER = /[ \u00a0]#?\d{1,3}(?!\d|[:.,]\d)/y;
const CLOCK = '\\d{1,2}:\\d{2}(?::\\d{2})?(?:[.,]\\d{1,3})?(?: ?[AaPp]\\.?[Mm]\\.?)?';
const DATE = '(?:\\d{1,4}[./-]\\d{1,2}[./-]\\d{2,4},? )?';
const SPAN = `${CLOCK}(?: ?(?:-+>|[-–—]) ?${CLOCK})?`;
const TIME = new RegExp(`[[(]?(?:${DATE}${SPAN}|\\d{1,5}s(?=[\\])]))[\\])]?[ \\0]*(?:[-–—|](?= ))?`, 'y');
const LATER_TIME = new RegExp(
  `,?[\\0 \\t\\u00a0]+[\\0]*[[(]?${DATE}${CLOCK}[\\])]?(?=[\\0\\s:,\\]—–-]|$)`,
  'y',
);
const NOTE = /[\0 ]*\n?[([]([^()[\]\n]{1,60})[)\]]/y;
const ROLE = /,[\0 ]+(?![\d\0[(]*\d)[^:.?!;\n\0()[\]—–“”"]{2,60}/y;
/** "Mara Ellison – harbourmaster: …": a role between a dash and the colon. */
const DASHED_ROLE = / [–—-] \p{Ll}[\p{Ll}'’-]*(?: \p{Ll}[\p{Ll}'’-]*){0,3}(?=:\0* )/uy;
/** "T.H.", "Y. L.-D." */
const INITIALS = /\p{Lu}\.(?:[ \u00a0-]?\p{Lu}\.){1,3}/uy;
/** In chats a name may be any word: "[10:12] tobin: …", "<tobin> …". */
const NICKNAME = /[\p{L}\p{N}_.-]{2,24}(?=:[ \0])/uy;
const CALLED = /<([\p{L}\p{N}_.-]{2,24})>(?= )/uy;
/** ">> HALE: …" as captions mark a change of voice. */
const NEW_VOICE = />>+ ?/y;
const DOING = /[ \u00a0]\p{Ll}{3,}ing(?=:)/uy;
/** French sets a space before it. */
const COLON = /\0*[ \u00a0\u202f]?[:：]\0*(?=[\s“"]|$)/y;
const POINT_DASH = /\.\0* ?[—–]\0*(?=[ \u00a0\n])/y;
const POINT = /\.\0*[—–-]?\0*(?=[ \u00a0\n])/y;
const DASH = /(?:[ \u00a0]\0*[—–]|[ \u00a0]--?|[—–])\0*[ \u00a0]/y;
const LINE_END = /[ \t\0]*(?:\r?\n|$)/y;

/** The label at the start of a block, if anything there has the form of one. */
export function readLabel(text: string, block: Block, index: number, bold: boolean): Label | undefined {
  const end = Math.min(block.end, block.start + LONGEST);
  if (runsOn(text, block.start, end)) return undefined;
  const head = text.slice(0, end);
  let at = block.start;
  if (mayPrecede(head.charCodeAt(at))) at = skip(NEW_VOICE, head, skip(BLANKS, head, at));
  if (!mayBegin(head.charCodeAt(at)))
    return bold ? readNickname(head, at, { index, end: block.end }) : undefined;
  const first = head.charCodeAt(at);
  const begins = isDigit(first) || first === 0x5b || first === 0x28 ? match(TIME, head, at) : undefined;
  let timed = begins !== undefined;
  if (begins !== undefined) at = skip(BLANKS, head, begins);
  // "**Chief engineer Mia Holt:** …": in bold, what somebody is may stand before the name.
  if (bold) at = match(BOLD_ROLE, head, at) ?? at;
  const called = head.charAt(at) === '<' ? match(CALLED, head, at) : undefined;
  const name = called === undefined ? readLabelName(head, at, timed) : { start: at + 1, end: called - 1 };
  if (name === undefined) return undefined;
  at = called ?? name.end;
  // "The council said …": by far the most paragraphs are told by this.
  if (goesOnInSmall(text, at) && match(DOING, head, at) === undefined) return undefined;
  let note: Span | undefined;
  let role = false;
  for (let parts = 0; parts < 4; parts++) {
    const time = matchFrom(',\0 \t\u00a0', LATER_TIME, head, at);
    if (time !== undefined) {
      timed = true;
      at = time;
      continue;
    }
    const noted = matchFrom('\0 \n([', NOTE, head, at);
    if (noted !== undefined) {
      const open = head.slice(at, noted).search(/[([]/) + at + 1;
      if (/\d:\d\d/.test(head.slice(open, noted))) timed = true;
      else note = { start: open, end: noted - 1 };
      at = noted;
      continue;
    }
    const next = role
      ? undefined
      : (matchFrom(',', ROLE, head, at) ??
        matchFrom(' \u00a0', DOING, head, at) ??
        matchFrom(' ', DASHED_ROLE, head, at));
    if (next === undefined) break;
    role = true;
    at = next;
  }
  const made = (close: Label['close'], to: number): Label => ({
    block: index,
    name,
    ...(note === undefined ? {} : { note }),
    close,
    timed,
    capitals: isCapitals(head.slice(name.start, name.end)),
    words: afterDirection(text, skip(/[\0\s]*/y, text, to), block.end),
  });
  if (called !== undefined) return made('colon', at);
  const colon = matchFrom('\0 \u00a0\u202f:：', COLON, head, at);
  if (colon !== undefined) return made('colon', colon);
  const point = role ? undefined : matchFrom('.', POINT, head, at);
  if (point !== undefined) {
    const called = head.slice(name.start, name.end);
    if (isQuestionLabel(called) || isAnswerLabel(called)) return made('point', point);
    // "INT. DINER – NIGHT": a line all in capitals tells where, and nobody speaks it.
    if (hasCapitalSurname(called) && /^[^\n]*?\p{Ll}/u.test(text.slice(point, block.end)))
      return made('point', point);
  }
  const pointDash = role ? undefined : matchFrom('.', POINT_DASH, head, at);
  // "**Mara Ellison. –** …": French papers set it so.
  if (
    pointDash !== undefined &&
    (startsWithTitle(head.slice(name.start, name.end)) || isEndOfBold(head, pointDash))
  )
    return made('point', pointDash);
  const line = match(LINE_END, head, at);
  const closed = end === block.end || (line !== undefined && line < end);
  if (line !== undefined && closed) {
    const label = made('line', line);
    const isSet = bold || note !== undefined || block.kind === 'heading' || block.kind === 'cell';
    if (timed || label.capitals) return label;
    if (isSet) return role ? undefined : label;
  }
  const dash = role ? undefined : matchFrom(' \u00a0—–', DASH, head, at);
  // "SIR — Your leader …": a letter to the editor addresses him.
  if (dash !== undefined && !isTitleAlone(head.slice(name.start, name.end))) return made('dash', dash);
  // `**SL** You shot it in winter.`
  return bold && head.charCodeAt(at) === 0 ? made('colon', at) : undefined;
}

/** "**priya.n** 9:02 AM": in a chat a name in bold may be any word, where a time and the end of the line stand behind it. */
function readNickname(
  text: string,
  start: number,
  { index, end }: { index: number; end: number },
): Label | undefined {
  const name = match(BOLD_NICKNAME, text, start);
  const time =
    name === undefined ? undefined : matchFrom(',\0 \t\u00a0', LATER_TIME, text, skip(/\0*/y, text, name));
  const line = time === undefined ? undefined : match(LINE_END, text, time);
  if (name === undefined || line === undefined || line >= end) return undefined;
  return {
    block: index,
    name: { start, end: name },
    close: 'line',
    timed: true,
    capitals: false,
    words: line,
  };
}

/** Phil "Fingers" Hale */
const QUOTED_NICKNAME = /[ \u00a0]["“]\p{Lu}[\p{L}'’ -]{1,20}["”](?=[ \u00a0]\p{Lu})/uy;

const BOLD_ROLE =
  /\p{Lu}[\p{L}’'-]*(?: \p{Ll}[\p{L}’'-]*){1,5} (?=\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){1,3}:\0)/uy;

const BOLD_NICKNAME = /[\p{L}\p{N}_.-]{2,24}(?=\0)/uy;

function isTitleAlone(name: string): boolean {
  return !name.includes(' ') && (lookUpWord(name.toLowerCase()) & Is.title) !== 0;
}

/** Whether markup that was blanked stands right before the offset. */
function isEndOfBold(text: string, at: number): boolean {
  return text.charCodeAt(at - 1) === 0;
}

/**
 * "The council said …": whether words with capitals, in plain letters, go on in small ones that are no part of a name. By
 * far the most paragraphs are told by this; of any other the patterns decide.
 */
function runsOn(text: string, start: number, end: number): boolean {
  let at = start;
  for (let words = 0; words < MOST_WORDS - 1 && isPlainCapital(text.charCodeAt(at)); words++) {
    at++;
    while (at < end && isInPlainWord(text.charCodeAt(at))) at++;
    if (text.charCodeAt(at) !== 32) return false;
    at++;
  }
  if (at === start || !isPlainSmall(text.charCodeAt(at))) return false;
  const first = endOfSmall(text, at, end);
  const next = text.charCodeAt(first);
  if (first >= end || next === 0x3a || (next > 127 && next !== 0x2019)) return false;
  if (first - at > LONGEST_SMALL) return true;
  // Small words stand within a name where a capital follows one or two of them.
  if (next !== 32) return first - at > 1 && !isPlainCapital(next);
  if (!isPlainSmall(text.charCodeAt(first + 1))) return false;
  const second = endOfSmall(text, first + 1, end);
  const last = text.charCodeAt(second);
  if (second >= end || last > 127) return false;
  return second - first - 1 > LONGEST_SMALL || last !== 32 || isPlainSmall(text.charCodeAt(second + 1));
}

/** Whether a space and a small letter stand at the offset. */
function goesOnInSmall(text: string, at: number): boolean {
  const unit = text.charCodeAt(at + 1);
  if (text.charCodeAt(at) !== 32 || unit < 128) return text.charCodeAt(at) === 32 && isPlainSmall(unit);
  return /^\p{Ll}/u.test(text.slice(at + 1, at + 2));
}

/** Of a word within a name, in letters. */
const LONGEST_SMALL = 4;

function endOfSmall(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isPlainSmall(text.charCodeAt(at))) at++;
  return at;
}

/** What a word of a label may hold, as far as it is typed in ASCII. */
function isInPlainWord(unit: number): boolean {
  if (isLetter(unit) || isDigit(unit)) return true;
  return unit === 0x27 || unit === 0x2019 || unit === 0x2d || unit === 0x5f;
}

/** Blanks, blanked markup and the sign of a new voice stand before a label. */
function mayPrecede(unit: number): boolean {
  return unit === 0 || unit === 32 || unit === 9 || unit === 0xa0 || unit === 0x3e;
}

/** Whether a label can begin so: with a capital, a time, a bracket. Many paragraphs begin with a quotation mark. */
function mayBegin(unit: number): boolean {
  if (unit < 128) return isPlainCapital(unit) || isDigit(unit) || '[(<'.includes(String.fromCharCode(unit));
  return unit !== 0x201c && unit !== 0x2018;
}

function isLetter(unit: number): boolean {
  return isPlainSmall(unit) || isPlainCapital(unit);
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

function isPlainSmall(unit: number): boolean {
  return unit >= 97 && unit <= 122;
}

function isPlainCapital(unit: number): boolean {
  return unit >= 65 && unit <= 90;
}

/** The name itself: words with capitals, points behind titles and initials, small words between, a number. */
function readLabelName(text: string, from: number, timed: boolean): Span | undefined {
  const isPointed = text.charAt(from + 1) === '.' || text.charAt(from + 2) === '.';
  const initials =
    (isPointed ? match(INITIALS, text, from) : undefined) ??
    (timed ? match(NICKNAME, text, from) : undefined);
  if (initials !== undefined && match(COLON, text, initials) !== undefined)
    return { start: from, end: initials };
  let end = endOfWord(text, from);
  if (end === undefined) return undefined;
  for (let words = 1; words < MOST_WORDS; words++) {
    let next: number = end;
    if (text.charAt(next) === '.' && isShort(text.slice(lastWordIn(text, from, end), end), text, next))
      next++;
    if ('"“'.includes(text.charAt(next + 1))) next = match(QUOTED_NICKNAME, text, next) ?? next;
    // Neither a number nor another word follows "said".
    const space = text.charCodeAt(next);
    if (space !== 32 && space !== 0xa0) break;
    // By far the most words in plain letters: neither a number nor a small word.
    const letter = text.charCodeAt(next + 1);
    const number = isLetter(letter) ? undefined : match(NUMBER, text, next);
    if (number !== undefined) return { start: from, end: number };
    let small: number | undefined;
    for (let particles = 0; particles < 3 && !isPlainCapital(text.charCodeAt(next + 1)); particles++) {
      const one = match(SMALL, text, next);
      if (one === undefined || !mayStandWithin(text.slice(next + 1, one).toLowerCase())) break;
      next = small = one;
    }
    const isSpaced = ' \u00a0'.includes(text.charAt(next) || 'x');
    const after = isSpaced ? endOfWord(text, next + 1) : small === next ? endOfWord(text, next) : undefined;
    if (after === undefined) break;
    end = after;
  }
  return { start: from, end };
}

/** Where the word with a capital ends that begins at the offset, if one does. */
function endOfWord(text: string, from: number): number | undefined {
  if (!isPlainCapital(text.charCodeAt(from))) return match(WORD, text, from);
  let at = from + 1;
  while (isInPlainWord(text.charCodeAt(at))) at++;
  return text.charCodeAt(at) > 127 ? match(WORD, text, from) : at;
}

/** Small words within a name or an office: "van der", "Minister for Ports". */
function mayStandWithin(word: string): boolean {
  return (lookUpWord(word) & Is.particle) !== 0 || isCommonWord(word);
}

function lastWordIn(text: string, from: number, end: number): number {
  let start = end;
  while (start > from && !' \u00a0'.includes(text.charAt(start - 1))) start--;
  return start;
}

/** Whether a point behind the word belongs to it: an initial, or a title such as "Mr.". */
function isShort(word: string, text: string, point: number): boolean {
  if (!/^[ \u00a0](?:\p{Lu}|\p{Ll}{1,4}[ \u00a0]\p{Lu})/u.test(text.slice(point + 1, point + 8)))
    return false;
  if (word.length === 1)
    return !isLetterOfTurn(word) || /^\. \p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?:/u.test(text.slice(point));
  return word.length < 6 && (lookUpWord(word.toLowerCase()) & Is.title) !== 0;
}

/** `(quietly)` or `[laughs]` alone on the first line, as a screenplay has it. */
function afterDirection(text: string, at: number, end: number): number {
  if (!'(['.includes(text.charAt(at) || 'x')) return at;
  const line = text.slice(at, Math.min(end, at + 80));
  const direction =
    /^[([][^()[\]\n]*[)\]][ \t]*\n\s*/.exec(line) ??
    /^[([]\p{L}[\p{L} ,-]{1,38}[)\]][ \t]+(?=\p{Lu})/u.exec(line);
  return direction === null ? at : at + direction[0].length;
}

function isCapitals(name: string): boolean {
  const letters = name.replace(/^(?:\p{Lu}\p{Ll}{1,3}\.? )/u, '');
  return /\p{Lu}{2}/u.test(letters) && !/\p{Ll}/u.test(letters.replace(/(?:Mc|Mac|O['’])(?=\p{Lu})/gu, ''));
}

/** Whether a title begins the name, and more follows: "Mr Hale". */
export function startsWithTitle(name: string): boolean {
  const [first = '', ...rest] = name.split(/[ \u00a0]/);
  return rest.length > 0 && (lookUpWord(first.toLowerCase().replace(/\.$/, '')) & Is.title) !== 0;
}

/** "Mr. HALE", "The PRESIDING OFFICER", "TOBIN HALE": as records of parliaments print who speaks. */
function hasCapitalSurname(name: string): boolean {
  return /\p{Lu}{3,}$/u.test(name.replace(/(?:Mc|Mac|O['’])(?=\p{Lu})/gu, ''));
}

/** Where the match ends that begins at the offset. */
function match(pattern: RegExp, text: string, at: number): number | undefined {
  if (at < 0) return undefined;
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

/** The same for a pattern that begins with one of these characters: nearly all places are told by the first. */
function matchFrom(first: string, pattern: RegExp, text: string, at: number): number | undefined {
  return first.includes(text.charAt(at)) ? match(pattern, text, at) : undefined;
}

function skip(pattern: RegExp, text: string, at: number): number {
  return match(pattern, text, at) ?? at;
}
