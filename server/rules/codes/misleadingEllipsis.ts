import type { Language } from '../../language/language.ts';
import { findScopes, type Scope } from '../../language/scopes.ts';
import { searchableSpans, searchableWords } from '../../search/searchableText.ts';
import type { Join } from '../../sources/joins.ts';
import type { MarkReading } from '../../sources/wording/comparison.ts';
import { clean } from '../../text/clean.ts';
import { type Said, say } from '../../text/said.ts';
import type { Severity } from '../finding.ts';
import { dressed } from '../fixes/fixes.ts';
import { splitAtJoin } from '../fixes/splitAtJoin.ts';
import { inDraft, type Rule, type Scene, type UncodedFinding } from '../rule.ts';
import { related, shorten, spokenText } from '../wording/sourceText.ts';

export const misleadingEllipsis: Rule = {
  code: 'misleading-ellipsis',
  severity: 'warning',
  need: 'misleading',
  documentation:
    'An ellipsis hides a negation or another speaker (error), or a qualifier, a question, a paragraph’s end or a long stretch (warning).',
  find(scene) {
    const { reading } = scene;
    if (reading === undefined) return [];
    const joined = reading.joins.filter(({ mark }) => mark !== undefined);
    const marks = reading.parts.flatMap((candidate) =>
      candidate.comparison.marks
        .filter(({ mark, source }) => mark.kind === 'ellipsis' && source.length > 0)
        .filter(({ mark }) => !joined.some((join) => join.mark?.start === mark.start))
        .map((mark) => findInMark(scene, mark, candidate)),
    );
    const findings = [...joined.map((join) => findInJoin(scene, join)), ...marks].filter(
      (found) => found !== undefined,
    );
    const grave = findings.filter(({ severity }) => severity === 'error');
    return grave.length > 0 ? grave.slice(0, 1) : findings.slice(0, 1);
  },
};

type Candidates = NonNullable<Scene['reading']>['parts'];

function findInJoin(scene: Scene, join: Join): UncodedFinding | undefined {
  const { mark, over, from, to } = join;
  if (mark === undefined) return undefined;
  let severity: Severity = over === 'speaker' || over === 'article' ? 'error' : 'warning';
  let lost: Scope | undefined;
  if (over === 'paragraph' && from.indexed === to.indexed) {
    lost = gravestScope(keysBetween(join), from.indexed.speech.language);
    if (lost === 'negation') severity = 'error';
  }
  const parts = scene.reading?.parts ?? [];
  return {
    ...inDraft(scene.quotation, mark),
    severity,
    message: lost === 'negation' ? OVER_NEGATION : PASSED[over],
    fixes: scene.reading?.joins.length === 1 ? splitAtJoin(scene, join) : [],
    related: parts.map((part) => related(part)),
  };
}

function keysBetween({ from, to }: Join): string[] {
  const { article } = from.indexed;
  const span = { start: from.pair.source.end, end: to.pair.source.start };
  if (span.end <= span.start) return [];
  return searchableWords(article, searchableSpans(article), span).map(({ key }) => key);
}

function findInMark(
  scene: Scene,
  reading: MarkReading,
  candidate: Candidates[number],
): UncodedFinding | undefined {
  const { mark, source, before, after } = reading;
  const { indexed } = candidate.comparison;
  const first = source[0];
  const last = source.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const passed = { start: first.start, end: last.end };
  const text = spokenText(indexed, passed);
  const keys = source.map(({ key }) => key);
  const { language } = indexed.speech;
  const scope =
    gravestScope(keys, language, after?.source.key, before?.source.key) ??
    (hidesContrast(keys, indexed.article.text, reading, language) ? 'contrast' : undefined);
  const sentences = text.match(/[.!?](?=\s)/g)?.length ?? 0;
  const long = source.length > MOST_WORDS || sentences > MOST_SENTENCES;
  if (scope === undefined && !long) return undefined;
  const printed = shorten(clean(text), 200);
  const restored =
    before !== undefined && after !== undefined
      ? dressed(scene, {
          start: before.draft.end,
          end: after.draft.start,
          newText: spokenText(indexed, { start: before.source.end, end: after.source.start }),
        })
      : undefined;
  return {
    ...inDraft(scene.quotation, mark),
    severity: scope === 'negation' ? 'error' : 'warning',
    message:
      scope === undefined
        ? say`The ellipsis hides ${source.length} words: “${printed}”.`
        : HIDDEN[scope](printed),
    fixes:
      restored === undefined
        ? []
        : [{ title: say`Restore “${shorten(clean(text), 60)}”`, edits: [restored], restoresWording: false }],
    related: [related(candidate, passed)],
  };
}

/** What an ellipsis between places that are apart passes over. */
const PASSED: Readonly<Record<Join['over'], Said>> = {
  paragraph: say`The ellipsis passes over the end of a paragraph: the words before it and after it were not said together.`,
  question: say`The ellipsis passes over a question: the words before it and after it were not said together.`,
  speaker: say`The ellipsis passes over words of another speaker: the words before it and after it were not said together.`,
  article: say`The ellipsis passes over the border between two articles: the words before it and after it were not said together.`,
};

const OVER_NEGATION = say`The ellipsis passes over the end of a paragraph and a negation: the words before it and after it were not said together.`;

/** What an ellipsis hides, with the words. */
const HIDDEN: Readonly<Record<Scope, (words: string) => Said>> = {
  negation: (words) => say`The ellipsis hides a negation: “${words}”.`,
  approximation: (words) => say`The ellipsis hides an approximation: “${words}”.`,
  condition: (words) => say`The ellipsis hides a condition: “${words}”.`,
  contrast: (words) => say`The ellipsis hides a contrast: “${words}”.`,
  modal: (words) => say`The ellipsis hides a modal verb: “${words}”.`,
  hedge: (words) => say`The ellipsis hides a hedge: “${words}”.`,
  view: (words) => say`The ellipsis hides whose view it is: “${words}”.`,
};

/** A negation before all else. */
function gravestScope(
  keys: readonly string[],
  language: Language,
  next?: string,
  previous?: string,
): Scope | undefined {
  const scopes = findScopes(keys, next, previous, language).map(({ scope }) => scope);
  return (['negation', 'condition', 'view', 'hedge', 'modal', 'approximation'] as const).find((scope) =>
    scopes.includes(scope),
  );
}

/** “It is real … and it grows”, of “It is real, but it is small, and it grows”: what was set against the words before is gone. */
function hidesContrast(
  keys: readonly string[],
  text: string,
  { before, source }: MarkReading,
  language: Language,
): boolean {
  const [hit] = findScopes(keys, '', before?.source.key, language);
  const [first] = source;
  if (hit?.scope !== 'contrast' || hit.from > 0 || keys.length <= hit.to || first === undefined) return false;
  return before !== undefined && !/[.!?]/.test(text.slice(before.source.end, first.start));
}

/** As much as guides let an ellipsis pass over. */
const MOST_WORDS = 75;
const MOST_SENTENCES = 3;
