import type { Span } from '../../text/span.ts';
import type { Mention } from './mention.ts';
import type { ReadSoFar, Stretch } from './readSoFar.ts';
import type { TokenSentence } from './sentences.ts';
import { appendTokens, Kind, type Tokens } from './tokens.ts';

/**
 * The tokens, sentences and mentions of one text as they were when it was last read. Whoever reads a text again and
 * again keeps it: then only the paragraphs that changed are read. Never larger than the text and what was made of it.
 */
export interface ReadingMemory {
  last?: LastReading;
}

/** What was read, before anything was dropped from it, and where in it each block's part begins. */
interface LastReading extends ReadSoFar {
  readonly places: readonly Place[];
}

interface Place extends Stretch {
  readonly token: number;
  readonly sentence: number;
  readonly mention: number;
  /** Whether it was taken from the memory then, so that it is known to have capitals throughout. */
  readonly recalled: boolean;
}

/** Reads the blocks of a text one after the other, those that were read before from the memory. */
export interface Recall {
  /** Adds what the stretch was read as, if it is the same as then; answers whether it is. */
  takes(stretch: Stretch): boolean;
  /** Remembers all that was read, instead of what was. */
  keep(): void;
}

/** `read` grows as the stretches of `blocks` blocks are read; one stretch is asked about for each of them. */
export function createRecall(memory: ReadingMemory, read: ReadSoFar, blocks: number): Recall {
  const last = memory.last?.tokens.language === read.tokens.language ? memory.last : undefined;
  const places: Place[] = [];
  // What is typed changes a paragraph or two: before them all stand where they stood, behind them all as far from the end.
  const shift = (last?.places.length ?? 0) - blocks;
  return {
    takes(stretch) {
      const index = places.length;
      const isKnown = (at: number) => last !== undefined && isSame(read, stretch, last, last.places[at]);
      const known = isKnown(index) ? index : isKnown(index + shift) ? index + shift : undefined;
      places.push({
        ...stretch,
        token: read.tokens.count,
        sentence: read.sentences.length,
        mention: read.mentions.length,
        recalled: known !== undefined,
      });
      if (last === undefined || known === undefined) return false;
      recall(read, stretch, last, known);
      return true;
    },
    keep() {
      const { tokens, quotes, sentences, starts, mentions } = read;
      memory.last = { tokens, quotes, sentences, starts: [...starts], mentions: [...mentions], places };
    },
  };
}

/** Whether a stretch is what a place of the last reading was, with all around it that its words are read by. */
function isSame(read: ReadSoFar, now: Stretch, last: LastReading, then: Place | undefined): boolean {
  if (then === undefined || now.end - now.start !== then.end - then.start) return false;
  if (now.to - now.from !== then.to - then.from) return false;
  if (printed(read.tokens.text, now) !== printed(last.tokens.text, then)) return false;
  for (let at = 0; at < now.to - now.from; at++) {
    const one = read.quotes[now.from + at]?.outer;
    const other = last.quotes[then.from + at]?.outer;
    if (one === undefined || other === undefined || one.end > now.end) return false;
    if (one.start - now.start !== other.start - then.start || one.end - now.start !== other.end - then.start)
      return false;
  }
  return (
    !endsWithWord(read.tokens, read.tokens.count) &&
    !endsWithWord(last.tokens, then.token) &&
    (then.recalled || hasCapitalsThroughout(read.tokens.text, now))
  );
}

/** With the units around it that are looked at. */
function printed(text: string, { start, end }: Span): string {
  return text.slice(Math.max(0, start - 1), end + 2);
}

/** A word at the end of the block before, as a heading's, is looked at too. */
function endsWithWord({ kinds }: Tokens, count: number): boolean {
  return count > 0 && kinds[count - 1] === Kind.word;
}

/** Where capitals are far apart, the text around tells whether it is written with them at all. */
function hasCapitalsThroughout(text: string, { start, end }: Span): boolean {
  let capital = -1;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 65 && unit <= 90) capital = at;
    else if (at - Math.max(capital, start) > FARTHEST) return false;
  }
  return capital >= 0;
}

/** In UTF-16 units; less than the splitter of sentences looks to either side. */
const FARTHEST = 250;

/** Adds what a place of the last reading was read as. */
function recall(read: ReadSoFar, now: Stretch, last: LastReading, index: number): void {
  const then = last.places[index];
  if (then === undefined) return;
  const next = last.places[index + 1];
  const by = read.tokens.count - then.token;
  for (let at = then.sentence; at < (next?.sentence ?? last.sentences.length); at++) {
    const { from, to, holds } = last.sentences[at] as TokenSentence;
    read.sentences.push({ from: from + by, to: to + by, block: now.block, holds });
    read.starts.push((last.starts[at] ?? 0) - then.mention + read.mentions.length);
  }
  for (let at = then.mention; at < (next?.mention ?? last.mentions.length); at++)
    read.mentions.push(moved(last.mentions[at] as Mention, by));
  appendTokens(read.tokens, last.tokens, {
    from: then.token,
    to: next?.token ?? last.tokens.count,
    units: now.start - then.start,
    quotes: now.from - then.from,
  });
}

/** The mention so many tokens further on. */
function moved(mention: Mention, by: number): Mention {
  if (by === 0) return mention;
  const { from, to, nameFrom, nameTo } = mention;
  return { ...mention, from: from + by, to: to + by, nameFrom: nameFrom + by, nameTo: nameTo + by };
}
