import {
  APOSTROPHE,
  ASCII_CLASSES,
  classOf,
  classOfCodePoint,
  DIGIT,
  HYPHEN,
  IGNORED,
  LETTER,
  LINE_BREAK,
  LONE,
  MARK,
  POINT,
  SEPARATOR,
  SPACE,
  SURROGATE,
} from './characters.ts';

/**
 * Words as numbers, for texts too big to make an object of each word. `hashes[i]` is `hashKey` of the i-th
 * word's key; `starts` and `ends` are UTF-16 offsets into the scanned text. Grows by itself; reuse it.
 */
export interface WordBuffer {
  count: number;
  starts: Uint32Array;
  ends: Uint32Array;
  hashes: Uint32Array;
}

/** An empty buffer with room for `capacity` words to begin with. */
export function createWordBuffer(capacity = 1024): WordBuffer {
  return {
    count: 0,
    starts: new Uint32Array(capacity),
    ends: new Uint32Array(capacity),
    hashes: new Uint32Array(capacity),
  };
}

/**
 * Appends the words between `start` and `end` to the buffer. It is the only place that decides where a word
 * begins and ends, so that a draft and an article can never be split differently. One walk, no backtracking.
 */
export function scanWords(text: string, start: number, end: number, into: WordBuffer): void {
  let at = start;
  while (at < end) {
    const unit = text.charCodeAt(at);
    const kind = unit < 128 ? (ASCII_CLASSES[unit] as number) : wideClass(text, at, end);
    if (kind === LETTER || kind === DIGIT) {
      at = scanWord(text, at, end, into);
    } else if (kind === LONE) {
      const next = at + widthAt(text, at);
      push(into, at, next, hashKey(wordKey(text, at, next)));
      at = next;
    } else {
      at += unit < 128 ? 1 : widthAt(text, at);
    }
  }
}

/** The word as it is searched for: compatibility-normalised, case folded, apostrophes straight, fillers dropped. */
export function wordKey(text: string, start: number, end: number): string {
  for (let at = start; at < end; at++) {
    const kind = keyClass(text.charCodeAt(at));
    if (kind !== LETTER && kind !== DIGIT) return foldedKey(text.slice(start, end));
  }
  return text.slice(start, end).toLowerCase();
}

/** A 32-bit FNV-1a of a key's UTF-16 units. */
export function hashKey(key: string): number {
  let hash = FNV_OFFSET;
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), FNV_PRIME);
  return hash >>> 0;
}

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** Lower case of the ASCII units, so that the hash of a plain word needs no string. */
const ASCII_LOWER = Uint8Array.from({ length: 128 }, (_, code) =>
  code >= 65 && code <= 90 ? code + 32 : code,
);

/** Walks from the first unit of a word to its end, pushes it and returns where it ends. */
function scanWord(text: string, start: number, limit: number, into: WordBuffer): number {
  let hash = FNV_OFFSET;
  let at = start;
  while (at < limit) {
    const unit = text.charCodeAt(at);
    if (unit >= 128) break;
    const kind = ASCII_CLASSES[unit];
    if (kind !== LETTER && kind !== DIGIT) break;
    hash = Math.imul(hash ^ (ASCII_LOWER[unit] as number), FNV_PRIME);
    at++;
  }
  if (at >= limit || endsWord(text.charCodeAt(at))) {
    push(into, start, at, hash >>> 0);
    return at;
  }
  const end = endOfWord(text, start, at, limit);
  push(into, start, end, end === at ? hash >>> 0 : hashKey(wordKey(text, start, end)));
  return end;
}

/** Whether this unit ends a plain word without a further look. */
function endsWord(unit: number): boolean {
  if (unit >= 128) return false;
  const kind = ASCII_CLASSES[unit];
  return kind === SPACE || kind === LINE_BREAK || kind === SEPARATOR || kind === LONE;
}

/** The end of the word that begins at `start` and reaches at least to `at`, fillers at its end left out. */
function endOfWord(text: string, start: number, from: number, limit: number): number {
  let end = from;
  let at = from;
  // How many letters stand since the word's start or its last inner point: "U.S." has one between points.
  let run = from - start;
  while (at < limit) {
    const kind = wideClass(text, at, limit);
    const width = widthAt(text, at);
    if (kind === LETTER || kind === DIGIT || kind === MARK) {
      at += width;
      end = at;
      if (kind !== MARK) run++;
    } else if (kind === IGNORED) {
      at += width;
    } else if (kind === APOSTROPHE) {
      if (!continuesAt(text, at + 1, limit)) return end;
      at += width;
      run = 2;
    } else if (kind === POINT) {
      const before = classOf(text.charCodeAt(end - 1));
      // "U.S.": a letter has to stand alone.
      if (!pointInside(text, at, limit, before === LETTER && run !== 1 ? SEPARATOR : before)) return end;
      at += width;
      run = 0;
    } else if (kind === HYPHEN) {
      const next = afterLineBreak(text, at + 1, limit);
      if (next === undefined) return end;
      at = next;
    } else {
      return end;
    }
  }
  return end;
}

