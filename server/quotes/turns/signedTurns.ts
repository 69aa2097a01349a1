import { isSalutation } from '../../language/speakerLabels.ts';
import type { Block, Prose } from '../../prose/prose.ts';
import type { Span } from '../../text/span.ts';
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

/**
 * The letters of a page of them, each from the paragraph that addresses somebody to a name on a line of its own, with a
 * place below it or none; nothing where fewer than two are addressed and signed so.
 */
export function addressedTurns(prose: Prose): Quote[] {
  const { text, blocks } = prose;
  const addresses = blocks.flatMap((block, at) => (isAddress(text, block) ? [at] : []));
  if (addresses.length < 2) return [];
  let signed = 0;
  const turns = addresses.flatMap((first, index) => {
    const next = addresses[index + 1] ?? Math.min(blocks.length, first + LONGEST_LETTER);
    const signature = blocks
      .slice(first + 1, next)
      .findIndex((block) => signatureIn(text, block) !== undefined);
    const at = first + 1 + signature;
    const name = signature < 0 ? undefined : signatureIn(text, blocks[at]);
    if (name === undefined || at - first > LONGEST_LETTER) return [];
    signed++;
    return letterTurns(prose, { first, signature: at, name });
  });
  return signed > 1 ? turns : [];
}

/** A name, alone on the first line of a short paragraph that is no sentence: "Geraldine Fosse" above "Mill Lane". */
function signatureIn(text: string, block: Block | undefined): Span | undefined {
  if (block?.kind !== 'paragraph' || block.end - block.start > LONGEST_PLACE) return undefined;
  const words = text.slice(block.start, block.end);
  const [, before = '', name = ''] = SIGNATURE.exec(words) ?? [];
  if (name === '' || /[.!?…:]["”’)\]\0\s]*$/.test(words.slice(before.length + name.length))) return undefined;
  const start = block.start + before.length;
  return { start, end: start + name.length };
}

const SIGNATURE =
  /^([\0*_\s]*)(\p{Lu}[\p{L}'’.-]*(?: (?:\p{Lu}|\p{Ll}{2,3} \p{Lu})[\p{L}'’.-]*){1,4})[\0*_]*,?[ \t\0]*(?:[\r\n]|$)/u;

/** The letters above such names, each from the paragraph that addresses somebody: "SIR — …", "Dear Editor, …". */
export function signedTurns(prose: Prose, labels: readonly Label[]): Quote[] {
  const { text, blocks } = prose;
  const turns: Quote[] = [];
  for (const { block: signature, close, name } of labels) {
    if (close !== 'line') continue;
    let first = signature - 1;
    while (first > 0 && signature - first < LONGEST_LETTER && !isAddress(text, blocks[first])) first--;
    if (!isAddress(text, blocks[first])) continue;
    turns.push(...letterTurns(prose, { first, signature, name }));
  }
  return turns;
}

/** Where a letter begins and is signed, in blocks, and the name. */
interface Letter {
  readonly first: number;
  readonly signature: number;
  readonly name: Span;
}

function letterTurns(prose: Prose, { first, signature, name }: Letter): Quote[] {
  return prose.blocks.slice(first, signature).flatMap(({ start, end }, more) => {
    const turn = unmarkedQuote(prose, {
      form: 'turn',
      block: first + more,
      start,
      end,
      continues: more > 0,
    });
    return turn === undefined ? [] : [{ ...turn, label: name }];
  });
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
