import { inflect } from './inflect.ts';
import { BODY_WORDS, DEMONYMS, PLACES } from './languages/en/bodies.ts';
import { CUE_VERBS, type CueTier, FOREIGN_CUES, NOUN_LIKE, VENUE_LEADS } from './languages/en/cueVerbs.ts';
import { ABBREVIATIONS, FUNCTION_WORDS, TIMES } from './languages/en/functionWords.ts';
import { GIVEN_NAMES } from './languages/en/givenNames.ts';
import { ROLES } from './languages/en/roles.ts';
import { PARTICLES, SUFFIXES, TITLES } from './languages/en/titles.ts';

/** What a word can be, as bits: many words can be several things, and only their place tells which. */
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
  abbreviation: 1 << 24,
  /** A small word: with a capital it begins a sentence and is no name. */
  small: 1 << 25,
  /** A form of a cue verb; `cueOf` tells which. */
  cue: 1 << 26,
  cueFinite: 1 << 27,
  cueParticiple: 1 << 28,
  nounLike: 1 << 29,
  /** A word that leads to whom or where something was said; `cues/venue` tells by which preposition. */
  venue: 1 << 30,
} as const;

const TIERS: readonly CueTier[] = ['say', 'write', 'loaded', 'manner', 'thought', 'object'];

const tierOf = new Map<string, CueTier>();
const words = compile();
const table = hashTable(words);

/** What the word between the two offsets can be, as bits of `Is`; 0 for a word no table knows. Ignores case. */
export function lookUp(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) {
    let code = text.charCodeAt(at);
    if (code >= 65 && code <= 90) code += 32;
    else if (code === 0x2019) code = 39;
    hash = Math.imul(hash ^ code, 0x01000193);
  }
  hash = (hash ^ (end - start)) | 0;
  const { keys, values, mask } = table;
  let slot = (hash ^ (hash >>> 15)) & mask;
  while (values[slot] !== 0) {
    if (keys[slot] === hash) return values[slot] as number;
    slot = (slot + 1) & mask;
  }
  return 0;
}

/** What a word in lower case can be. */
export function lookUpWord(word: string): number {
  return lookUp(word, 0, word.length);
}

/** The tier of a form of a cue verb, in lower case. */
export function cueTier(form: string): CueTier | undefined {
  return tierOf.get(form);
}

function compile(): Map<string, number> {
  const all = new Map<string, number>();
  const add = (list: string, bits: number) => {
    for (const word of list.split(/\s+/)) {
      if (word !== '') all.set(word, (all.get(word) ?? 0) | bits);
    }
  };
  for (const [kind, list] of Object.entries(FUNCTION_WORDS)) {
    const bits: Readonly<Record<string, number>> = {
      determiner: Is.determiner,
      preposition: Is.preposition,
      conjunction: Is.conjunction,
      relative: Is.relative,
      adverb: Is.adverb,
      auxiliary: Is.auxiliary,
      be: Is.be,
      plural: Is.plural,
      neuter: Is.it,
      first: Is.first,
      male: Is.he,
      female: Is.she,
    };
    add(list, (bits[kind] ?? 0) | Is.small);
  }
  add(TITLES.male, Is.title | Is.male);
  add(TITLES.female, Is.title | Is.female);
  add(TITLES.either, Is.title);
  add(ROLES.male, Is.role | Is.male);
  add(ROLES.female, Is.role | Is.female);
  add(ROLES.either, Is.role);
  add(ROLES.plural, Is.pluralRole);
  add(GIVEN_NAMES.male, Is.given | Is.male);
  add(GIVEN_NAMES.female, Is.given | Is.female);
  add(GIVEN_NAMES.either, Is.given);
  add(TIMES, Is.time);
  add(PARTICLES, Is.particle);
  add(SUFFIXES, Is.suffix);
  add(DEMONYMS, Is.demonym);
  add(BODY_WORDS, Is.body);
  add(PLACES, Is.place);
  add(ABBREVIATIONS, Is.abbreviation);
  for (const tier of TIERS) {
    for (const entry of CUE_VERBS[tier].split(/\s+/)) {
      for (const [form, as] of inflect(entry)) {
        if (!tierOf.has(form)) tierOf.set(form, tier);
        const shape = as === 'finite' ? Is.cueFinite : as === 'participle' ? Is.cueParticiple : 0;
        add(form, Is.cue | shape | (NOUN_LIKE.has(form) ? Is.nounLike : 0));
      }
    }
  }
  add(VENUE_LEADS, Is.venue);
  for (const form of FOREIGN_CUES.split(/\s+/)) {
    tierOf.set(form, 'say');
    add(form, Is.cue | Is.cueFinite);
  }
  return all;
}

function hashTable(entries: ReadonlyMap<string, number>): {
  readonly keys: Int32Array;
  readonly values: Int32Array;
  readonly mask: number;
} {
  let size = 1024;
  while (size < entries.size * 4) size *= 2;
  const keys = new Int32Array(size);
  const values = new Int32Array(size);
  for (const [word, bits] of entries) {
    let hash = 0x811c9dc5;
    for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
    hash = (hash ^ word.length) | 0;
    let slot = (hash ^ (hash >>> 15)) & (size - 1);
    while (values[slot] !== 0) slot = (slot + 1) & (size - 1);
    keys[slot] = hash;
    values[slot] = bits;
  }
  return { keys, values, mask: size - 1 };
}
