import type { Sex } from '../reading/mention.ts';
import type { Cast, Figure } from './cast.ts';
import { WEIGHTS } from './weights.ts';

/** Where in its sentence somebody is mentioned, or that they are who speaks in it. */
export type Place = 'speaker' | 'subject' | 'object' | 'governed' | 'possessive';

/** How far back a pronoun looks, in sentences and in entries. */
const SENTENCES = 14;
const ENTRIES = 48;

/** Somebody who fits, with a score that only compares. */
export interface Referent {
  readonly figure: number;
  score: number;
}

/** A place of the text, as sentence and paragraph. */
export interface Position {
  readonly sentence: number;
  readonly block: number;
}

/** Who is being spoken of at a place of the text, for pronouns and roles to point at. */
export interface Focus {
  /** Notes that the figure is mentioned; the place that weighs most within one sentence counts. */
  note(figure: number, at: Position, place: Place): void;
  /** The figures that a person of this sex can be, the likeliest first; `subject`: for the subject of a sentence. */
  candidates(sex: Sex, at: Position, subject: boolean): Referent[];
}

interface Entry extends Position {
  readonly figure: number;
  place: Place;
  /** Of its place. */
  weight: number;
}

/** An empty focus over the figures of a text. */
export function createFocus(cast: Cast): Focus {
  let entries: Entry[] = [];
  const decay = powersOf(WEIGHTS.sentence);
  const farther = powersOf(WEIGHTS.paragraph);
  const known: number[] = [];
  /** How much more a figure counts that is mentioned often. */
  const oftenness = (figure: number): number =>
    (known[figure] ??= 1 + WEIGHTS.often * Math.log2(1 + (cast.figures[figure]?.mentions ?? 0)));
  return {
    note(figure, { sentence, block }, place) {
      for (let at = entries.length - 1; at >= 0; at--) {
        const entry = entries[at];
        if (entry === undefined || entry.sentence !== sentence) break;
        if (entry.figure !== figure) continue;
        if (WEIGHTS[place] > entry.weight) {
          entry.place = place;
          entry.weight = WEIGHTS[place];
        }
        return;
      }
      entries.push({ figure, sentence, block, place, weight: WEIGHTS[place] });
      if (entries.length > 2 * ENTRIES) entries = entries.slice(-ENTRIES);
    },
    candidates(sex, { sentence, block }, subject) {
      const found: { figure: number; score: number }[] = [];
      for (let at = entries.length - 1, steps = 0; at >= 0 && steps < ENTRIES; at--, steps++) {
        const entry = entries[at] as Entry;
        const back = sentence - entry.sentence;
        if (back > SENTENCES) break;
        const figure = cast.figures[entry.figure];
        const fit = figure === undefined ? 0 : fitness(figure, sex);
        if (fit === 0) continue;
        const parallel =
          subject && (entry.place === 'speaker' || entry.place === 'subject') ? WEIGHTS.parallel : 1;
        const score = entry.weight * parallel * fit * decay(back) * farther(block - entry.block);
        let index = 0;
        while (index < found.length && found[index]?.figure !== entry.figure) index++;
        const known = found[index];
        // The best mention counts, each further one adds a little.
        if (known === undefined) found.push({ figure: entry.figure, score });
        else known.score = Math.max(known.score, score) + WEIGHTS.again * Math.min(known.score, score);
      }
      if (WEIGHTS.often !== 0) {
        for (const one of found) one.score *= oftenness(one.figure);
      }
      return bestFirst(found);
    },
  };
}

/** The powers of a weight; few of them are asked for, and each of those again and again. */
function powersOf(weight: number): (power: number) => number {
  const known: number[] = [];
  return (power) => {
    let value = known[power];
    if (value === undefined) {
      value = weight ** power;
      if (power <= SENTENCES) known[power] = value;
    }
    return value;
  };
}

/** Sorts a few by their scores, those that are alike left in their order. */
function bestFirst<T extends { readonly score: number }>(found: T[]): T[] {
  for (let at = 1; at < found.length; at++) {
    const one = found[at] as T;
    let to = at;
    for (; to > 0 && (found[to - 1] as T).score < one.score; to--) found[to] = found[to - 1] as T;
    found[to] = one;
  }
  return found;
}

/** 0 when the figure cannot be a person of this sex, 1 when it is one. */
function fitness(figure: Figure, sex: Sex): number {
  if (figure.body && !figure.person) return 0;
  if (sex !== 'unknown' && figure.sex !== 'unknown') return figure.sex === sex ? 1 : 0;
  const leans = sex !== 'unknown' && figure.leaning !== 'unknown' && figure.leaning !== sex;
  const sure = figure.person ? WEIGHTS.person : figure.strong ? WEIGHTS.strong : WEIGHTS.weak;
  return leans ? sure * WEIGHTS.leaning : sure;
}
