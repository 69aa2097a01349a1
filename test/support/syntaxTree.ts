import { type AnyNode, type Program, parse } from 'acorn';
import { transformSync } from 'esbuild';

/** The syntax tree of a TypeScript source, without its types. */
export function parseTypeScript(source: string): Program {
  const { code } = transformSync(source, { loader: 'ts', target: 'es2023' });
  return parse(code, { ecmaVersion: 'latest', sourceType: 'module' });
}

/** The nodes right below one. */
export function childrenOf(node: AnyNode): readonly AnyNode[] {
  return Object.values(node).flatMap((value: unknown) =>
    (Array.isArray(value) ? value : [value]).filter(
      (one): one is AnyNode => typeof one === 'object' && one !== null && 'type' in one,
    ),
  );
}
