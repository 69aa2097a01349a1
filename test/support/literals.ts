/** A string or a regular expression that stands in TypeScript code. */
export interface Literal {
  readonly kind: 'string' | 'expression';
  /** Without its quotation marks or slashes; a template's text without what is filled in. */
  readonly text: string;
  /** From 1. */
  readonly line: number;
  /** What stands right before it and behind it. */
  readonly before: string;
  readonly after: string;
}

/** The literals of TypeScript code, in order; comments hold none. A small lexer, good for code that a formatter wrote. */
export function literalsOf(code: string): Literal[] {
  const found: Literal[] = [];
  let before = '';
  for (let at = 0; at < code.length; ) {
    const rest = code.slice(at, at + 2);
    let end = at + 1;
    if (rest === '//') end = indexOr(code, '\n', at);
    else if (rest === '/*') end = indexOr(code, '*/', at + 2) + 2;
    else if (/['"`]/.test(code.charAt(at))) {
      end = endOfString(code, at);
      found.push(literalAt(code, 'string', at, end));
      before = '"';
    } else if (code[at] === '/' && !/[\w$)\]"]$/.test(before)) {
      end = endOfExpression(code, at);
      found.push(literalAt(code, 'expression', at, end));
      before = '"';
    } else if (!/\s/.test(code.charAt(at))) {
      // "return /a/" is an expression, "a / b" is none.
      const word = /^[\w$]+/.exec(code.slice(at, at + 80))?.[0];
      end = at + (word?.length ?? 1);
      before = word === undefined ? code.charAt(at) : KEYWORDS.has(word) ? ';' : word;
    }
    at = end;
  }
  return found;
}

const KEYWORDS: ReadonlySet<string> = new Set(['return', 'case', 'typeof', 'of', 'in']);

function literalAt(code: string, kind: Literal['kind'], at: number, end: number): Literal {
  const text = code.slice(at + 1, kind === 'string' ? end - 1 : code.lastIndexOf('/', end - 1));
  const line = code.slice(0, at).split('\n').length;
  return {
    kind,
    text,
    line,
    before: code.slice(Math.max(0, at - 40), at),
    after: code.slice(end, end + 2000),
  };
}

function indexOr(code: string, what: string, from: number): number {
  const at = code.indexOf(what, from);
  return at < 0 ? code.length : at;
}

/** A template's parts in `${…}` are passed over, strings in them too. */
function endOfString(code: string, from: number): number {
  const mark = code.charAt(from);
  for (let at = from + 1; at < code.length; at++) {
    if (code[at] === '\\') at++;
    else if (code[at] === mark) return at + 1;
    else if (mark === '`' && code.startsWith('${', at)) at = endOfFilled(code, at + 2) - 1;
  }
  return code.length;
}

function endOfFilled(code: string, from: number): number {
  let depth = 1;
  for (let at = from; at < code.length; at++) {
    const unit = code.charAt(at);
    if (/['"`]/.test(unit)) at = endOfString(code, at) - 1;
    else if (unit === '{') depth++;
    else if (unit === '}' && --depth === 0) return at + 1;
  }
  return code.length;
}

function endOfExpression(code: string, from: number): number {
  let inClass = false;
  for (let at = from + 1; at < code.length; at++) {
    if (code[at] === '\\') at++;
    else if (code[at] === '[') inClass = true;
    else if (code[at] === ']') inClass = false;
    else if (code[at] === '/' && !inClass) {
      let end = at + 1;
      while (/[a-z]/.test(code.charAt(end))) end++;
      return end;
    }
  }
  return code.length;
}
