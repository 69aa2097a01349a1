import { createRandom } from '../support/random.ts';

/** Something that must not be, with what brings it about again. */
export interface Fault {
  /** The kind and the seed: `npm run fuzz -- KIND --seed SEED --count 1`. */
  readonly kind: string;
  readonly seed: number;
  readonly what: string;
  /** The input, as JSON text. */
  readonly input: string;
}

/** One round of tries; everything drawn from its seed alone. */
export interface Trial {
  readonly random: Dice;
  /** Runs one operation: it may neither throw nor take longer than it may. */
  attempt<T>(what: string, input: string, act: () => T): T | undefined;
  /** The same for one that answers later. */
  attemptLater<T>(what: string, input: string, act: () => Promise<T>): Promise<T | undefined>;
  /** Notes what must not be. */
  fault(what: string, input: string): void;
}

/** Milliseconds of processor time that one operation may take. */
export const LONGEST = 1000;

/** What has been tried so far. */
export interface Tally {
  executions: number;
  readonly faults: Fault[];
}

export function createTrial(kind: string, seed: number, tally: Tally): Trial {
  const fault = (what: string, input: string) => {
    tally.faults.push({ kind, seed, what, input: JSON.stringify(input) });
  };
  const started = (what: string, input: string) => {
    tally.executions++;
    const before = process.cpuUsage();
    return {
      failed(error: unknown) {
        fault(`${what} threw ${error instanceof Error ? error.stack : String(error)}`, input);
        return undefined;
      },
      ended() {
        const { user, system } = process.cpuUsage(before);
        const taken = (user + system) / 1000;
        if (taken > LONGEST) fault(`${what} took ${Math.round(taken)} ms`, input);
      },
    };
  };
  return {
    random: createDice(seed),
    fault,
    attempt(what, input, act) {
      const { failed, ended } = started(what, input);
      try {
        return act();
      } catch (error) {
        return failed(error);
      } finally {
        ended();
      }
    },
    async attemptLater(what, input, act) {
      const { failed, ended } = started(what, input);
      try {
        return await act();
      } catch (error) {
        return failed(error);
      } finally {
        ended();
      }
    },
  };
}

/** Choices drawn from a seed. */
export interface Dice {
  /** A whole number from 0 to below `limit`. */
  below(limit: number): number;
  chance(of: number): boolean;
  pick<T>(list: readonly T[]): T;
}

export function createDice(seed: number): Dice {
  const random = createRandom(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  return {
    below,
    chance: (of) => random() < of,
    pick(list) {
      if (list.length === 0) throw new Error('there is nothing to pick from');
      return list[below(list.length)] as (typeof list)[number];
    },
  };
}
