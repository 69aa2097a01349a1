import { referenceLine } from '../citations/reference.ts';
import type { QuoteResult } from '../search/quoteIndex.ts';
import { createLineIndex } from '../text/lineIndex.ts';
import { printable, printableWords } from '../text/printable.ts';
import { inEnglish } from '../text/said.ts';
import { slice } from '../text/span.ts';
import { toJson } from '../text/toJson.ts';

/** The contract's JSON for `verbatim search --json`. */
export function searchAsJson(found: readonly QuoteResult[]): string {
  const results = found.map(({ article, quote, score }) => ({
    text: slice(article.text, quote),
    speaker: quote.attribution?.who === 'named' ? quote.attribution.name : null,
    article: article.id,
    start: quote.start,
    end: quote.end,
    score,
  }));
  return toJson({ version: 1, results });
}

/** Each quote with its speaker, and below it where it stands. */
export function searchAsText(found: readonly Found[]): string {
  if (found.length === 0) return 'No quote has these words.\n';
  return found.map(asText).join('\n');
}

type Found = Pick<QuoteResult, 'article' | 'quote'>;

function asText({ article, quote }: Found): string {
  const { line, character } = createLineIndex(article.text).positionAt(quote.start);
  const speaker = quote.attribution?.who === 'named' ? quote.attribution.name : 'not said who';
  const place = `${article.path}:${line + 1}:${character + 1}`;
  return `${printable(speaker)}: ${printableWords(slice(article.text, quote))}\n    ${printable(`${place}  ${inEnglish(referenceLine(article))}`)}\n`;
}
