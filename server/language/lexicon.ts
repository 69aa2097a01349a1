import {
  CUE_TIERS,
  type CueTier,
  type EndingKind,
  type SpeechData,
  type WordClass,
} from './data/speechData.ts';
import {
  addWord,
  addWords,
  bitsIn,
  createHashedWords,
  type HashedWords,
  lookUpIn,
  slotOf,
  slotOfWord,
} from './hashedWords.ts';
import { inflect, type VerbForm } from './inflect.ts';
import { wordList } from './language.ts';
import { readWords } from './readWords.ts';
import { readViews, type View } from './views.ts';

/**
 * The classes that the reader asks for at every word, as bits: many words can be several things, and only their
 * place tells which. Any other class of a language's data is asked for by its name, with `has`.
 */
export const Is = {
  determiner: 1 << 0,
  preposition: 1 << 1,
  conjunction: 1 << 2,
  relative: 1 << 3,
  adverb: 1 << 4,
  auxiliary: 1 << 5,
  be: 1 << 6,
  he: 1 << 7,
  she: 1 << 8,
  plural: 1 << 9,
  it: 1 << 10,
  first: 1 << 11,
  title: 1 << 12,
  role: 1 << 13,
  pluralRole: 1 << 14,
  given: 1 << 15,
  male: 1 << 16,
  female: 1 << 17,
  time: 1 << 18,
  particle: 1 << 19,
  suffix: 1 << 20,
  demonym: 1 << 21,
  body: 1 << 22,
  place: 1 << 23,
  /** A small word: with a capital it begins a sentence and is no name. */
  small: 1 << 25,
  /** A form of a cue verb, or the first word of a phrase that is one; `cueTier` and `cuePhrase` tell which. */
  cue: 1 << 26,
  cueFinite: 1 << 27,
  cueParticiple: 1 << 28,
  nounLike: 1 << 29,
  /** A word that leads to whom or where something was said, or that a phrase like "according to" is found by. */
  venue: 1 << 30,
} as const;

/** A verb of saying of several words: "went on", "shot back". */
export interface CuePhrase {
  /** The words behind the first. */
  readonly rest: readonly string[];
  readonly tier: CueTier;
}

/** The words of one language, ready to be asked. */
export interface Lexicon {
  /** BCP 47, the language alone: "en". */
  readonly language: string;
  readonly data: SpeechData;
  /** Adds bits to the words that tell of the language: its small ones, those for what somebody is and its verbs of saying. */
  addTelling(to: HashedWords, bits: number): void;
  /** Whether words are parted at an apostrophe or before a bound pronoun, as `elided` and `bound` say. */
  readonly parts: boolean;
  /** What the word between the two offsets can be, as bits of `Is`; 0 for one no list has. Ignores case. */
  lookUp(text: string, start: number, end: number): number;
  /** All its words, for `numberOf`. */
  readonly words: HashedWords;
  /** Whether the word of a number is of a class, bits or not. */
  isOf(wordClass: WordClass, number: number): boolean;
  /** Whether a word in lower case is of a class, bits or not. */
  has(wordClass: WordClass, word: string): boolean;
  /** The same for the word between two offsets of a text, in any case; most are told by their first letter. */
  hasAt(wordClass: WordClass, text: string, start: number, end: number): boolean;
  /** The tier of a form of a cue verb, in lower case. */
  cueTier(form: string): CueTier | undefined;
  isElided(word: string): boolean;
  isBound(word: string): boolean;
  /** The phrases like "according to" that are found by a word in lower case; the longest first. */
  viewsAt(word: string): readonly View[];
  /** Whether the second word leads on from the first to whom or where something was said: "interview with". */
  leadsToVenue(lead: string, preposition: string): boolean;
  /** Whether a word in lower case ends like those of a kind. */
  endsLike(kind: EndingKind, word: string): boolean;
  /** The phrases of saying that begin with a form, in lower case; the longest first. */
  cuePhrases(form: string): readonly CuePhrase[];
}

/** The number, not 0, of a word by its hash and its length (`hashedWords.ts`); 0 for one that no list has. */
export function numberOf({ words }: Lexicon, hash: number, length: number): number {
  const slot = slotOf(words, hash, length);
  return words.tags[slot] === 0 ? 0 : slot + 1;
}

/** What the word of a number can be, as bits of `Is`; 0 for number 0. */
export function bitsOf({ words }: Lexicon, number: number): number {
  return number === 0 ? 0 : bitsIn(words, number - 1) & ~LISTED;
}

/** Whether a word in lower case has the form of a plural. */
export function looksPlural(lexicon: Lexicon, word: string): boolean {
  return lexicon.endsLike('plural', word) && !lexicon.endsLike('singular', word);
}

