import type { Span } from '../text/span.ts';
import { describeDifference, type Unlike, type Whole } from './describeDifference.ts';
import { ALL_EQUIVALENCES, type Equivalence } from './equivalences.ts';
import { holds } from './holds.ts';
import type { Account, Anchor, Claim, Difference, Segment } from './proof.ts';
import { type Character, NOTHING, readCharacters, type Side } from './readCharacters.ts';
import { sameStart } from './sameStart.ts';
import { isInsideWord, wholeWords } from './wholeWords.ts';

/** What is believed of the two sides only where it is found to hold. */
export interface Proposals {
  readonly claims?: readonly Claim[];
  readonly anchors?: readonly Anchor[];
}

/**
 * Accounts for every visible character of a quotation and of the stretch of the source that it is said to print, in
 * order and once: equal, the same by an equivalence, or covered by a claim that holds. This alone says that words
 * are verbatim. Claims and anchors are proposals: one that is not in order, or does not hold, is as good as none,
 * and no anchor can make different characters the same; it only tells where to go on after a difference.
 */
export function prove(
  quotation: Side,
  source: Side,
  { claims = [], anchors = [] }: Proposals = {},
  equivalences: ReadonlySet<Equivalence> = ALL_EQUIVALENCES,
): Account {
  const whole = { ...source, ...wholeWords(source) };
  const same = sameStart(quotation, whole, claims, anchors);
  const written = readCharacters(behind(quotation, same));
  const read = readCharacters(behind(whole, same));
  // What begins alike has a small letter.
  const mayDisplay = same === 0 && equivalences.has('set-in-capitals');
  const display = mayDisplay && (isSetInCapitals(written) || isSetInCapitals(read));
  const draft = display ? written.map(inCapitals) : written;
  const printed = display ? read.map(inCapitals) : read;
  const segments: Growing[] = [];
  const differences: Difference[] = [];
  let i = 0;
  let j = 0;
  let left: Edge = 'start';
  if (same > 0) segments.push({ by: 'equal', draft: before(quotation, same), source: before(whole, same) });
  const compare = (toDraft: number, toSource: number, right: Edge) => {
    const stretch = {
      draft: draft.slice(i, toDraft),
      source: printed.slice(j, toSource),
      next: draft[toDraft],
      left,
      right,
    };
    const found = compareStretch(stretch, equivalences, segments);
    if (found !== undefined) differences.push(found);
    i = toDraft;
    j = toSource;
    left = right;
  };
  for (const step of inOrder(claims, anchors)) {
    if ('rule' in step) {
      const from = {
        draft: firstFrom(draft, step.draft.start, i),
        source: firstFrom(printed, step.source.start, j),
      };
      const to = {
        draft: firstFrom(draft, step.draft.end, from.draft),
        source: firstFrom(printed, step.source.end, from.source),
      };
      const covered = {
        draft: draft.slice(from.draft, to.draft),
        source: printed.slice(from.source, to.source),
      };
      const whole =
        fits(draft, from.draft, to.draft, step.draft) && fits(printed, from.source, to.source, step.source);
      if (step.draft.start < (draft[i - 1]?.end ?? 0) || step.source.start < (printed[j - 1]?.end ?? 0))
        continue;
      if (!whole || !holds(step.rule, covered) || partsWord(source.text, step)) continue;
      compare(from.draft, from.source, PARTING.has(step.rule) ? 'gap' : 'claim');
      segments.push({ by: step.rule, draft: step.draft, source: step.source });
      i = to.draft;
      j = to.source;
    } else {
      const toDraft = firstFrom(draft, step.draft, i);
      const toSource = firstFrom(printed, step.source, j);
      if ((draft[toDraft]?.start ?? -1) < step.draft || (printed[toSource]?.start ?? -1) < step.source)
        continue;
      if ((draft[toDraft - 1]?.end ?? 0) > step.draft || (printed[toSource - 1]?.end ?? 0) > step.source)
        continue;
      // At the start of both, and behind a claim, the claim's edge stands.
      if (toDraft === i && toSource === j) continue;
      compare(toDraft, toSource, 'step');
    }
  }
  compare(draft.length, printed.length, 'end');
  const [first] = differences;
  if (first !== undefined) return { kind: 'difference', first, differences };
  return { kind: 'proof', segments, certain: segments.every(({ by }) => by !== 'unsure') };
}

