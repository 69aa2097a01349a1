import type { Attribution, Quote, QuoteKind } from '../quote.ts';

/** What the walk finds for one quote. */
export interface QuoteReading {
  readonly kind: QuoteKind;
  readonly attribution?: Attribution;
}

/** A running quote is one quote: an attribution beside any of its paragraphs serves them all. */
export function joinRunning(quotes: readonly Quote[], given: QuoteReading[]): void {
  for (let from = 0; from < quotes.length; ) {
    let to = from + 1;
    while (to < quotes.length && goesOn(quotes, to)) to++;
    if (to - from > 1) {
      let best: Attribution | undefined;
      for (let at = from; at < to; at++) {
        const one = given[at]?.attribution;
        if (one?.cue !== undefined) best ??= one;
      }
      for (let at = from; at < to && best !== undefined; at++) {
        // What stands within the same marks is speech, however short.
        const isOne = at > from && quotes[at - 1]?.closed === true;
        if (given[at]?.attribution?.cue === undefined && (isOne || given[at]?.kind !== 'scare'))
          given[at] = { kind: 'speech', attribution: { ...best, rule: 'running quote' } };
      }
    }
    from = to;
  }
}

/** Whether a quote goes on from the one before: from its last paragraph, which closes no marks, or within the same ones. */
function goesOn(quotes: readonly Quote[], at: number): boolean {
  const [before, quote] = [quotes[at - 1], quotes[at]];
  return quote?.continues === true && (before?.closed === false || before?.block === quote.block);
}
