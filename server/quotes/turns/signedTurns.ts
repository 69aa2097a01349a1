import { isSalutation } from '../../language/speakerLabels.ts';
import type { Block, Prose } from '../../prose/prose.ts';
import type { Quote } from '../quote.ts';
import { unmarkedQuote } from '../unmarkedQuote.ts';
import type { Label } from './readLabel.ts';

/**
 * Whether names in bold, each on a line of its own, stand below the words: letters to an editor, signed by name and place.
 * What such a line has below it is no sentence, and words stand above the first.
 */
export function areSignatures({ text, blocks }: Prose, labels: readonly Label[]): boolean {
  const signed = labels.filter(({ block, close }) => close === 'line' && blocks[block]?.kind === 'paragraph');
  const [first] = signed;
  const above = blocks[(first?.block ?? 0) - 1];
  if (signed.length < 2 || above?.kind !== 'paragraph' || signed.some(({ timed }) => timed)) return false;
  return signed.every(({ block, words }) => {
    const end = blocks[block]?.end ?? words;
    return (
      words < end && end - words < LONGEST_PLACE && !/[.?!…:]["”’)\]\0\s]*$/.test(text.slice(words, end))
    );
  });
}

/** The letters above such names, each from the paragraph that addresses somebody: "SIR — …", "Dear Editor, …". */
export function signedTurns(prose: Prose, labels: readonly Label[]): Quote[] {
  const { text, blocks } = prose;
  const turns: Quote[] = [];
  for (const { block: signature, close, name } of labels) {
    if (close !== 'line') continue;
    let first = signature - 1;
    while (first > 0 && signature - first < LONGEST_LETTER && !isAddress(text, blocks[first])) first--;
    if (!isAddress(text, blocks[first])) continue;
    for (let at = first; at < signature; at++) {
      const { start, end } = blocks[at] ?? { start: 0, end: 0 };
      const turn = unmarkedQuote(prose, { form: 'turn', block: at, start, end, continues: at > first });
      if (turn) turns.push({ ...turn, label: name });
    }
  }
  return turns;
}

function isAddress(text: string, block: Block | undefined): boolean {
  if (block?.kind !== 'paragraph') return false;
  const [, word = ''] =
    /^[\0*_]*(\p{L}+)[\0*_]*(?: ?[—–,:-]| \p{Lu})/u.exec(text.slice(block.start, block.start + 24)) ?? [];
  return isSalutation(word);
}

/** UTF-16 units. */
const LONGEST_PLACE = 80;

/** In paragraphs. */
const LONGEST_LETTER = 8;