const behind = (side: Side, units: number): Side => ({ ...side, start: side.start + units });
const before = ({ start }: Span, units: number): Span => ({ start, end: start + units });

/** Two words at least, of letters without a small one among them. */
function isSetInCapitals(characters: readonly Character[]): boolean {
  if (characters.some(({ forms }) => /^\p{Ll}/u.test(forms[0] ?? ''))) return false;
  const letters = characters.filter(({ forms }) => /^\p{L}/u.test(forms[0] ?? ''));
  return letters.length > 3 && characters.some(isSpace);
}

function inCapitals(character: Character): Character {
  const [form = ''] = character.forms;
  const capital = form.toUpperCase();
  return capital === form ? character : { ...character, forms: [capital], rule: 'set-in-capitals' };
}

/** What lies at the end of a stretch: that of the whole, a claim, one that parts what was said, or a word. */
type Edge = 'start' | 'end' | 'claim' | 'gap' | 'step';

/** At these a sentence may end in the one text and go on in the other. */
const PARTING: ReadonlySet<string> = new Set(['ellipsis', 'attribution']);

function inOrder(claims: readonly Claim[], anchors: readonly Anchor[]): (Claim | Anchor)[] {
  const startOf = (step: Claim | Anchor) => ('rule' in step ? step.draft.start : step.draft);
  const sourceOf = (step: Claim | Anchor) => ('rule' in step ? step.source.start : step.source);
  const isAnchor = (step: Claim | Anchor) => Number(!('rule' in step));
  return [...claims, ...anchors].sort(
    (a, b) => startOf(a) - startOf(b) || sourceOf(a) - sourceOf(b) || isAnchor(a) - isAnchor(b),
  );
}

/** The first character, by index from `from` on, that ends behind the offset. */
function firstFrom(characters: readonly Character[], offset: number, from: number): number {
  let at = from;
  while ((characters[at]?.end ?? Number.POSITIVE_INFINITY) <= offset) at++;
  return at;
}

/** Whether the characters begin and end where the span does, so that it covers none in part. */
function fits(characters: readonly Character[], from: number, to: number, { start, end }: Span): boolean {
  if (end < start) return false;
  const begins = (characters[from]?.start ?? start) >= start || isSpace(characters[from]);
  const ends = (characters[to]?.start ?? end) >= end || isSpace(characters[to]);
  return begins && ends;
}

/** A gap or a bracket may stand for words, and not for a sign that clings to one. */
function partsWord(text: string, { rule, source }: Claim): boolean {
  if (rule !== 'ellipsis' && rule !== 'attribution' && rule !== 'bracket') return false;
  return isInsideWord(text, source.start) || isInsideWord(text, source.end);
}

interface Stretch extends Whole {
  /** What lies at its ends. */
  readonly left: Edge;
  readonly right: Edge;
}

/** Compares two stretches that stand for each other; adds what is accounted for to the segments. */
function compareStretch(
  stretch: Stretch,
  rules: ReadonlySet<Equivalence>,
  segments: Growing[],
): Difference | undefined {
  const { left, right } = stretch;
  const [before, draft, behind] = trimmed(stretch.draft, left, right);
  const [ahead, source, after] = trimmed(stretch.source, left, right);
  const capital = (left === 'start' || left === 'gap') && rules.has('first-letter');
  const pairs = matchForward(draft, source, capital, rules);
  let { i, j } = pairs;
  if (right === 'gap' && i === draft.length && source.slice(j).every(isBesideGap)) {
    for (const one of source.slice(j)) pairs.steps.push({ by: 'final-mark', draft: [], source: [one] });
    j = source.length;
  }
  const isOver = i === draft.length && j === source.length;
  if (right === 'end' && !isOver && isFinal(draft.slice(i), source.slice(j), rules)) {
    pairs.steps.push({ by: 'final-mark', draft: draft.slice(i), source: source.slice(j) });
    i = draft.length;
    j = source.length;
  }
  if (i === draft.length && j === source.length) {
    addStops(segments, before, ahead);
    for (const { by, draft: a, source: b } of pairs.steps) addSegment(segments, by, a, b);
    addStops(segments, behind, after);
    return undefined;
  }
  const unlike =
    right === 'end'
      ? { draft: withoutFinal(draft, i), source: withoutFinal(source, j), i, j }
      : { draft, source, i, j };
  return describeDifference(unlike, stretch, (one, other) => areSame(one, other, rules));
}

