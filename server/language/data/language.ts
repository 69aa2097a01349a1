import type { SpeechData } from './speechData.ts';

/** What the project knows of one language's words: plain data, compiled where it is asked for. */
export interface Language {
  /** The primary part of a BCP 47 tag; `und` for a language that nothing is known of. */
  readonly code: string;
  readonly abbreviations: AbbreviationData;
  /** The small words that hold its sentences together. */
  readonly smallWords: string;
  /** By what words it says who is speaking; without them nobody is named as a speaker. */
  readonly speech?: SpeechData;
  /** Absent where nothing is claimed of the force of its words. */
  readonly scopes?: ScopeData;
  readonly numbers?: NumberData;
  readonly calendar?: CalendarData;
  readonly opposites?: OppositeData;
  readonly citations?: CitationData;
  readonly naming?: NamingData;
  readonly media?: MediaData;
  readonly pronouns?: PronounData;
  readonly labels?: LabelData;
  readonly houseForms?: HouseFormData;
  readonly apostrophes?: ApostropheData;
  /** Whether a comma before who says it stands inside the closing mark: “… late,” Renn said. */
  readonly commaInside?: true;
}

/** A language's shortened words, without their points and in small letters ("e.g." is `eg`). */
export interface AbbreviationData {
  /** Something always follows: "Capt. Renn", "e.g.". Their point never ends a sentence. */
  readonly leading: string;
  /** A figure or a name follows: "No. 4", "Dec. 1". Before another word their point may end one. */
  readonly counting: string;
  /** They may stand at a sentence's end: "Inc.", "etc.", "a.m.". */
  readonly closing: string;
  /** Those among them that are words of the language as well: only with a capital, or before a figure, are they short. */
  readonly words: string;
  /** Whether a figure with a point is an ordinal: "am 4. Juli". */
  readonly ordinalPoint?: true;
}

/**
 * Words that carry the force of a sentence: single words and short phrases, parted by commas, as keys of
 * `splitWords`.
 */
export interface ScopeData {
  readonly negation: string;
  readonly approximation: string;
  readonly condition: string;
  /** Conditions that take somebody or something out of their own clause, and bear on no other: "except", "everyone but". */
  readonly exception?: string;
  readonly contrast: string;
  readonly modal: string;
  readonly hedge: string;
  /** Phrases that give what follows to others or to an earlier time: "we are told". */
  readonly view: string;
  /** What opens the end of a sentence that limits all the rest of it: ", at least for now". */
  readonly limit?: string;
  /** Words by which such an end closes: ", Sundays excepted". */
  readonly limitEnd?: string;
  /** Where one of these words is of no force. */
  readonly idle: readonly IdleRule[];
  /** Words that are a "not" wherever they stand, and endings of words that hold one: "n't". */
  readonly negated?: string;
  readonly negatedEndings?: string;
  /** Modals that a shifted tense alone exchanges, so that losing one for another is no change of sense. */
  readonly shifted?: string;
  /** Modals that count as one when they are compared: "ca" (of "can't") is "can". */
  readonly modalForms?: string;
  /** Those whose view a speaker reports, and the verbs by which: "people keep telling me", "critics claim". */
  readonly others: string;
  readonly saying: string;
  /** "They told me by postcard": how they told, not what. Verbs, listeners, and the words that follow then. */
  readonly telling?: { readonly verbs: string; readonly listeners: string; readonly manner: string };
  /** "It would be unfair to say that …" says the opposite of what follows: judgements, the word between, verbs. */
  readonly disowned?: { readonly judgements: string; readonly to: string; readonly verbs: string };
  /** Words that begin a clause over which a negation or a hedge before them does not reach. */
  readonly boundaries: string;
  /** What opens a clause into which the main one reaches over a comma: German “dass”. */
  readonly objectLeads?: string;
  /** Words that a question begins with; words by which a text says that something was asked. */
  readonly questions: string;
  readonly asking: string;
  /** Sounds of hesitation and words that only keep the floor. */
  readonly fillers: string;
  /** "Anybody might say", "people were going to ask": who, by which helping verbs and phrases, and what they would do. */
  readonly supposed?: { readonly who: string; readonly may: string; readonly verbs: string };
  /** "She never said", "he denies saying": what denies, and the forms of verbs of speech that stand right behind it. */
  readonly denied?: { readonly by: string; readonly verbs: string };
  readonly pronouns: string;
  /** Small words written as one with the next: `j` in "j'ai". */
  readonly elided?: string;
}