/** Whether a letter or digit follows, fillers skipped. */
function continuesAt(text: string, from: number, limit: number): boolean {
  const at = skipFillers(text, from, limit);
  if (at >= limit) return false;
  const kind = wideClass(text, at, limit);
  return kind === LETTER || kind === DIGIT;
}

/** Whether the point or comma belongs to the word, by the class of what stands before it: "1,000.5", "U.S.". */
function pointInside(text: string, at: number, limit: number, before: number): boolean {
  const after = at + 1 < limit ? wideClass(text, at + 1, limit) : SEPARATOR;
  if (before === DIGIT && after === DIGIT) return true;
  if (text.charCodeAt(at) !== 0x2e || before !== LETTER || after !== LETTER) return false;
  const next = at + 1 + widthAt(text, at + 1);
  if (next >= limit) return true;
  const following = wideClass(text, next, limit);
  return following !== LETTER && following !== DIGIT && following !== MARK && following !== APOSTROPHE;
}

/** Where a word that was cut by a hyphen at a line's end goes on, or undefined when it was not cut there. */
function afterLineBreak(text: string, from: number, limit: number): number | undefined {
  let at = skipBlanks(text, from, limit);
  if (at >= limit || classOf(text.charCodeAt(at)) !== LINE_BREAK) return undefined;
  at += text.startsWith('\r\n', at) ? 2 : 1;
  at = skipBlanks(text, at, limit);
  if (at >= limit || wideClass(text, at, limit) !== LETTER) return undefined;
  const letter = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return letter === letter.toUpperCase() ? undefined : at;
}

/** The first place from `from` that is no filler. */
function skipFillers(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && classOf(text.charCodeAt(at)) === IGNORED) at++;
  return at;
}

/** The first place from `from` that is neither a filler nor a blank within the line. */
function skipBlanks(text: string, from: number, limit: number): number {
  for (let at = from; at < limit; at++) {
    const kind = classOf(text.charCodeAt(at));
    if (kind !== IGNORED && kind !== SPACE) return at;
  }
  return Math.max(from, limit);
}

function wideClass(text: string, at: number, limit: number): number {
  const kind = classOf(text.charCodeAt(at));
  if (kind !== SURROGATE) return kind;
  return at + 1 < limit ? classOfCodePoint(text.codePointAt(at) ?? 0) : SEPARATOR;
}

/** How many units the character takes: two for a surrogate pair. */
function widthAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit < 0xd800 || unit >= 0xdc00) return 1;
  const next = text.charCodeAt(at + 1);
  return next >= 0xdc00 && next < 0xe000 ? 2 : 1;
}

/** The class of a unit for keys: everything beyond ASCII needs folding. */
function keyClass(unit: number): number {
  return unit < 128 ? (ASCII_CLASSES[unit] as number) : SEPARATOR;
}

/** The slow path of `wordKey`, for words with anything beyond ASCII letters and digits. */
function foldedKey(word: string): string {
  let kept = '';
  let digitBefore = false;
  let isAscii = true;
  for (const character of word) {
    const codePoint = character.codePointAt(0) ?? 0;
    const kind = codePoint < 0x10000 ? classOf(codePoint) : classOfCodePoint(codePoint);
    if (kind === APOSTROPHE) kept += "'";
    else if (kind === POINT ? digitBefore : staysInKey(kind)) {
      kept += character;
      isAscii &&= codePoint < 128;
    }
    if (kind !== IGNORED) digitBefore = kind === DIGIT;
  }
  // "don’t", "Renn’s", "well-known" cut at a line's end: nothing to fold but capitals.
  if (isAscii) return kept.toLowerCase();
  return kept.normalize('NFKC').toUpperCase().toLowerCase().normalize('NFKC');
}

/** Whether characters of this class stand in a key: hyphens and breaks of a word cut by a line's end do not. */
function staysInKey(kind: number): boolean {
  return kind === LETTER || kind === DIGIT || kind === MARK || kind === LONE;
}

function push(into: WordBuffer, start: number, end: number, hash: number): void {
  if (into.count === into.starts.length) grow(into);
  into.starts[into.count] = start;
  into.ends[into.count] = end;
  into.hashes[into.count] = hash;
  into.count++;
}

function grow(buffer: WordBuffer): void {
  const capacity = buffer.starts.length * 2;
  const larger = (old: Uint32Array): Uint32Array => {
    const made = new Uint32Array(capacity);
    made.set(old);
    return made;
  };
  buffer.starts = larger(buffer.starts);
  buffer.ends = larger(buffer.ends);
  buffer.hashes = larger(buffer.hashes);
}
