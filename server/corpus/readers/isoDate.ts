import type { IssueDate } from '../article.ts';

/** Reads `2025`, `2025-03`, `2025/03/03`, `20250303` or a date with a time after it, in the zone that it is written in. */
export function readIsoDate(text: string): IssueDate | undefined {
  const found = /^\s*(\d{4})(?:[-/.]?(\d{2})(?:[-/.]?(\d{2}))?)?(?:[T\s].*)?$/s.exec(text);
  const [year, month, day] = (found ?? [])
    .slice(1, 4)
    .map((part) => (part === undefined ? undefined : Number(part)));
  if (year === undefined || year < 1000) return undefined;
  if (month === undefined) return { year };
  if (month < 1 || month > 12) return undefined;
  if (day === undefined) return { year, month };
  return day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
    ? { year, month, day }
    : undefined;
}
