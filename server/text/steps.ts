/** Work that says where others may be served in between; `T` is what comes of it. */
export type Steps<T> = Generator<undefined, T>;

/** Does all of it without a break. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}