/** Some class has the word: beside the bits of `Is`. */
const LISTED = 1 << 24;

/** Which bits the words of a class have; a class that is not here is kept by name. */
const BITS: Readonly<Partial<Record<WordClass, number>>> = {
  determiner: Is.determiner | Is.small,
  preposition: Is.preposition | Is.small,
  conjunction: Is.conjunction | Is.small,
  relative: Is.relative | Is.small,
  adverb: Is.adverb | Is.small,
  auxiliary: Is.auxiliary | Is.small,
  be: Is.be | Is.small,
  they: Is.plural | Is.small,
  it: Is.it | Is.small,
  i: Is.first | Is.small,
  he: Is.he | Is.small,
  she: Is.she | Is.small,
  small: Is.small,
  titleMale: Is.title | Is.male,
  titleFemale: Is.title | Is.female,
  title: Is.title,
  roleMale: Is.role | Is.male,
  roleFemale: Is.role | Is.female,
  role: Is.role,
  pluralRole: Is.pluralRole,
  givenMale: Is.given | Is.male,
  givenFemale: Is.given | Is.female,
  given: Is.given,
  time: Is.time,
  particle: Is.particle,
  suffix: Is.suffix,
  demonym: Is.demonym,
  body: Is.body,
  place: Is.place,
};

/** Most verbs begin none. */
const NO_PHRASES: readonly CuePhrase[] = [];
const NO_VIEWS: readonly View[] = [];

const TELLING = Is.cue | Is.role | Is.small;

/** Classes of which a word may have one only. */
const EXCLUSIVE: readonly (readonly WordClass[])[] = [['givenMale', 'givenFemale', 'given']];

/**
 * Compiles the data of a language. Throws an error that names language, class and word for a word that stands
 * twice in a class or in two that contradict, a form of a verb with two tiers, and what is no word in lower case.
 */
export function compileLexicon(code: string, data: SpeechData): Lexicon {
  for (const [name, list] of Object.entries(data.words)) readWords(list, `${code} ${name}`);
  for (const group of EXCLUSIVE) refuseShared(code, group, data);
  for (const tier of CUE_TIERS) readWords(data.cues[tier] ?? '', cuesOf(code, tier), ENTRY);
  readWords(data.elided ?? '', `${code} elided`);
  readWords(data.bound ?? '', `${code} bound`);
  return loadLexicon(code, data);
}

/** The same of data that were compiled when the program was built: their words are not looked at once more. */
export function loadLexicon(code: string, data: SpeechData): Lexicon {
  const table = createHashedWords();
  const classes = new Map<string, ReadonlySet<string>>();
  const tiers = new Map<string, CueTier>();
  const phrases = new Map<string, CuePhrase[]>();
  const add = (word: string, bits: number) => addWord(table, word, bits);
  /** Most classes are never asked for by their names. */
  const classOf = (name: WordClass): ReadonlySet<string> => {
    const known = classes.get(name) ?? new Set(wordsOf(data.words[name]));
    if (!classes.has(name)) classes.set(name, known);
    return known;
  };
  for (const [name, list] of Object.entries(data.words)) {
    const mask = LISTED | (BITS[name as WordClass] ?? 0);
    for (const word of wordsOf(list)) add(word, mask);
  }
  const nounLike = classOf('nounLike');
  for (const tier of CUE_TIERS) {
    const from = cuesOf(code, tier);
    for (const entry of wordsOf(data.cues[tier])) {
      const [verb = '', ...rest] = entry.split('_');
      const forms = data.inflect === 'english' ? inflect(verb) : paradigmForms(verb, data.inflect, from);
      for (const [form, as] of forms) {
        if (rest.length > 0) {
          const list = phrases.get(form) ?? [];
          list.push({ rest, tier });
          phrases.set(form, list);
          if (!tiers.has(form)) add(form, Is.cue | shapeOf(as));
          continue;
        }
        const other = tiers.get(form);
        if (other !== undefined && other !== tier)
          throw new Error(`${from}: “${form}” is in ${other} as well`);
        tiers.set(form, tier);
        add(form, Is.cue | shapeOf(as) | (nounLike.has(form) ? Is.nounLike : 0));
      }
    }
  }
  for (const list of phrases.values()) list.sort((a, b) => b.rest.length - a.rest.length);
  const views = readViews(data.views);
  for (const word of views.keys()) add(word, Is.venue);
  const venues = new Map(
    wordList(data.venues).map((entry): [string, ReadonlySet<string>] => {
      const [lead = '', prepositions = ''] = entry.split(':');
      return [lead, new Set(prepositions.split(','))];
    }),
  );
  for (const lead of venues.keys()) add(lead, Is.venue);
  const endings = new Map(
    Object.entries(data.endings ?? {}).map(([kind, list]): [string, readonly string[]] => [
      kind,
      wordList(list),
    ]),
  );
  const initials = new Map<string, number>();
  const initialsOf = (name: WordClass): number => {
    const known = initials.get(name) ?? initialLetters(classOf(name));
    if (!initials.has(name)) initials.set(name, known);
    return known;
  };
  /** The words of a class, a bit for each place of the table. */
  const members = new Map<string, Int32Array>();
  const membersOf = (name: WordClass): Int32Array => {
    const bits = new Int32Array((table.cells.length >> 6) + 1);
    for (const word of classOf(name)) {
      const slot = slotOfWord(table, word);
      bits[slot >> 5] = (bits[slot >> 5] as number) | (1 << (slot & 31));
    }
    members.set(name, bits);
    return bits;
  };
  const elided = new Set(wordsOf(data.elided));
  const bound = new Set(wordsOf(data.bound));
  return {
    language: code,
    data,
    addTelling: (to, bits) => addWords(to, table, TELLING, bits),
    parts: data.elided !== undefined || data.bound !== undefined,
    lookUp: (text, start, end) => lookUpIn(table, text, start, end) & ~LISTED,
    words: table,
    isOf(name, number) {
      const slot = number - 1;
      return (((members.get(name) ?? membersOf(name))[slot >> 5] as number) & (1 << (slot & 31))) !== 0;
    },
    has: (name, word) => classOf(name).has(word),
    hasAt(name, text, start, end) {
      const first = text.charCodeAt(start);
      if (first < 128 && ((initialsOf(name) >>> (first & 31)) & 1) === 0) return false;
      return classOf(name).has(text.slice(start, end).toLowerCase());
    },
    isElided: (word) => elided.has(word),
    isBound: (word) => bound.has(word),
    viewsAt: (word) => views.get(word) ?? NO_VIEWS,
    leadsToVenue: (lead, preposition) => venues.get(lead)?.has(preposition) === true,
    endsLike: (kind, word) => endings.get(kind)?.some((ending) => word.endsWith(ending)) === true,
    cueTier: (form) => tiers.get(form),
    cuePhrases: (form) => phrases.get(form) ?? NO_PHRASES,
  };
}

