/**
 * What a word of a language can be. A list of words is text with white space between the words, all in lower
 * case; a phrase has low lines between its words. A new class is one more name here.
 */
export type WordClass =
  // The small words that hold a sentence together: a capital at a sentence's start does not make them names.
  | 'determiner'
  | 'preposition'
  | 'conjunction'
  | 'relative'
  | 'adverb'
  | 'auxiliary'
  | 'be'
  | 'he'
  | 'she'
  | 'they'
  | 'it'
  | 'i'
  | 'small'
  // People: what stands before a name, nouns for people in lower case, names.
  | 'titleMale'
  | 'titleFemale'
  | 'title'
  | 'roleMale'
  | 'roleFemale'
  | 'role'
  | 'pluralRole'
  | 'givenMale'
  | 'givenFemale'
  | 'given'
  | 'particle'
  | 'suffix'
  | 'demonym'
  | 'body'
  | 'place'
  // Other words.
  | 'time'
  | 'abbreviation'
  | 'noun'
  | 'nounLike'
  | 'speechNoun'
  | 'venueLead'
  | 'neverInverted'
  | 'accordingTo'
  | 'indefinite'
  | 'definite'
  | 'reportedMood'
  | 'that';

/** How a verb gives words to somebody; the order is that of strength. */
export const CUE_TIERS = ['say', 'write', 'loaded', 'manner', 'thought', 'object'] as const;

export type CueTier = (typeof CUE_TIERS)[number];

/** The endings of verbs by the name of their paradigm; `-` is no ending. */
export interface Paradigm {
  readonly finite: string;
  readonly participle?: string;
}

/** The words by which a text of the language says who is speaking: data alone. */
export interface SpeechData {
  readonly words: Readonly<Partial<Record<WordClass, string>>>;
  /**
   * The verbs of saying, by tier. With paradigms: `déclar-er`, or the forms themselves, `dire:dit,disait`.
   * In English the plain form, an irregular one with its past after a colon: `say:said`, `go:went_on`.
   */
  readonly cues: Readonly<Partial<Record<CueTier, string>>>;
  readonly inflect: 'english' | Readonly<Record<string, Paradigm>>;
  /** Full given names and their short forms: `tobias:toby`. */
  readonly shortForms?: string;
  /** Every noun has a capital, so that a capital alone makes no name. */
  readonly nounsHaveCapitals?: boolean;
  /** Words that lose their vowel before another and are one with it: "l'ancien". */
  readonly elided?: string;
  /** Pronouns that a hyphen binds to the verb before: "dit-elle", "a-t-il". */
  readonly bound?: string;
}
