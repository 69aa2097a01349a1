// What the tests inside the editor ask of `node:assert/strict`, where there is no Node.

class AssertionError extends Error {}

function fail(message: string | undefined, otherwise: string): never {
  throw new AssertionError(message ?? otherwise);
}

function ok(value: unknown, message?: string): asserts value {
  if (!value) fail(message, `${String(value)} does not hold`);
}

const shown = (value: unknown) => JSON.stringify(value) ?? String(value);

const assert: {
  ok: typeof ok;
  equal(actual: unknown, expected: unknown, message?: string): void;
  deepEqual(actual: unknown, expected: unknown, message?: string): void;
  match(text: string, pattern: RegExp, message?: string): void;
  doesNotMatch(text: string, pattern: RegExp, message?: string): void;
  fail(message?: string): never;
} = {
  ok,
  equal(actual, expected, message) {
    if (!Object.is(actual, expected)) fail(message, `${shown(actual)} is not ${shown(expected)}`);
  },
  /** For plain data, whose keys stand in the same order. */
  deepEqual(actual, expected, message) {
    if (shown(actual) !== shown(expected)) fail(message, `${shown(actual)} is not ${shown(expected)}`);
  },
  match(text, pattern, message) {
    if (!pattern.test(text)) fail(message, `${shown(text)} does not match ${pattern}`);
  },
  doesNotMatch(text, pattern, message) {
    if (pattern.test(text)) fail(message, `${shown(text)} matches ${pattern}`);
  },
  fail: (message) => fail(message, 'failed'),
};

export default assert;
