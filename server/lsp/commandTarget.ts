import { Position } from 'vscode-languageserver';

/** Where a command is to work: a place in an open draft. */
export interface CommandTarget {
  readonly uri: string;
  readonly position: Position;
}

/** Reads a command's first argument, which comes from a client and may be anything. */
export function readCommandTarget(args: readonly unknown[] | undefined): CommandTarget | undefined {
  const [first] = args ?? [];
  if (typeof first !== 'object' || first === null) return undefined;
  const { uri, position } = first as { readonly uri?: unknown; readonly position?: unknown };
  return typeof uri === 'string' && Position.is(position) ? { uri, position } : undefined;
}
