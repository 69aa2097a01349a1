import type { Block, BlockKind, Turn } from '../../prose/prose.ts';
import type { Span } from '../../text/span.ts';
import type { Place, PlaceMark } from '../placeMark.ts';

/** Puts a text together from paragraphs, two line breaks between them, and keeps account of what stands where. */
export interface TextBuilder {
  /** The text's length so far: where the next words of an open paragraph would begin. */
  readonly length: number;
  readonly blocks: readonly Block[];
  readonly places: readonly PlaceMark[];
  readonly turns: readonly Turn[];
  text(): string;
  /** Adds a paragraph and says where it stands; nothing where the words are none. */
  block(kind: BlockKind, words: string, place?: Place): Span | undefined;
  /** Marks that what is added from `at` on stands at the place. */
  mark(at: number, place: Place): void;
  /** Notes that somebody speaks there. */
  turn(turn: Turn): void;
}

export function createTextBuilder(): TextBuilder {
  const parts: string[] = [];
  const blocks: Block[] = [];
  const places: PlaceMark[] = [];
  const turns: Turn[] = [];
  let length = 0;
  return {
    get length() {
      return length === 0 ? 0 : length + SEPARATOR.length;
    },
    blocks,
    places,
    turns,
    text: () => parts.join(SEPARATOR),
    block(kind, words, place) {
      if (!/\S/.test(words)) return undefined;
      const start = this.length;
      const end = start + words.length;
      parts.push(words.includes('\0') ? words.replaceAll('\0', '\uFFFD') : words);
      length = end;
      blocks.push({ kind, start, end });
      if (place) this.mark(start, place);
      return { start, end };
    },
    mark(at, place) {
      if (places.at(-1)?.at === at) places.pop();
      places.push({ at, ...place });
    },
    turn: (turn) => void turns.push(turn),
  };
}

const SEPARATOR = '\n\n';
