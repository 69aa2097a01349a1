import { clean } from '../text/clean.ts';
import { splitWords } from '../text/words.ts';
import type { Severity } from './finding.ts';
import { dressed } from './fixes.ts';
import { areFormsOfOneForename } from './names/nickname.ts';
import { nameWords } from './names/speakerNames.ts';
import { type Found, inDraft, type Judged, type Rule } from './rule.ts';
import type { Candidate } from './source/findSources.ts';
import { namesOf } from './source/voice.ts';
import { related, shorten, sourceSentence, spokenText } from './sourceText.ts';
import type { MarkReading } from './wording/compareWording.ts';
import { areFormsOfOneWord } from './wording/inflection.ts';
import { FUNCTION_WORDS, findScopes, PRONOUNS } from './wording/lexicon.ts';
import { numbersOf, plainForm } from './wording/numbers.ts';

export const misleadingBrackets: Rule = {
  code: 'misleading-brackets',
  severity: 'error',
  documentation:
    'A bracket replaces a content word, names the wrong referent or absorbs a negation; information when it changes a modal verb.',
  find(judged) {
    const parts = judged.reading?.parts ?? [];
    return parts.flatMap((candidate) =>
      candidate.comparison.marks.flatMap((mark) => {
        if (mark.mark.kind !== 'bracket') return [];
        const wrong = whatIsWrong(judged, mark, candidate);
        return wrong === undefined ? [] : [toFound(judged, mark, candidate, wrong)];
      }),
    );
  },
};

interface Wrong {
  readonly severity: Severity;
  readonly what: string;
}

function whatIsWrong(judged: Judged, { mark, source }: MarkReading, candidate: Candidate): Wrong | undefined {
  const draft = mark.words.map(({ key }) => key);
  const replaced = source.map(({ key }) => key);
  if (plainForm(draft) === plainForm(replaced)) return undefined;
  const negations = (keys: readonly string[]) =>
    findScopes(keys).filter(({ scope }) => scope === 'negation').length;
  if (negations(draft) !== negations(replaced)) {
    return { severity: 'error', what: negations(replaced) > 0 ? 'absorbs a negation' : 'adds a negation' };
  }
  const modals = (keys: readonly string[]) => keys.filter((key) => MODALS.has(key)).join(' ');
  if (modals(draft) !== modals(replaced) && replaced.length > 0)
    return { severity: 'information', what: 'changes a modal verb' };
  if (numbersOf(draft).join() !== numbersOf(replaced).join() && numbersOf(replaced).length > 0)
    return { severity: 'error', what: 'changes a number' };
  const content = replaced.filter((key) => !FUNCTION_WORDS.has(key) && !isKept(key, draft));
  if (content.length > 0) return { severity: 'error', what: 'replaces a word of content' };
  if (
    isWrongReferent(
      judged,
      mark.words.map(({ start, end }) => judged.quotation.text.slice(start, end)),
      replaced,
      candidate,
    )
  )
    return { severity: 'error', what: 'names somebody whom the source does not mean here' };
  return undefined;
}

const MODALS: ReadonlySet<string> = new Set(
  "may might could would should can must will shall won't can't couldn't wouldn't shouldn't".split(' '),
);

function isKept(key: string, draft: readonly string[]): boolean {
  return draft.some((other) => areFormsOfOneWord(key, other));
}

/**
 * A name in brackets is the right one only where the source names that person shortly before, or is speaking
 * himself. A name that the source gives in another form ("Toby" for Tobias Renn) is resolved through the
 * speakers of the whole corpus.
 */
function isWrongReferent(
  judged: Judged,
  written: readonly string[],
  replaced: readonly string[],
  candidate: Candidate,
): boolean {
  const names = written.filter((word) => /^\p{Lu}/u.test(word)).flatMap(nameWords);
  if (
    names.length === 0 ||
    written.every((word, at) => at === 0 && /^(?:The|A|An|Our|His|Her|Their)$/.test(word))
  )
    return false;
  const { article, speech } = candidate.comparison.indexed;
  const { quotes } = speech;
  const place = candidate.comparison;
  const context = article.text.slice(Math.max(0, place.start - CONTEXT), place.end);
  const near = new Set(nameWords(context));
  const first = FIRST_PERSON.has(replaced.join(' '));
  const speakers = 'attribution' in candidate.voice ? namesOf(candidate.voice.attribution) : [];
  if (first)
    return (
      speakers.length > 0 && !names.some((name) => speakers.some((one) => nameWords(one).includes(name)))
    );
  if (!written.some((word) => /^\p{Lu}/u.test(word) && !STARTERS.has(word.toLowerCase()))) return false;
  const wanted = names.filter((name) => !STARTERS.has(name));
  if (wanted.some((name) => near.has(name))) return false;
  if (splitWords(article.text).some(({ key }) => wanted.includes(key))) return quotes.length === 0;
  // Perhaps the source uses another form of the name.
  for (const { speech: other } of judged.corpus.articles()) {
    for (const { name } of other.speakers) {
      const words = nameWords(name);
      if (!wanted.every((one) => words.includes(one))) continue;
      const [forename = ''] = words;
      if (
        [...near].some(
          (word) =>
            word !== forename &&
            word.length > 2 &&
            isNameIn(context, word) &&
            areFormsOfOneForename(word, forename),
        )
      )
        return false;
    }
  }
  return PRONOUNS.has(replaced.join(' ')) || replaced.length === 0;
}

function isNameIn(context: string, word: string): boolean {
  return context.includes(word.charAt(0).toUpperCase() + word.slice(1));
}

const STARTERS: ReadonlySet<string> = new Set(
  'the a an our his her their this that these those in of on'.split(' '),
);
const FIRST_PERSON: ReadonlySet<string> = new Set(['i', 'me', 'my', 'mine', 'myself', "i'm", "i've"]);

/** About three paragraphs before the quotation. */
const CONTEXT = 600;

function toFound(
  judged: Judged,
  reading: MarkReading,
  candidate: Candidate,
  { severity, what }: Wrong,
): Found {
  const { mark, source, before, after } = reading;
  const { indexed } = candidate.comparison;
  const first = source[0];
  const last = source.at(-1);
  const printed = first && last ? clean(spokenText(indexed, { start: first.start, end: last.end })) : '';
  const restored = dressed(judged, {
    start: mark.start,
    end: mark.end,
    newText: printed,
  });
  const beside = before !== undefined || after !== undefined;
  return {
    ...inDraft(judged.quotation, mark),
    severity,
    message: `The bracket ${what}${printed === '' ? '' : `: it stands for “${shorten(printed, 80)}”`}. The source has “${sourceSentence(candidate, candidate.comparison)}”.`,
    fixes:
      printed !== '' && beside
        ? [{ title: `Restore “${shorten(printed, 60)}”`, edits: [restored], restoresWording: false }]
        : [],
    related: [related(candidate)],
  };
}
