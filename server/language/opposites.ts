import type { OppositeData } from './data/language.ts';
import { timesOf } from './days.ts';
import { type Language, perLanguage, wordList } from './language.ts';
import { unitForm, unitsOf } from './numbers.ts';

/**
 * Whether a word stands for its opposite (first/last, satisfied/unsatisfied, with/without). Only pairs that the
 * language's list has: "understand" is no opposite of "stand".
 */
export function oppositeIn(draft: readonly string[], source: readonly string[], language: Language): boolean {
  const opposites = tableOf(language)?.opposites;
  const added = draft.filter((key) => !source.includes(key));
  const gone = source.filter((key) => !draft.includes(key));
  return added.some((a) => gone.some((b) => opposites?.get(a)?.has(b) === true));
}

/** What of a quantity differs. */
export type Shift = keyof OppositeData['scales'] | 'date' | 'unit';

/**
 * What kind of scale a change moves along, if it does: a step of amount, frequency or certainty (some/all,
 * often/always), another day or month, another unit. Only where a word of the scale was exchanged or added.
 */
export function quantityShift(
  draft: readonly string[],
  source: readonly string[],
  language: Language,
): Shift | undefined {
  const table = tableOf(language);
  const times = timesOf(language);
  const units = unitsOf(language);
  const isOfScale = (key: string) => table?.scaled.has(key) === true || times.has(key) || units.has(key);
  if (!draft.some(isOfScale) && !source.some(isOfScale)) return undefined;
  const added = (words: Known) => draft.filter((key) => words.has(key) && !source.includes(key));
  const gone = (words: Known) => source.filter((key) => words.has(key) && !draft.includes(key));
  for (const [name, scale] of table?.scales ?? []) {
    const [onto, from] = [added(scale), gone(scale)].map((words) => words.map((word) => scale.get(word)));
    const isMoved = onto?.some((step) => from?.includes(step) === false);
    if (isMoved && (from?.length !== 0 || source.length === 0)) return name;
  }
  const when = (keys: readonly string[]) =>
    keys
      .map((key) => times.get(key))
      .filter((time) => time !== undefined)
      .join(' ');
  if (draft.length > 0 && source.length > 0 && when(draft) !== when(source) && when(source) !== '')
    return 'date';
  const form = (key: string) => unitForm(key, language);
  const differ = added(units).some((a) => gone(units).some((b) => form(a) !== form(b)));
  return differ ? 'unit' : undefined;
}

interface Table {
  readonly opposites: ReadonlyMap<string, ReadonlySet<string>>;
  /** The words of each scale, with the number of the step that they stand for. */
  readonly scales: readonly (readonly [keyof OppositeData['scales'], ReadonlyMap<string, number>])[];
  /** The words of all of them. */
  readonly scaled: ReadonlySet<string>;
}

type Known = Pick<ReadonlySet<string>, 'has'>;

const tableOf = perLanguage(({ opposites }) => (opposites === undefined ? undefined : compile(opposites)));

function compile({ pairs, negated = {}, scales }: OppositeData): Table {
  const opposites = new Map<string, Set<string>>();
  const add = (a: string, b: string) => {
    opposites.set(a, (opposites.get(a) ?? new Set()).add(b));
    opposites.set(b, (opposites.get(b) ?? new Set()).add(a));
  };
  for (const pair of pairs.split(',')) {
    const [a, b] = wordList(pair);
    if (a !== undefined && b !== undefined) add(a, b);
  }
  for (const [prefix, list] of Object.entries(negated))
    for (const word of wordList(list)) add(word, prefix + word);
  const steps = (list: string) =>
    new Map(wordList(list).flatMap((step, at) => step.split('|').map((word) => [word, at] as const)));
  const all = [
    ['amount', steps(scales.amount)],
    ['frequency', steps(scales.frequency)],
    ['certainty', steps(scales.certainty)],
    ['completeness', steps(scales.completeness)],
  ] as const;
  return { opposites, scales: all, scaled: new Set(all.flatMap(([, words]) => [...words.keys()])) };
}
