import { makesAnotherWord } from '../../language/houseForms.ts';
import type { Difference } from '../../proof/proof.ts';
import type { Span } from '../../text/span.ts';
import type { Alteration } from './alteration.ts';
import type { Comparison } from './comparison.ts';

/** A difference of characters that no comparison of words sees, as an alteration. */
export function alterationOf(difference: Difference, comparison: Comparison, sourceText: string): Alteration {
  const { pairs, text } = comparison;
  const { draft, source } = difference;
  const before = pairs.findLast((pair) => pair.draft.end <= draft.start && pair.source.end <= source.start);
  const after = pairs.find((pair) => pair.draft.start >= draft.end && pair.source.start >= source.end);
  const within = pairs.filter(
    (pair) =>
      pair.draft.start >= (before?.draft.end ?? 0) && pair.draft.end <= (after?.draft.start ?? text.length),
  );
  const run = {
    draft: within.map((pair) => pair.draft),
    source: within.map((pair) => pair.source),
    ...(before && { before }),
    ...(after && { after }),
  };
  const place = {
    run,
    draft: token(text, draft, { start: before?.draft.end ?? 0, end: after?.draft.start ?? text.length }),
    source: token(sourceText, source, {
      start: before?.source.end ?? Math.max(0, source.start - 12),
      end: after?.source.start ?? source.end + 12,
    }),
  };
  switch (difference.kind) {
    case 'signs':
      return { kind: 'meaning', about: 'sign', ...place };
    case 'figures':
      return { kind: 'meaning', about: 'number', ...place };
    case 'marks':
      // The source marks that words are missing, and the draft runs on as if none were.
      if (
        /…|\.\s?\./.test(sourceText.slice(source.start, source.end)) &&
        !/[…–—-]/.test(text.slice(draft.start, draft.end))
      )
        return { kind: 'omission', ...place };
      return { kind: 'punctuation', ...place };
    case 'hyphens':
      return {
        kind: makesAnotherWord(
          text.slice(place.draft.start, place.draft.end),
          sourceText.slice(place.source.start, place.source.end),
        )
          ? 'wording'
          : 'spacing',
        ...place,
      };
    case 'capitals':
      return { kind: 'spacing', ...place };
    default:
      return { kind: 'wording', ...place };
  }
}

/** The difference with all of its line that clings to it, within its bounds. */
function token(text: string, difference: Span, bounds: Span): Span {
  let { start, end } = difference;
  while (start > bounds.start && !/\s/.test(text.charAt(start - 1))) start--;
  while (end < bounds.end && !/\s/.test(text.charAt(end))) end++;
  return { start, end };
}
