import { timesOf } from '../../language/days.ts';
import { areFormsOfOneWord } from '../../language/inflection.ts';
import type { Language } from '../../language/language.ts';
import { numbersOf, plainForm } from '../../language/numbers.ts';
import { oppositeIn, quantityShift, type Shift } from '../../language/opposites.ts';
import { isPlainTitle } from '../../language/plainTitles.ts';
import {
  areFillers,
  FUNCTION_WORDS,
  findScopes,
  isNegated,
  modalsOf,
  PRONOUNS,
  pronounsOf,
  type Scope,
} from '../../language/scopes.ts';
import { areSpellingsOfOneWord } from '../../language/spelling.ts';
import type { Span } from '../../text/span.ts';
import type { Word } from '../../text/words.ts';
import { areFormsOfOneForename } from '../names/nickname.ts';
import type { Pair } from './pair.ts';
import type { Wording, WordingWord } from './readWording.ts';

/** Words that differ between two words that stand in both texts. */
export interface Run {
  readonly draft: readonly WordingWord[];
  readonly source: readonly Word[];
  readonly before?: Pair;
  readonly after?: Pair;
  /** The words stand elsewhere in the source, on the other side of what was found. */
  readonly moved?: true;
}

/**
 * What was done to the words of a run: `typography` and `bracketed` are fine; `inflection` is a wording change
 * within one word; `meaning` says in `about` what kind of word of force changed; `spacing` is a hyphen or a capital
 * more or less, `punctuation` a mark between words.
 */
export type AlterationKind =
  | 'typography'
  | 'bracketed'
  | 'house-style'
  | 'filler'
  | 'omission'
  | 'order'
  | 'inflection'
  | 'wording'
  | 'spacing'
  | 'punctuation'
  | 'meaning';

/** What carries the sense of words. */
export type Matter = Scope | Shift | 'number' | 'sign' | 'opposite' | 'name';

export interface Alteration {
  readonly kind: AlterationKind;
  readonly run: Run;
  /** The words of the draft that differ, or, where words are missing, the place between its neighbours. */
  readonly draft: Span;
  /** The words of the source that differ, or the place where words were added. */
  readonly source: Span;
  /** For `meaning`, what changed; for `omission`, what kind of qualifying word is gone. */
  readonly about?: Matter;
}

/** What the words of a run stand in, on either side. */
export interface Texts {
  readonly draftText: string;
  readonly sourceText: string;
}

/** Says what was done in a run; undefined where nothing was (the words are the same after all). */
export function classifyRun(
  run: Run,
  wording: Wording,
  { draftText, sourceText }: Texts,
  language: Language,
): Alteration | undefined {
  const draft = run.draft.map(({ key }) => key);
  const source = run.source.map(({ key }) => key);
  const place = {
    run,
    draft: spanOf(run.draft) ?? {
      start: run.before?.draft.end ?? run.after?.draft.start ?? wording.start,
      end: run.after?.draft.start ?? run.before?.draft.end ?? wording.start,
    },
    source: spanOf(run.source) ?? {
      start: run.before?.source.end ?? run.after?.source.start ?? 0,
      end: run.after?.source.start ?? run.before?.source.end ?? 0,
    },
  };
  if (run.moved) return { kind: 'order', ...place };
  if (draft.join('') === source.join('')) {
    const hyphenated = /[-\u2010\u2011]/.test(sourceText.slice(place.source.start, place.source.end));
    return { kind: hyphenated ? 'typography' : 'house-style', ...place };
  }
  if (draft.length > 0 && source.length > 0) {
    if (run.draft.every(({ bracketed }, at) => bracketed !== undefined && sameStem(draft[at], source[at])))
      return { kind: 'bracketed', ...place };
    if (foldAccents(draft.join(' ')) === foldAccents(source.join(' ')))
      return { kind: 'typography', ...place };
    const [plain, printed] = [plainForm(draft, language), plainForm(source, language)];
    if (plain === printed || areSpelt(draft, source) || areSpelt(plain.split(' '), printed.split(' ')))
      return { kind: 'house-style', ...place };
    // "made, uh, two hundred" as "made 200": the figure is the house's, and what is gone is a filler.
    const spoken = source.findIndex((_, at) => !areFillers(source.slice(0, at + 1), language));
    if (spoken > 0 && plain === plainForm(source.slice(spoken), language))
      return { kind: 'filler', ...place };
  }
  // What the source itself put in, in brackets, may go without a word.
  if (draft.length === 0 && isBracketed(place.source, sourceText)) return { kind: 'typography', ...place };
  if (draft.length === 0) return classifyOmission(source, place, language);
  if (draft.length > 1 && isReordered(draft, source))
    return exchangesNumbers(draft, source, language)
      ? { kind: 'meaning', about: 'number', ...place }
      : { kind: 'order', ...place };
  const behind = wordsBehind(run, wording);
  const about = meaningOf(run, { draft, source, behind }, { draftText, sourceText }, language);
  if (about !== undefined) return { kind: 'meaning', about, ...place };
  const [only] = draft;
  const [other] = source;
  if (draft.length === 1 && source.length === 1 && areFormsOfOneWord(only ?? '', other ?? ''))
    return { kind: 'inflection', ...place };
  return { kind: 'wording', ...place };
}

