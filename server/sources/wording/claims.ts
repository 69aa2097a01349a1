import { FUNCTION_WORDS } from '../../language/scopes.ts';
import type { Claim } from '../../proof/proof.ts';
import type { Side } from '../../proof/readCharacters.ts';
import { wholeWords } from '../../proof/wholeWords.ts';
import type { IndexedArticle } from '../../search/indexedArticle.ts';
import type { Span } from '../../text/span.ts';
import type { Word } from '../../text/words.ts';
import { BRACKET_REACH } from './alteration.ts';
import type { Comparison, MarkReading } from './comparison.ts';
import type { Pair } from './pair.ts';
import type { Mark } from './readWording.ts';

/** What a comparison proposes to the proof besides the words that are in step, in the order of the draft. */
export function claimsOf(comparison: Comparison, source: Side): Claim[] {
  const marked = [
    ...comparison.marks.flatMap((reading) => [
      claimOfMark(reading, comparison, source),
      claimOfContraction(reading, comparison, source),
    ]),
    ...comparison.wording.marks
      .filter(({ kind }) => kind === 'sic')
      .map((mark) => claimOfSic(mark, comparison, source)),
    ...inflections(comparison),
    ...sourceBrackets(comparison, source),
  ].filter((claim) => claim !== undefined);
  const claims = [
    ...marked,
    ...attributions(comparison, source).filter(
      (one) =>
        !marked.some(({ source: other }) => other.start < one.source.end && one.source.start < other.end),
    ),
  ];
  return claims.sort((a, b) => a.draft.start - b.draft.start || a.source.start - b.source.start);
}

