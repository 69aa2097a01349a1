import { parse, TomlDate, TomlError } from 'smol-toml';
import { say } from '../text/said.ts';
import type { Fields, Value } from './fields.ts';

/** Reads the pairs of TOML at the top level. Where the TOML goes wrong, what stands before that line still counts. */
export function readToml(toml: string): Fields {
  const values: Fields['values'] = new Map();
  const complaints: Fields['complaints'] = [];
  let table: Readonly<Record<string, unknown>> = {};
  try {
    table = parse(toml);
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const lines = toml.split('\n');
    const before = lines.slice(0, error.line - 1).join('\n');
    const at = Math.min(toml.length, (before === '' ? 0 : before.length + 1) + Math.max(0, error.column - 1));
    complaints.push({ at, message: say`The front matter cannot be read from here on: this is not TOML.` });
    table = before.trim() === '' ? {} : (tried(before) ?? {});
  }
  for (const [name, value] of Object.entries(table)) {
    const read = toValue(value, 0);
    if (read !== undefined) values.set(name, { value: read, at: placeOf(toml, name) });
  }
  return { values, complaints };
}

function tried(toml: string): Readonly<Record<string, unknown>> | undefined {
  try {
    return parse(toml);
  } catch {
    return undefined;
  }
}

function toValue(value: unknown, depth: number): Value | undefined {
  if (depth > DEEPEST) return undefined;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  if (value instanceof TomlDate) return value.toISOString();
  if (Array.isArray(value)) return value.map((item) => toValue(item, depth + 1) ?? '');
  if (typeof value !== 'object' || value === null) return undefined;
  return new Map(
    Object.entries(value).flatMap(([key, inner]): [string, Value][] => {
      const read = toValue(inner, depth + 1);
      return read === undefined ? [] : [[key, read]];
    }),
  );
}

/** No field of CSL-JSON nests deeper. */
const DEEPEST = 6;

/** Where the line that states the name begins; the parser does not say. */
function placeOf(toml: string, name: string): number {
  for (let at = 0; at >= 0 && at < toml.length; at = toml.indexOf('\n', at) + 1) {
    const line = toml.slice(at, at + name.length + 8).trimStart();
    if (line.startsWith(name) || line.startsWith(`"${name}"`)) return at;
    if (toml.indexOf('\n', at) < 0) break;
  }
  return 0;
}
