import type { Block } from '../prose/prose.ts';
import { isPersonal } from './readByline.ts';

/**
 * The blocks of a text, paragraphs above a signature made block quotations: "— Ole Vik, harbour master" on a line of its
 * own says who is quoted, in kinds of file that have no block quotations and from programs that set them in otherwise.
 * The last line of a text signs the whole of it, and a line that is a sentence is somebody's turn.
 */
export function withSignedQuotations(text: string, blocks: readonly Block[]): readonly Block[] {
  if (!/[—–]/.test(text)) return blocks;
  let signed: Block[] | undefined;
  blocks.forEach((block, index) => {
    const below = blocks[index + 1];
    if (block.kind !== 'paragraph' || below?.kind !== 'paragraph' || index + 2 >= blocks.length) return;
    if (!isSignature(text, below) || !isPlain(text, block)) return;
    signed ??= [...blocks];
    signed[index] = { ...block, kind: 'quotation' };
  });
  return signed ?? blocks;
}

/** In UTF-16 units. */
const LONGEST_SIGNATURE = 140;

function isSignature(text: string, { start, end }: Block): boolean {
  if (end - start > LONGEST_SIGNATURE || !'—–'.includes(text.charAt(start) || 'x')) return false;
  const [, name = '', rest = ''] =
    /^[—–][ \u00A0]?([^,(\n]{3,60}?)[ \u00A0]*([,(\n].*)?$/s.exec(text.slice(start, end)) ?? [];
  return isPersonal(name.trim()) && !/[.!?:]$/.test(rest);
}

/** Words without marks of their own, which would say themselves what is quoted, and no turn with a dash before it. */
function isPlain(text: string, { start, end }: Block): boolean {
  return !/["“”„«»]/.test(text.slice(start, end)) && !/^[—–-]/.test(text.slice(start, start + 1));
}
