import { areFormsOfOneWord } from '../../language/inflection.ts';
import type { Language } from '../../language/language.ts';
import { Is } from '../../language/lexicon.ts';
import { lookUpWordIn } from '../../language/lexicons.ts';
import { numbersOf, plainForm } from '../../language/numbers.ts';
import { oppositeIn, quantityShift } from '../../language/opposites.ts';
import { FUNCTION_WORDS, findModals, findScopes } from '../../language/scopes.ts';
import type { Candidate } from '../../sources/candidate.ts';
import { isWrongReferent } from '../../sources/referent.ts';
import type { MarkReading } from '../../sources/wording/comparison.ts';
import { clean } from '../../text/clean.ts';
import { type Said, say } from '../../text/said.ts';
import type { Severity } from '../finding.ts';
import { dressed } from '../fixes/fixes.ts';
import { inDraft, type Rule, type Scene, type UncodedFinding } from '../rule.ts';
import { inSource, related, shorten, spokenText } from '../wording/sourceText.ts';

export const misleadingBrackets: Rule = {
  code: 'misleading-brackets',
  severity: 'error',
  need: 'misleading',
  documentation:
    'A bracket replaces a content word, names the wrong referent or absorbs a negation; information when it changes a modal verb.',
  find(scene) {
    const parts = scene.reading?.parts ?? [];
    return parts.flatMap((candidate) =>
      candidate.comparison.marks.flatMap((mark) => {
        if (mark.mark.kind !== 'bracket') return [];
        const wrong = whatIsWrong(scene, mark, candidate);
        return wrong === undefined ? [] : [toFound(scene, mark, candidate, wrong)];
      }),
    );
  },
};

/** What is said of a bracket, with the words that it stands for, if any, and the sentence of the source. */
const BRACKETS = {
  absorbs: (words: string, source: Said) =>
    words === ''
      ? say`The bracket absorbs a negation. The source has ${source}`
      : say`The bracket absorbs a negation: it stands for “${words}”. The source has ${source}`,
  adds: (words: string, source: Said) =>
    words === ''
      ? say`The bracket adds a negation. The source has ${source}`
      : say`The bracket adds a negation: it stands for “${words}”. The source has ${source}`,
  modal: (words: string, source: Said) =>
    words === ''
      ? say`The bracket changes a modal verb. The source has ${source}`
      : say`The bracket changes a modal verb: it stands for “${words}”. The source has ${source}`,
  number: (words: string, source: Said) =>
    words === ''
      ? say`The bracket changes a number. The source has ${source}`
      : say`The bracket changes a number: it stands for “${words}”. The source has ${source}`,
  content: (words: string, source: Said) =>
    words === ''
      ? say`The bracket replaces a word of content. The source has ${source}`
      : say`The bracket replaces a word of content: it stands for “${words}”. The source has ${source}`,
  referent: (words: string, source: Said) =>
    words === ''
      ? say`The bracket names somebody whom the source does not mean here. The source has ${source}`
      : say`The bracket names somebody whom the source does not mean here: it stands for “${words}”. The source has ${source}`,
};

interface Wrong {
  readonly severity: Severity;
  readonly what: keyof typeof BRACKETS;
}

