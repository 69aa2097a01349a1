import type { Prose } from '../prose/prose.ts';
import { createLineIndex, type LineIndex } from '../text/lineIndex.ts';
import { type Said, say } from '../text/said.ts';
import type { Span } from '../text/span.ts';

/** What a draft's comments ask not to be told of. */
export interface Ignores {
  /** For each finding code, or `ALL` and its kin, the stretches silenced: in order and without overlap. */
  readonly stretches: ReadonlyMap<string, readonly Span[]>;
  /** Every code that a comment names, for whoever knows which codes there are. */
  readonly codes: readonly NamedCode[];
  /** Comments that begin as ours do and say nothing that we know: they silence nothing. */
  readonly problems: readonly IgnoreProblem[];
}

export interface NamedCode extends Span {
  readonly code: string;
}

export interface IgnoreProblem extends Span {
  /** A full sentence. */
  readonly message: Said;
}

/** Whether a finding of this code is silenced. It is where it begins that counts. Logarithmic in the comments. */
export function isIgnored(ignores: Ignores, code: string, { start }: Span): boolean {
  const { stretches } = ignores;
  return (
    holds(stretches.get(ALL), start) ||
    holds(stretches.get(code), start) ||
    (holds(stretches.get(ALL_BUT), start) && !holds(stretches.get(BUT + code), start))
  );
}

/**
 * Reads the comments that silence findings: `<!-- verbatim-disable-next-line codes -- reason -->` (the next
 * line that holds more than comments), `verbatim-disable-line`, `verbatim-disable` up to `verbatim-enable`, and
 * `verbatim-disable-file`. Codes stand between spaces or commas; without any, every finding is meant.
 */
export function parseIgnores(prose: Prose): Ignores {
  const { source, comments } = prose;
  const silence = createSilence();
  const codes: NamedCode[] = [];
  const problems: IgnoreProblem[] = [];
  let lines: LineIndex | undefined;
  let nextLines: NextLines | undefined;

  for (const comment of comments) {
    const directive = parseDirective(source, comment);
    if (directive === undefined) continue;
    codes.push(...directive.codes);
    const named = directive.codes.length > 0 ? directive.codes.map(({ code }) => code) : [ALL];
    lines ??= createLineIndex(source);
    switch (directive.name) {
      case 'verbatim-disable-file':
        silence.add(named, { start: 0, end: source.length + 1 });
        break;
      case 'verbatim-disable':
        silence.open(named, comment.start);
        break;
      case 'verbatim-enable':
        silence.close(named, comment.end);
        break;
      case 'verbatim-disable-line':
        silence.add(named, wholeLines(lines, comment));
        break;
      case 'verbatim-disable-next-line': {
        nextLines ??= createNextLines(source, lines, comments);
        const line = nextLines.after(lines.positionAt(comment.end).line);
        if (line !== undefined) silence.add(named, wholeLines(lines, lines.lineAt(line)));
        break;
      }
      default:
        problems.push({ ...comment, message: say`“${directive.name}” is no comment that Verbatim knows.` });
    }
  }
  return { stretches: silence.finish(source.length + 1), codes, problems };
}

/** Stands for every code. */
const ALL = '*';

/** Stands for every code from a `verbatim-disable` without codes on, but for those enabled again since. */
const ALL_BUT = '* but';

/** Before a code that was enabled again. */
const BUT = '!';

interface Directive {
  readonly name: string;
  readonly codes: readonly NamedCode[];
}

function parseDirective(source: string, comment: Span): Directive | undefined {
  const from = comment.start + '<!--'.length;
  const text = source.slice(from, Math.max(from, comment.end - '-->'.length));
  if (!/^\s*verbatim-/.test(text)) return undefined;
  const reason = text.search(/\s--(?:\s|$)/);
  const words = (reason < 0 ? text : text.slice(0, reason)).matchAll(/[^\s,]+/g);
  const [name, ...codes] = Array.from(words, (word) => ({
    code: word[0],
    start: from + word.index,
    end: from + word.index + word[0].length,
  }));
  return name && { name: name.code, codes };
}

/** From the start of the span's first line to the start of the line after its last. */
function wholeLines(lines: LineIndex, span: Span): Span {
  const { end } = lines.lineAt(lines.positionAt(span.end).line);
  return { start: lines.lineAt(lines.positionAt(span.start).line).start, end: end + 1 };
}

interface NextLines {
  /** The first line after this one that holds anything but white space and comments. */
  after(line: number): number | undefined;
}

function createNextLines(source: string, lines: LineIndex, comments: readonly Span[]): NextLines {
  const bare: boolean[] = [];
  let next = 0;
  for (let line = 0; line < lines.lineCount; line++) {
    const { start, end } = lines.lineAt(line);
    let at = start;
    let isBare = true;
    while (at < end && isBare) {
      while (next < comments.length && (comments[next]?.end ?? 0) <= at) next++;
      const comment = comments[next];
      if (comment !== undefined && comment.start <= at) at = comment.end;
      else if (/[\s>]/.test(source.charAt(at))) at++;
      else isBare = false;
    }
    bare.push(isBare);
  }
  const following: (number | undefined)[] = new Array(lines.lineCount).fill(undefined);
  for (let line = lines.lineCount - 2; line >= 0; line--) {
    following[line] = bare[line + 1] ? following[line + 1] : line + 1;
  }
  return { after: (line) => following[line] };
}

interface Silence {
  add(codes: readonly string[], span: Span): void;
  open(codes: readonly string[], at: number): void;
  close(codes: readonly string[], at: number): void;
  finish(end: number): Map<string, Span[]>;
}

/** Collects stretches of silence, those that are opened and closed among them. */
function createSilence(): Silence {
  const stretches = new Map<string, Span[]>();
  const openSince = new Map<string, number>();

  const add = (key: string, span: Span) => {
    const list = stretches.get(key);
    if (list === undefined) stretches.set(key, [span]);
    else list.push(span);
  };
  const open = (key: string, at: number) => {
    if (!openSince.has(key)) openSince.set(key, at);
  };
  const close = (key: string, at: number) => {
    const start = openSince.get(key);
    if (start !== undefined) add(key, { start, end: at });
    openSince.delete(key);
  };
  const closeEvery = (isMeant: (key: string) => boolean, at: number) => {
    for (const key of [...openSince.keys()]) if (isMeant(key)) close(key, at);
  };

  return {
    add(codes, span) {
      for (const code of codes) add(code, span);
    },
    open(codes, at) {
      for (const code of codes) {
        if (code === ALL) {
          closeEvery((key) => key.startsWith(BUT), at);
          open(ALL_BUT, at);
        } else {
          close(BUT + code, at);
          open(code, at);
        }
      }
    },
    close(codes, at) {
      for (const code of codes) {
        if (code === ALL) closeEvery(() => true, at);
        else {
          close(code, at);
          if (openSince.has(ALL_BUT)) open(BUT + code, at);
        }
      }
    },
    finish(end) {
      closeEvery(() => true, end);
      for (const [key, list] of stretches) stretches.set(key, merged(list));
      return stretches;
    },
  };
}

/** In order, and those that meet made one. */
function merged(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last !== undefined && span.start <= last.end) {
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    } else result.push(span);
  }
  return result;
}

function holds(spans: readonly Span[] | undefined, offset: number): boolean {
  if (spans === undefined) return false;
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return offset < (spans[low - 1]?.end ?? 0);
}