/** A bracket's edges lie within reach of the words: emphasis and a final mark may stand between. */
function isBracketed({ start, end }: Span, text: string): boolean {
  return (
    /[[(][*_\0\s]*$/.test(text.slice(Math.max(0, start - BRACKET_REACH), start)) &&
    /^[.!?*_\0\s]*[\])]/.test(text.slice(end, end + BRACKET_REACH))
  );
}

/** UTF-16 units. */
export const BRACKET_REACH = 5;

/** The same words in another order; of a long stretch one small word may differ ("and" where two clauses met). */
function isReordered(draft: readonly string[], source: readonly string[]): boolean {
  const left = [...source];
  for (const key of draft) {
    const at = left.indexOf(key);
    if (at >= 0) left.splice(at, 1);
  }
  const odd = Math.max(left.length, draft.length - (source.length - left.length));
  return odd === 0 || (odd === 1 && draft.length > 4 && left.every((key) => FUNCTION_WORDS.has(key)));
}

/** "5-0" for "0-5", "three wins and two draws" for "two wins and three draws": all but the numbers stands where it stood. */
function exchangesNumbers(draft: readonly string[], source: readonly string[], language: Language): boolean {
  const isNumber = (key: string) => numbersOf([key], language).length > 0;
  const others = (keys: readonly string[]) => keys.filter((key) => !isNumber(key)).join(' ');
  const numbers = (keys: readonly string[]) => keys.filter(isNumber).join(' ');
  return others(draft) === others(source) && numbers(draft) !== numbers(source);
}

/** "We, we should": a pronoun that is said again, with a mark between; "very, very" is meant. */
function isStutter({ run: { source, before, after } }: Place): boolean {
  const [word] = source;
  if (word === undefined || !PRONOUNS.has(word.key)) return false;
  const last = source.at(-1);
  return (
    source.every(({ key }) => key === word.key) &&
    ((before?.source.key === word.key && before.source.end + 1 < word.start) ||
      (after?.source.key === word.key && last !== undefined && last.end + 1 < after.source.start))
  );
}

type Place = Pick<Alteration, 'run' | 'draft' | 'source'>;

/** A lost "not" or modal changes the sense at a stroke; a lost qualifier leaves a sentence that is too strong. */
function classifyOmission(source: readonly string[], place: Place, language: Language): Alteration {
  if (areFillers(source, language) || isStutter(place)) return { kind: 'filler', ...place };
  // Of "I mean, I have" either "I mean" or "mean, I" may be seen as missing.
  const turned = [source.at(-1) ?? '', ...source.slice(0, -1)];
  if (source.at(-1) === place.run.before?.source.key && areFillers(turned, language))
    return { kind: 'filler', ...place };
  // "three hundred and five" as "three hundred": what is gone is a part of a number.
  const beside = [place.run.before?.source.key, place.run.after?.source.key];
  if (
    numbersOf(source, language).length > 0 &&
    beside.some((key) => key !== undefined && numbersOf([key], language).length > 0)
  )
    return { kind: 'meaning', about: 'number', ...place };
  const scopes = findScopes(source, place.run.after?.source.key, place.run.before?.source.key, language);
  const covered = scopes.reduce((sum, { from, to }) => sum + to - from, 0);
  const pure = scopes.find(({ scope }) => scope === 'negation' || scope === 'modal');
  if (pure !== undefined && covered === source.length)
    return { kind: 'meaning', about: pure.scope, ...place };
  const lost = scopes.find(({ scope }) => scope !== 'contrast');
  const about = lost?.scope;
  return { kind: 'omission', ...place, ...(about !== undefined && { about }) };
}

