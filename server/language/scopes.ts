import type { ScopeData } from './data/language.ts';
import { foldWord, type Language, perLanguage, wordList } from './language.ts';
import { ENGLISH } from './languages/en/english.ts';
import { lexiconOf as speechLexiconOf } from './lexicons.ts';
import { numberAt } from './numbers.ts';
import { beginsDescription, pronounKind } from './pronouns.ts';

/**
 * Words that carry the force of a sentence. Leaving one out, or cutting a quotation just beside one, can turn
 * what was said into its opposite while every remaining word is right. From the scope lexicon of the copy
 * desk's rules.
 */
export type Scope = (typeof SCOPES)[number];

const SCOPES = ['negation', 'approximation', 'condition', 'contrast', 'modal', 'hedge', 'view'] as const;

/** Where a word of force stands among `words`: half-open indexes. */
export interface ScopeHit {
  readonly scope: Scope;
  readonly from: number;
  readonly to: number;
  /** A condition that bears on its own clause alone: "everyone but the mayor". */
  readonly isException?: true;
}

/**
 * Finds all words and phrases of force among the keys of words, in order; a phrase wins over its words. `next`
 * is the key that follows them: "about" is an approximation before a number alone; `previous` the one before.
 * In a language without a lexicon there are none.
 */
export function findScopes(
  keys: readonly string[],
  next = '',
  previous = '',
  language: Language,
): ScopeHit[] {
  const lexicon = lexiconOf(language);
  if (lexicon === undefined) return [];
  const { words, placeOf } = unelided(keys, lexicon.elided);
  const hits: ScopeHit[] = [];
  const push = (scope: Scope, from: number, to: number, isException = false) =>
    hits.push({
      scope,
      from: placeOf(from),
      to: placeOf(to - 1) + 1,
      ...(isException && { isException }),
    });
  const around: Around = { words, next, previous, language };
  for (let at = 0; at < words.length; at++) {
    const key = words[at] ?? '';
    const phrase = lexicon.phrases
      .get(key)
      ?.find((one) => one.words.every((word, index) => words[at + index] === word));
    const saying =
      phrase?.isPart === true ? sayingAfter(words, at + phrase.words.length, next, lexicon) : undefined;
    if (phrase !== undefined && isIdle(phrase, at, around, lexicon)) {
      at += phrase.words.length - 1;
    } else if (saying !== undefined) {
      // "Some of them say": whose view it is, not how many they are.
      push('view', at, saying);
      at = saying - 1;
    } else if (phrase !== undefined) {
      push(phrase.scope, at, at + phrase.words.length, phrase.isException);
      at += phrase.words.length - 1;
    } else if (isNegated(key, language)) push('negation', at, at + 1);
    else if (lexicon.others.has(key)) {
      const to = sayingAfter(words, at + 1, next, lexicon);
      if (to !== undefined) push('view', at, to);
    }
  }
  return hits;
}

/** Whether a word holds a "not": "didn't", "cannot". */
export function isNegated(key: string, language: Language): boolean {
  const lexicon = lexiconOf(language);
  if (lexicon === undefined) return false;
  return lexicon.negated.has(key) || lexicon.negatedEndings.some((ending) => key.endsWith(ending));
}

/** Whether a word by itself is a negation. */
export const isNegation = (key: string, language: Language): boolean =>
  findScopes([key], '', '', language).some(({ scope }) => scope === 'negation');

/** Whether the keys are fillers and nothing else. */
export function areFillers(keys: readonly string[], language: Language): boolean {
  const fillers = lexiconOf(language)?.fillers ?? NONE;
  let at = 0;
  while (at < keys.length) {
    if (fillers.has(keys[at] ?? '')) at++;
    else if (fillers.has(`${keys[at]} ${keys[at + 1]}`)) at += 2;
    else return false;
  }
  return keys.length > 0;
}

/** The modals among the keys, in order, each in one form; those of a shifted tense ("will", "would") are none. */
export function modalsOf(keys: readonly string[], language: Language): string {
  const shifted = lexiconOf(language)?.shifted ?? NONE;
  return findModals(keys, language)
    .filter((key) => !shifted.has(key))
    .join(' ');
}

