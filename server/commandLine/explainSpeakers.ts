import type { Prose } from '../prose/prose.ts';
import type { ArticleContext } from '../quotes/articleContext.ts';
import { type ExplainedClaim, explainSpeech } from '../quotes/speech/explainSpeech.ts';
import { printableWords } from '../text/printable.ts';
import { slice } from '../text/span.ts';

/** For each outermost quote, by where it begins: a line on each claim of who is speaking, with its evidence and weights. */
export function explainSpeakers(prose: Prose, about: ArticleContext): ReadonlyMap<number, readonly string[]> {
  const lines = ({ mention, evidence, score }: ExplainedClaim, index: number): string => {
    const who = mention === undefined ? 'nobody' : `“${printableWords(slice(prose.text, mention))}”`;
    const weights = evidence.map(([name, weight]) => `${name} ${weight > 0 ? '+' : '−'}${Math.abs(weight)}`);
    return `${index === 0 ? 'spoken by' : 'less likely'} ${who}: ${weights.join(', ')} = ${round(score)}`;
  };
  return new Map(
    explainSpeech(prose, about).map(({ start, claims, margin }) => [
      start,
      [
        ...claims.slice(0, MOST).map(lines),
        ...(margin === undefined ? [] : [`outweighs whoever else could speak by ${round(margin)}`]),
      ],
    ]),
  );
}

/** Further claims say little. */
const MOST = 3;

function round(value: number): number {
  return Math.round(100 * value) / 100;
}
