import type { Said } from '../text/said.ts';
/** A value of front matter, whatever language it is written in; numbers and dates as they are written. */
export type Value = string | boolean | readonly Value[] | ReadonlyMap<string, Value>;

/** The top-level pairs of front matter, and what is wrong with it. Offsets count from its start. */
export interface Fields {
  readonly values: Map<string, { readonly value: Value; readonly at: number }>;
  readonly complaints: { readonly at: number; readonly message: Said }[];
}
