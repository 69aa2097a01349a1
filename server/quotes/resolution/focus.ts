import type { Cast, Figure } from '../names/cast.ts';
import type { Mention, Sex } from '../names/mentions.ts';

/** Somebody lately mentioned, with the weight that the place in its sentence gives. */
interface Entry {
  readonly figure: number;
  readonly sentence: number;
  weight: number;
}

/** Weights of the places where somebody is mentioned; the higher, the likelier a pronoun means them. */
export const WEIGHT = {
  speaker: 5,
  subject: 4,
  object: 2,
  governed: 1.5,
  possessive: 2,
  heading: 1,
} as const;

/** How much a sentence in between lowers a weight. */
const DECAY = 0.55;
/** How far back a pronoun looks, in sentences and in entries. */
const SENTENCES = 14;
const ENTRIES = 48;

/** Who is being talked of at a place of the text, for pronouns and roles to point at. */
export class Focus {
  private entries: Entry[] = [];
  private readonly cast: Cast;

  constructor(cast: Cast) {
    this.cast = cast;
  }

  /** Notes that the figure is mentioned; the greatest weight within one sentence counts. */
  note(figure: number, sentence: number, weight: number): void {
    const { entries } = this;
    for (let at = entries.length - 1; at >= 0; at--) {
      const entry = entries[at];
      if (entry === undefined || entry.sentence !== sentence) break;
      if (entry.figure !== figure) continue;
      entry.weight = Math.max(entry.weight, weight);
      return;
    }
    entries.push({ figure, sentence, weight });
    if (entries.length > 2 * ENTRIES) this.entries = entries.slice(-ENTRIES);
  }

  /** The figures that a person of this sex can be, the likeliest first, with their scores. */
  candidates(sex: Sex, sentence: number, without: ReadonlySet<number>): { figure: number; score: number }[] {
    const scores = new Map<number, number>();
    for (let at = this.entries.length - 1, steps = 0; at >= 0 && steps < ENTRIES; at--, steps++) {
      const entry = this.entries[at];
      if (entry === undefined || sentence - entry.sentence > SENTENCES) break;
      if (without.has(entry.figure)) continue;
      const figure = this.cast.figures[entry.figure];
      if (figure === undefined) continue;
      const fit = fitness(figure, sex);
      if (fit === 0) continue;
      const score = entry.weight * fit * DECAY ** (sentence - entry.sentence);
      const old = scores.get(entry.figure) ?? 0;
      // Repeated mentions add a little, the best one counts.
      scores.set(entry.figure, Math.max(old, score) + 0.25 * Math.min(old, score));
    }
    return [...scores].map(([figure, score]) => ({ figure, score })).sort((a, b) => b.score - a.score);
  }
}

/** 0 when the figure cannot be a person of this sex, 1 when it is one. */
function fitness(figure: Figure, sex: Sex): number {
  if (figure.body && !figure.person) return 0;
  if (sex !== 'unknown' && figure.sex !== 'unknown') return figure.sex === sex ? 1 : 0;
  return figure.person ? 0.8 : 0.35;
}

/** How a mention stands in its sentence. */
export function weightOf(mention: Mention, governed: boolean, isSubject: boolean): number {
  if (isSubject) return WEIGHT.subject;
  if (mention.possessive) return WEIGHT.possessive;
  return governed ? WEIGHT.governed : WEIGHT.object;
}
