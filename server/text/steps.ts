/** Work that says where others may be served in between; `T` is what comes of it. */
export type Steps<T> = Generator<undefined, T>;

/** Does all of it without a break. */
export function atOnce<T>(steps: Steps<T>): T {
  withoutBreak++;
  try {
    for (;;) {
      const { done, value } = steps.next();
      if (done === true) return value;
    }
  } finally {
    withoutBreak--;
  }
}

/** How many `atOnce` are at work, one within the other. */
let withoutBreak = 0;

/**
 * Whether anybody may be served at a step: nobody while all is done `atOnce`. Asked where steps are many and short,
 * since to pause within work that is itself a part of other work takes longer than such a step.
 */
export function mayPause(): boolean {
  return withoutBreak === 0;
}
