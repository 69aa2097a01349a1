import { opensThought } from '../../language/clauseLeads.ts';
import type { Language } from '../../language/language.ts';
import {
  closesAsLimit,
  findScopes,
  isBoundary,
  opensCondition,
  opensLimit,
  opensQuestion,
  type Scope,
  type ScopeHit,
  tellsOfAsking,
} from '../../language/scopes.ts';
import { searchableSpans, searchableWords } from '../../search/searchableText.ts';
import type { Candidate } from '../../sources/candidate.ts';
import type { Pair } from '../../sources/wording/pair.ts';
import { quoteAround, readableText, sentenceAround } from '../../sources/wording/sentences.ts';
import { type Said, say } from '../../text/said.ts';
import type { Span } from '../../text/span.ts';
import { splitWords, type Word } from '../../text/words.ts';
import type { Edit, Severity } from '../finding.ts';
import { dressed, present, unquote } from '../fixes/fixes.ts';
import { inDraft, type Rule, type Scene, type UncodedFinding } from '../rule.ts';
import { speakerVerdict } from '../speakers/speakerVerdict.ts';
import { limitsDenial, losesNegation } from '../wording/cutDenial.ts';
import { isExceptionCut, reachesBehind } from '../wording/cutException.ts';
import { conditionBefore, conditionBehind, deniedBefore, reachOf } from '../wording/cutHalves.ts';
import { isNumberCut, LONGEST_NUMBER } from '../wording/cutNumber.ts';
import {
  isHedgeBeside,
  losesReport,
  opensWithHedge,
  tellsOfThought,
  tellsOfView,
} from '../wording/cutReport.ts';
import { clauseBehind, cueOf, ledWords, sentenceEndAfter } from '../wording/draftAround.ts';
import { inSource, related, spokenText } from '../wording/sourceText.ts';

export const misleadingCut: Rule = {
  code: 'misleading-cut',
  severity: 'error',
  need: 'misleading',
  documentation:
    'The quotation starts or stops so that a negation or approximation (error), a condition or modal verb (warning) or an “I think” (information) just outside is lost.',
  find(scene) {
    const { reading } = scene;
    const [only] = reading?.parts ?? [];
    if (reading === undefined || only === undefined || reading.parts.length > 1) return [];
    if (scene.quotation.attribution === undefined && scene.quotation.quote.kind !== 'speech') return [];
    if (only.comparison.alterations.some(({ run }) => run.moved)) return [];
    if (OTHERS.has(speakerVerdict(scene).kind)) return [];
    const cuts = findCuts(scene, only);
    return cuts.length > 0 && standsElsewhere(scene, only) ? [] : cuts;
  },
};

/** Whether the article has the same words in another place, which nothing around them changes: it may be that one. */
function standsElsewhere(scene: Scene, only: Candidate): boolean {
  const { indexed } = only.comparison;
  return (scene.reading?.others ?? []).some(
    (one) =>
      one.exact &&
      one.comparison.indexed === indexed &&
      one.voice.kind === only.voice.kind &&
      findCuts(scene, one).length === 0,
  );
}

/** The gravest thing that the edges of the quotation lose of the source's sentence, whoever says it; or nothing. */
export function findCuts(scene: Scene, candidate: Candidate): UncodedFinding[] {
  // « L’ho visto » of « Non l’ho mai visto »: what is lost within and at the edge is one negation, and is said of the words.
  const isDenied = losesNegation(candidate);
  const found = [isDenied ? undefined : cutAtStart(scene, candidate), cutAtEnd(scene, candidate)].filter(
    (one) => one !== undefined,
  );
  return found.sort((a, b) => rank(a.severity) - rank(b.severity)).slice(0, 1);
}

/** Whose words these are comes first; how they were cut does not matter then. */
const OTHERS: ReadonlySet<string> = new Set(['other', 'prose', 'paraphrase', 'headline', 'anonymous']);

const rank = (severity: Severity | undefined): number =>
  ['error', 'warning', 'information', 'hint'].indexOf(severity ?? 'error');

/** What each loss is called, with the sentence of the source. */
const LOSSES = {
  negation: (source: Said) => say`The cut loses a negation that stands just outside: ${source}`,
  approximation: (source: Said) => say`The cut loses an approximation that stands just outside: ${source}`,
  view: (source: Said) =>
    say`The cut loses that it is somebody else’s view that stands just outside: ${source}`,
  condition: (source: Said) => say`The cut loses a condition that stands just outside: ${source}`,
  limit: (source: Said) => say`The cut loses a limit that stands just outside: ${source}`,
  modal: (source: Said) => say`The cut loses a modal verb that stands just outside: ${source}`,
  number: (source: Said) => say`The cut loses a part of a number that stands just outside: ${source}`,
  question: (source: Said) => say`The cut loses that it is a question that stands just outside: ${source}`,
  hedge: (source: Said) => say`The cut loses a hedge that stands just outside: ${source}`,
};

