import type { Block, FootnoteDefinition, Prose } from './prose.ts';

/**
 * The same text with what its notes say as prose too: their words stand in `text`, and each of their paragraphs is a block
 * of the kind `note`. The very same object where there are no notes.
 */
export function withNotes(prose: Prose): Prose {
  const { notes } = prose;
  if (notes === undefined) return prose;
  const parts: string[] = [];
  const blocks: Block[] = [];
  let at = 0;
  let next = 0;
  for (const { start, end, text } of notes) {
    parts.push(prose.text.slice(at, start), text);
    at = end;
    for (let block = prose.blocks[next]; block && block.start < start; block = prose.blocks[++next])
      blocks.push(block);
    blocks.push({ kind: 'note', start, end });
  }
  parts.push(prose.text.slice(at));
  return { ...prose, text: parts.join(''), blocks: [...blocks, ...prose.blocks.slice(next)] };
}

/** The note whose definition holds the offset. */
export function noteAt({ footnoteDefinitions }: Prose, offset: number): FootnoteDefinition | undefined {
  return footnoteDefinitions.find(({ start, end }) => start <= offset && offset <= end);
}
