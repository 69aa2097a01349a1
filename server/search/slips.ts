/** Whether one letter added, missing, replaced or swapped with its neighbour turns `a` into `b`. */
export function isOneSlip(a: string, b: string): boolean {
  const difference = a.length - b.length;
  if (a === b || difference > 1 || difference < -1) return false;
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at++;
  if (difference === 1) return a.slice(at + 1) === b.slice(at);
  if (difference === -1) return a.slice(at) === b.slice(at + 1);
  if (a.slice(at + 1) === b.slice(at + 1)) return true;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

/**
 * Whether fingers rather than a wrong guess made `typed` of `meant`, which is one slip away: two letters swapped,
 * one missing or one doubled.
 */
export function isLikelySlip(typed: string, meant: string): boolean {
  if (typed.length < meant.length) return true;
  let at = 0;
  while (at < meant.length && typed[at] === meant[at]) at++;
  if (typed.length === meant.length) return typed[at] === meant[at + 1] && typed[at + 1] === meant[at];
  return at > 0 && typed[at] === typed[at - 1];
}

/** Whether `typed` is the beginning of `key`, or one slip away from being it. */
export function beginsWithSlip(typed: string, key: string): boolean {
  if (key.startsWith(typed)) return true;
  for (let length = typed.length - 1; length <= typed.length + 1; length++) {
    if (length > 0 && length <= key.length && isOneSlip(typed, key.slice(0, length))) return true;
  }
  return false;
}

/** Longer words are filed under their first letters alone; no slip of a writer needs more. */
const LONGEST_FILED = 24;

/** Calls back with the hash of the word and of the word less each of its letters. */
export function eachDeletion(key: string, visit: (hash: number) => void): void {
  if (key.length > LONGEST_FILED) return;
  visit(hashOn(START, key, 0));
  if (key.length < 2) return;
  let before = START;
  for (let left = 0; left < key.length; left++) {
    const unit = key.charCodeAt(left);
    if (left === 0 || unit !== key.charCodeAt(left - 1)) visit(hashOn(before, key, left + 1));
    before = Math.imul(before ^ unit, PRIME);
  }
}

/** How often `eachDeletion` calls back at the most. */
export function mostDeletions(key: string): number {
  return key.length > LONGEST_FILED ? 0 : key.length + 1;
}

/** FNV-1a over UTF-16 units, from one on: `hash` is that of those before. */
function hashOn(hash: number, key: string, from: number): number {
  let whole = hash;
  for (let at = from; at < key.length; at++) whole = Math.imul(whole ^ key.charCodeAt(at), PRIME);
  return whole >>> 0;
}

const START = 0x811c9dc5;
const PRIME = 0x01000193;