interface Lost {
  readonly severity: Severity;
  readonly what: keyof typeof LOSSES;
}

function cutAtStart(scene: Scene, candidate: Candidate): UncodedFinding | undefined {
  const { quotation } = scene;
  const { comparison } = candidate;
  const first = firstWord(candidate);
  if (first === undefined) return undefined;
  if (comparison.marks.some(({ mark }) => mark.before === 0)) return undefined;
  // The half after an attribution follows on what the first half quoted.
  if (quotation.follows !== undefined && !quotation.follows.fresh) return undefined;
  const sentence = sentenceOf(candidate, first.source);
  const before = wordsIn(candidate, { start: sentence.start, end: first.source.start });
  const text = readableText(comparison.indexed.article, comparison);
  const { language } = comparison.indexed.speech;
  const kept = splitWords(
    scene.draft.prose.text.slice(quotation.sentence.start, quotation.quote.outer.start),
  ).map(({ key }) => key);
  // A condition may as well follow in the draft's own words: "will do", unless one lives by the sea.
  for (const { key } of splitWords(
    scene.draft.prose.text.slice(quotation.quote.outer.end, quotation.sentence.end),
  ))
    if (opensCondition([key], language)) kept.push(key);
  kept.push(...clauseBehind(scene, language));
  if (before.length === 0)
    return conditionBefore(scene, candidate, first, kept) ?? deniedBefore(scene, candidate, first, kept);
  const inside = comparison.pairs.slice(0, LONGEST_NUMBER).map((pair) => pair.source);
  const lost = isNumberCut(before, inside, text, language)
    ? NUMBER_LOST
    : lostBefore({ before, text, first: first.source, kept, cue: cueOf(scene), sentence, language });
  if (lost === undefined) return undefined;
  const from = before[0]?.start ?? sentence.start;
  return toFound(scene, candidate, lost, {
    ...inDraft(quotation, first.draft),
    title: say`Extend the quotation to the start of the sentence`,
    extend: () => ({
      start: 0,
      end: first.draft.end,
      newText: spokenText(comparison.indexed, { start: from, end: first.source.end }),
    }),
  });
}

/** The first word of the quotation and of its place, where it is the same or the same in another house's style. */
function firstWord({ comparison }: Candidate): Pair | undefined {
  const [word] = comparison.wording.words;
  const [pair] = comparison.pairs;
  if (word === undefined || pair?.draft.start === word.start) return pair;
  const styled = comparison.alterations.find(
    ({ kind, run }) => run.draft[0] === word && (kind === 'house-style' || kind === 'typography'),
  );
  const [printed] = styled?.run.source ?? [];
  if (styled === undefined || printed === undefined) return undefined;
  return {
    draft: { ...word, end: styled.draft.end },
    source: { ...printed, end: styled.source.end },
  };
}

function cutAtEnd(scene: Scene, candidate: Candidate): UncodedFinding | undefined {
  const { quotation } = scene;
  const { comparison } = candidate;
  const last = comparison.pairs.at(-1);
  const word = quotation.wording.words.at(-1);
  if (last === undefined || word === undefined || last.draft.end !== word.end) return undefined;
  if (comparison.marks.some(({ mark }) => mark.before >= quotation.wording.words.length)) return undefined;
  const sentence = sentenceOf(candidate, last.source);
  const after = wordsIn(candidate, { start: last.source.end, end: sentence.end });
  const [head] = after;
  const kept = splitWords(
    scene.draft.prose.text.slice(quotation.quote.outer.end, sentenceEndAfter(scene)),
  ).map(({ key }) => key);
  if (head === undefined) {
    // "Unless they ask for it, “we will not sell”": the draft may put the condition first.
    return conditionBehind(scene, candidate, last, [...ledWords(scene), ...kept]);
  }
  const keys = after.map(({ key }) => key);
  const { language } = comparison.indexed.speech;
  const text = readableText(comparison.indexed.article, comparison);
  const inside = comparison.pairs.slice(-LONGEST_NUMBER).map((pair) => pair.source);
  const isNumber = isNumberCut(inside, after, text, language);
  const isKept = kept.slice(0, 40).includes(head.key);
  const lost = isNumber
    ? NUMBER_LOST
    : isKept
      ? undefined
      : opensCondition(keys, language) || isExceptionCut(inside, after, text, language)
        ? CONDITION_LOST
        : isLimited(scene, text.slice(last.source.end, last.source.end + 3), keys, language) ||
            limitsDenial({
              inside: comparison.pairs.slice(-LONGEST_DENIAL).map(({ source }) => source.key),
              after: keys,
              between: text.slice(last.source.end, head.start),
              language,
            })
          ? LIMIT_LOST
          : hedgeBehind(keys, [...ledWords(scene), ...kept], language);
  if (lost === undefined) return undefined;
  const tail = after.at(-1)?.end ?? sentence.end;
  const final = /^\s*[.!?]/.exec(text.slice(tail, tail + 2))?.[0] ?? '';
  const closing = quotation.text.slice(last.draft.end).replace(/^[.!?]/, final);
  return toFound(scene, candidate, lost, {
    ...inDraft(quotation, last.draft),
    title: say`Extend the quotation to the end of the sentence`,
    extend: () => ({
      start: last.draft.end,
      end: quotation.text.length,
      newText: spokenText(comparison.indexed, { start: last.source.end, end: tail }) + closing,
    }),
  });
}