interface Step {
  readonly by: Segment['by'];
  readonly draft: readonly Character[];
  readonly source: readonly Character[];
}

function matchForward(
  draft: readonly Character[],
  source: readonly Character[],
  capital: boolean,
  rules: ReadonlySet<Equivalence>,
): { steps: Step[]; i: number; j: number } {
  const steps: Step[] = [];
  let i = 0;
  let j = 0;
  let first = capital;
  for (;;) {
    const a = draft[i];
    const b = source[j];
    const unsure = b?.unsure ? endOfUnsure({ draft, source, i, j }, rules) : undefined;
    if (unsure !== undefined) {
      steps.push({ by: 'unsure', draft: draft.slice(i, unsure.i), source: source.slice(j, unsure.j) });
      ({ i, j } = unsure);
    } else if (b?.afterJoint && a !== undefined && isHyphen(a) && !isHyphen(b)) {
      steps.push({ by: 'unsure', draft: [a], source: [] });
      i++;
    } else if (a !== undefined && b !== undefined && areSame(a, b, rules)) {
      const by = ruleOf(a, b);
      // What is equal is taken as far as it goes, behind the first letter.
      let alike = 1;
      while (by === 'equal' && !first && areEqual(draft[i + alike], source[j + alike])) alike++;
      steps.push({ by, draft: draft.slice(i, i + alike), source: source.slice(j, j + alike) });
      first &&= isQuotationMark(a);
      i += alike;
      j += alike;
    } else if (first && a !== undefined && b !== undefined && isSameLetter(a, b)) {
      steps.push({ by: 'first-letter', draft: [a], source: [b] });
      first = false;
      i++;
      j++;
    } else if (
      a?.optional !== undefined &&
      rules.has(a.optional) &&
      !(b?.optional !== undefined && rules.has(b.optional) && goesOn(a, source[j + 1], rules))
    ) {
      steps.push({ by: a.optional, draft: [a], source: [] });
      i++;
    } else if (b?.optional !== undefined && rules.has(b.optional)) {
      steps.push({ by: b.optional, draft: [], source: [b] });
      j++;
    } else break;
  }
  return { steps, i, j };
}

/** Whether two characters are printed alike and sure, which needs no rule. */
const areEqual = (a: Character | undefined, b: Character | undefined) =>
  b !== undefined && b.unsure === undefined && a?.printed === b.printed;

const goesOn = (a: Character, next: Character | undefined, rules: ReadonlySet<Equivalence>) =>
  next !== undefined && areSame(a, next, rules);

/** Two characters printed alike, or with a form in common by rules that are in force. */
function areSame(a: Character, b: Character, rules: ReadonlySet<Equivalence>): boolean {
  if (a.printed === b.printed) return true;
  if ((a.rule !== undefined && !rules.has(a.rule)) || (b.rule !== undefined && !rules.has(b.rule)))
    return false;
  return a.forms.some((form) => b.forms.includes(form));
}

function ruleOf(a: Character, b: Character): Segment['by'] {
  if (a.printed === b.printed) return 'equal';
  return a.rule ?? b.rule ?? 'equal';
}

const lower = ({ forms }: Character) => (forms[0] ?? '').toLowerCase();
const isSameLetter = (a: Character, b: Character) => lower(a) === lower(b) && /^\p{L}/u.test(lower(a));
const isQuotationMark = ({ optional }: Character) => optional === 'quotation-marks';
const isSpace = (one: Character | undefined) => one?.forms[0] === ' ';
const isBesideGap = (one: Character) => isQuotationMark(one) || /^[ .,;:!?–()]$/.test(one.forms[0] ?? '');
const isHyphen = ({ forms }: Character) => forms.includes('-');
const isStop = (one: Character | undefined) => /^[.,;:]$/.test(one?.forms[0] ?? '');

