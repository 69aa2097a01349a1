import type { Cast, Figure } from '../names/cast.ts';
import type { Sex } from '../names/mention.ts';

/** Weights of the places where somebody is mentioned; the higher, the likelier a pronoun means them. */
export const WEIGHT = { speaker: 5, subject: 4, object: 2, governed: 1.5, possessive: 2 } as const;

/** How much each sentence in between lowers a weight. */
const DECAY = 0.4;
/** How far back a pronoun looks, in sentences and in entries. */
const SENTENCES = 14;
const ENTRIES = 48;

const FADING = Array.from({ length: SENTENCES + 1 }, (_, back) => DECAY ** back);

/** Somebody who fits, with a score that only compares. */
export interface Candidate {
  readonly figure: number;
  readonly score: number;
}

/** Who is being spoken of at a place of the text, for pronouns and roles to point at. */
export interface Focus {
  /** Notes that the figure is mentioned; the greatest weight within one sentence counts. */
  note(figure: number, sentence: number, weight: number): void;
  /** The figures that a person of this sex can be, the likeliest first. */
  candidates(sex: Sex, sentence: number): Candidate[];
}

interface Entry {
  readonly figure: number;
  readonly sentence: number;
  weight: number;
}

/** An empty focus over the figures of a text. */
export function createFocus(cast: Cast): Focus {
  let entries: Entry[] = [];
  return {
    note(figure, sentence, weight) {
      for (let at = entries.length - 1; at >= 0; at--) {
        const entry = entries[at];
        if (entry === undefined || entry.sentence !== sentence) break;
        if (entry.figure !== figure) continue;
        entry.weight = Math.max(entry.weight, weight);
        return;
      }
      entries.push({ figure, sentence, weight });
      if (entries.length > 2 * ENTRIES) entries = entries.slice(-ENTRIES);
    },
    candidates(sex, sentence) {
      const found: { figure: number; score: number }[] = [];
      for (let at = entries.length - 1, steps = 0; at >= 0 && steps < ENTRIES; at--, steps++) {
        const entry = entries[at] as Entry;
        const back = sentence - entry.sentence;
        if (back > SENTENCES) break;
        const figure = cast.figures[entry.figure];
        const fit = figure === undefined ? 0 : fitness(figure, sex);
        if (fit === 0) continue;
        const score = entry.weight * fit * (FADING[back] ?? 0);
        const known = found.find((one) => one.figure === entry.figure);
        // The best mention counts, each further one adds a little.
        if (known === undefined) found.push({ figure: entry.figure, score });
        else known.score = Math.max(known.score, score) + 0.25 * Math.min(known.score, score);
      }
      return found.sort((a, b) => b.score - a.score);
    },
  };
}

/** 0 when the figure cannot be a person of this sex, 1 when it is one. */
function fitness(figure: Figure, sex: Sex): number {
  if (figure.body && !figure.person) return 0;
  if (sex !== 'unknown' && figure.sex !== 'unknown') return figure.sex === sex ? 1 : 0;
  return figure.person ? 0.8 : figure.strong ? 0.35 : 0.15;
}
