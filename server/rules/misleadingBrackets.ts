import { areFormsOfOneWord } from '../language/inflection.ts';
import type { Language } from '../language/language.ts';
import { numbersOf, plainForm } from '../language/numbers.ts';
import { FUNCTION_WORDS, findModals, findScopes } from '../language/scopes.ts';
import type { Candidate } from '../sources/candidate.ts';
import { isWrongReferent } from '../sources/referent.ts';
import type { MarkReading } from '../sources/wording/comparison.ts';
import { clean } from '../text/clean.ts';
import type { Severity } from './finding.ts';
import { dressed } from './fixes.ts';
import { inDraft, type Rule, type Scene, type UncodedFinding } from './rule.ts';
import { inSource, related, shorten, spokenText } from './sourceText.ts';

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

interface Wrong {
  readonly severity: Severity;
  readonly what: string;
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
    return { severity: 'error', what: negations(replaced) > 0 ? 'absorbs a negation' : 'adds a negation' };
  }
  if (modalsIn(draft, language) !== modalsIn(replaced, language) && replaced.length > 0)
    return { severity: 'information', what: 'changes a modal verb' };
  const numbers = numbersOf(replaced, language);
  if (numbersOf(draft, language).join() !== numbers.join() && numbers.length > 0)
    return { severity: 'error', what: 'changes a number' };
  const content = replaced.filter((key) => !FUNCTION_WORDS.has(key) && !isKept(key, draft));
  if (content.length > 0) return { severity: 'error', what: 'replaces a word of content' };
  const at = source[0]?.start ?? before?.source.end ?? after?.source.start ?? candidate.comparison.start;
  const written = mark.words.map(({ start, end }) => scene.quotation.text.slice(start, end));
  if (isWrongReferent(scene.corpus, written, replaced, at, candidate))
    return { severity: 'error', what: 'names somebody whom the source does not mean here' };
  return undefined;
}

/** A change of tense counts here: "will" for "would" is the writer's, and marked. */
function modalsIn(keys: readonly string[], language: Language): string {
  return findModals(keys, language).join(' ');
}

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
    message: `The bracket ${what}${printed === '' ? '' : `: it stands for “${shorten(printed, 80)}”`}. The source has ${inSource(candidate)}`,
    fixes:
      printed !== '' && beside
        ? [{ title: `Restore “${shorten(printed, 60)}”`, edits: [restored], restoresWording: false }]
        : [],
    related: [related(candidate)],
  };
}
