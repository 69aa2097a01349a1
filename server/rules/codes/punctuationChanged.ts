import { lexiconOf } from '../../language/lexicons.ts';
import type { Candidate } from '../../sources/candidate.ts';
import type { Pair } from '../../sources/wording/pair.ts';
import { readableText } from '../../sources/wording/sentences.ts';
import { clean } from '../../text/clean.ts';
import { say } from '../../text/said.ts';
import type { Span } from '../../text/span.ts';
import { dressed } from '../fixes/fixes.ts';
import { inDraft, type Rule, type Scene, type UncodedFinding } from '../rule.ts';
import { inSource, related, spokenText } from '../wording/sourceText.ts';

export const punctuationChanged: Rule = {
  code: 'punctuation-changed',
  severity: 'information',
  need: 'altered',
  documentation:
    'A question or exclamation mark, or a mark between the words, was added, removed or changed.',
  find(scene) {
    const { reading } = scene;
    if (reading === undefined) return [];
    const found = reading.parts.flatMap((candidate) => [
      ...changedBetween(scene, candidate),
      ...changedAtEnd(scene, candidate),
    ]);
    return found.slice(0, 1);
  },
};

/** What the proof found to differ between two words; the whole is said once, at its first place. */
function changedBetween(scene: Scene, candidate: Candidate): UncodedFinding[] {
  return (scene.reading?.alterations ?? []).flatMap(({ kind, run: { before, after } }) => {
    const [first] = candidate.comparison.pairs;
    if (kind !== 'punctuation' || first === undefined) return [];
    if (before === undefined) return atStart(scene, candidate, first);
    if (!candidate.comparison.pairs.includes(before)) return [];
    const draft = {
      start: before.draft.end,
      end: after?.draft.start ?? scene.quotation.text.trimEnd().length,
    };
    const mark = after === undefined ? markBehind(candidate, before) : '';
    const end = before.source.end + (strong(mark) === '' ? 0 : mark.length);
    const source = { start: before.source.end, end: after?.source.start ?? end };
    return [found(scene, candidate, { draft, source, before, after })];
  });
}

function atStart(scene: Scene, candidate: Candidate, first: Pair): UncodedFinding[] {
  return [
    {
      ...inDraft(scene.quotation, { start: 0, end: first.draft.end }),
      message: say`The punctuation differs at the beginning. The source has ${inSource(candidate)}`,
      fixes: [
        {
          title: say`Remove the marks`,
          edits: [dressed(scene, { start: 0, end: first.draft.start, newText: '' })],
          restoresWording: false,
        },
      ],
      related: [related(candidate)],
    },
  ];
}

/** The final mark of the whole: only questions and exclamations count. */
function changedAtEnd(scene: Scene, candidate: Candidate): UncodedFinding[] {
  const { comparison } = candidate;
  const last = comparison.pairs.at(-1);
  const word = scene.quotation.wording.words.at(-1);
  if (last === undefined || word === undefined || last.draft.end !== word.end) return [];
  if (comparison.marks.some(({ mark }) => mark.start >= last.draft.end)) return [];
  const printed = markBehind(candidate, last);
  const written = scene.quotation.text.slice(last.draft.end);
  if (strong(printed) === strong(written)) return [];
  // “Did he say “we shall be sold up”?”: the question is not that of the words in the inner marks.
  if (strong(written) === '' && isBehindMarks(candidate, last)) return [];
  // A part of a question is no question; a sentence that is one loses its mark.
  if (strong(written) === '' && !startsSentence(candidate)) return [];
  const draft = { start: last.draft.end, end: scene.quotation.text.trimEnd().length };
  const source = { start: last.source.end, end: last.source.end + printed.length };
  return [found(scene, candidate, { draft, source, before: last, after: undefined })];
}

/** The marks that the source has behind a word. */
function markBehind({ comparison }: Candidate, { source: { end } }: Pair): string {
  const text = readableText(comparison.indexed.article, comparison);
  return /^[\s\0"“”'’)\]]*([.,;:!?…–—-]*)/.exec(text.slice(end, end + 8))?.[1] ?? '';
}

/** Whether marks of quotation close between the word and the marks behind it. */
function isBehindMarks({ comparison }: Candidate, { source: { end } }: Pair): boolean {
  const text = readableText(comparison.indexed.article, comparison);
  return /^[\s\0]*["”’»]/.test(text.slice(end, end + 4));
}

/** What among marks makes a question or an exclamation. */
function strong(marks: string): string {
  return [...new Set(marks.replace(/[^?!]/g, ''))].sort().join('');
}

function startsSentence({ comparison }: Candidate): boolean {
  const { article } = comparison.indexed;
  const text = readableText(article, comparison);
  return /(?:^|[.!?…:]\s*|[\n"“‘'«„—–]\s*)$/.test(
    text.slice(Math.max(0, comparison.start - 4), comparison.start).replaceAll('\0', ''),
  );
}

/** Marks that differ, and the words on both sides of them. */
interface Differing {
  readonly draft: Span;
  readonly source: Span;
  readonly before: Pair;
  readonly after: Pair | undefined;
}

function found(
  scene: Scene,
  candidate: Candidate,
  { draft, source, before, after }: Differing,
): UncodedFinding {
  const { indexed } = candidate.comparison;
  const words = inDraft(scene.quotation, {
    start: before.draft.start,
    end: after === undefined ? draft.end : after.draft.end,
  });
  const printed = clean(
    spokenText(indexed, { start: before.source.start, end: after?.source.end ?? source.end }),
  );
  return {
    ...words,
    message: say`The punctuation differs: the source has “${printed}”.`,
    fixes: () => [
      {
        title: say`Restore the source’s punctuation`,
        edits: [
          dressed(scene, {
            ...draft,
            newText: spokenText(indexed, source) || (after === undefined ? endMark(scene, draft) : ''),
          }),
        ],
        restoresWording: false,
      },
    ],
    related: [related(candidate)],
  };
}

/** The mark for one of a question or a call that the source does not have: a sentence ends, or its attribution follows. */
function endMark({ draft: { prose, language }, quotation }: Scene, { start, end }: Span): string {
  const { quote, sentence } = quotation;
  if (strong(quotation.text.slice(start, end)) === '') return '';
  const behind = prose.text.slice(quote.outer.end, quote.outer.end + 40);
  if (/^\s*[,;:.—–-]/.test(behind)) return '';
  const goesOn = /^\s+\p{L}/u.test(behind) && sentence.end > quote.outer.end;
  if (!goesOn) return '.';
  return lexiconOf(language)?.data.commaBehindMarks === true ? '' : ',';
}
