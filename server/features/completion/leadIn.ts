import type { QuoteEntry, QuoteIndex } from '../../search/quoteIndex.ts';
import type { Span } from '../../text/span.ts';
import { splitWords } from '../../text/words.ts';

/** What the draft says, before a quotation, of who is speaking, where and about what. */
export interface LeadIn {
  /** Whom the words are given to; absent when the text names nobody of the corpus. */
  readonly speaker?: NamedBefore;
  /** Outlets of the corpus named in the sentence. */
  readonly outlets: ReadonlySet<string>;
  /** Words of the paragraph that say what it is about. */
  readonly subject: readonly string[];
  /** Whether a verb or phrase of saying stands in the sentence. */
  readonly hasCue: boolean;
  /** Whether what stands right before the mark makes it the mark of a title, a term or a nickname. */
  readonly isTitle: boolean;
  /** Whether the sentence runs into the quotation: `said that “`. */
  readonly runsOn: boolean;
}

export interface NamedBefore {
  readonly names: readonly string[];
  readonly entries: readonly QuoteEntry[];
  /** `named`: in the sentence before the mark; `recalled`: further back, perhaps by a pronoun now. */
  readonly certainty: 'named' | 'recalled';
}

/**
 * Reads the text before an opening mark. `paragraph` runs from the paragraph's start to the mark; `before` is
 * the paragraph above it. What stands in quotation marks (`quoted`, offsets into `paragraph`) names nobody.
 */
export function readLeadIn(
  quotes: QuoteIndex,
  paragraph: string,
  quoted: readonly Span[],
  before: string,
): LeadIn {
  const plain = blanked(paragraph, quoted);
  const sentence = plain.slice(sentenceStart(plain));
  const cue = lastCue(sentence);
  const speaker = speakerOf(quotes, sentence, cue) ?? recalledSpeaker(quotes, plain, sentence, before);
  return {
    ...(speaker === undefined ? {} : { speaker }),
    outlets: new Set(quotes.findOutlets(sentence)),
    subject: subjectOf(plain),
    hasCue: cue !== undefined,
    isTitle: TITLE_BEFORE.test(sentence) && !CALLING.test(sentence),
    runsOn: /\bthat[ \t]*$/i.test(sentence),
  };
}

/** Verbs and phrases of saying, by the forms that stand before or beside a quotation. */
const CUES = new Set(
  (
    'say says said saying tell tells told telling add adds added adding ask asks asked answer answers answered ' +
    'reply replies replied respond responds responded state states stated explain explains explained explaining ' +
    'continue continues continued note notes noted noting observe observes observed remark remarks remarked ' +
    'comment comments commented mention mentions mentioned recall recalls recalled recalling report reports ' +
    'reported announce announces announced describe describes described declare declares declared testify ' +
    'testifies testified write writes wrote writing post posts posted tweet tweets tweeted email emailed text ' +
    'texted claim claims claimed admit admits admitted concede concedes conceded confess confesses confessed ' +
    'acknowledge acknowledges acknowledged insist insists insisted maintain maintains maintained contend contends ' +
    'contended assert asserts asserted argue argues argued arguing allege alleges alleged deny denies denied ' +
    'reveal reveals revealed disclose discloses disclosed stress stresses stressed emphasise emphasised emphasize ' +
    'emphasized highlight highlighted point points pointed warn warns warned warning urge urges urged advise ' +
    'advised promise promises promised predict predicts predicted suggest suggests suggested recommend ' +
    'recommended conclude concludes concluded confirm confirms confirmed complain complains complained boast ' +
    'boasted joke jokes joked quip quips quipped counter counters countered retort retorted protest protested ' +
    'agree agrees agreed disagree disagreed swear swears swore shout shouted cry cried yell yelled whisper ' +
    'whispered laugh laughs laughed smile smiles smiled sigh sighed think thinks thought believe believes ' +
    'believed feel feels felt hope hopes hoped call calls called dub dubbed put puts according words interview'
  ).split(' '),
);

/** Words that a title, a term or a nickname follows at once. */
const TITLE_BEFORE =
  /\b(?:films?|movies?|novels?|books?|songs?|albums?|singles?|series|shows?|plays?|poems?|essays?|titled|entitled|headlined|dubbed|nicknamed|known as|so-called|the (?:term|word|phrase|expression|title)|called|chapter|episode|article|exhibition|painting|track)[ \t*_]*$/i;

