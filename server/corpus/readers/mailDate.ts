import type { IssueDate } from '../article.ts';

/** The day in the sender's own zone: `Tue, 13 Jan 2026 16:42:07 +0100`. */
export function readMailDate(header: string): IssueDate | undefined {
  const found = /(\d{1,2})\s+([A-Z][a-z]{2})[a-z]*\s+(\d{4})/.exec(header);
  const month = MONTHS.indexOf(found?.[2]?.toLowerCase() ?? '') / 3 + 1;
  if (found === null || month < 1 || !Number.isInteger(month)) return undefined;
  return { year: Number(found[3]), month, day: Number(found[1]) };
}

/** As RFC 5322 abbreviates them, in whatever language a mail is. */
const MONTHS = 'janfebmaraprmayjunjulaugsepoctnovdec';