/** Words and phrases (`close_to`) that are of no force beside certain others; `#` stands for any number. */
export interface IdleRule {
  readonly words: string;
  /** Idle behind one of these. */
  readonly after?: string;
  /** Idle right before one of these. */
  readonly before?: string;
  /** Idle unless right before one of these. */
  readonly unlessBefore?: string;
  /** Idle unless one of these stands among the three words before. */
  readonly unlessNearAfter?: string;
  /** Idle when one of these is among the three words that follow: "ne … pas" counts once. */
  readonly near?: string;
}

/** How a language writes numbers. */
export interface NumberData {
  /** What parts the whole from its fraction in figures. */
  readonly decimal: '.' | ',';
  /** The names of a number from 0 to `most`, else to 999, its words parted by spaces. */
  readonly names: (value: number) => readonly string[];
  readonly most?: number;
  /** `thousand:1000`; a name may stand alone for one thousand where `bareScales` says so. */
  readonly scales: string;
  readonly bareScales?: true;
  /** Scales that are written as one with the number before: "zweitausend". */
  readonly joinedScales?: string;
  /** Joins the parts of one number: "two hundred and five". */
  readonly and: string;
  /** `first:1`; ordinals and their short forms. */
  readonly ordinals: string;
  /** `dozen:12`: words that count as numbers, for "hundreds" and "thousands" are no small change. */
  readonly vague: string;
  /** Endings of ordinal figures: "4th". */
  readonly ordinalEndings: string;
  /** Names of units, currencies and titles by their one form: `km:kilometre`. */
  readonly forms: string;
  /** Currencies by their one form: `$:dollar`. */
  readonly currencies: string;
  /** Scales as letters behind a figure, `k:1000`, and other words that multiply one. */
  readonly shortScales?: string;
  /** What "per cent" is called, phrases parted by commas. */
  readonly percent: string;
  /** Words that make a number and a unit another thing when they are exchanged. */
  readonly units: string;
  /** A word that is a number and a pronoun alike: "one". */
  readonly pronounOne: string;
}

/** What houses write in more than one way besides numbers. */
export interface HouseFormData {
  /** Loan words that are printed with their accents or without, and stay the same words; without them. */
  readonly accents: string;
  /** Short units that stand behind a figure alone, by their one form: `m:metre`. */
  readonly counted: string;
  /** Phrases, parted by commas, by the short form: `per cent:%`. */
  readonly phrases: string;
  /** What is said of an hour before it, in minutes: `half past:30, quarter to:-15`. */
  readonly clock?: string;
  /** What a number is parted in: `thirds:3`. */
  readonly parts?: string;
  /** What stands for a dash between two figures: "to". */
  readonly range?: string;
  /** Small words that a form may hold besides: "and" and "half" of "two and a half". */
  readonly joints: string;
}

/** Days and months, from Monday and January on; forms of one parted by `/`. */
export interface CalendarData {
  readonly days: string;
  readonly months: string;
  /** Words between the parts of a date: "3 de marzo de 2025". */
  readonly between: string;
  /** Words by which a day is another one's than that of the words: "before Monday". */
  readonly otherDays: string;
  /** Words right before a date on which something was said: "on 3 March". */
  readonly onDay: string;
  /** Other words that say when: "yesterday", "spring". */
  readonly times: string;
}

/** The words after which marks hold a title, a term or a nickname. */
export interface NamingData {
  /** Works whose title stands in marks: "film"; those that are quoted as often: "report". */
  readonly works: string;
  readonly quotedWorks?: string;
  /** What a title stands before: "star". */
  readonly behindTitle?: string;
  /** Words that a title leaves small, where it has capitals. */
  readonly smallInTitle?: string;
  /** Phrases, parted by commas, that lead to a title: "titled"; to a word that is talked about or a name that is given: "known as". */
  readonly titled: string;
  readonly naming: string;
  /** Phrases that may lead to a title, a name or an opinion: "called". */
  readonly mayName: string;
  /** What has an inscription, and the verbs that lead to it: "a sign that read". */
  readonly signs?: string;
  readonly inscribed?: string;
  /** What stands between a work and a title that tells when: "the first film since". */
  readonly since?: string;
  /** Verbs by which somebody calls a work something: "called the film". */
  readonly calling: string;
  /** What a reported clause begins with: "that". */
  readonly that: string;
  /** The verbs of saying that mostly lead a quotation in. */
  readonly saying: string;
  /** The forms of the verb that joins a second quotation to the first: "adding". */
  readonly adding: string;
  /** By what a second quotation is said to go on the first, phrases parted by commas: "went on". */
  readonly goingOn: string;
  /** What an outlet's name follows, phrases parted by commas, and the small words within such a name. */
  readonly venues: string;
  readonly between: string;
}

