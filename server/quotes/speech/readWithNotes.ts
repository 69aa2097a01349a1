import type { Block, Prose } from '../../prose/prose.ts';
import type { ArticleContext } from '../articleContext.ts';
import type { Quote, Speech } from '../quote.ts';
import type { ReadingMemory } from '../reading/readAgain.ts';
import { readSpeech } from './readSpeech.ts';

/**
 * What a text quotes in its running prose and in its notes. The prose is read as if there were no notes, and `noted` is
 * the same text with them among its blocks, which the quotes' blocks are indices into.
 */
export function readWithNotes(
  prose: Prose,
  noted: Prose,
  about: ArticleContext,
  memory?: ReadingMemory,
): Speech {
  const speech = readSpeech(prose, about, memory && { memory });
  if (noted === prose) return speech;
  const places = { text: indices(noted, isOfText), notes: indices(noted, isOfNote) };
  const blocks = noted.blocks.filter(isOfNote);
  const inNotes = readSpeech({ ...noted, blocks }, { language: speech.language.code });
  const placed = (quote: Quote, at: readonly number[]): Quote => ({ ...quote, block: at[quote.block] ?? 0 });
  const quotes = [
    ...speech.quotes.map((quote) => placed(quote, places.text)),
    ...quotedInNotes(inNotes.quotes, noted.text).map((quote) => placed(quote, places.notes)),
  ];
  return { ...speech, quotes: quotes.sort((a, b) => a.outer.start - b.outer.start || a.depth - b.depth) };
}

const isOfNote = ({ kind }: Block) => kind === 'note';
const isOfText = (block: Block) => !isOfNote(block);

function indices({ blocks }: Prose, isOne: (block: Block) => boolean): number[] {
  return blocks.flatMap((block, at) => (isOne(block) ? [at] : []));
}

/**
 * Notes name works, and set them in marks as often as not: “The Pump”, “why we left the quay”. Only what a verb of saying
 * right beside the marks gives to somebody is a quotation there. A pronoun or a role leans on the sentence that the note
 * belongs to, which is not asked: then nobody is named.
 */
function quotedInNotes(quotes: readonly Quote[], text: string): Quote[] {
  let end = 0;
  return quotes.flatMap((quote): Quote[] => {
    if (quote.depth > 0) return quote.start < end ? [quote] : [];
    if (quote.form !== 'marks' || quote.kind !== 'speech' || !isSaidBeside(quote, text)) return [];
    end = quote.end;
    const { attribution, ...words } = quote;
    return [attribution?.who !== 'named' || attribution.confidence === 'high' ? quote : words];
  });
}

/** “…,” Renn said. Renn said, “…”. Renn told the Courier: “…”. But not: Renn argues in “…”, (“…”) or “…”, in which Renn says. */
function isSaidBeside({ attribution, outer }: Quote, text: string): boolean {
  const { cue, mention } = attribution ?? {};
  if (cue === undefined || mention === undefined) return false;
  if (cue.start >= outer.end) {
    const between = text.slice(
      outer.end,
      Math.min(cue.start, mention.start < outer.end ? cue.start : mention.start),
    );
    return /^[\s\0,*_–—-]*$/.test(between);
  }
  const from = Math.max(cue.end, mention.end > outer.start ? 0 : mention.end);
  const between = text.slice(from, outer.start);
  return between.length < LONGEST_LEAD && /^(?:[^()[\]“”"]*[,:])?[\s\0*_]*$/.test(between);
}

/** In UTF-16 units: to whom it was said, and where. */
const LONGEST_LEAD = 120;
