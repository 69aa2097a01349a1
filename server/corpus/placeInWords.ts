import { type Said, say } from '../text/said.ts';
import type { Place } from './placeMark.ts';

/** A place as a sentence says it: "on page 3", "at 00:12:33", "in paragraph 12", "in chapter 4". */
export function placeInWords({ page, time, paragraph, chapter }: Place): Said | undefined {
  if (page !== undefined) return say`on page ${page}`;
  if (time !== undefined) return say`at ${timeInWords(time)}`;
  if (chapter !== undefined) return say`in chapter ${chapter}`;
  return paragraph === undefined ? undefined : say`in paragraph ${paragraph}`;
}

/** Seconds as `00:12:33`. */
export function timeInWords(seconds: number): string {
  const whole = Math.floor(seconds);
  return [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
}
