import { MARKUP, type Prose } from '../prose/prose.ts';

/** Without the paragraphs that only number a page: “Page 14”, “– 14 –”, “p. 3 of 12”. The text keeps its length. */
export function withoutPageLabels(prose: Prose): Prose {
  const labels = prose.blocks.filter(
    ({ kind, start, end }) =>
      kind === 'paragraph' && end - start < 40 && LABEL.test(prose.text.slice(start, end)),
  );
  if (labels.length === 0) return prose;
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of labels) {
    parts.push(prose.text.slice(at, start), prose.text.slice(start, end).replace(/[^\n]/g, MARKUP));
    at = end;
  }
  parts.push(prose.text.slice(at));
  return { ...prose, text: parts.join(''), blocks: prose.blocks.filter((block) => !labels.includes(block)) };
}

const LABEL =
  /^[\0\s*_([|–—-]{0,8}(?:(?:page|pages|p\.|pp\.|seite|s\.|página|pagina|pág\.|side|sida|strona)\s{0,3})?\d{1,5}(?:\s{0,3}(?:of|von|de|di|af|av|z|\/)\s{0,3}\d{1,5})?[\0\s*_)\]|–—-]{0,8}$/i;