/** The modals among the keys, in order, each in one form; those of a shifted tense as well. */
export function findModals(keys: readonly string[], language: Language): string[] {
  const lexicon = lexiconOf(language);
  if (lexicon === undefined) return [];
  return keys
    .map((key) => {
      const ending = lexicon.negatedEndings.find((one) => key.endsWith(one)) ?? '';
      const plain = key.slice(0, key.length - ending.length);
      return lexicon.modalForms.get(plain) ?? plain;
    })
    .filter((key) => lexicon.modals.has(key) || lexicon.shifted.has(key));
}

/**
 * Whether the words begin with a condition: "if", "as long as"; "not until", "but only if", "and not unless". A "but if"
 * begins another clause, with a condition of its own.
 */
export function opensCondition(keys: readonly string[], language: Language): boolean {
  const head = keys.slice(0, LONGEST_CONDITION);
  const hits = findScopes(head, '', '', language);
  const condition = hits.find(({ scope }) => scope === 'condition');
  if (condition === undefined) return false;
  if (condition.from === 0) return true;
  const narrows = ({ scope }: ScopeHit) => scope === 'negation' || scope === 'approximation';
  let from = condition.from;
  for (const hit of hits.toReversed()) if (narrows(hit) && hit.to === from) from = hit.from;
  // "only if" is a phrase of its own, and "only" alone narrows as well.
  const [first] = findScopes([head[condition.from] ?? ''], '', '', language);
  if (from === condition.from && !(first !== undefined && narrows(first))) return false;
  return head.slice(0, from).every((key) => isBoundary(key, language));
}

const LONGEST_CONDITION = 7;

/** Whether the words begin with what limits all that was said before them: "at least for now", "or at least I hope so". */
export function opensLimit(keys: readonly string[], language: Language): boolean {
  return (lexiconOf(language)?.limits.get(keys[0] ?? '') ?? []).some((phrase) =>
    phrase.every((word, at) => keys[at] === word),
  );
}

/**
 * Whether the words end by saying that somebody else says or thinks what follows: "my mother told me", "he said that". What
 * the speaker says or thinks is no such thing. `next` is the key that follows them.
 */
export function endsWithReport(keys: readonly string[], next: string, language: Language): boolean {
  const lexicon = lexiconOf(language);
  const speech = speechLexiconOf(language);
  if (lexicon === undefined || speech === undefined) return false;
  let at = keys.length - 1;
  if (speech.has('that', keys[at] ?? '')) at--;
  const isListener = lexicon.listeners.has(keys[at] ?? '');
  // "They told me | by postcard": how they told, not what.
  if (isListener && lexicon.manner.has(next)) return false;
  if (isListener) at--;
  const verb = keys[at] ?? '';
  const subject = keys[at - 1];
  // "He told | the council": whom he told comes next.
  if (subject === undefined || !lexicon.saying.has(verb) || (lexicon.telling.has(verb) && !isListener))
    return false;
  return [subject, keys[at - 2] ?? ''].every((key) => {
    const kind = pronounKind(key, language);
    return (kind !== 'i' && kind !== 'we') || beginsDescription(key, language);
  });
}

/** Whether the words are a short phrase that closes with what limits all before it: "Sundays excepted". */
export function closesAsLimit(keys: readonly string[], language: Language): boolean {
  return keys.length <= LONGEST_EXCEPTION && (lexiconOf(language)?.limitEnds.has(keys.at(-1) ?? '') ?? false);
}

const LONGEST_EXCEPTION = 4;

/** Whether a word begins a clause over which a negation before it does not reach: "and", "because". */
export function isBoundary(key: string, language: Language): boolean {
  return lexiconOf(language)?.boundaries.has(key) ?? false;
}

/** Whether a question may begin with the word. */
export function opensQuestion(key: string, language: Language): boolean {
  return isNegated(key, language) || (lexiconOf(language)?.questions.has(key) ?? false);
}

/** Whether the word says that something was asked. */
export function tellsOfAsking(key: string, language: Language): boolean {
  return lexiconOf(language)?.asking.has(key) ?? false;
}

/** The pronouns of a language, with its words for here and there. */
export function pronounsOf(language: Language): ReadonlySet<string> {
  return lexiconOf(language)?.pronouns ?? NONE;
}

interface Phrase {
  readonly scope: Scope;
  readonly words: readonly string[];
  /** "some of", "part of": those meant may be the ones who say it. */
  readonly isPart?: boolean;
  readonly isException?: boolean;
}