/** `called the film “a masterpiece”`: words of opinion after all. */
const CALLING =
  /\b(?:call|calls|called|dubs?|brands?|branded|labels?|labelled|labeled|describes?|described) (?:\S+ ){1,5}$/i;

interface Cue extends Span {
  readonly key: string;
}

/** The last verb or phrase of saying in a sentence. */
function lastCue(sentence: string): Cue | undefined {
  const word = splitWords(sentence).findLast(({ key }) => CUES.has(key));
  return word === undefined ? undefined : { start: word.start, end: word.end, key: word.key };
}

/** The speaker by the cue: before it, else after it (`said Baker`), except for the one who is told. */
function speakerOf(quotes: QuoteIndex, sentence: string, cue: Cue | undefined): NamedBefore | undefined {
  const named = quotes.findSpeakers(sentence);
  if (named.length === 0) return undefined;
  const after = cue === undefined ? undefined : named.find(({ start }) => start >= cue.end);
  const before = cue === undefined ? named.at(-1) : named.findLast(({ end }) => end <= cue.start);
  const afterFirst = cue?.key === 'according' || cue?.key === 'words' || cue?.key === 'interview';
  const isTold = cue !== undefined && /^(?:tell|tells|told|telling)$/.test(cue.key);
  const chosen = afterFirst ? (after ?? before) : (before ?? (isTold ? undefined : after));
  if (chosen === undefined) return undefined;
  return { names: chosen.names, entries: chosen.entries, certainty: 'named' };
}

/** Whoever of the corpus was named last before the sentence; a pronoun, or nobody, stands for them in it. */
function recalledSpeaker(
  quotes: QuoteIndex,
  plain: string,
  sentence: string,
  before: string,
): NamedBefore | undefined {
  if (sentence.trim() !== '' && namesStranger(sentence)) return undefined;
  const earlier = plain.slice(0, plain.length - sentence.length);
  const last = quotes.findSpeakers(earlier).at(-1) ?? quotes.findSpeakers(before.slice(-1000)).at(-1);
  if (last === undefined) return undefined;
  return { names: last.names, entries: last.entries, certainty: 'recalled' };
}

/** Whether a capital name unknown to the corpus is the subject of the sentence. */
function namesStranger(sentence: string): boolean {
  return /(?:^|\s)\p{Lu}\p{Ll}+(?:\s\p{Lu}[\p{Ll}']+)+/u.test(sentence.slice(-300));
}

/** Text with what is quoted blanked, so that nobody named inside quotation marks counts. */
function blanked(text: string, quoted: readonly Span[]): string {
  let result = '';
  let at = 0;
  for (const { start, end } of quoted) {
    result += text.slice(at, start) + ' '.repeat(end - start);
    at = end;
  }
  return result + text.slice(at);
}

/** Where the last sentence of a text begins: after a full stop and a space before a capital or a mark. */
function sentenceStart(text: string): number {
  for (let at = text.length - 2; at > 0; at--) {
    const character = text[at];
    if (character !== '.' && character !== '?' && character !== '!') continue;
    const rest = /^[.?!]+["”’»)\]]*\s+/.exec(text.slice(at, at + 20));
    if (rest === null || isAbbreviation(text, at)) continue;
    return at + rest[0].length;
  }
  return 0;
}

function isAbbreviation(text: string, stop: number): boolean {
  return /(?:^|[\s.])(?:\p{L}|Mr|Mrs|Ms|Dr|St|Prof|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Jr|Sr|No|vs)$/u.test(
    text.slice(Math.max(0, stop - 6), stop),
  );
}

/** Words too common to say what a paragraph is about. */
const COMMON = new Set(
  (
    'a an the and or but nor so yet if then than that this these those there here it its he him his she her hers ' +
    'they them their we us our you your i me my who whom whose which what when where why how is are was were be ' +
    'been being am do does did done has have had having will would shall should can could may might must not no ' +
    'of in on at to from by with for about into over after before between through during under against as up down ' +
    'out off again once also just very more most some any all both each other such own same too only now new one two'
  ).split(' '),
);

const LONGEST_SUBJECT = 40;

function subjectOf(paragraph: string): string[] {
  const words = new Set<string>();
  for (const { key } of splitWords(paragraph.slice(-2000))) {
    if (key.length > 2 && !COMMON.has(key) && !CUES.has(key)) words.add(key);
  }
  return [...words].slice(-LONGEST_SUBJECT);
}
