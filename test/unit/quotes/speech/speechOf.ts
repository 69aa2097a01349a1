import { parseProse } from '../../../../server/prose/parseProse.ts';
import { readSpeech } from '../../../../server/quotes/speech/readSpeech.ts';

/** Each quote on a line: its first words, an arrow, and its speaker or kind. */
export function speech(text: string): string {
  return readSpeech(parseProse(text, 'markdown'))
    .quotes.filter((quote) => quote.depth === 0)
    .map((quote) => {
      const words = text.slice(quote.start, quote.end).trim().split(/\s+/).slice(0, 3).join(' ');
      const by = quote.attribution;
      if (by === undefined) return `${words} → ${quote.kind}`;
      const who =
        by.who === 'named'
          ? by.name
          : by.who === 'joint'
            ? by.names.join(' + ')
            : by.who === 'ambiguous'
              ? by.candidates.join(' or ')
              : by.who;
      return `${words} → ${who}`;
    })
    .join('\n');
}
