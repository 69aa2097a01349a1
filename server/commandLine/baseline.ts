import type { Finding } from '../rules/finding.ts';
import { clean } from '../text/clean.ts';
import { slice } from '../text/span.ts';
import type { CheckedDraft } from './check.ts';

/**
 * Findings that were there when a site began to be checked. One is known again by its draft, its code and the words
 * it is about, wherever in the draft they now stand.
 */
export interface Baseline {
  readonly version: 1;
  readonly findings: readonly KnownFinding[];
}

export interface KnownFinding {
  /** As the draft was named, with forward slashes. */
  readonly path: string;
  readonly code: string;
  /** The words that the finding is about. */
  readonly text: string;
  /** How many findings of the draft are alike. */
  readonly count: number;
}

/** The findings of a run, to be left out of later ones. */
export function baselineOf(drafts: readonly CheckedDraft[]): Baseline {
  const known = new Map<string, { path: string; code: string; text: string; count: number }>();
  for (const draft of drafts) {
    for (const finding of draft.report.findings) {
      const one = described(draft, finding);
      const key = JSON.stringify(one);
      const before = known.get(key);
      if (before === undefined) known.set(key, { ...one, count: 1 });
      else before.count++;
    }
  }
  const keys = [...known.keys()].sort();
  return { version: 1, findings: keys.flatMap((key) => known.get(key) ?? []) };
}

/** The drafts without the findings of the baseline; `left` counts those, `gone` what the baseline holds in vain. */
export function withoutKnown(
  drafts: readonly CheckedDraft[],
  { findings }: Baseline,
): { readonly drafts: readonly CheckedDraft[]; readonly left: number; readonly gone: number } {
  const open = new Map<string, number>();
  for (const { path, code, text, count } of findings) open.set(JSON.stringify({ path, code, text }), count);
  const checked = new Set(drafts.map(({ path }) => nameOf(path)));
  let left = 0;
  const kept = drafts.map((draft) => {
    const unknown = draft.report.findings.filter((finding) => {
      const key = JSON.stringify(described(draft, finding));
      const count = open.get(key) ?? 0;
      if (count === 0) return true;
      open.set(key, count - 1);
      left++;
      return false;
    });
    return { ...draft, report: { ...draft.report, findings: unknown } };
  });
  let gone = 0;
  for (const { path, code, text } of findings)
    if (checked.has(path)) gone += open.get(JSON.stringify({ path, code, text })) ?? 0;
  return { drafts: kept, left, gone };
}

/** Reads what `baselineOf` gave, as JSON; why it cannot be read is told in words. */
export function parseBaseline(text: string): Baseline | string {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return 'it is not JSON';
  }
  if (typeof data !== 'object' || data === null || !('version' in data) || data.version !== 1)
    return 'it is no baseline of this version';
  const list = 'findings' in data ? data.findings : undefined;
  if (!Array.isArray(list) || !list.every(isKnown)) return 'its findings are not as they were written';
  return { version: 1, findings: list };
}

function isKnown(one: unknown): one is KnownFinding {
  if (typeof one !== 'object' || one === null) return false;
  if (!('path' in one && 'code' in one && 'text' in one && 'count' in one)) return false;
  const words = [one.path, one.code, one.text];
  return words.every((word) => typeof word === 'string') && Number.isInteger(one.count);
}

function described({ path, text }: CheckedDraft, finding: Finding) {
  return { path: nameOf(path), code: finding.code, text: clean(slice(text, finding)) };
}

const nameOf = (path: string) => path.replaceAll('\\', '/').replace(/^\.\//, '');
