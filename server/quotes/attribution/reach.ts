import type { Cue } from '../reading/cueAt.ts';
import type { Reading } from '../reading/reading.ts';

/** How far a rule looks along a sentence, in tokens: bounds the work on hostile text. */
export const REACH = 60;

/** Whether only "that", a comma, a colon or an object stand between the verb and the quote. */
export function touches(cue: number, at: number): boolean {
  return at - cue <= 4;
}

/**
 * Whether the verb's reach takes in the quote. Verbs of manner stand beside the marks; for a word or two the
 * loaded ones and those of thought must be near, and only plain reporting goes past a colon or semicolon.
 */
export function reaches(cue: Cue, at: number, short: boolean, parted: boolean): boolean {
  if (cue.last > cue.at && !touches(cue.at, at)) return false;
  if (cue.tier === 'say' || cue.tier === 'write') return true;
  if (parted) return false;
  if (cue.tier === 'manner') return touches(cue.at, at);
  return !short || at - cue.at <= 8;
}

/** Whether the quote at a token has three words or fewer. */
export function isShort(reading: Reading, at: number): boolean {
  const { text, starts, ends } = reading.tokens;
  let blanks = 0;
  for (let unit = starts[at] ?? 0; unit < (ends[at] ?? 0); unit++) {
    if (text.charCodeAt(unit) === 32 && ++blanks > 2) return false;
  }
  return true;
}
