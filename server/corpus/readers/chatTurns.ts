import { lengthOfHalfDay } from '../../language/clockTimes.ts';
import { isGenericSpeaker } from '../../language/speakerLabels.ts';
import type { Turn } from '../../prose/prose.ts';
import type { Span } from '../../text/span.ts';

/**
 * The messages of a chat as telephones export it, each behind its day and time: `[05/01/2026, 10:00:00] Name: words`,
 * `1/5/26, 10:00 AM - Name: words`; nothing where the text does not begin with such a line. A message goes on over lines
 * without a day; a line of the program's own (`… - Name added you`) belongs to nobody, and a number is nobody's name.
 */
export function findChatTurns(text: string, from: number): readonly Turn[] | undefined {
  const first = skipped(text, from, text.length, /\s/);
  if (stampEnd(text, first) === undefined) return undefined;
  const turns: Turn[] = [];
  let open: { readonly start: number; readonly label: Span } | undefined;
  const close = (until: number) => {
    if (open === undefined) return;
    const words = text.slice(open.start, until);
    const { label } = open;
    const named =
      /\p{L}/u.test(text.slice(label.start, label.end)) &&
      !isGenericSpeaker(text.slice(label.start, label.end));
    const end = open.start + words.trimEnd().length;
    if (end > open.start) turns.push({ start: open.start, end, ...(named && { label }) });
    open = undefined;
  };
  for (let line = first; line < text.length; ) {
    const broken = text.indexOf('\n', line);
    const end = broken < 0 ? text.length : broken;
    const behind = stampEnd(text, line);
    if (behind !== undefined) {
      close(line);
      const start = skipped(text, behind, end, MARKS);
      const colon = text.slice(start, Math.min(end, start + LONGEST_NAME)).search(/:(?=\s)/);
      if (colon > 0)
        open = {
          start: skipped(text, start + colon + 1, end, MARKS),
          label: { start, end: start + colon },
        };
    }
    line = end + 1;
  }
  close(text.length);
  return turns.length > 1 ? turns : undefined;
}

/** Where the day and the time end that stand at the offset, and what parts them from the name. */
function stampEnd(text: string, at: number): number | undefined {
  STAMP.lastIndex = at;
  const found = STAMP.exec(text);
  if (found === null) return undefined;
  const time = at + found[0].length;
  const half = skipped(text, time, time + 2, BLANK);
  const end = half + lengthOfHalfDay(text.slice(half, half + 8));
  PARTED.lastIndex = end > half ? end : time;
  return PARTED.test(text) ? PARTED.lastIndex : undefined;
}

const STAMP = /\u200E?\[?\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?[ \u00A0\u202F]\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?!\d)/y;
const PARTED = /(?:\]| [-–]) /y;
const BLANK = /[ \u00A0\u202F]/;
/** A tilde stands before the name that somebody gave themselves. */
const MARKS = /[ ~\u00A0\u200E\u202F]/;
const LONGEST_NAME = 60;

function skipped(text: string, start: number, end: number, what: RegExp): number {
  let at = start;
  while (at < end && what.test(text.charAt(at))) at++;
  return at;
}
