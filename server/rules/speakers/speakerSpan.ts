import type { Span } from '../../text/span.ts';
import type { Scene } from '../rule.ts';

/** The words that name the speaker where they stand in the quotation's own sentence, else the quotation. */
export function speakerSpan({ quotation, draft }: Scene): Span {
  const { mention } = quotation.attribution ?? {};
  const block = draft.prose.blocks[quotation.quote.block];
  if (mention === undefined || block === undefined || mention.end <= mention.start)
    return { start: quotation.start, end: quotation.end };
  const near = mention.start >= block.start && mention.end <= block.end;
  return near ? { start: mention.start, end: mention.end } : { start: quotation.start, end: quotation.end };
}
