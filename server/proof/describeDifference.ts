import type { Span } from '../text/span.ts';
import type { Difference, DifferenceKind } from './proof.ts';
import { type Character, NOTHING } from './readCharacters.ts';

/** Two stretches that stand for each other, alike up to a character in each. */
export interface Unlike {
  readonly draft: readonly Character[];
  readonly source: readonly Character[];
  /** The first character of the draft that is not the source's. */
  readonly i: number;
  /** The first of the source that is not the draft's. */
  readonly j: number;
}

/** The stretches with what lies at their edges, which is of no account. */
export interface Whole {
  readonly draft: readonly Character[];
  readonly source: readonly Character[];
  /** What follows in the quotation. */
  readonly next: Character | undefined;
}

/** The stretch that differs, from the first character that does to the last, and of what kind it is. */
export function describeDifference(
  { draft, source, i, j }: Unlike,
  whole: Whole,
  areSame: (a: Character, b: Character) => boolean,
): Difference {
  let to = draft.length;
  let end = source.length;
  while (to > i && end > j && areSame(draft[to - 1] ?? NOTHING, source[end - 1] ?? NOTHING)) {
    to--;
    end--;
  }
  const a = draft.slice(i, to);
  const b = source.slice(j, end);
  return {
    kind: kindOf(a, b, [draft[i - 1], draft[to] ?? whole.next]),
    draft: spanOf(a, draft[i - 1], draft[to] ?? whole.draft[0]),
    source: spanOf(b, source[j - 1], source[end] ?? whole.source[0]),
  };
}

function kindOf(
  a: readonly Character[],
  b: readonly Character[],
  beside: readonly (Character | undefined)[],
): DifferenceKind {
  const first = textOf(a);
  const second = textOf(b);
  const both = first + second;
  const isFigure = (one: Character | undefined) => /^\p{Nd}/u.test(one?.forms[0] ?? '');
  if (/[^\p{L}\p{M}\p{Nd}\s.,;:!?…–'"()[\]/⏎\uFFFD-]/u.test(both)) return 'signs';
  if (/\p{Nd}/u.test(both)) return 'figures';
  if (/[\p{L}']/u.test(both)) {
    if (first.toLowerCase() === second.toLowerCase()) return 'capitals';
    if (bare(first) === bare(second)) return 'accents';
    return 'letters';
  }
  if (beside.every(isFigure) && /[.,:/–]/.test(both)) return 'figures';
  if (/^[-– ]*$/.test(both) && both.includes('-')) return 'hyphens';
  return /^[ ⏎]*$/.test(both) ? 'spaces' : 'marks';
}

const textOf = (characters: readonly Character[]) => characters.map(({ forms }) => forms[0] ?? '').join('');
const bare = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Where nothing stands, the place between the neighbours. */
function spanOf(
  characters: readonly Character[],
  before: Character | undefined,
  after: Character | undefined,
): Span {
  const [first] = characters;
  if (first !== undefined) return { start: first.start, end: (characters.at(-1) ?? first).end };
  const at = before?.end ?? after?.start ?? 0;
  return { start: at, end: at };
}
