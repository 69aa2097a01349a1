import { speakerOf } from '../features/completion/speakerOf.ts';
import { passageInContext } from '../features/passage.ts';
import { covers, overlap } from '../text/span.ts';
import { articleNamed, spanWithin, type World } from './world.ts';

export interface PassageWanted {
  readonly article: string;
  readonly start: number;
  readonly end: number;
  /** UTF-16 units to show on either side, within the paragraph. */
  readonly context: number;
}

/** The tool `get_passage`: a stretch of an article in its paragraph, and who says it. */
export async function getPassage(world: World, { article: id, start, end, context }: PassageWanted) {
  const { article, speech } = articleNamed(await world.corpus(), id);
  const span = spanWithin(article, start, Math.min(end, start + MOST));
  const { before, words, after } = passageInContext(article, span, context);
  const outermost = speech.quotes.filter(({ depth, kind }) => depth === 0 && kind === 'speech');
  const quote = outermost.find((one) => covers(one, span));
  return {
    version: 1 as const,
    article: article.id,
    start: span.start,
    end: span.end,
    /** Whether the passage was longer than an answer may be. */
    cut: end > span.end,
    before,
    words,
    after,
    /** Words of somebody whom the article quotes, the article's own words, or both. */
    kind: quote
      ? ('speech' as const)
      : outermost.some((one) => overlap(one, span))
        ? ('mixed' as const)
        : ('prose' as const),
    speaker: (quote && speakerOf({ quote })) ?? null,
  };
}

/** The longest passage of one answer, in UTF-16 units. */
const MOST = 6000;
