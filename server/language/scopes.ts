import { numberAt } from './numbers.ts';

/**
 * Words that carry the force of a sentence. Leaving one out, or cutting a quotation just beside one, can turn
 * what was said into its opposite while every remaining word is right. From the scope lexicon of the copy
 * desk's rules; single words and short phrases, as keys of `splitWords`.
 */
export type Scope = 'negation' | 'approximation' | 'condition' | 'contrast' | 'modal' | 'hedge' | 'view';

const LEXICON: Readonly<Record<Scope, string>> = {
  negation:
    'not, no, never, none, nobody, nothing, nowhere, neither, nor, without, hardly, barely, scarcely, rarely, ' +
    'seldom, few, little, cannot, fail to, fails to, failed to, failing to, refuse, refuses, refused, refusing, ' +
    'deny, denies, denied, denying, doubt, doubts, doubted, unlikely, far from, anything but, no longer, rather than, instead of, let alone, less',
  approximation:
    'almost, nearly, slightly, somewhat, close to, about, around, roughly, approximately, up to, at least, at most, more than, ' +
    'less than, fewer than, only, just under, just over, as many as, some of, part of, not quite, practically, ' +
    'virtually, half',
  condition: 'if, unless, until, except, provided, assuming, as long as, in case',
  contrast: 'but, although, though, however, yet',
  modal: 'may, might, could, would, should, can, must, ought to',
  hedge:
    'perhaps, maybe, probably, possibly, mostly, largely, partly, sort of, kind of, i think, we think, i guess, ' +
    'i suppose, i believe, we believe, i suspect, i feel, i hope, it seems, it appears, seems to, seem to, ' +
    'appears to, appear to, seemingly, apparently, arguably, presumably, supposedly, in my view, in my opinion, ' +
    'as far as i know, sometimes, often, generally, usually, in part, to some extent, allegedly, reportedly',
  view:
    'he says, she says, we are told, i am told, i was told, i used to think, i used to believe, ' +
    'i once thought, i thought, we used to think, we thought, ' +
    'so called, supposedly, it is said, rumour has it, rumor has it',
};

/** Where a word of force stands among `words`: half-open indexes. */
export interface ScopeHit {
  readonly scope: Scope;
  readonly from: number;
  readonly to: number;
}

/**
 * Finds all words and phrases of force among the keys of words, in order; a phrase wins over its words. `next`
 * is the key that follows them: "about" is an approximation before a number alone; `previous` the one before.
 */
export function findScopes(keys: readonly string[], next = '', previous = ''): ScopeHit[] {
  const hits: ScopeHit[] = [];
  for (let at = 0; at < keys.length; at++) {
    const key = keys[at] ?? '';
    const phrase = phrasesFrom(key).find(({ words }) =>
      words.every((word, index) => keys[at + index] === word),
    );
    if (
      phrase !== undefined &&
      isIdle(phrase, keys[at - 1] ?? previous, keys[at + phrase.words.length] ?? next)
    ) {
      at += phrase.words.length - 1;
    } else if (phrase?.words.join(' ') === 'some of' && sayingAfter(keys, at + 2, next) !== undefined) {
      const to = sayingAfter(keys, at + 2, next) ?? at + 2;
      hits.push({ scope: 'view', from: at, to });
      at = to - 1;
    } else if (phrase !== undefined) {
      hits.push({ scope: phrase.scope, from: at, to: at + phrase.words.length });
      at += phrase.words.length - 1;
    } else if (isNegated(key)) hits.push({ scope: 'negation', from: at, to: at + 1 });
    else if (OTHERS.has(key)) {
      const to = sayingAfter(keys, at + 1, next);
      if (to !== undefined) hits.push({ scope: 'view', from: at, to });
    }
  }
  return hits;
}

/** Whether the words are of force elsewhere and not here: "talk about it", "a little bird", "as if", "in May". */
function isIdle({ words }: Phrase, before: string, after: string): boolean {
  const [word = ''] = words;
  if (words.length === 1 && BEFORE_NUMBERS.has(word)) return !isNumber(after);
  if (word === 'close' || word === 'up') return !isNumber(after) && (word === 'up' || DEFINITE.has(after));
  if (word === 'few' || word === 'little') return before === 'a' || DEFINITE.has(before);
  // "less a triumph than a truce"
  if (word === 'less' && words.length === 1) return !/^(?:an?|of)$/.test(after);
  if (word === 'if') return NO_CONDITION.has(before);
  if (word === 'may') return isNumber(after) || isNumber(before) || before === 'in' || before === 'of';
  return false;
}

const BEFORE_NUMBERS: ReadonlySet<string> = new Set('about around roughly half over under'.split(' '));
/** "as if" compares, and "to see if" asks. */
const NO_CONDITION: ReadonlySet<string> = new Set(
  'as see know ask asks asked asking wonder wonders wondered wondering determine determines tell decide sure matter check even'.split(
    ' ',
  ),
);
const DEFINITE: ReadonlySet<string> = new Set(
  'the this that these those my your his her its our their every last next past'.split(' '),
);