function whatIsWrong(
  scene: Scene,
  { mark, source, before, after }: MarkReading,
  candidate: Candidate,
): Wrong | undefined {
  const draft = mark.words.map(({ key }) => key);
  const replaced = source.map(({ key }) => key);
  const { language } = candidate.comparison.indexed.speech;
  if (plainForm(draft, language) === plainForm(replaced, language)) return undefined;
  const negations = (keys: readonly string[]) =>
    findScopes(keys, '', '', language).filter(({ scope }) => scope === 'negation').length;
  if (negations(draft) !== negations(replaced)) {
    return { severity: 'error', what: negations(replaced) > 0 ? 'absorbs' : 'adds' };
  }
  if (modalsIn(draft, language) !== modalsIn(replaced, language) && replaced.length > 0)
    return { severity: 'information', what: 'modal' };
  const numbers = numbersOf(replaced, language);
  if (numbersOf(draft, language).join() !== numbers.join() && numbers.length > 0)
    return { severity: 'error', what: 'number' };
  const named = replaced.filter((key) => !FUNCTION_WORDS.has(key) && !isTitle(key, language));
  const isCalled = named.length > 0 && named.every((key) => isKept(key, draft));
  const content = isCalled ? [] : replaced.filter((key) => !FUNCTION_WORDS.has(key) && !isKept(key, draft));
  if (content.length > 0) return { severity: 'error', what: 'content' };
  const joined = joinsOtherwise(draft, replaced, language);
  if (joined !== undefined) return { severity: joined, what: 'content' };
  const at = source[0]?.start ?? before?.source.end ?? after?.source.start ?? candidate.comparison.start;
  const written = mark.words.map(({ start, end }) => scene.quotation.text.slice(start, end));
  if (isWrongReferent({ written, replaced, at }, candidate, scene.corpus))
    return { severity: 'error', what: 'referent' };
  return undefined;
}

/** “[Harrow]” for “Mr Harrow” means the same person: what goes before a name is no content of its own. */
function isTitle(key: string, language: Language): boolean {
  return (lookUpWordIn(key, language) & Is.title) !== 0;
}

/** A change of tense counts here: "will" for "would" is the writer's, and marked. */
function modalsIn(keys: readonly string[], language: Language): string {
  return findModals(keys, language).join(' ');
}

/**
 * How grave it is that small words of amount or of joining were exchanged: “[all]” for “some”, “[or]” for “and”, a noun for
 * “of”. One preposition for another is perhaps the writer's mending, and marked. Words that stand for somebody or something
 * are told by whom they mean.
 */
function joinsOtherwise(
  draft: readonly string[],
  replaced: readonly string[],
  language: Language,
): Severity | undefined {
  if (replaced.length === 0 || draft.length === 0) return undefined;
  if (oppositeIn(draft, replaced, language) || quantityShift(draft, replaced, language) !== undefined)
    return 'error';
  const bitsOf = (key: string) => lookUpWordIn(key, language);
  const isJoining = (key: string) => (bitsOf(key) & JOINING) !== 0 && (bitsOf(key) & POINTING) === 0;
  if (!replaced.every((key) => isJoining(key) && !draft.includes(key))) return undefined;
  if (draft.every((key) => (bitsOf(key) & Is.adverb) !== 0)) return undefined;
  const isPreposition = replaced.every((key) => (bitsOf(key) & Is.conjunction) === 0);
  return isPreposition && draft.some(isJoining) ? 'information' : 'error';
}

const JOINING = Is.preposition | Is.conjunction;
const POINTING = Is.determiner | Is.relative | Is.adverb;

function isKept(key: string, draft: readonly string[]): boolean {
  return draft.some((other) => areFormsOfOneWord(key, other));
}

function toFound(
  scene: Scene,
  reading: MarkReading,
  candidate: Candidate,
  { severity, what }: Wrong,
): UncodedFinding {
  const { mark, source, before, after } = reading;
  const { indexed } = candidate.comparison;
  const first = source[0];
  const last = source.at(-1);
  const printed = first && last ? clean(spokenText(indexed, { start: first.start, end: last.end })) : '';
  const restored = dressed(scene, {
    start: mark.start,
    end: mark.end,
    newText: printed,
  });
  // Of "He's" the bracket replaced a part, and the verb would have to be contracted again.
  const isPart = /['’]/.test(indexed.article.text.charAt(last?.end ?? 0));
  const beside = !isPart && (before !== undefined || after !== undefined);
  return {
    ...inDraft(scene.quotation, mark),
    severity,
    message: BRACKETS[what](shorten(printed, 80), inSource(candidate)),
    fixes:
      printed !== '' && beside
        ? [{ title: say`Restore “${shorten(printed, 60)}”`, edits: [restored], restoresWording: false }]
        : [],
    related: [related(candidate)],
  };
}
