import type { Numbers } from './bytes/numbers.ts';
import type { Sections, SectionWriter, Use } from './bytes/sections.ts';

/** For each key, a number from 0, a list of numbers. */
export interface Lists {
  countOf(key: number): number;
  of(key: number): Uint32Array;
}

/** Lists given as pairs: the list of `keys[i]` gets `values[i]`, in the order of the pairs. */
export interface Pairs {
  /** How many keys there are. */
  readonly count: number;
  readonly keys: ArrayLike<number>;
  readonly values: ArrayLike<number>;
}

export function writeLists(writer: SectionWriter, name: string, { count, keys, values }: Pairs): void {
  const starts = new Uint32Array(count + 1);
  for (let index = 0; index < keys.length; index++) {
    const next = (keys[index] as number) + 1;
    starts[next] = (starts[next] as number) + 1;
  }
  for (let key = 0; key < count; key++)
    starts[key + 1] = (starts[key + 1] as number) + (starts[key] as number);
  const free = starts.slice();
  const listed = new Uint32Array(keys.length);
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index] as number;
    const at = free[key] as number;
    listed[at] = values[index] as number;
    free[key] = at + 1;
  }
  writer.numbers(`${name}.starts`, starts);
  writer.numbers(`${name}.lists`, listed);
}

export function openLists(sections: Sections, name: string, use?: Use): Lists {
  const starts: Numbers = sections.numbers(`${name}.starts`, use);
  const lists = sections.numbers(`${name}.lists`, use);
  return {
    countOf: (key) => starts.at(key + 1) - starts.at(key),
    of: (key) => lists.once(starts.at(key), starts.at(key + 1)),
  };
}