interface Idle {
  readonly after: ReadonlySet<string>;
  readonly before: ReadonlySet<string>;
  readonly near: ReadonlySet<string>;
  readonly unlessBefore?: ReadonlySet<string>;
  readonly unlessNearAfter?: ReadonlySet<string>;
}

interface Lexicon {
  /** By first word, the longest first. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
  readonly idle: ReadonlyMap<string, readonly Idle[]>;
  /** By first word. */
  readonly limits: ReadonlyMap<string, readonly (readonly string[])[]>;
  readonly limitEnds: ReadonlySet<string>;
  readonly negated: ReadonlySet<string>;
  readonly negatedEndings: readonly string[];
  readonly modals: ReadonlySet<string>;
  readonly shifted: ReadonlySet<string>;
  readonly modalForms: ReadonlyMap<string, string>;
  readonly others: ReadonlySet<string>;
  readonly saying: ReadonlySet<string>;
  readonly telling: ReadonlySet<string>;
  readonly listeners: ReadonlySet<string>;
  readonly manner: ReadonlySet<string>;
  readonly boundaries: ReadonlySet<string>;
  readonly questions: ReadonlySet<string>;
  readonly asking: ReadonlySet<string>;
  readonly fillers: ReadonlySet<string>;
  readonly pronouns: ReadonlySet<string>;
  readonly elided: ReadonlySet<string>;
}

const NONE: ReadonlySet<string> = new Set();

const lexiconOf = perLanguage(({ scopes }) => (scopes === undefined ? undefined : compile(scopes)));

function compile(data: ScopeData): Lexicon {
  const set = (list: string | undefined) => new Set(wordList(list));
  const phrases = new Map<string, Phrase[]>();
  const add = (phrase: Phrase) => {
    const [first = ''] = phrase.words;
    phrases.set(first, [...(phrases.get(first) ?? []), phrase]);
  };
  const listed = (list: string) => phraseList(list).flatMap((one) => withElision(one, set(data.elided)));
  for (const scope of SCOPES) {
    for (const phrase of listed(data[scope])) {
      const words = phrase.split(' ');
      add({ scope, words, isPart: scope === 'approximation' && words.length > 1 && words.at(-1) === 'of' });
    }
  }
  if (data.exception !== undefined)
    for (const phrase of listed(data.exception))
      add({ scope: 'condition', words: phrase.split(' '), isException: true });
  const { disowned } = data;
  for (const judgement of wordList(disowned?.judgements))
    for (const verb of wordList(disowned?.verbs))
      add({ scope: 'negation', words: [judgement, disowned?.to ?? '', verb] });
  for (const list of phrases.values()) list.sort((a, b) => b.words.length - a.words.length);
  const idle = new Map<string, Idle[]>();
  for (const rule of data.idle) {
    const compiled: Idle = {
      after: new Set(wordList(rule.after)),
      before: new Set(wordList(rule.before)),
      near: new Set(wordList(rule.near)),
      ...(rule.unlessBefore !== undefined && { unlessBefore: new Set(wordList(rule.unlessBefore)) }),
      ...(rule.unlessNearAfter !== undefined && { unlessNearAfter: new Set(wordList(rule.unlessNearAfter)) }),
    };
    for (const entry of wordList(rule.words)) {
      const phrase = entry.replaceAll('_', ' ');
      idle.set(phrase, [...(idle.get(phrase) ?? []), compiled]);
    }
  }
  const limits = new Map<string, string[][]>();
  for (const phrase of phraseList(data.limit ?? '')) {
    const words = phrase.split(' ');
    limits.set(words[0] ?? '', [...(limits.get(words[0] ?? '') ?? []), words]);
  }
  return {
    phrases,
    idle,
    limits,
    limitEnds: set(data.limitEnd),
    negated: set(data.negated),
    negatedEndings: wordList(data.negatedEndings),
    modals: new Set(phraseList(data.modal).filter((modal) => !modal.includes(' '))),
    shifted: set(data.shifted),
    modalForms: new Map(wordList(data.modalForms).map((entry) => entry.split(':') as [string, string])),
    others: set(data.others),
    saying: set(data.saying),
    telling: set(data.telling?.verbs),
    listeners: set(data.telling?.listeners),
    manner: set(data.telling?.manner),
    boundaries: set(data.boundaries),
    questions: set(data.questions),
    asking: set(data.asking),
    fillers: new Set(phraseList(data.fillers)),
    pronouns: set(data.pronouns),
    elided: set(data.elided),
  };
}

