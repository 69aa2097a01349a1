import type { Block, Prose } from './prose.ts';

/** Sees a text as running prose. Never fails: what cannot be understood as markup is prose. */
export function parseProse(source: string, _format: 'markdown' | 'plain'): Prose {
  return {
    source,
    text: source,
    blocks: findLines(source),
    links: [],
    footnoteReferences: [],
    footnoteDefinitions: [],
    emphases: [],
    comments: [],
  };
}

/** Each line that holds words is a paragraph. */
function findLines(source: string): Block[] {
  const blocks: Block[] = [];
  for (const match of source.matchAll(/[^\r\n]+/g)) {
    const words = match[0].trim();
    if (words === '') continue;
    const start = match.index + match[0].indexOf(words);
    blocks.push({ kind: 'paragraph', start, end: start + words.length });
  }
  return blocks;
}
