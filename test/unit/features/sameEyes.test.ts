import { deepEqual } from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { parseDraft } from '../../../server/drafts/parseDraft.ts';
import { cursorContextAt } from '../../../server/features/completion/cursorContext.ts';
import type { Quote } from '../../../server/quotes/quote.ts';
import { splitWords } from '../../../server/text/words.ts';

const CASES = 'test/cases';

describe('completion and the check', () => {
  it('agree at every word of the cases on what stands in an open quotation', () => {
    const disagreements: string[] = [];
    for (const text of readDrafts()) {
      const quotes = parseDraft('draft.md', text, 'markdown').speech.quotes.filter(
        ({ depth, form }) => depth === 0 && form === 'marks',
      );
      for (const { end } of splitWords(text)) {
        // A writer has typed so far; what follows may be the end of a note's label or another quotation.
        const context = cursorContextAt(text.slice(0, end), end, 'markdown');
        if (context?.where === 'citation' || (context?.where === 'quotation' && context.mark === undefined))
          continue;
        // Whether marks in a note hold a title, only what follows them can tell.
        const isNoted =
          context?.where === 'quotation' && context.lead.prose.blocks[context.lead.block]?.kind === 'note';
        if (isNoted) continue;
        // Who speaks may be said within the marks, which is known when it is said and the words go on.
        const isInside = quotes.some(
          (quote, at) =>
            end >= (isSameMarks(quotes, at) ? (quotes[at - 1]?.end ?? 0) : quote.start) && end <= quote.end,
        );
        if (isInside !== (context?.where === 'quotation')) disagreements.push(text.slice(0, end).slice(-80));
      }
    }
    // The label of a note that stands inside the marks is not known for one before its bracket is closed.
    deepEqual(
      disagreements.filter((text) => !/\[\^\w*$/.test(text)),
      [],
    );
  });
});

/** Whether a quote goes on within the marks of the one before it. */
function isSameMarks(quotes: readonly Quote[], at: number): boolean {
  const [before, quote] = [quotes[at - 1], quotes[at]];
  return before?.closed === true && quote?.continues === true && before.block === quote.block;
}

function readDrafts(): string[] {
  return readdirSync(CASES)
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => draftsIn(JSON.parse(readFileSync(`${CASES}/${name}`, 'utf8'))));
}

function draftsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'draft' && typeof inner === 'string' ? [inner] : draftsIn(inner),
  );
}