/** A phrase as it is, and as it stands before a vowel where its last word is cut short there: "tant que", "tant qu". */
function withElision(phrase: string, elided: ReadonlySet<string>): string[] {
  const [, last = ''] = / (\S+)$/.exec(phrase) ?? [];
  const cut = last.slice(0, -1);
  return cut !== '' && elided.has(cut) ? [phrase, phrase.slice(0, -1)] : [phrase];
}

function phraseList(list: string): string[] {
  return foldWord(list)
    .split(',')
    .map((phrase) => phrase.trim().replace(/\s+/g, ' '));
}

interface Around {
  readonly words: readonly string[];
  readonly next: string;
  readonly previous: string;
  readonly language: Language;
}

/** Whether the words are of force elsewhere and not here: "talk about it", "a little bird", "as if", "in May". */
function isIdle(phrase: Phrase, from: number, around: Around, { idle }: Lexicon): boolean {
  const rules = idle.get(phrase.words.join(' '));
  if (rules === undefined) return false;
  const to = from + phrase.words.length;
  const { words, next, previous, language } = around;
  const before = words[from - 1] ?? previous;
  const after = words[to] ?? next;
  const holds = (set: ReadonlySet<string>, key: string) =>
    set.has(key) || (set.has('#') && isNumber(key, language));
  return rules.some(
    ({ after: behind, before: ahead, near, unlessBefore, unlessNearAfter }) =>
      holds(behind, before) ||
      holds(ahead, after) ||
      (unlessBefore !== undefined && !holds(unlessBefore, after)) ||
      (near.size > 0 && [...words.slice(to, to + 3), next].some((key) => near.has(key))) ||
      (unlessNearAfter !== undefined &&
        ![previous, ...words.slice(Math.max(0, from - 3), from)].some((key) => unlessNearAfter.has(key))),
  );
}

function isNumber(key: string, language: Language): boolean {
  return numberAt([key], 0, language) !== undefined || /^\p{Sc}/u.test(key);
}

/** The index behind a verb of saying among the next three words; `next` is the word behind them all. */
function sayingAfter(
  keys: readonly string[],
  from: number,
  next: string,
  lexicon: Lexicon,
): number | undefined {
  const verb = keys.slice(from, from + 3).findIndex((one) => lexicon.saying.has(one));
  if (verb < 0) return undefined;
  const to = from + verb + 1;
  // "They told me by postcard", "they told us about it": how they told and of what, not what.
  const listener = lexicon.listeners.has(keys[to] ?? '') ? to + 1 : to;
  const isManner = lexicon.telling.has(keys[to - 1] ?? '') && lexicon.manner.has(keys[listener] ?? next);
  return isManner ? undefined : to;
}

/** The words with those that are written as one with the next parted from it, and of which key each is a part. */
function unelided(
  keys: readonly string[],
  elided: ReadonlySet<string>,
): { readonly words: readonly string[]; readonly placeOf: (at: number) => number } {
  if (elided.size === 0) return { words: keys, placeOf: (at) => at };
  const words: string[] = [];
  const places: number[] = [];
  keys.forEach((key, place) => {
    const at = key.indexOf("'");
    const parts = at > 0 && elided.has(key.slice(0, at)) ? [key.slice(0, at), key.slice(at + 1)] : [key];
    for (const part of parts) {
      words.push(part);
      places.push(place);
    }
  });
  return { words, placeOf: (at) => places[at] ?? 0 };
}

/** Words without content of their own: a bracket may stand for them. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set([
  ...pronounsOf(ENGLISH),
  ...(
    'a an the and or of to in on at by for from with as into over under than then so that is are was were be ' +
    "been being am do does did have has had will shall 's 're 've 'll 'd it's that's there's he's she's they're " +
    "we're i'm you're i've we've they've i'll we'll they'll he'll she'll it'll i'd we'd he'd she'd they'd " +
    'some any each both all such when where which what how also too just very'
  ).split(' '),
]);

export const PRONOUNS: ReadonlySet<string> = pronounsOf(ENGLISH);