/** In words. */
const LONGEST_DENIAL = 16;

const NUMBER_LOST: Lost = { severity: 'error', what: 'number' };

const LIMIT_LOST: Lost = { severity: 'warning', what: 'limit' };

const CONDITION_LOST: Lost = { severity: 'warning', what: 'condition' };

/** “The bridge stays | , at least this year.”: a short end behind a comma that limits the whole sentence. */
function isLimited(scene: Scene, between: string, keys: readonly string[], language: Language): boolean {
  if (keys.length > LONGEST_LIMIT || !/^\s*[,–—-]/.test(between)) return false;
  if (closesAsLimit(keys, language)) return true;
  if (!opensLimit(keys, language)) return false;
  // "For now “the bridge stays”": the draft may put it first.
  const led = ledWords(scene);
  return !led.some((_, at) => opensLimit(led.slice(at), language));
}

/** In words. */
const LONGEST_LIMIT = 8;

/** “We put back more than we take out | , probably.”: a hedge that is all the rest of the sentence is about all of it. */
function hedgeBehind(keys: readonly string[], kept: readonly string[], language: Language): Lost | undefined {
  if (keys.length > LONGEST_HEDGE) return undefined;
  const isHedge = ({ scope }: { readonly scope: Scope }) => scope === 'hedge';
  const [hedge] = findScopes(keys, '', '', language).filter(isHedge);
  if (hedge === undefined || hedge.from > 0 || hedge.to < keys.length) return undefined;
  return findScopes(kept, '', '', language).some(isHedge) ? undefined : lostHedge(hedge);
}

/** In words. */
const LONGEST_HEDGE = 6;

/** What stands around a cut at the start of a quotation. */
interface CutAtStart {
  /** The words of the sentence that are left out. */
  readonly before: readonly Word[];
  /** The article's, which the words and the sentence point into. */
  readonly text: string;
  /** The first word that is quoted. */
  readonly first: Word;
  /** The words of the draft that stand for some of what is left out. */
  readonly kept: readonly string[];
  /** The draft's verb of saying, wherever it stands. */
  readonly cue: readonly string[];
  readonly sentence: Span;
  readonly language: Language;
}

