import { stripTypeScriptTypes } from 'node:module';
import { type AnyNode, parse } from 'acorn';

/** One small fault that can be put into a file. Offsets are those of the file's text. */
export interface Mutant {
  readonly file: string;
  /** The line's number, from 1, and its text without and with the fault. */
  readonly line: number;
  readonly original: string;
  readonly changed: string;
  /** What is replaced, and by what. */
  readonly start: number;
  readonly end: number;
  readonly by: string;
  /** The expression or statement that becomes another: what the switch is put around. */
  readonly around: { readonly start: number; readonly end: number; readonly isStatement: boolean };
}

/** What each operator is taken for. */
const TURNED: Readonly<Record<string, string>> = {
  '===': '!==',
  '!==': '===',
  '&&': '||',
  '||': '&&',
  '<': '<=',
  '>': '>=',
  '<=': '<',
  '>=': '>',
  '&&=': '||=',
  '||=': '&&=',
};
const STEPS: Readonly<Record<string, string>> = { '+': '-', '-': '+' };
const METHODS: Readonly<Record<string, string>> = { every: 'some', some: 'every' };

type OperatorNode = AnyNode & { readonly operator: string; readonly left: AnyNode };

/** What stands in the text from one offset to another, and what is put there. */
type Fault = Pick<Mutant, 'start' | 'end' | 'by'>;

/** All mutants of a file, in the order of its text: operators turned, `!` and `continue` left out, true for false. */
export function findMutants(file: string, text: string): Mutant[] {
  const code = codeOf(text);
  const mutants: Mutant[] = [];
  const add = ({ start, end, by }: Fault, around: AnyNode, parent?: AnyNode) => {
    const from = text.lastIndexOf('\n', start - 1) + 1;
    const to = text.indexOf('\n', end) < 0 ? text.length : text.indexOf('\n', end);
    // What is turned stays one expression, which its line has to show.
    const [open, close] =
      parent?.type === 'LogicalExpression' && from <= around.start && around.end <= to
        ? ['(', ')']
        : ['', ''];
    mutants.push({
      file,
      line: text.slice(0, start).split('\n').length,
      original: text.slice(from, to).trim(),
      changed: [
        text.slice(from, Math.max(from, around.start)),
        open,
        text.slice(Math.max(from, around.start), start),
        by,
        text.slice(end, Math.min(around.end, to)),
        close,
        text.slice(Math.min(around.end, to), to),
      ]
        .join('')
        .trim(),
      start,
      end,
      by,
      around: { start: around.start, end: around.end, isStatement: around.type === 'ContinueStatement' },
    });
  };
  const addOperator = (node: OperatorNode, by: string | undefined, parent: AnyNode | undefined) => {
    const at = code.indexOf(node.operator, node.left.end);
    if (by !== undefined) add({ start: at, end: at + node.operator.length, by }, node, parent);
  };
  const visit = (node: AnyNode, parent: AnyNode | undefined, chain: AnyNode | undefined) => {
    switch (node.type) {
      case 'LogicalExpression':
      case 'AssignmentExpression':
        addOperator(node, TURNED[node.operator], node.type === 'LogicalExpression' ? parent : undefined);
        break;
      case 'BinaryExpression': {
        const isOne = node.right.type === 'Literal' && node.right.value === 1;
        addOperator(node, TURNED[node.operator] ?? (isOne ? STEPS[node.operator] : undefined), undefined);
        break;
      }
      case 'UnaryExpression':
        if (node.operator === '!') add({ start: node.start, end: node.start + 1, by: '' }, node);
        break;
      case 'Literal':
        if (typeof node.value === 'boolean')
          add({ start: node.start, end: node.end, by: String(!node.value) }, node);
        break;
      case 'CallExpression':
        if (node.callee.type === 'MemberExpression' && node.callee.property.type === 'Identifier') {
          const { name, start, end } = node.callee.property;
          const by = Object.hasOwn(METHODS, name) ? METHODS[name] : undefined;
          if (by !== undefined) add({ start, end, by }, chain ?? node);
        }
        break;
      case 'ContinueStatement':
        add({ start: node.start, end: node.end, by: ';' }, node);
    }
    // A chain of `?.` is one expression: it stops as a whole.
    const inner = node.type === 'ChainExpression' ? node : CHAINED.has(node.type) ? chain : undefined;
    for (const child of childrenOf(node)) visit(child, node, isLink(node, child) ? inner : undefined);
  };
  visit(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }), undefined, undefined);
  return mutants.sort((a, b) => a.start - b.start || a.end - b.end);
}

const CHAINED: ReadonlySet<string> = new Set(['MemberExpression', 'CallExpression']);

/** Whether a chain of `?.` goes on in the child; not in an argument or an index. */
function isLink(node: AnyNode, child: AnyNode): boolean {
  return (
    node.type === 'ChainExpression' ||
    (node.type === 'MemberExpression' && child === node.object) ||
    (node.type === 'CallExpression' && child === node.callee)
  );
}

function childrenOf(node: AnyNode): AnyNode[] {
  return Object.values(node)
    .flat()
    .filter((one): one is AnyNode => typeof one === 'object' && one !== null && typeof one.type === 'string');
}

/** The JavaScript of a file, every character where it was. */
function codeOf(text: string): string {
  return stripTypeScriptTypes(text, { mode: 'strip' });
}

/**
 * The JavaScript of a file with a switch for each of its mutants: `isMutant(3) ? a || b : a && b`, where 3 is its
 * number. So all of them are compiled once and one is chosen when the program runs.
 */
export function withSwitches(text: string, mutants: readonly (readonly [number: number, Mutant])[]): string {
  const code = codeOf(text);
  const sorted = mutants.toSorted(
    ([, { around: a }], [, { around: b }]) => a.start - b.start || b.end - a.end,
  );
  let next = 0;
  const write = (start: number, end: number): string => {
    let written = '';
    let at = start;
    for (;;) {
      const around = sorted[next]?.[1].around;
      if (around === undefined || around.start >= end) break;
      const here: string[] = [];
      let one = sorted[next];
      while (one !== undefined && one[1].around.start === around.start && one[1].around.end === around.end) {
        const [number, mutant] = one;
        const changed =
          code.slice(around.start, mutant.start) + mutant.by + code.slice(mutant.end, around.end);
        here.push(
          around.isStatement
            ? `if (isMutant(${number})) ${changed} else `
            : `isMutant(${number}) ? (${changed}) : `,
        );
        next++;
        one = sorted[next];
      }
      const inner = write(around.start, around.end);
      written += code.slice(at, around.start);
      written += around.isStatement ? `{ ${here.join('')}${inner} }` : `(${here.join('')}(${inner}))`;
      at = around.end;
    }
    return written + code.slice(at, end);
  };
  return write(0, code.length);
}
