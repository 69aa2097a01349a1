import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLError } from 'yaml';
import { type Said, say } from '../text/said.ts';
import type { Fields, Value } from './fields.ts';

/**
 * Reads the pairs of a YAML mapping. Where the YAML goes wrong, what stands before that place still counts.
 * Aliases and tags are not followed: no field that is read here needs them.
 */
export function readYaml(yaml: string): Fields {
  const lines = new LineCounter();
  // The library compares each key with every other; here a set does.
  const document = parseDocument(yaml, { lineCounter: lines, logLevel: 'silent', uniqueKeys: false });
  const [error] = document.errors.toSorted((a, b) => a.pos[0] - b.pos[0]);
  const end = error === undefined ? yaml.length : lineStart(yaml, error.pos[0]);
  const complaints: Fields['complaints'][number][] =
    error === undefined ? [] : [{ at: error.pos[0], message: inWords(error, yaml) }];
  const values: Fields['values'] = new Map();
  const root = document.contents;
  if (root === null) return { values, complaints };
  if (!isMap(root)) {
    if (error === undefined)
      complaints.push({ at: 0, message: say`The front matter must be lines of \`key: value\`.` });
    return { values, complaints };
  }
  for (const { key, value } of root.items) {
    const node = value as Node | null;
    if (!isScalar(key) || node === null) continue;
    const at = node.range?.[0] ?? 0;
    if ((node.range?.[1] ?? at) > end || at >= end) continue;
    const name = String(key.value);
    const read = toValue(node, 0);
    if (read === undefined) continue;
    if (values.has(name))
      complaints.push({ at, message: say`\`${name}\` is stated twice; the first one counts.` });
    else values.set(name, { value: read, at });
  }
  return { values, complaints };
}

function toValue(node: Node | null | undefined, depth: number): Value | undefined {
  if (depth > DEEPEST) return undefined;
  if (isScalar(node)) {
    const { value, source } = node;
    if (typeof value === 'number') return source ?? String(value);
    return typeof value === 'string' || typeof value === 'boolean' ? value : undefined;
  }
  if (isSeq(node)) return node.items.map((item) => toValue(item as Node, depth + 1) ?? '');
  if (!isMap(node)) return undefined;
  const pairs = node.items.flatMap(({ key, value }): [string, Value][] => {
    const read = toValue(value as Node | null, depth + 1);
    return isScalar(key) && read !== undefined ? [[String(key.value), read]] : [];
  });
  return new Map(pairs);
}

/** No field of CSL-JSON nests deeper. */
const DEEPEST = 6;

function lineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}

/** What is wrong, for somebody who knows no YAML. */
function inWords({ code, pos, message }: YAMLError, yaml: string): Said {
  switch (code) {
    case 'MISSING_CHAR':
      return /quote/.test(message)
        ? say`The front matter cannot be read from here on: a quotation mark is opened and never closed.`
        : say`The front matter cannot be read from here on: a bracket or a colon is missing.`;
    case 'BLOCK_AS_IMPLICIT_KEY':
      return say`The front matter cannot be read from here on: a value that has a colon in it must stand between quotation marks.`;
    case 'MULTILINE_IMPLICIT_KEY':
      return say`The front matter cannot be read from here on: each line must be a name, a colon and a value.`;
    case 'TAB_AS_INDENT':
      return say`The front matter cannot be read from here on: a line must begin with spaces, not with a tab.`;
    case 'BAD_INDENT':
    case 'BAD_PROP_ORDER':
      return say`The front matter cannot be read from here on: a line is not indented like those around it.`;
    case 'BAD_SCALAR_START':
      return say`The front matter cannot be read from here on: a value that begins with “${yaml.charAt(pos[0])}” must stand between quotation marks.`;
    default:
      return say`The front matter cannot be read from here on: this is not of the form \`key: value\`.`;
  }
}