function isNumber(key: string): boolean {
  return numberAt([key], 0) !== undefined || /^[$£€]/.test(key) || key === 'half' || key === 'a';
}

/** Those whose view a speaker reports: "people keep telling me", "most critics claim". */
const OTHERS: ReadonlySet<string> = new Set(
  (
    'people some many most critics others opponents supporters everyone everybody they experts fans readers ' +
    'colleagues locals residents neighbours neighbors reviewers rivals sceptics skeptics historians viewers'
  ).split(' '),
);
const SAYING: ReadonlySet<string> = new Set(
  (
    'say says said saying think thinks thought claim claims claimed believe believes believed tell tells told ' +
    'telling call calls called calling insist insists argue argues assume assumes imagine pretend'
  ).split(' '),
);

/** The index behind a verb of saying among the next three words; `next` is the word behind them all. */
function sayingAfter(keys: readonly string[], from: number, next: string): number | undefined {
  const verb = keys.slice(from, from + 3).findIndex((one) => SAYING.has(one));
  if (verb < 0) return undefined;
  const to = from + verb + 1;
  // "They told me by postcard", "they told us about it": how they told and of what, not what.
  const listener = LISTENERS.has(keys[to] ?? '') ? to + 1 : to;
  const isManner = /^t(?:ell|old)/.test(keys[to - 1] ?? '') && AFTER_TELLING.has(keys[listener] ?? next);
  return isManner ? undefined : to;
}

const LISTENERS: ReadonlySet<string> = new Set('me us him her them you'.split(' '));
const AFTER_TELLING: ReadonlySet<string> = new Set(
  'by at on in about over with through when before after'.split(' '),
);

/** Whether a contraction holds a "not". */
export function isNegated(key: string): boolean {
  return key.endsWith("n't") || key === 'cannot' || key === 'not' || key === 'aint' || key === 'dont';
}

const DISOWNED =
  'unfair wrong untrue false misleading absurd ridiculous dishonest inaccurate mistake nonsense lie silly foolish naive premature'.split(
    ' ',
  );
const CLAIMING = 'say suggest think call claim believe pretend argue conclude describe assume imagine'.split(
  ' ',
);

interface Phrase {
  readonly scope: Scope;
  readonly words: readonly string[];
}

const NONE: readonly Phrase[] = [];

/** By first word, the longest first. */
const PHRASES: ReadonlyMap<string, readonly Phrase[]> = (() => {
  const phrases = new Map<string, Phrase[]>();
  for (const [scope, list] of Object.entries(LEXICON) as [Scope, string][]) {
    for (const phrase of list.split(', ')) {
      const words = phrase.split(' ');
      const first = words[0] ?? '';
      phrases.set(first, [...(phrases.get(first) ?? []), { scope, words }]);
    }
  }
  // "It would be unfair to say that …" says the opposite of what follows.
  for (const judgement of DISOWNED) {
    const list = phrases.get(judgement) ?? [];
    for (const verb of CLAIMING) list.push({ scope: 'negation', words: [judgement, 'to', verb] });
    phrases.set(judgement, list);
  }
  for (const list of phrases.values()) list.sort((a, b) => b.words.length - a.words.length);
  return phrases;
})();

function phrasesFrom(key: string): readonly Phrase[] {
  return PHRASES.get(key) ?? NONE;
}

/** Sounds of hesitation and words that only keep the floor. */
const FILLERS: ReadonlySet<string> = new Set(
  'um, uh, er, erm, uhm, umm, uhh, ah, eh, hm, hmm, mm, mmm, you know, i mean, you see'.split(', '),
);

/** Whether the keys are fillers and nothing else. */
export function areFillers(keys: readonly string[]): boolean {
  let at = 0;
  while (at < keys.length) {
    if (FILLERS.has(keys[at] ?? '')) at++;
    else if (FILLERS.has(`${keys[at]} ${keys[at + 1]}`)) at += 2;
    else return false;
  }
  return keys.length > 0;
}

export const PRONOUNS: ReadonlySet<string> = new Set(
  (
    'i me my mine myself we us our ours ourselves you your yours he him his himself she her hers herself ' +
    'it its itself they them their theirs themselves this that these those one who whom whose there here'
  ).split(' '),
);

/** Words without content of their own: a bracket may stand for them. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set([
  ...PRONOUNS,
  ...(
    'a an the and or of to in on at by for from with as into over under than then so that is are was were be ' +
    "been being am do does did have has had will shall 's 're 've 'll 'd it's that's there's he's she's they're " +
    "we're i'm you're i've we've they've i'll we'll they'll he'll she'll it'll i'd we'd he'd she'd they'd " +
    'some any each both all such when where which what how also too just very'
  ).split(' '),
]);
