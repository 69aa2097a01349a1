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
  | 'noun'
  | 'nounLike'
  | 'speechNoun'
  | 'neverInverted'
  /** Before somebody in whose view a thing is so, at the head of its sentence: "for Renn it was". */
  | 'viewLead'
  /** What such a sentence may have instead of "is": "il s'agit de". */
  | 'amountsTo'
  /** Possessives in the phrases of `views`: of a man, of a woman, and those that tell neither or several as well. */
  | 'whoseHis'
  | 'whoseHer'
  | 'whose'
  /** Pronouns of a person that are one only behind "according to": French "selon lui", German "laut ihr". */
  | 'him'
  | 'her'
  | 'indefinite'
  | 'definite'
  | 'reportedMood'
  | 'that'
  // Words by which the frames of attribution are told apart; `languages/en/frameWords.ts` has examples of each.
  | 'and'
  | 'or'
  | 'of'
  /** Joins the name of a body to what it is of: "Ministry of Justice". */
  | 'link'
  /** Between the names of the two parties of a case: neither of them speaks in it. */
  | 'versus'
  /** Ends the name of a street: behind a number it is an address. */
  | 'way'
  /** An article that names of people never have. */
  | 'the'
  /** Before the plain form of a verb. */
  | 'to'
  /** Before who does what a passive tells of: "called slow by Oduya". */
  | 'agent'
  | 'as'
  /** "in Renn's words" */
  | 'inWords'
  | 'his'
  | 'who'
  | 'whoever'
  /** "quoted Quill as saying", "accused Quill of saying" */
  | 'quotedAs'
  /** "used to say": what is said is said after all. */
  | 'usedTo'
  /** Verbs of putting a question, and those of them that begin a clause of somebody asked. */
  | 'asking'
  | 'asked'
  | 'askedWhen'
  /** "were put to Renn": what is laid before somebody to answer. */
  | 'putBefore'
  /** What a question that is told begins with: "asked whether". */
  | 'questionLead'
  /** What opens a clause before the main one, besides participles. */
  | 'opener'
  /** Behind a name: it is part of a list or of a longer phrase. */
  | 'listLink'
  /** What opens a clause of its own within a phrase: "through what she calls". */
  | 'phraseOpener'
  /** Says when or where: "on Twitter". */
  | 'circumstance'
  | 'placeLead'
  /** Leads to a place behind what somebody is: "a dealer from". */
  | 'homeLead'
  /** What shows the word before to be a plural. */
  | 'pluralLink'
  /** Between a noun of saying and the words: "her claim that". */
  | 'aboutLead'
  /** Pronouns that are only ever a subject. */
  | 'clauseSubject'
  /** Other pronouns by which a clause tells of anybody or anything: "if you build it". */
  | 'anybody'
  /** Verbs by which somebody disowns what another says: "dismissed claims that". */
  | 'rejecting'
  /** Those of them by which somebody disowns what is said of them: "denies being". */
  | 'denying'
  /** Verbs by which somebody gives the words of another, their forms that do so, and those of what the other does: "recalled her asking". */
  | 'recalling'
  | 'recounting'
  | 'retold'
  /** What somebody writes: in "the Sentinel's review says" the Sentinel speaks. */
  | 'document'
  /** What holds words up whoever stands beside it: "a sign saying". */
  | 'display'
  /** Before a clause without a finite verb of its own: "with marchers chanting". */
  | 'absolute'
  /** Verbs whose object is the one spoken to: "told Screen Ledger". */
  | 'addressing'
  /** Forms of verbs of saying that are never nouns and may stand first. */
  | 'leadsItself'
  /** "was quoted": its subject speaks. */
  | 'quotedPassive'
  /** Roles that somebody new has in each sentence: "the official" is seldom one whom the text has named. */
  | 'eachTimeNew'
  /** Right before a role they make it another one: "former", "vice". */
  | 'otherOffice';

/** How words of a kind end, parted by white space. */
export type EndingKind =
  | 'verb'
  | 'pluralVerb'
  | 'regularVerb'
  | 'past'
  /** Of participles, for what begins a sentence before who did it: "Criticato da Neri, …". */
  | 'participle'
  | 'present'
  | 'adverb'
  | 'plural'
  | 'singular'
  | 'noName'
  | 'person';

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
  /** Two nouns are written as one word: Dutch “buurtbewoner”. */
  readonly joinsNouns?: boolean;
  /** A comma stands behind the marks of speech: „Nein“, sagte sie. */
  readonly commaBehindMarks?: boolean;
  /** A dash at a paragraph's start opens speech; elsewhere it may be a point of a list. */
  readonly dashesOpenSpeech?: boolean;
  /** Whether who speaks is said within the marks, between commas: `« Oui, dit-il, demain. »` */
  readonly saysWithinMarks?: boolean;
  /** Words that lose their vowel before another and are one with it: "l'ancien". */
  readonly elided?: string;
  /** What leads to whom or where something was said, by the prepositions behind it: `interview:with,to`. */
  readonly venues?: string;
  /**
   * Phrases that tell in whose view something is so, `*` for who it is and `~` for a possessive, a slash between words
   * of which one stands there: `according_to_*`, `nach_~_ansicht`.
   */
  readonly views?: string;
  readonly endings?: Readonly<Partial<Record<EndingKind, string>>>;
  /** Pronouns that a hyphen binds to the verb before: "dit-elle", "a-t-il". */
  readonly bound?: string;
}
