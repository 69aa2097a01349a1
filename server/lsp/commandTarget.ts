import { Position } from 'vscode-languageserver';

/** Where a command is to work: a place in an open draft. */
export interface CommandTarget {
  readonly uri: string;
  readonly position: Position;
  /** An address that the writer gave, for a link. */
  readonly address?: string;
  /** Which of several the writer chose, from 0. */
  readonly choice?: number;
  /** Where the writer is writing, where that is another place. */
  readonly cursor?: Position;
  /** What it was to do when it was shown, as a sum: see `isAsShown`. */
  readonly shown?: string;
}

/** Reads a command's first argument, which comes from a client and may be anything. */
export function readCommandTarget(args: readonly unknown[] | undefined): CommandTarget | undefined {
  const [first] = args ?? [];
  if (typeof first !== 'object' || first === null) return undefined;
  const { uri, position, address, choice, cursor, shown } = first as Readonly<Record<string, unknown>>;
  if (typeof uri !== 'string' || !Position.is(position)) return undefined;
  return {
    uri,
    position,
    ...(typeof address === 'string' && address !== '' ? { address } : {}),
    ...(typeof choice === 'number' ? { choice } : {}),
    ...(Position.is(cursor) ? { cursor } : {}),
    ...(typeof shown === 'string' ? { shown } : {}),
  };
}
