import type { AnyNode } from 'acorn';
import { keyOf } from '../../server/text/said.ts';
import { childrenOf, parseTypeScript } from './syntaxTree.ts';

/** A text in a source of the server that people may read. */
export interface ServerText {
  readonly file: string;
  /** As catalogues know it, with `{0}` where something is put in; of what is in none, `…`. */
  readonly text: string;
  /** Whether it is a sentence of `say`, which catalogues translate. */
  readonly isSaid: boolean;
}

/** What a log, an assertion or a program reads: what is called or made here is for no person. */
const UNSEEN = new Set([
  'Error',
  'RangeError',
  'TypeError',
  'DamagedBytes',
  'Refusal',
  'UsageError',
  'Set',
  'Map',
  'RegExp',
]);
const LOGS = new Set([
  'error',
  'warn',
  'info',
  'log',
  'failed',
  'notice',
  'split',
  'includes',
  'startsWith',
  'endsWith',
  'has',
  'get',
  'listOf',
  'setOf',
  'wordList',
  'hear',
]);

/** Properties whose values people read, however short they are. */
const READ = new Set([
  'message',
  'title',
  'unreadable',
  'refused',
  'fault',
  'said',
  'trouble',
  'label',
  'strong',
  'tooltip',
  'detail',
  'description',
]);

/** The texts of a TypeScript source that people may read: those that are said, and what looks like a sentence and is not. */
export function saidSentences(file: string, source: string): readonly ServerText[] {
  const found: ServerText[] = [];
  const visit = (node: AnyNode, isRead: boolean): void => {
    switch (node.type) {
      case 'ImportDeclaration':
      case 'ExportAllDeclaration':
      case 'SwitchCase':
        if (node.type === 'SwitchCase') for (const one of node.consequent) visit(one, false);
        return;
      case 'TaggedTemplateExpression':
        if (node.tag.type === 'Identifier' && node.tag.name === 'say')
          found.push({ file, text: keyOf(textsOf(node.quasi)), isSaid: true });
        for (const expression of node.quasi.expressions) visit(expression, false);
        return;
      case 'Literal':
        if (typeof node.value === 'string' && isReadable(node.value, isRead))
          found.push({ file, text: node.value, isSaid: false });
        return;
      case 'TemplateLiteral': {
        const text = textsOf(node).join('…');
        if (isReadable(text, isRead)) found.push({ file, text, isSaid: false });
        for (const expression of node.expressions) visit(expression, false);
        return;
      }
      case 'NewExpression':
      case 'CallExpression': {
        const name = nameOf(node.callee);
        if (node.type === 'NewExpression' ? UNSEEN.has(name) : LOGS.has(name)) return;
        break;
      }
      case 'Property':
        // What a rule is about stands in the documentation, which is English.
        if (node.key.type === 'Identifier' && node.key.name === 'documentation') return;
        visit(node.value, node.key.type === 'Identifier' && READ.has(node.key.name));
        return;
      case 'BinaryExpression':
        if (node.operator !== '+') return;
        break;
    }
    for (const child of childrenOf(node))
      visit(child, isRead && (node.type === 'ConditionalExpression' || node.type === 'LogicalExpression'));
  };
  visit(parseTypeScript(source), false);
  return found;
}

function textsOf(node: {
  readonly quasis: readonly { readonly value: { readonly cooked?: string | null } }[];
}) {
  return node.quasis.map(({ value }) => value.cooked ?? '');
}

function nameOf(callee: AnyNode): string {
  if (callee.type === 'Identifier') return callee.name;
  return callee.type === 'MemberExpression' && callee.property.type === 'Identifier'
    ? callee.property.name
    : '';
}

/** Words of which the first begins with a capital or that are parted by blanks, and no list of words or code. */
function isReadable(text: string, isRead: boolean): boolean {
  const words = text.replace(/…/g, ' … ');
  if (isRead) return /\p{L}{2}/u.test(words);
  return /\p{L}[,.;:’”)]* +(?:[“(]*\p{L}|…)/u.test(words) || /… +\p{Ll}{2}/u.test(words);
}