function claimOfMark(
  { mark, source: passed, before, after }: MarkReading,
  { text }: Comparison,
  source: Side,
): Claim | undefined {
  const draft = { start: mark.start, end: mark.end };
  if (mark.kind === 'ellipsis') {
    const end = before === undefined ? (after?.source.start ?? source.start) : endOf(before, source);
    // A question or an exclamation that ends before the gap keeps its mark.
    const asks = /[?!)]/.test(text.slice(before?.draft.end ?? mark.start, mark.start));
    const from =
      end + (asks ? (/^[.,;:!?…”"'’»)]{1,4}/.exec(source.text.slice(end, end + 4))?.[0].length ?? 0) : 0);
    const to = after === undefined ? from : wholeWords({ text: source.text, ...after.source }).start;
    return { rule: 'ellipsis', draft, source: { start: from, end: Math.max(from, to) } };
  }
  const first = passed[0];
  const last = passed.at(-1);
  const at = before?.source.end ?? after?.source.start ?? source.start;
  return {
    rule: 'bracket',
    draft,
    source: first && last ? withBrackets(source.text, first.start, last.end) : { start: at, end: at },
  };
}

/** A bracket may face one of the source's own. */
function withBrackets(text: string, start: number, end: number): Span {
  const faces = text.charAt(start - 1) === '[' && text.charAt(end) === ']';
  return faces ? { start: start - 1, end: end + 1 } : { start, end };
}

/** “[Renn] is” for “He’s”: the bracket stands for the pronoun, and the verb is written out. */
function claimOfContraction(
  { mark, source: passed }: MarkReading,
  { wording }: Comparison,
  { text }: Side,
): Claim | undefined {
  const last = passed.at(-1);
  const verb = wording.words[mark.before];
  const ending = last && /^['’]\p{L}{1,2}(?!\p{L})/u.exec(text.slice(last.end, last.end + 4))?.[0];
  if (mark.kind !== 'bracket' || last === undefined || verb === undefined || ending === undefined)
    return undefined;
  return {
    rule: 'house:contraction',
    draft: { start: verb.start, end: verb.end },
    source: { start: last.end, end: last.end + ending.length },
  };
}

function endOf({ source: word }: Pair, { text }: Side): number {
  return wholeWords({ text, start: word.start, end: word.end }).end;
}

/** Behind the word that it speaks of; nothing where the source has the same. */
function claimOfSic(mark: Mark, { wording, pairs, text }: Comparison, source: Side): Claim | undefined {
  const word = wording.words[mark.before - 1];
  const pair = pairs.findLast(({ draft }) => draft.start <= (word?.start ?? -1));
  if (pair === undefined) return undefined;
  const written = text.slice(mark.start, mark.end);
  if (source.text.slice(pair.source.end, pair.source.end + written.length + 3).includes(written))
    return undefined;
  const at = endOf(pair, source);
  return { rule: 'sic', draft: { start: mark.start, end: mark.end }, source: { start: at, end: at } };
}

/** `[T]he` and `walk[ed]`: the word with its brackets for the source's whole word. */
function inflections({ pairs, alterations, text }: Comparison): Claim[] {
  const changed = alterations
    .filter(({ kind }) => kind === 'bracketed')
    .flatMap(({ run }) =>
      run.draft.flatMap((draft, at) => {
        const source = run.source[at];
        return source === undefined ? [] : [{ draft, source }];
      }),
    );
  return [...pairs, ...changed]
    .filter(({ draft }) => draft.bracketed !== undefined)
    .map(({ draft, source }): Claim => {
      const start = text.charAt(draft.start - 1) === '[' ? draft.start - 1 : draft.start;
      const end = text.charAt(draft.end) === ']' ? draft.end + 1 : draft.end;
      return { rule: 'inflection', draft: { start, end }, source: { start: source.start, end: source.end } };
    });
}

/** What the source's own editor put in, in brackets, may go. */
function sourceBrackets({ alterations, indexed, text: written }: Comparison, { text }: Side): Claim[] {
  return alterations.flatMap(({ kind, run, draft, source }): Claim[] => {
    if (kind !== 'typography' || run.draft.length > 0) return [];
    const isNote = isNoteInTurn(run.source, text, indexed);
    const open = text.lastIndexOf(isNote ? '(' : '[', source.start);
    const close = text.indexOf(isNote ? ')' : ']', source.end);
    if (open < source.start - BRACKET_REACH || close < 0 || close > source.end + BRACKET_REACH) return [];
    // "at high water. [Laughter.] We": the full stop before it stands in both.
    const marks = /^[.,;:!?…]*/.exec(text.slice(run.before?.source.end ?? open, open))?.[0] ?? '';
    const at = written.startsWith(marks, draft.start) ? draft.start + marks.length : draft.start;
    return [
      {
        rule: 'source-bracket',
        draft: { start: at, end: at },
        source: { start: open, end: close + 1 },
      },
    ];
  });
}

/** In a transcript "(1:05)" and "(long pause)" are whoever wrote it down: nobody speaks parentheses. */
function isNoteInTurn(words: readonly Word[], text: string, { speech }: IndexedArticle): boolean {
  const [first] = words;
  const last = words.at(-1);
  if (first === undefined || last === undefined) return false;
  const isInTurn = speech.quotes.some(
    ({ form, start, end }) => form === 'turn' && start <= first.start && last.end <= end,
  );
  if (!isInTurn || text.charAt(first.start - 1) !== '(' || text.charAt(last.end) !== ')') return false;
  const note = text.slice(first.start, last.end);
  if (/^\d{1,2}(?::\d{2}){1,2}$/.test(note)) return true;
  return /^\p{Ll}+(?: \p{Ll}+)?$/u.test(note) && !words.some(({ key }) => FUNCTION_WORDS.has(key));
}

/** Between two quotes of one speech: “she said”, the label of a turn, the marks of a running quote. */
function attributions({ indexed, pairs, text }: Comparison, { start, end }: Side): Claim[] {
  const quotes = indexed.speech.quotes.filter(
    (quote) => quote.depth === 0 && quote.kind === 'speech' && quote.end > start && quote.start < end,
  );
  return quotes.flatMap((quote, at): Claim[] => {
    const next = quotes[at + 1];
    if (next === undefined || next.start < quote.end || next.block - quote.block > 1) return [];
    const before = pairs.findLast(({ source }) => source.end <= quote.end);
    const after = pairs.find(({ source }) => source.start >= next.start);
    if (before === undefined || after === undefined) return [];
    const inside = pairs.some(({ source }) => source.start >= quote.end && source.end <= next.start);
    if (inside || after.draft.start < before.draft.end) return [];
    const marks = /^[.,;:!?…\0”"'’»)]{0,12}/.exec(text.slice(before.draft.end, after.draft.start))?.[0] ?? '';
    const draft = before.draft.end + marks.length;
    const between: Span = { start: quote.end, end: next.start };
    return [{ rule: 'attribution', draft: { start: draft, end: draft }, source: between }];
  });
}
