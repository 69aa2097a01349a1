/** A mistake in how the command was called; its message is all that the user needs. */
export class UsageError extends Error {}

/** Exit codes of the contract. */
export const FINE = 0;
export const FOUND = 1;
export const UNUSABLE = 2;

/** The options of every command that reads articles. */
export const CORPUS_OPTIONS = {
  corpus: { type: 'string', multiple: true },
  bibliography: { type: 'string', multiple: true },
  'no-bundled': { type: 'boolean' },
  exclude: { type: 'string', multiple: true },
  cache: { type: 'string' },
  'no-cache': { type: 'boolean' },
} as const;

/** What `CORPUS_OPTIONS` gives when parsed. */
export interface CorpusValues {
  readonly corpus?: string[] | undefined;
  readonly bibliography?: string[] | undefined;
  readonly 'no-bundled'?: boolean | undefined;
  readonly exclude?: string[] | undefined;
  readonly cache?: string | undefined;
  readonly 'no-cache'?: boolean | undefined;
}

/** The value as one of those known; a usage error names them all. */
export function oneOf<T extends string>(known: readonly T[], value: string, option: string): T {
  const found = known.find((one) => one === value);
  if (found === undefined) throw new UsageError(`${option} takes ${known.join(', ')}, not “${value}”`);
  return found;
}

/** A whole number above zero. */
export function wholeNumber(value: string, option: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1)
    throw new UsageError(`${option} takes a whole number above 0, not “${value}”`);
  return number;
}

/** Whether the command was called wrongly, as its own checks or Node's reader of arguments found. */
export function isUsageError(error: unknown): error is Error {
  if (error instanceof UsageError) return true;
  return error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}
