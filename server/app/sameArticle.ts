import type { Article } from '../corpus/article.ts';

/** Whether two readings of one file say the same, whatever id the article goes by. */
export function sameArticle(a: Article, b: Article): boolean {
  return a.path === b.path && a.text === b.text && sameData(without(a), without(b));
}

/** All but what was compared already or is known to differ. */
function without({ id: _id, text: _text, prose, ...rest }: Article): unknown {
  return { ...rest, prose };
}

/** Whether two pieces of plain data are equal; what is `undefined` is as if it were not there. */
export function sameData(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const left = Object.entries(a).filter(([, value]) => value !== undefined);
  const right = new Map(Object.entries(b).filter(([, value]) => value !== undefined));
  return (
    left.length === right.size &&
    left.every(([key, value]) => right.has(key) && sameData(value, right.get(key)))
  );
}