/** The words of force before the cut that reach into what is quoted. */
function lostBefore({ before, text, first, kept, cue, sentence, language }: CutAtStart): Lost | undefined {
  const { start: edge, key: next } = first;
  const keys = before.map(({ key }) => key);
  const scopes = findScopes(keys, next, '', language);
  const keptScopes = findScopes(kept, next, '', language).map(({ scope }) => scope);
  const reach = reachOf(before, text, edge, language);
  // "no longer, in conscience, defend": what an aside parts from its verb reaches over the aside, or into it.
  const isBeyondAside = ({ from, to }: { readonly from: number; readonly to: number }) => {
    const behind = before[to - 1]?.end ?? edge;
    const aside = /^,[^,.;:!?]{1,60},/.exec(text.slice(behind, edge + LONGEST_ASIDE))?.[0].length;
    if (from === 0 || aside === undefined) return false;
    const next = before.findIndex(({ start }) => start >= behind + aside);
    return next < 0 || reach <= next;
  };
  // «diz-se que»: a phrase that ends in what parts clauses reaches over it.
  const isPhrase = ({ from, to }: ScopeHit) =>
    to === reach && from < to - 1 && isBoundary(keys[to - 1] ?? '', language);
  const near = scopes.filter((hit) => hit.to > reach || isPhrase(hit) || isBeyondAside(hit));
  const has = (scope: Scope) => near.some((hit) => hit.scope === scope) && !keptScopes.includes(scope);
  if (has('negation')) return { severity: 'error', what: 'negation' };
  const beside = scopes.filter(({ to, scope }) => scope === 'approximation' && to >= keys.length - 1);
  if (beside.length > 0 && !keptScopes.includes('approximation'))
    return { severity: 'error', what: 'approximation' };
  if (has('view') && !keptScopes.includes('hedge') && !tellsOfView(near, keys, kept, language))
    return { severity: 'error', what: 'view' };
  // What stands in marks of its own is judged by who speaks it.
  const isOpen = /^[\s,]*$/.test(text.slice(before.at(-1)?.end ?? edge, edge));
  if (isOpen && losesReport(keys, next, kept, language)) return { severity: 'error', what: 'view' };
  const condition = scopes.find((hit) => hit.scope === 'condition' && reachesBehind(hit, reach));
  if (condition !== undefined && !opensCondition([next], language) && !keptScopes.includes('condition'))
    return { severity: 'warning', what: 'condition' };
  // "may, in a proper case, be | the answer": an aside between commas parts the verb from nothing.
  const asideBehind = (to: number) => wordsOfAside(text.slice(before[to - 1]?.end ?? edge, edge));
  const modal = scopes.find(
    ({ scope, to }) =>
      scope === 'modal' && to >= keys.length - 2 - asideBehind(to) && (reach < to || asideBehind(to) > 0),
  );
  if (modal !== undefined && !keptScopes.includes('modal')) return { severity: 'warning', what: 'modal' };
  if (!kept.some((key) => tellsOfAsking(key, language)) && isQuestionFrame(keys, text, sentence, language))
    return { severity: 'error', what: 'question' };
  const hedge = scopes.find(
    (hit) => opensWithHedge(hit, keys) || (near.includes(hit) && isHedgeBeside(hit, keys)),
  );
  if (hedge === undefined || keptScopes.includes('hedge')) return undefined;
  // «Espero que …»: a verb that is a hedge by itself says whose view it is, as "I hope" does.
  const isThought = opensThought(keys, hedge.to, language);
  if ((isThought || hedge.to - hedge.from > 1) && tellsOfThought(hedge, keys, [...kept, ...cue]))
    return undefined;
  return isThought ? VIEW_ALONE : lostHedge(hedge);
}

/** UTF-16 units. */
const LONGEST_ASIDE = 64;

/** How many words stand between a comma that opens the text and the next, which no other mark parts. */
function wordsOfAside(text: string): number {
  const [, aside = ''] = /^,([^,.;:!?]{1,60}),/.exec(text) ?? [];
  return splitWords(aside).length;
}

const VIEW_ALONE: Lost = { severity: 'information', what: 'hedge' };

/** "Perhaps" makes a guess of the sentence as "may" does; "I think" says only whose view it is. */
const lostHedge = ({ from, to }: { readonly from: number; readonly to: number }): Lost => ({
  severity: to - from === 1 ? 'warning' : 'information',
  what: 'hedge',
});

/** "Is it …?", "Do you think …?": the frame of a question that the quoted words lose. */
function isQuestionFrame(keys: readonly string[], text: string, sentence: Span, language: Language): boolean {
  if (text[sentence.end] !== '?') return false;
  return opensQuestion(keys[0] ?? '', language);
}

function sentenceOf({ comparison }: Candidate, place: Span): Span {
  const { article } = comparison.indexed;
  const text = readableText(article, place);
  if (place.start < article.body.start) return comparison;
  const window = {
    start: Math.max(article.body.start, place.start - 400),
    end: Math.min(article.body.end, place.end + 400),
  };
  const { language } = comparison.indexed.speech;
  return sentenceAround(text, quoteAround(comparison.indexed, window, place), place, language);
}

function wordsIn({ comparison }: Candidate, span: Span): Word[] {
  if (span.end <= span.start) return [];
  const { article } = comparison.indexed;
  return searchableWords(article, searchableSpans(article), span);
}

/** The word of the draft at which the source was cut, and how the quotation takes in what is lost. */
interface CutPlace extends Span {
  readonly title: Said;
  /** Counted from the start of the quotation. */
  extend(): Edit;
}

function toFound(
  scene: Scene,
  candidate: Candidate,
  { severity, what }: Lost,
  { start, end, title, extend }: CutPlace,
): UncodedFinding {
  const { reading } = scene;
  return {
    start,
    end,
    severity,
    message: LOSSES[what](inSource(candidate)),
    fixes: () =>
      reading === undefined
        ? []
        : [
            { title, edits: [dressed(scene, extend())] },
            ...present(severity === 'error' ? unquote(scene) : undefined),
          ],
    related: [related(candidate)],
  };
}
