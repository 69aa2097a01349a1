import { applyEdits } from '../../text/edit.ts';
import { inEnglish } from '../../text/said.ts';
import { overlap, type Span } from '../../text/span.ts';
import { type Edit, type Finding, type Fix, GRAVITY } from '../finding.ts';

/** What a fix is tried on. */
export interface Trial extends TextToFix {
  /** The paragraphs of the text, in its order. */
  readonly blocks: readonly Span[];
}

export interface TextToFix {
  readonly text: string;
  /** What is found in the text as it is. */
  readonly findings: readonly Finding[];
  /** What would be found in another text. */
  check(text: string): readonly Finding[];
}

/**
 * Those of the fixes that repair: made, and the text checked again, the finding is gone and nothing graver than it has
 * come. A fix can fail where a quotation is damaged in more ways than its rule can see, and an offer that helps nobody
 * is none. In a long draft the paragraphs around the finding stand for it, so that the work does not grow with its
 * length; what cannot be tried there is let through.
 */
export function tryFixes(trial: Trial, finding: Finding, fixes: readonly Fix[]): readonly Fix[] {
  return fixes.filter(({ edits }) => {
    const window = windowOf(trial, finding);
    if (!edits.every(({ start, end }) => window.start <= start && end <= window.end)) return true;
    const isWhole = window.end - window.start === trial.text.length;
    const text = isWhole ? trial.text : trial.text.slice(window.start, window.end);
    const findings = isWhole ? trial.findings : foundBefore(trial, text);
    const here = { start: finding.start - window.start, end: finding.end - window.start, code: finding.code };
    const same = findings.find(
      ({ code, start, end }) => code === here.code && start === here.start && end === here.end,
    );
    return (
      same === undefined ||
      harmOf({ text, findings, check: trial.check }, same, edits.map(movedBy(-window.start))) === undefined
    );
  });
}

/** What is found in a window as it is; findings beside each other share theirs. */
function foundBefore(trial: Trial, text: string): readonly Finding[] {
  const known = lastWindow.get(trial.findings);
  if (known?.text === text) return known.found;
  const found = trial.check(text);
  lastWindow.set(trial.findings, { text, found });
  return found;
}

const lastWindow = new WeakMap<
  readonly Finding[],
  { readonly text: string; readonly found: readonly Finding[] }
>();

/**
 * What edits that can be made do to a text besides taking the finding away, in words; `undefined` where they do
 * nothing else. `finding` is one of what is found in it.
 */
export function harmOf(
  { text, findings: before, check }: TextToFix,
  finding: Pick<Finding, 'code' | 'severity' | 'start' | 'end'>,
  edits: readonly Edit[],
): string | undefined {
  const repaired = applyEdits(text, edits);
  if (repaired === text) return 'it changes nothing';
  const after = check(repaired);
  const place = placeAfter(finding, edits);
  const left = after.filter(
    ({ code, start, end }) => code === finding.code && overlap({ start, end }, place),
  );
  const were = before.filter(
    ({ code, start, end }) => code === finding.code && overlap({ start, end }, finding),
  );
  if (left.length > 0 && left.length >= were.length) return `${finding.code} is still there`;
  const known = before.filter(({ code, start }) => code !== finding.code || start !== finding.start);
  const graver = after.find(({ code, severity }) => {
    const at = known.findIndex((one) => one.code === code && GRAVITY[one.severity] >= GRAVITY[severity]);
    if (at >= 0) known.splice(at, 1);
    return at < 0 && GRAVITY[severity] > GRAVITY[finding.severity];
  });
  return graver && `${graver.severity} ${graver.code} has come: ${inEnglish(graver.message)}`;
}

/** Where the finding would be after the edits. */
function placeAfter({ start, end }: Span, edits: readonly Edit[]): Span {
  const shift = (counts: (edit: Edit) => boolean) =>
    edits.filter(counts).reduce((by, edit) => by + edit.newText.length - (edit.end - edit.start), 0);
  return { start: start + shift((edit) => edit.end <= start), end: end + shift((edit) => edit.start < end) };
}

/** Some paragraphs around the finding, the same for its neighbours; all of a draft that is not long. */
function windowOf({ text, blocks }: Trial, { start }: Span): Span {
  if (text.length <= LONG) return { start: 0, end: text.length };
  const group = Math.floor(lastBefore(blocks, start) / GROUP);
  const first = blocks[Math.max(0, group - 1) * GROUP]?.start ?? 0;
  const end = blocks[(group + 2) * GROUP - 1]?.end ?? text.length;
  return { start: Math.min(first, start), end };
}

/** The number of the last paragraph that begins at the place or before it; 0 where none does. */
function lastBefore(blocks: readonly Span[], place: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.start ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/** UTF-16 units: a few pages. */
const LONG = 6000;

/** Paragraphs: a window is those of the finding's own group and of the groups on both sides. */
const GROUP = 8;

function movedBy(by: number): <T extends Span>(span: T) => T {
  return (span) => ({ ...span, start: span.start + by, end: span.end + by });
}
