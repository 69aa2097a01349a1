import type { Candidate } from '../sources/findSources.ts';
import type { Pair } from '../sources/wording/compareWording.ts';
import { readableText } from '../sources/wording/sentences.ts';
import { clean } from '../text/clean.ts';
import { overlap, type Span } from '../text/span.ts';
import { dressed } from './fixes.ts';
import { type Found, inDraft, type Judged, type Rule } from './rule.ts';
import { related, spokenText } from './sourceText.ts';

export const punctuationChanged: Rule = {
  code: 'punctuation-changed',
  severity: 'information',
  documentation:
    'A question or exclamation mark, or a mark between the words, was added, removed or changed.',
  find(judged) {
    const { reading } = judged;
    if (reading === undefined) return [];
    const found = reading.parts.flatMap((candidate) => [
      ...changedBetween(judged, candidate),
      ...changedAtEnd(judged, candidate),
    ]);
    return found.slice(0, 1);
  },
};

function changedBetween(judged: Judged, candidate: Candidate): Found[] {
  const { comparison } = candidate;
  const { article, speech } = comparison.indexed;
  const text = readableText(article, comparison);
  const altered = comparison.alterations.map(({ run }) => run.before);
  const spoken = speech.quotes.filter((quote) => quote.depth === 0 && overlap(quote, comparison));
  return comparison.pairs.flatMap((pair, at) => {
    const next = comparison.pairs[at + 1];
    if (next === undefined || isPlain(judged.quotation.text, text, pair, next) || altered.includes(pair))
      return [];
    if (comparison.alterations.some(({ draft }) => overlap(draft, between(pair, next).draft))) return [];
    const { draft, source } = between(pair, next);
    if (source.end < source.start || draft.end < draft.start) return [];
    if (comparison.wording.marks.some((mark) => draft.start <= mark.start && mark.end <= draft.end))
      return [];
    const printed = text.slice(source.start, source.end);
    // The article's own "she said" between two quotes is passed over, and its comma with it.
    if (/\p{L}/u.test(printed) || /[\n\r]\s*[\n\r]/.test(printed)) return [];
    if (spoken.some((quote) => quote.outer.start > source.start && quote.outer.start < source.end)) return [];
    const written = marksOf(judged.quotation.text.slice(draft.start, draft.end));
    const wanted = marksOf(printed);
    if (written === wanted || isStyleOnly(written, wanted)) return [];
    return [found(judged, candidate, draft, source, pair, next)];
  });
}

/** Nearly all words: one space on both sides. */
function isPlain(draft: string, source: string, pair: Pair, next: Pair): boolean {
  return (
    next.draft.start === pair.draft.end + 1 &&
    next.source.start === pair.source.end + 1 &&
    draft[pair.draft.end] === ' ' &&
    source[pair.source.end] === ' '
  );
}

function between(pair: Pair, next: Pair): { draft: Span; source: Span } {
  return {
    draft: { start: pair.draft.end, end: next.draft.start },
    source: { start: pair.source.end, end: next.source.start },
  };
}

/** Only the marks that part the sense: quotation marks, brackets, spaces and hyphens are of no account. */
function marksOf(gap: string): string {
  return gap
    .replace(/\[\^?[^\]]*\]|\(sic\)/g, '')
    .replace(/[-‐‑](?=\S)(?<=\S[-‐‑])/g, '')
    .replace(/\s*(?:--+|[–—―])\s*|\s-\s/g, '–')
    .replace(/\.\s?\.\s?\.|…/g, '…')
    .replace(/[^.,;:!?–…()]/g, '');
}

/** A serial comma more or less is a matter of house style, and so is a dash for an ellipsis that the source has. */
function isStyleOnly(written: string, wanted: string): boolean {
  return wanted.includes('…') || written.includes('…') || (written + wanted).replace(/[()]/g, '') === '';
}

/** The final mark of the whole: only questions and exclamations count. */
function changedAtEnd(judged: Judged, candidate: Candidate): Found[] {
  const { comparison } = candidate;
  const last = comparison.pairs.at(-1);
  const word = judged.quotation.wording.words.at(-1);
  if (last === undefined || word === undefined || last.draft.end !== word.end) return [];
  if (comparison.marks.some(({ mark }) => mark.start >= last.draft.end)) return [];
  const text = readableText(comparison.indexed.article, comparison);
  const printed =
    /^[\s\0"“”'’)\]]*([.,;:!?…–—-]*)/.exec(text.slice(last.source.end, last.source.end + 8))?.[1] ?? '';
  const after = judged.draft.prose.text.slice(judged.quotation.end, judged.quotation.end + 2);
  const written = judged.quotation.text.slice(last.draft.end) + (/^["“”'’]?[?!]/.test(after) ? '' : '');
  const strong = (marks: string) => [...new Set(marks.replace(/[^?!]/g, ''))].sort().join('');
  if (strong(printed) === strong(written)) return [];
  // A part of a question is no question; a sentence that is one loses its mark.
  if (strong(written) === '' && !startsSentence(candidate)) return [];
  const draft = { start: last.draft.end, end: judged.quotation.text.trimEnd().length };
  const source = { start: last.source.end, end: last.source.end + printed.length };
  return [found(judged, candidate, draft, source, last, undefined)];
}

function startsSentence({ comparison }: Candidate): boolean {
  const { article } = comparison.indexed;
  const text = readableText(article, comparison);
  return /(?:^|[.!?…:]\s*|[\n"“‘'«„—–]\s*)$/.test(
    text.slice(Math.max(0, comparison.start - 4), comparison.start).replaceAll('\0', ''),
  );
}

function found(
  judged: Judged,
  candidate: Candidate,
  draft: Span,
  source: Span,
  pair: Pair,
  next: Pair | undefined,
): Found {
  const { indexed } = candidate.comparison;
  const words = inDraft(judged.quotation, {
    start: pair.draft.start,
    end: next === undefined ? draft.end : next.draft.end,
  });
  const printed = clean(
    spokenText(indexed, { start: pair.source.start, end: next?.source.end ?? source.end }),
  );
  return {
    ...words,
    message: `The punctuation differs: the source has “${printed}”.`,
    fixes: [
      {
        title: 'Restore the source’s punctuation',
        edits: [dressed(judged, { ...draft, newText: spokenText(indexed, source) })],
        restoresWording: false,
      },
    ],
    related: [related(candidate)],
  };
}
