import type { Prose } from '../../prose/prose.ts';
import type { Span } from '../../text/span.ts';
import type { ArticleContext } from '../articleContext.ts';
import type { HearWeighing } from '../attribution/attribute.ts';
import type { WeighedClaim } from '../attribution/claim.ts';
import { CLAIM_WEIGHTS } from '../attribution/claimWeights.ts';
import { readSpeech } from './readSpeech.ts';

/** Of an outermost quote: where it begins, and who its sentence claims to be speaking, the weightiest claim first. */
export interface ExplainedQuote {
  readonly start: number;
  readonly claims: readonly ExplainedClaim[];
  /** By how much the first outweighs the best that names somebody else; absent where none does. */
  readonly margin?: number;
}

export interface ExplainedClaim {
  /** The words that say who; absent where the sentence says that the words are nobody's. */
  readonly mention?: Span;
  readonly rule: string;
  /** The evidence by its names, each with its weight. */
  readonly evidence: readonly (readonly [name: string, weight: number])[];
  readonly score: number;
}

/** Reads a text as `readSpeech` does, and tells of each quote what was weighed. */
export function explainSpeech(prose: Prose, about: ArticleContext): readonly ExplainedQuote[] {
  const explained: ExplainedQuote[] = [];
  const hear: HearWeighing = (quote, { claims, margin }, spanOf) => {
    const explain = ({ claim, evidence, score }: WeighedClaim): ExplainedClaim => ({
      ...(claim.subject === undefined ? {} : { mention: spanOf(claim.subject.from, claim.subject.to) }),
      rule: claim.rule,
      evidence: evidence.map((name): [string, number] => [name, CLAIM_WEIGHTS[name]]),
      score,
    });
    explained.push({
      start: quote.start,
      claims: claims.map(explain),
      ...(Number.isFinite(margin) && { margin }),
    });
  };
  readSpeech(prose, about, { hear });
  return explained;
}
