import { isThe } from '../../language/citationWords.ts';
import { Is } from '../../language/lexicon.ts';
import { isJoinedPrefix, lookUpWord } from '../../language/lexicons.ts';
import { foldName, withoutNickname } from './foldName.ts';
import { areShortForms } from './givenNames.ts';
import { createNameMemory } from './nameMemory.ts';
import { endsWith, isSurname } from './surname.ts';

/** A speaker as one text has them; the name alone will do. */
export type SpeakerName = string | { readonly name: string; readonly aliases?: readonly string[] };

/**
 * Whether two texts mean one person by their names: "Calloway" and "Ines Calloway" are the same, "Toby Renn" and
 * "Tobias Renn" too, "Ana Renn" and "Tobias Renn" are different. Titles, suffixes and accents do not count. One
 * given name alone, or initials that could be his, leave it unsure.
 */
export function sameSpeaker(a: SpeakerName, b: SpeakerName): 'same' | 'different' | 'unsure' {
  const left = partsOf(a);
  const right = partsOf(b);
  if (left.length === 0 || right.length === 0) return 'unsure';
  if (left.join(' ') === right.join(' ')) return 'same';
  // "Mac Aodha" and "MacAodha", "Jean-Luc" and "Jean Luc".
  if (left.length !== right.length && unspaced(left) === unspaced(right)) return 'same';
  if (left.length === 1 || right.length === 1) {
    const [short, long] = left.length === 1 ? [left, right] : [right, left];
    const word = short[0] ?? '';
    if (long.length === 1)
      return isHalfOf(word, long[0] ?? '') || isHalfOf(long[0] ?? '', word) ? 'unsure' : 'different';
    if (word === long[long.length - 1]) return 'same';
    // "Amaro" for "Petra Lindqvist-Amaro": half of a double name.
    if (isHalfOf(word, long[long.length - 1] ?? '')) return 'unsure';
    return long.slice(0, -1).some((part) => givenNamesFit(part, word) === 'same') ? 'unsure' : 'different';
  }
  const [short, long] = left.length < right.length ? [left, right] : [right, left];
  if (short.length < long.length && endsWith(long, short)) {
    // "Van der Berg" is all of a surname; "Maria Sol" may be another than "Ana Maria Sol".
    return isSurname(short) ? 'same' : 'unsure';
  }
  if (left[left.length - 1] !== right[right.length - 1]) {
    // "Ines Calloway Prout" and "Ines Calloway": one form holds the other.
    return holds(left, right) || holds(right, left) ? 'same' : 'different';
  }
  return givenNamesFit(left[0] ?? '', right[0] ?? '');
}

/**
 * Whether one name is a slip of the other: the same number of words, each the same or a letter or two off, and
 * at least one off ("Innes Caloway" for "Ines Calloway"). A known given name is no slip of another one.
 */
export function isSlipOf(written: SpeakerName, meant: SpeakerName): boolean {
  const left = partsOf(written);
  const right = partsOf(meant);
  if (left.length === 0 || right.length === 0) return false;
  // A surname alone is compared with the surname.
  const length = Math.min(left.length, right.length);
  const a = length === 1 ? left.slice(-1) : left;
  const b = length === 1 ? right.slice(-1) : right;
  if (a.length !== b.length) {
    // "Chef Aurelio Bianchi": a word before a whole name.
    const most = Math.min(a.length, b.length);
    if (most > 1 && isSlipOf(a.slice(-most).join(' '), b.slice(-most).join(' '))) return true;
    const [one, other] = [unspaced(a), unspaced(b)];
    return Math.min(one.length, other.length) > 7 && one !== other && distance(one, other, 2) <= 2;
  }
  let slips = 0;
  for (const [at, word] of a.entries()) {
    const other = b[at] ?? '';
    if (word === other || givenNamesFit(word, other) === 'same') continue;
    const given = at < a.length - 1;
    if (given && isGiven(word) && isGiven(other)) return false;
    const longest = Math.max(word.length, other.length);
    const allowed = longest <= 3 ? 0 : longest <= 7 ? 1 : 2;
    if (distance(word, other, allowed) > allowed) return false;
    slips++;
  }
  return slips > 0;
}

/** The words of a name, folded, without titles and suffixes; the same few names are compared again and again. */
function partsOf(speaker: SpeakerName): readonly string[] {
  const name = typeof speaker === 'string' ? speaker : speaker.name;
  const known = partsOfNames.get(name);
  if (known !== undefined) return known;
  const parts = readParts(name);
  partsOfNames.set(name, parts);
  return parts;
}

const partsOfNames = createNameMemory<readonly string[]>();

function readParts(name: string): string[] {
  const words = withoutNickname(name)
    .split(/[\s,]+/)
    .map((word) => word.replace(/['’]s?$/, ''))
    // "DI Raza", "PC Holt", "JK Marsh": ranks and initials as capitals alone are no given name.
    .filter((word, at, all) => at > 0 || all.length < 2 || !isCapitalsBefore(word, all[1] ?? ''))
    .map(foldName)
    .filter((word) => word !== '');
  while (words.length > 1 && (lookUpWord(words[words.length - 1] ?? '') & Is.suffix) !== 0) words.pop();
  while (words.length > 1) {
    const bits = lookUpWord(words[0] ?? '');
    if (!isThe(words[0] ?? '') && ((bits & Is.title) === 0 || (bits & Is.given) !== 0)) break;
    words.shift();
  }
  // "Mac Aodha" is written "MacAodha" as well.
  for (let at = words.length - 2; at >= 0; at--)
    if (isJoinedPrefix(words[at] ?? '')) words.splice(at, 2, `${words[at]}${words[at + 1]}`);
  return words;
}

function isCapitalsBefore(word: string, next: string): boolean {
  return /^\p{Lu}{2,4}$/u.test(word) && /^\p{Lu}\p{Ll}/u.test(next);
}

/** Whether the word is one side of a surname with a hyphen. */
function isHalfOf(word: string, surname: string): boolean {
  return word.length > 2 && surname.includes('-') && surname.split('-').includes(word);
}

function unspaced(words: readonly string[]): string {
  return words.join('').replaceAll('-', '');
}

/** Whether two given names can be one person's: equal, a short form, or an initial that fits. */
function givenNamesFit(a: string, b: string): 'same' | 'different' | 'unsure' {
  if (a === b || areShortForms(a, b)) return 'same';
  if (a.length === 1 || b.length === 1) return a.charAt(0) === b.charAt(0) ? 'unsure' : 'different';
  return 'different';
}

function isGiven(word: string): boolean {
  return (lookUpWord(word) & Is.given) !== 0;
}

function holds(long: readonly string[], short: readonly string[]): boolean {
  return long.length > short.length && short.every((word, at) => word === long[at]);
}

/** Optimal string alignment distance (a swap of neighbours is one step), given up once it exceeds `limit`. */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let row = 1; row <= a.length; row++) {
    const next = [row];
    let least = row;
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (next[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      }
      next.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    before = last;
    last = next;
  }
  return last[b.length] ?? limit + 1;
}