/** An unsure stretch of the source may be any few characters, or none, of the draft; a joint a hyphen or none. */
function endOfUnsure(
  { draft, source, i, j }: Unlike,
  rules: ReadonlySet<Equivalence>,
): { i: number; j: number } | undefined {
  let to = j;
  const kind = source[j]?.unsure;
  while (source[to]?.unsure === kind) to++;
  const most = kind === 'joint' ? 1 : 2 * (to - j) + 1;
  const isJoint = (length: number) => kind !== 'joint' || draft.slice(i, i + length).every(isHyphen);
  for (let length = 0; length <= most && isJoint(length) && i + length <= draft.length; length++) {
    const isSure = [0, 1, 2].every((at) => {
      const b = source[to + at];
      const a = draft[i + length + at];
      return b === undefined || (a === undefined ? at > 0 : areSame(a, b, rules));
    });
    if (isSure && (source[to] !== undefined || i + length === draft.length)) return { i: i + length, j: to };
  }
  return undefined;
}

/** What lies before, within and behind, where white space and, beside a gap, stops belong to neither side's words. */
function trimmed(
  characters: readonly Character[],
  left: Edge,
  right: Edge,
): [readonly Character[], readonly Character[], readonly Character[]] {
  let from = 0;
  let to = characters.length;
  if (left !== 'step')
    while (isSpace(characters[from]) || (left === 'gap' && isStop(characters[from]))) from++;
  if (right !== 'step')
    while (to > from && (isSpace(characters[to - 1]) || (right === 'gap' && isStop(characters[to - 1]))))
      to--;
  return [characters.slice(0, from), characters.slice(from, to), characters.slice(to)];
}

/** The stops of a part, which are free as the final mark of the whole is. */
function addStops(segments: Growing[], draft: readonly Character[], source: readonly Character[]): void {
  if (draft.length + source.length === 0) return;
  const [a, b] = [draft.filter(isStop), source.filter(isStop)];
  if (a.length + b.length > 0) addSegment(segments, 'final-mark', a, b);
}

/**
 * Whether all that is left at the end is the final mark. Stops are free there; a question or exclamation mark may
 * be dropped and may not be added.
 */
function isFinal(
  draft: readonly Character[],
  source: readonly Character[],
  rules: ReadonlySet<Equivalence>,
): boolean {
  if (!rules.has('final-mark')) return false;
  const marks = (list: readonly Character[]) =>
    list
      .filter((one) => !isStop(one) && !isQuotationMark(one) && !isSpace(one))
      .map(({ forms }) => forms[0] ?? '');
  const wanted = marks(source);
  if (!wanted.every((mark) => /^[?!…–)]$/.test(mark))) return false;
  return marks(draft).every((mark) => mark === '…' || wanted.includes(mark));
}

/** Where more than the final marks differ, these are of no account. */
function withoutFinal(characters: readonly Character[], from: number): readonly Character[] {
  if (isBesideGap(characters[from] ?? NOTHING)) return characters;
  const last = characters.findLastIndex((one) => !isBesideGap(one));
  return characters.slice(0, Math.max(from, last) + 1);
}

/** A segment that what is equal behind it may still join. */
interface Growing extends Segment {
  readonly draft: { start: number; end: number };
  readonly source: { start: number; end: number };
}

function addSegment(
  segments: Growing[],
  by: Segment['by'],
  draft: readonly Character[],
  source: readonly Character[],
): void {
  const last = segments.at(-1);
  if (last !== undefined && last.by === by && by === 'equal') {
    last.draft.end = draft.at(-1)?.end ?? last.draft.end;
    last.source.end = source.at(-1)?.end ?? last.source.end;
  } else
    segments.push({ by, draft: spanOf(draft, last?.draft.end), source: spanOf(source, last?.source.end) });
}

function spanOf(characters: readonly Character[], otherwise = 0): Span {
  const [first] = characters;
  return first === undefined
    ? { start: otherwise, end: otherwise }
    : { start: first.start, end: (characters.at(-1) ?? first).end };
}
