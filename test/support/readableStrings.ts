import type { AnyNode } from 'acorn';
import { childrenOf, parseTypeScript } from './syntaxTree.ts';

/** A text in a source that people may read. */
export interface Shown {
  readonly file: string;
  /** As it stands there; what is put in is `…`. */
  readonly text: string;
  /** Whether it is the first argument of `l10n.t`. */
  readonly isTranslated: boolean;
}

/** Properties and assignments whose values people read, however short they are. */
const READ = new Set(
  'label title prompt placeHolder detail tooltip message description openLabel saveLabel'.split(' '),
);

/**
 * The texts of a TypeScript source that people may read: sentences and parts of them (two words with a blank between),
 * and whatever stands where a label does. Keys, types, imports and the product's name are not among them.
 */
export function readableStrings(file: string, source: string): readonly Shown[] {
  const found: Shown[] = [];
  const visit = (node: AnyNode, isLabel: boolean): void => {
    switch (node.type) {
      case 'ImportDeclaration':
      case 'ExportAllDeclaration':
        return;
      case 'Literal':
        if (typeof node.value === 'string' && isReadable(node.value, isLabel))
          found.push({ file, text: node.value, isTranslated: false });
        return;
      case 'TemplateLiteral': {
        const text = node.quasis.map(({ value }) => value.cooked ?? '').join('…');
        if (isReadable(text, isLabel)) found.push({ file, text, isTranslated: false });
        for (const expression of node.expressions) visit(expression, isLabel);
        return;
      }
      case 'CallExpression': {
        const [text, ...others] = node.arguments;
        if (isTranslation(node.callee) && text?.type === 'Literal') {
          found.push({ file, text: String(text.value), isTranslated: true });
          for (const argument of others) visit(argument, false);
          return;
        }
        visit(node.callee, false);
        for (const argument of node.arguments) visit(argument, false);
        return;
      }
      case 'NewExpression':
        // Members of sets are compared, too.
        if (node.callee.type === 'Identifier' && node.callee.name === 'Set') return;
        break;
      case 'Property':
        visit(node.value, node.key.type === 'Identifier' && READ.has(node.key.name));
        if (node.computed) visit(node.key, true);
        return;
      case 'AssignmentExpression':
        visit(
          node.right,
          node.left.type === 'MemberExpression' &&
            node.left.property.type === 'Identifier' &&
            READ.has(node.left.property.name),
        );
        return;
      case 'BinaryExpression':
        // What is compared is no text for people.
        if (node.operator !== '+') return;
        break;
      case 'SwitchCase':
        for (const statement of node.consequent) visit(statement, false);
        return;
    }
    for (const child of childrenOf(node)) visit(child, isLabel && PASSES_ON.has(node.type));
  };
  visit(parseTypeScript(source), false);
  return found;
}

/** What stands in these stands where they do. */
const PASSES_ON = new Set(['ConditionalExpression', 'LogicalExpression', 'BinaryExpression']);

function isReadable(text: string, isLabel: boolean): boolean {
  if (text === 'Verbatim') return false;
  const words = text.replace(/\$\([^)]*\)|\w+:\/\/\S*|…/g, '');
  return isLabel ? /\p{L}{2}/u.test(words) : /\p{L}[,.;:’”]* +\p{L}/u.test(words);
}

function isTranslation(callee: AnyNode): boolean {
  return (
    callee.type === 'MemberExpression' &&
    callee.object.type === 'Identifier' &&
    callee.object.name === 'l10n' &&
    callee.property.type === 'Identifier' &&
    callee.property.name === 't'
  );
}
