/**
 * Whether a path fits any of the patterns, in the way of `.gitignore` and of editors: `*` and `?` within a name,
 * `**` over any folders, `[a-z]`, `{one,two}`. Paths and patterns are written with `/`. A pattern without a slash
 * means a file or folder of that name at any depth; what lies below a folder that fits, fits, unless `exact`.
 * Work is bounded by the product of pattern and path, however the stars lie.
 */
export function createGlobs(patterns: readonly string[], { exact = false } = {}): (path: string) => boolean {
  const globs = patterns.flatMap(withoutBraces).map(compile);
  if (globs.length === 0) return () => false;
  return (path) => {
    const names = path.split('/').filter((name) => name !== '' && name !== '.');
    return globs.some((glob) => fits(glob, names, exact));
  };
}

/**
 * A path in which some name is a pattern, as the folder before the first such name (empty for the one at hand, `/` for
 * the root) and the pattern below it; nothing where the path is plain.
 */
export function partsOfGlob(path: string): { readonly folder: string; readonly pattern: string } | undefined {
  const names = path.split('/');
  const first = names.findIndex((name) => /[*?]|\[.+\]|\{.*[,}]/s.test(name));
  if (first < 0) return undefined;
  const folder = names.slice(0, first).join('/');
  return { folder: first === 1 && folder === '' ? '/' : folder, pattern: names.slice(first).join('/') };
}

/** A pattern by its parts: one for each name, `undefined` for `**`. */
type Glob = readonly (NamePattern | undefined)[];
type NamePattern = readonly (Piece | '*')[];
/** Tells whether it takes the character. */
type Piece = (character: string) => boolean;

function compile(pattern: string): Glob {
  const trimmed = pattern
    .trim()
    .replace(/^\.?\/+/, '')
    .replace(/\/+$/, '');
  const parts = trimmed.split('/').map((part) => (part === '**' ? undefined : compileName(part)));
  return trimmed.includes('/') || pattern.startsWith('/') ? parts : [undefined, ...parts];
}

function compileName(part: string): NamePattern {
  const pieces: (Piece | '*')[] = [];
  const characters = [...part];
  for (let at = 0; at < characters.length; at++) {
    const character = characters[at] ?? '';
    if (character === '*') {
      if (pieces.at(-1) !== '*') pieces.push('*');
    } else if (character === '?') pieces.push(() => true);
    else if (character === '[' && characters.indexOf(']', at + 2) > 0) {
      const close = characters.indexOf(']', at + 2);
      pieces.push(oneOf(characters.slice(at + 1, close)));
      at = close;
    } else {
      const literal = character === '\\' && at + 1 < characters.length ? (characters[++at] ?? '') : character;
      pieces.push((other) => other === literal);
    }
  }
  return pieces;
}

/** `abc`, `a-z`, and `!` or `^` before them for all others. */
function oneOf(characters: readonly string[]): Piece {
  const isNot = characters[0] === '!' || characters[0] === '^';
  const list = isNot ? characters.slice(1) : characters;
  const ranges: (readonly [string, string])[] = [];
  for (let at = 0; at < list.length; at++) {
    const from = list[at] ?? '';
    const to = list[at + 1] === '-' ? list[at + 2] : undefined;
    ranges.push([from, to ?? from]);
    if (to !== undefined) at += 2;
  }
  return (character) => ranges.some(([from, to]) => from <= character && character <= to) !== isNot;
}

/** Whether the pattern fits the names or, unless `exact`, the first so many of them: a folder that the file lies in. */
function fits(glob: Glob, names: readonly string[], exact: boolean): boolean {
  // Which parts of the pattern may come next, after the names so far.
  let open = closed(glob, new Set([0]));
  for (const name of names) {
    const next = new Set<number>();
    for (const at of open) {
      if (at >= glob.length) continue;
      const part = glob[at];
      if (part === undefined) next.add(at);
      else if (fitsName(part, name)) next.add(at + 1);
    }
    open = closed(glob, next);
    if (!exact && open.has(glob.length)) return true;
  }
  return open.has(glob.length);
}

/** `**` may also stand for no folder at all; at the end it must stand for something. */
function closed(glob: Glob, open: Set<number>): Set<number> {
  for (const at of open) {
    if (at < glob.length - 1 && glob[at] === undefined) open.add(at + 1);
    else if (at === glob.length - 1 && glob[at] === undefined && at > 0) open.add(at + 1);
  }
  return open;
}

/** Goes back to the last star alone, which is enough: earlier ones have taken as little as they could. */
function fitsName(pattern: NamePattern, name: string): boolean {
  const characters = [...name];
  let [at, piece, star, from] = [0, 0, -1, 0];
  while (at < characters.length) {
    const next = pattern[piece];
    if (next === '*') {
      star = piece++;
      from = at;
    } else if (next?.(characters[at] ?? '')) {
      piece++;
      at++;
    } else if (star >= 0) {
      piece = star + 1;
      at = ++from;
    } else return false;
  }
  while (pattern[piece] === '*') piece++;
  return piece === pattern.length;
}

/** The patterns that one with braces stands for; no more than a hundred. */
function withoutBraces(pattern: string): string[] {
  let open = [pattern];
  const done: string[] = [];
  while (open.length > 0 && open.length + done.length <= MOST_OF_ONE) {
    open = open.flatMap((one) => {
      const close = one.indexOf('}');
      const start = close < 0 ? -1 : one.lastIndexOf('{', close);
      if (start < 0) {
        done.push(one);
        return [];
      }
      const [before, after] = [one.slice(0, start), one.slice(close + 1)];
      return one
        .slice(start + 1, close)
        .split(',')
        .map((choice) => before + choice + after);
    });
  }
  return done;
}

const MOST_OF_ONE = 100;
