import { Is } from '../../language/lexicon.ts';
import type { Reading } from '../reading/reading.ts';
import type { TokenSentence } from '../reading/sentences.ts';
import { oneMention } from '../reading/subject.ts';
import { isWord, Kind } from '../reading/tokens.ts';
import type { Claim } from './claim.ts';
import { leadsSentence } from './leadsSentence.ts';

/** A credit is no longer than this, in tokens. */
const LONGEST = 14;

/**
 * The credit of a quote that stands by itself: `“…” ~ Renn`, `“…” (Renn)`, or a line of its own below, with a dash or
 * without, as a block quotation has it: "Mia Renn, in the programme".
 */
export function claimByCredit(reading: Reading, sentence: TokenSentence, at: number): Claim | undefined {
  const { tokens } = reading;
  const isItem = isLabelledItem(reading, sentence, at);
  if (!isItem && !leadsSentence(reading, sentence, at)) return undefined;
  let next = at + 1;
  while (next < sentence.to && tokens.kinds[next] === Kind.stop) next++;
  const beside = next < sentence.to;
  const tilde =
    !beside && next < tokens.count && /~/.test(tokens.text.slice(tokens.ends[next - 1], tokens.starts[next]));
  if (beside) {
    const signed =
      /^(?:~|\/\/|\(|-|[—–―])$/.test(
        tokens.text.slice(tokens.ends[next - 1], tokens.starts[next + 1] ?? 0).trim(),
      ) || isSign(reading, next);
    if (!signed) return undefined;
  } else if (!tilde) {
    const here = reading.blocks[sentence.block];
    const below = reading.blocks[sentence.block + 1];
    if (here?.kind !== 'quotation' || (below?.kind !== 'quotation' && below?.kind !== 'paragraph'))
      return undefined;
    if ((tokens.starts[next] ?? 0) < below.start || (tokens.starts[next] ?? 0) >= below.end) return undefined;
  }
  const limit = beside ? sentence.to : endOfBlock(reading, tilde ? sentence.block : sentence.block + 1, next);
  while (next < limit && tokens.kinds[next] !== Kind.word) next++;
  if (limit - next > LONGEST) return undefined;
  const index = reading.mentionAt[next] ?? -1;
  const mention = reading.mentions[index];
  if (mention?.kind !== 'name' || mention.from > next || mention.possessive) return undefined;
  const after = mention.to;
  // `(Petra Varga)` and nothing else: with a date it is a citation.
  const inside = tokens.kinds[next - 1] === Kind.open;
  if (inside && (tokens.kinds[after] !== Kind.close || (!isItem && mention.nameTo - mention.nameFrom < 2)))
    return undefined;
  if (isItem && !inside) return undefined;
  if (inside && !isItem && (reading.blocks[sentence.block]?.start ?? 0) < (tokens.starts[at] ?? 0))
    return undefined;
  if (after < limit && tokens.kinds[after] === Kind.word && !isWord(tokens, after, Is.preposition))
    return undefined;
  // A line that ends as a sentence does is no credit.
  for (let token = after; token < limit; token++)
    if (tokens.kinds[token] === Kind.stop && !beside) return undefined;
  return { rule: 'dash and name', subject: oneMention(reading, index) };
}

/** "- Fares: “…” (Holt)": an item of a list, of which a word or two before a colon say what it is about. */
function isLabelledItem({ tokens, blocks }: Reading, { block }: TokenSentence, at: number): boolean {
  const item = blocks[block];
  if (item === undefined || item.kind !== 'item') return false;
  return /^[\0\s*_]*\p{L}[\p{L} ]{1,24}:[\0\s*_]*$/u.test(tokens.text.slice(item.start, tokens.starts[at]));
}

function isSign({ tokens }: Reading, at: number): boolean {
  return (
    tokens.kinds[at] === Kind.open ||
    tokens.kinds[at] === Kind.dash ||
    (tokens.kinds[at] === Kind.other && /[~/]/.test(tokens.text.charAt(tokens.starts[at] ?? 0)))
  );
}

function endOfBlock({ tokens, blocks }: Reading, block: number, from: number): number {
  const end = blocks[block]?.end ?? 0;
  let at = from;
  while (at < tokens.count && (tokens.starts[at] ?? 0) < end && at - from <= LONGEST + 2) at++;
  return at;
}