/** Labels of those who speak in a transcript or an interview. */
export interface LabelData {
  /** Who asks, and who answers: "question", "answer". */
  readonly question: string;
  readonly answer: string;
  /** Voices that a machine or a clerk told apart without knowing whose they are, phrases parted by commas. */
  readonly voices: string;
  /** "unknown", before such a word or alone. */
  readonly unknown: string;
  /** What heads a remark that nobody says: "note", "tip". */
  readonly remarks: string;
  /** What stands before who sends a message and before who gets it in the log of a meeting's chat: "from … to"; with "?" where the second may be missing. */
  readonly sentTo?: string;
  /** What a letter begins with: "dear". */
  readonly salutation?: string;
  /** What stands between who answers and who asks in the credit of an interview, phrases parted by commas: "was interviewed by". */
  readonly interviewedBy?: string;
  /** What stands before the name of who asks, alone: "interview by". */
  readonly conductedBy?: string;
  /** What stands before the name of who answers: "ten questions for". */
  readonly interviewWith?: string;
}

/** Words that an apostrophe shortens, so that it is no quotation mark. */
export interface ApostropheData {
  /** Words that begin with it, without it: "tis". */
  readonly clipped: string;
  /** How words end that it may follow: "players’", "goin’". */
  readonly endings: string;
}

/** Words that tell whether something was written or said aloud. */
export interface MediaData {
  /** Verbs of writing, of crying out and the like, and of saying. */
  readonly written: string;
  readonly spoken: string;
  readonly said: string;
  /** Things in writing; those of them that "in a …" makes the medium of the words. */
  readonly writings: string;
  readonly pieces: string;
  /** Those whom one speaks to, and what is spoken: "told the crowd", "in a speech". */
  readonly audiences: string;
  readonly occasions: string;
  /** What stands before an audience, and before a piece or an occasion. */
  readonly telling: string;
  readonly within: string;
  readonly determiners: string;
  /**
   * Phrases by which words were given to the writer, each as it stands between word boundaries of a regular
   * expression; every repetition in them is bounded.
   */
  readonly firstHand: readonly string[];
  /** Verbs, in all their forms, of giving words that are not one's own: "cites". */
  readonly readingAloud?: string;
}

/** The personal pronouns by whom they mean, in all their forms, and the words that begin a description. */
export interface PronounData {
  readonly i: string;
  readonly we: string;
  readonly he: string;
  readonly she: string;
  readonly it: string;
  readonly they: string;
  readonly determiners: string;
  readonly indefinite: string;
  /** Other words that begin the description of somebody who is not named: "several", "officials". */
  readonly some?: string;
  /** Words that point at somebody and describe nobody: "this", "who". */
  readonly pointing?: string;
  /** What an apostrophe parts from a pronoun: "he's", "I'll". */
  readonly contracted: string;
}

/** The words of citations. */
export interface CitationData {
  /** What leads one in, phrases parted by commas: "see also", "as quoted in". */
  readonly leads: string;
  /** What comes before the figure of a place: "p", "vol". */
  readonly locators: string;
  /** Words on the kind or the state of a source, without points: "interview", "nd". */
  readonly kinds: string;
  /** What leads a byline in, and what joins two names in it. */
  readonly bylines: string;
  readonly and: string;
}

/** Pairs of opposites and scales of amount, frequency and certainty. */
export interface OppositeData {
  /** `first last, with without` */
  readonly pairs: string;
  /** Words by what negates them: `un: happy able, in: complete`. */
  readonly negated?: Readonly<Record<string, string>>;
  /**
   * Scales by what they measure: an amount, how often, how certain, how complete. Each word is a step of its own; those
   * that say the same are one, with `|` between them.
   */
  readonly scales: Readonly<Record<'amount' | 'frequency' | 'certainty' | 'completeness', string>>;
}
