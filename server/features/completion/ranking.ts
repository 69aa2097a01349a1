import type { CorpusIndex } from '../../search/corpusIndex.ts';
import type { QuoteEntry } from '../../search/quoteEntry.ts';
import type { QuoteHit, TypedWords } from '../../search/quoteIndex.ts';
import { slice } from '../../text/span.ts';
import { findSequels, type Suggestion } from './candidates.ts';
import type { BeforeQuotation, InQuotation } from './cursorContext.ts';
import { citedArticles, isQuotedIn } from './draftHabits.ts';
import type { LeadIn } from './leadIn.ts';

export interface Ranked {
  readonly hit: Suggestion;
  readonly rank: number;
  /** Whether the draft quotes these words already. */
  readonly isUsed: boolean;
}

/**
 * Puts quotes in the order a writer would want them: by how the typed words are found, then by the speaker
 * and the outlet named, the subject of the paragraph and the articles already cited. What the draft has
 * quoted already goes last. `limit` also bounds how often the draft is searched.
 */
export function rankCandidates(
  index: CorpusIndex,
  draft: string,
  context: InQuotation | BeforeQuotation,
  lead: LeadIn,
  typed: TypedWords,
  candidates: readonly Suggestion[],
  limit: number,
): Ranked[] {
  const circumstances: Circumstances = {
    lead,
    named: new Set(lead.speaker?.entries),
    sequels: new Set(findSequels(index, context).map(({ entry }) => entry)),
    cited: citedArticles(draft),
    wordsTyped: typed.words.length,
    subjectShare: index.quotes.shareOf(lead.subject),
  };
  const ranked = candidates
    .map((hit) => ({ hit, rank: rankOf(hit, circumstances) }))
    .sort((a, b) => b.rank - a.rank)
    .slice(0, limit)
    .map(({ hit, rank }): Ranked => {
      const { article, quote } = hit.entry;
      const isUsed =
        (hit.used ?? 0) === 0 && isQuotedIn(draft, slice(article.prose.text, quote), context.replace);
      return { hit, rank, isUsed };
    });
  return [...ranked.filter(({ isUsed }) => !isUsed), ...ranked.filter(({ isUsed }) => isUsed)];
}

/** What ranking goes by, beside how the typed words were found. */
interface Circumstances {
  readonly lead: LeadIn;
  readonly named: ReadonlySet<QuoteEntry>;
  /** What goes on from the quotation before. */
  readonly sequels: ReadonlySet<QuoteEntry>;
  /** The ids of articles that the draft cites. */
  readonly cited: ReadonlySet<string>;
  /** How many whole words are typed. */
  readonly wordsTyped: number;
  subjectShare(entry: QuoteEntry): number;
}

function rankOf(hit: QuoteHit, context: Circumstances): number {
  const { entry } = hit;
  const { lead, named, wordsTyped } = context;
  let rank = rankOfWords(hit);
  // One or two words fit many quotes, so the speaker decides; three in a row fit few, and decide themselves.
  if (named.has(entry)) {
    const weight = lead.speaker?.certainty === 'named' ? 1 : 0.4;
    rank += weight * (wordsTyped < 2 ? 40 : wordsTyped < 3 ? 24 : 12);
  }
  const outlet = entry.article.metadata.containerTitle;
  if (outlet !== undefined && lead.outlets.has(outlet)) rank += 6;
  if (context.cited.has(entry.article.id)) rank += 4;
  if (context.sequels.has(entry)) rank += 50;
  rank += context.subjectShare(entry) * 8;
  if (entry.quote.end - entry.quote.start < SHORT) rank -= 5;
  if (hit.kind === 'loose' && /^\p{Ll}/u.test(entry.article.text.charAt(entry.quote.start))) rank -= 5;
  return rank;
}

/** A fragment, like one that begins with a small letter: seldom what is wanted when nothing says so. */
const SHORT = 25;

function rankOfWords({ kind, position, share }: QuoteHit): number {
  const place = position === 0 ? 0 : -12;
  if (kind === 'phrase') return 100 + place - 100 * (1 - share);
  if (kind === 'slip') return 66 + place / 2 - 30 * (0.9 - share);
  return 40 * share;
}