/** The words of the draft behind a run, as far as they can tell whether one in it is of force: "ne … pas" is one negation. */
function wordsBehind({ after }: Run, { words }: Wording): string[] {
  const at = after === undefined ? -1 : words.findIndex(({ start }) => start === after.draft.start);
  return at < 0 ? [] : words.slice(at, at + REACH).map(({ key }) => key);
}

/** In words. */
const REACH = 4;

/** Which kind of word of force differs between the two sides, if any. */
function meaningOf(
  run: Run,
  { draft, source, behind }: Record<'draft' | 'source' | 'behind', readonly string[]>,
  texts: Texts,
  language: Language,
): Matter | undefined {
  const negations = (keys: readonly string[]) =>
    findScopes([...keys, ...behind], '', run.before?.source.key, language).filter(
      ({ scope, from }) => scope === 'negation' && from < keys.length,
    ).length;
  if (negations(draft) !== negations(source)) return 'negation';
  const numbers = numbersOf(draft, language).join(' ');
  if (numbers !== numbersOf(source, language).join(' ')) return 'number';
  // "May" the month is no "may".
  const times = timesOf(language);
  const spoken = (words: readonly Word[], text: string) =>
    words.flatMap(({ key, start }) => (times.has(key) && isCapitalised(text[start]) ? [] : [key]));
  const [ours, theirs] = [spoken(run.draft, texts.draftText), spoken(run.source, texts.sourceText)];
  if (modalsOf(ours, language) !== modalsOf(theirs, language)) return 'modal';
  const opposite = oppositeIn(draft, source, language);
  if (opposite) return 'opposite';
  const shift = quantityShift(draft, source, language);
  if (shift !== undefined) return shift;
  if (run.source.length > 0 && isNameChange(run, texts, language)) return 'name';
  return undefined;
}

/** Whether one proper name stands where the source has another one that is no form of it. */
function isNameChange(
  { draft, source, before }: Run,
  { draftText, sourceText }: Texts,
  language: Language,
): boolean {
  const pronouns = pronounsOf(language);
  const names = source.filter(
    (word) =>
      isCapitalised(sourceText[word.start]) && !pronouns.has(word.key) && !isNegated(word.key, language),
  );
  if (names.length === 0 || before === undefined) return false;
  // "Robert Jannick" for "Mr Jannick" is the same person in another form.
  if (names.every(({ key }) => isPlainTitle(key)) && !draft.some(({ key }) => isPlainTitle(key)))
    return false;
  return draft.some(
    ({ key, start }) =>
      isCapitalised(draftText[start]) &&
      !pronouns.has(key) &&
      !names.some((name) => areFormsOfOneForename(name.key, key)),
  );
}

function isCapitalised(unit: string | undefined): boolean {
  return unit !== undefined && /\p{Lu}/u.test(unit);
}

function areSpelt(draft: readonly string[], source: readonly string[]): boolean {
  return draft.length === source.length && draft.every((key, at) => isSpelling(key, source[at]));
}

function isSpelling(a: string, b: string | undefined): boolean {
  return b !== undefined && (a === b || areSpellingsOfOneWord(a, b));
}

function sameStem(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && areFormsOfOneWord(a, b);
}

function foldAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '');
}

function spanOf(words: readonly Span[]): Span | undefined {
  const [first] = words;
  const last = words.at(-1);
  return first === undefined || last === undefined ? undefined : { start: first.start, end: last.end };
}
