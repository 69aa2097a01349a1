/** A time written as `12:33`, `1:02:05` or `00:12:33.250`, and where it ends. */
export interface Timecode {
  /** In seconds. */
  readonly time: number;
  readonly end: number;
}

/** The timecode that begins at the offset, if one does; a digit or colon just after it makes it something else. */
export function timecodeAt(text: string, at: number): Timecode | undefined {
  TIMECODE.lastIndex = at;
  const found = TIMECODE.exec(text);
  if (found === null) return undefined;
  const [all, first = '', second = '', third, fraction = ''] = found;
  const [hours, minutes, seconds] = third === undefined ? ['0', first, second] : [first, second, third];
  if (Number(seconds) > 59 || (third !== undefined && Number(minutes) > 59)) return undefined;
  const time = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) + Number(`0.${fraction || 0}`);
  return { time, end: at + all.length };
}

/** Editing programs count frames behind the seconds. */
const TIMECODE = /(\d{1,3}):(\d{1,2})(?::(\d{2})(?:[:;]\d{2})?)?(?:[.,](\d{1,3}))?(?![\d:])/y;
