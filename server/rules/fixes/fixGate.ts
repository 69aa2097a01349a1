import type { Edit } from '../../text/edit.ts';
import type { Fix } from '../finding.ts';

/** Hears of a fix that was dropped, in a sentence for a log that holds none of the draft's words. */
export type HearDropped = (complaint: string) => void;

/**
 * The fixes that can be made in the text: one without edits, or with an edit that reaches out of the text, runs
 * backwards, halves a character, or begins before the last one has ended, is dropped whole. Every fix of every
 * finding passes here, so that no slip of a rule can destroy what a writer wrote.
 */
export function passFixes(
  text: string,
  fixes: readonly Fix[],
  code: string,
  hear?: HearDropped,
): readonly Fix[] {
  const sound = fixes.filter(({ edits }) => {
    const fault = faultOf(text, edits);
    if (fault !== undefined) hear?.(`A fix of ${code} was left out: ${fault}.`);
    return fault === undefined;
  });
  return sound.length === fixes.length ? fixes : sound;
}

/** What keeps the edits from being made in the text, in words for a log; `undefined` where nothing does. */
export function faultOf(text: string, edits: readonly Edit[]): string | undefined {
  if (edits.length === 0) return 'it changes nothing';
  let last = 0;
  for (const { start, end } of edits) {
    const place = `the edit from ${start} to ${end}`;
    if (!Number.isInteger(start) || !Number.isInteger(end)) return `${place} is at no character`;
    if (start < 0 || end > text.length) return `${place} reaches out of the text, of ${text.length} units`;
    if (end < start) return `${place} runs backwards`;
    if (start < last) return `${place} begins before the last one has ended`;
    if (isHalved(text, start) || isHalved(text, end)) return `${place} halves a character`;
    last = end;
  }
  return undefined;
}

/** Whether the place lies between the two units of one character. */
function isHalved(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at);
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}
