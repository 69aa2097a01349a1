import { createSum } from '../../text/sum.ts';
import type { UnreadKinds } from './articleFolder.ts';

/** A sum of what there is in folders: files in the state in which they are, and how many of the kinds that are not read. */
export interface SumOfFiles {
  add(path: string, stamp: string): void;
  take(path: string, stamp: string): void;
  /** The same for a file whose stamp nobody wrote. */
  addFile(path: string, state: FileState): void;
  /** Adds the files of another sum. */
  addTold(told: string): void;
  told(): string;
}

/** What the system says of a file, times in milliseconds: all that a stamp says but the last digits of its times. */
export interface FileState {
  readonly dev: number;
  readonly ino: number;
  readonly size: number;
  readonly mtimeMs: number;
  readonly ctimeMs: number;
}

export function createSumOfFiles(): SumOfFiles {
  const sum = createSum();
  return {
    add: (path, stamp) => (readStamp(stamp) ? sum.add(path, state) : sum.add(`${path}\n${stamp}`)),
    take: (path, stamp) => (readStamp(stamp) ? sum.take(path, state) : sum.take(`${path}\n${stamp}`)),
    addFile(path, { dev, ino, size, mtimeMs, ctimeMs }) {
      state[0] = dev;
      state[1] = ino;
      state[2] = size;
      state[3] = mtimeMs;
      state[4] = ctimeMs;
      sum.add(path, state);
    },
    addTold: sum.addTold,
    told: sum.told,
  };
}

/** The numbers of a state, as they are added. */
const state = new Float64Array(5);

/**
 * Puts the numbers of a stamp of five into `state`, its times as Node makes milliseconds of seconds and billionths;
 * whether it is such a stamp. For a hundred thousand files to be compared soon these are sums of numbers, not of strings.
 */
function readStamp(stamp: string): boolean {
  for (let at = 0, from = 0; at < state.length; at++) {
    const colon = stamp.indexOf(':', from);
    if (colon < 0 !== (at === state.length - 1)) return false;
    const end = colon < 0 ? stamp.length : colon;
    const part = stamp.slice(from, end);
    const number = at < FIRST_TIME ? Number(part) : inMilliseconds(part);
    if (Number.isNaN(number)) return false;
    state[at] = number;
    from = end + 1;
  }
  return true;
}

const FIRST_TIME = 3;

/** Of a time in billionths of a second; before 1970 the seconds are rounded down. */
function inMilliseconds(part: string): number {
  const billionths = Number(part.slice(-DIGITS));
  if (!part.startsWith('-')) return Number(part.slice(0, -DIGITS)) * 1000 + billionths / 1e6;
  const seconds = Number(part.slice(0, -DIGITS));
  return Number.isNaN(billionths) || billionths < 0
    ? Number.NaN
    : billionths === 0
      ? seconds * 1000
      : (seconds - 1) * 1000 + (1e9 - billionths) / 1e6;
}

const DIGITS = 9;

/** The sum of what lies in folders and is not read. */
export function sumOfUnread(unread: Iterable<readonly [folder: string, UnreadKinds]>): string {
  const sum = createSum();
  for (const [folder, kinds] of unread)
    for (const [ending, count] of kinds) sum.add(`${folder}\n${ending}\n${count}`);
  return sum.told();
}

/** What lies in folders: the sums of the files of each, in their order, and of what is not read in all. */
export function sumOfAll(files: string, unread: string): string {
  return `${files} / ${unread}`;
}