function cuesOf(code: string, tier: CueTier): string {
  return `${code} cue verbs (${tier})`;
}

/** The words of a list as they stand there. */
function wordsOf(list = ''): string[] {
  return list.split(/\s+/).filter((word) => word !== '');
}

/** A bit for each letter that a word begins with; the low bits of a letter are the same in both cases. */
function initialLetters(words: ReadonlySet<string>): number {
  let initials = 0;
  for (const word of words) initials |= 1 << (word.charCodeAt(0) & 31);
  return initials;
}

function shapeOf(as: VerbForm): number {
  return as === 'finite' ? Is.cueFinite : as === 'participle' ? Is.cueParticiple : 0;
}

/** A verb, its irregular forms after a colon, words behind it after low lines: `go:went_on`, `déclar-er`. */
const ENTRY = /^[\p{Ll}'’-]+(?::[\p{Ll},'’-]+)?(?:_[\p{Ll}'’-]+)*$/u;

function refuseShared(language: string, group: readonly WordClass[], data: SpeechData): void {
  const seen = new Map<string, string>();
  for (const name of group) {
    for (const word of wordsOf(data.words[name])) {
      const other = seen.get(word);
      if (other !== undefined) throw new Error(`${language} ${name}: “${word}” is in ${other} as well`);
      seen.set(word, name);
    }
  }
}

/** `déclar-er` by the endings of the paradigm `er`; `dire:dit,disait` and a lone word give the forms themselves. */
function paradigmForms(
  entry: string,
  paradigms: Exclude<SpeechData['inflect'], 'english'>,
  from: string,
): [form: string, as: 'finite' | 'participle'][] {
  const [, stem = '', name = ''] = /^(.+)-([^-:]+)$/.exec(entry) ?? [];
  if (name === '') {
    const [, listed] = entry.split(':');
    return (listed ?? entry).split(',').map((form) => [form, 'finite']);
  }
  const paradigm = paradigms[name];
  if (paradigm === undefined)
    throw new Error(`${from}: “${entry}” asks for a paradigm “${name}” that is not there`);
  const endings = (list: string) => list.split(' ').map((ending) => `${stem}${ending === '-' ? '' : ending}`);
  return [
    ...endings(paradigm.finite).map((form): [string, 'finite'] => [form, 'finite']),
    ...(paradigm.participle === undefined
      ? []
      : endings(paradigm.participle).map((form): [string, 'participle'] => [form, 'participle'])),
  ];
}
