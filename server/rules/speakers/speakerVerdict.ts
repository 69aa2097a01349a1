import { type Article, fullName } from '../../corpus/article.ts';
import { Is } from '../../language/lexicon.ts';
import { lexiconOf, lookUpWord } from '../../language/lexicons.ts';
import { tellsOfWriting } from '../../language/media.ts';
import { beginsPointing, describesSomebody, pronounKind } from '../../language/pronouns.ts';
import { isSlipOf } from '../../quotes/people/sameSpeaker.ts';
import type { Attribution, Confidence } from '../../quotes/quote.ts';
import { endsWithQuestion } from '../../quotes/turns/blockForm.ts';
import { isSetQuestion, promptsOf } from '../../quotes/turns/findPrompts.ts';
import type { Candidate } from '../../sources/candidate.ts';
import { fitsAny, maySameSpeaker, nameWords } from '../../sources/names/speakerNames.ts';
import { speaksForArticle } from '../../sources/outlet.ts';
import { namesOf } from '../../sources/voice.ts';
import { clean } from '../../text/clean.ts';
import { splitWords } from '../../text/words.ts';
import { wordsAlike } from '../../text/wordsAlike.ts';
import type { Scene } from '../rule.ts';
import { isExplainedAs, isSpokenFor, mayBeOneSpeaker } from './compatibleSpeaker.ts';
import { isOwnProse } from './ownProse.ts';
import { isReadAloud, isRecalledBy, isRecallIn, reportedSpeaker } from './wordsOfOthers.ts';

/** How the speaker whom the draft names stands to the one of the source; one answer, so that one thing is said. */
export type SpeakerVerdict =
  | { readonly kind: 'fits' }
  /** One side does not say, or not surely. */
  | { readonly kind: 'abstains' }
  | { readonly kind: 'other'; readonly names: readonly string[]; readonly sure: boolean }
  | { readonly kind: 'misspelt'; readonly name: string }
  | { readonly kind: 'prose' | 'paraphrase' | 'headline' | 'anonymous' }
  | { readonly kind: 'nested'; readonly by: readonly string[] };

/** Compares the speakers of the draft and of the place that the quotation is judged against. */
export function speakerVerdict(scene: Scene): SpeakerVerdict {
  const known = verdicts.get(scene);
  if (known !== undefined) return known;
  const verdict = settle(scene);
  verdicts.set(scene, verdict);
  return verdict;
}

/** Several rules ask the same. */
const verdicts: WeakMap<Scene, SpeakerVerdict> = new WeakMap();

function settle(scene: Scene): SpeakerVerdict {
  const verdict = compareSpeakers(scene);
  if (verdict.kind === 'misspelt' && isSpeltSoElsewhere(scene)) return { kind: 'fits' };
  if (verdict.kind !== 'other') return verdict;
  if (isDisowned(scene)) return { kind: 'abstains' };
  const main = scene.reading?.main;
  // Changed words of another speaker are held against the writer only where both sides are sure.
  const isOther = main?.exact === true || verdict.sure;
  const unsure = isGuess(scene.quotation.attribution) || mayMean(scene, verdict.names);
  return unsure || !isOther ? { kind: 'abstains' } : verdict;
}

/** "He denies being “the last of his kind”": part of a sentence that somebody disowns is no speech of theirs. */
function isDisowned({ quotation: { attribution, quote, text }, draft: { prose, language } }: Scene): boolean {
  const { cue } = attribution ?? {};
  if (cue === undefined || cue.end > quote.outer.start || !/^[\p{Ll}\d]/u.test(text)) return false;
  const lead = prose.text.slice(cue.start, quote.outer.start);
  const verb = /^\p{L}+(?=[^:.;]*\p{L}\s*$)/u.exec(lead)?.[0].toLowerCase();
  return verb !== undefined && lexiconOf(language)?.has('denying', verb) === true;
}

/** Another article gives the same words to somebody named just as in the draft: then the slip is as likely the source's. */
function isSpeltSoElsewhere({ quotation: { speakers }, reading }: Scene): boolean {
  const names = (reading?.others ?? []).flatMap(({ exact, voice }) =>
    exact && voice.kind === 'speech' ? namesOf(voice.attribution) : [],
  );
  return speakers.length > 0 && speakers.every((name) => fitsAny([name], names));
}

/**
 * Whether a pronoun or a role ("she", "the lawyer") may mean the right speaker after all, since the draft names
 * them in its paragraph or in the one before: then it is as likely misread as wrong.
 */
function mayMean({ quotation, draft: { prose, language } }: Scene, names: readonly string[]): boolean {
  const { attribution, quote } = quotation;
  if (attribution === undefined || attribution.confidence === 'high') return false;
  const mention = prose.text.slice(attribution.mention.start, attribution.mention.end);
  if (/\p{Lu}/u.test(mention)) return false;
  const kind = pronounKind(mention, language);
  const other = kind === 'she' ? Is.male : kind === 'he' ? Is.female : 0;
  const last = prose.blocks[quote.block];
  const first = prose.blocks[Math.max(0, quote.block - 1)];
  if (first === undefined || last === undefined) return false;
  const near = new Set(
    splitWords(prose.text, { start: first.start, end: quote.outer.start }).map(({ key }) => key),
  );
  return names.some((name) => {
    const words = nameWords(name);
    const sex = lookUpWord(words[0] ?? '') & (Is.male | Is.female);
    return near.has(words.at(-1) ?? '') && !(words.length > 1 && other !== 0 && sex === other);
  });
}

/** Whether the draft does not say who speaks, or no more than a guess could tell, and the guess is not the source's. */
export function isUnattributed(scene: Scene): boolean {
  const { attribution } = scene.quotation;
  if (attribution === undefined) return true;
  return isGuess(attribution) && compareSpeakers(scene).kind === 'other';
}

function isGuess(attribution: Attribution | undefined): boolean {
  return attribution?.confidence === 'low' && !SAFE.has(attribution.rule);
}

function compareSpeakers(scene: Scene): SpeakerVerdict {
  const { quotation, reading } = scene;
  const { attribution } = quotation;
  if (reading === undefined || attribution === undefined) return { kind: 'abstains' };
  const { main } = reading;
  const wanted = attribution.who === 'ambiguous' ? attribution.candidates : quotation.speakers;
  if (wanted.length === 0) return { kind: 'abstains' };
  // Words of several speakers in one quotation are told as such.
  if (reading.joins.some(({ over }) => over === 'speaker' || over === 'article')) return { kind: 'abstains' };
  const { article } = main.comparison.indexed;
  const { voice } = main;
  switch (voice.kind) {
    case 'scare':
      return { kind: 'abstains' };
    case 'prose':
    case 'headline':
      if (wanted.some((name) => speaksForArticle(name, article))) return { kind: 'fits' };
      if (isAsked(main, wanted)) {
        const sure = attribution.confidence === 'high';
        return { kind: 'other', names: [interviewerOf(article)], sure };
      }
      // Of changed words the change is said; the article may have the right ones in somebody's mouth.
      if (voice.kind === 'headline' && !main.exact) return { kind: 'abstains' };
      if (voice.kind === 'prose' && !isOwnProse(main, wanted, cueOf(scene))) return { kind: 'abstains' };
      return { kind: voice.kind };
    case 'indirect':
      // "Few readers will claim that …" is a critic's own sentence, whoever is said to claim.
      if (wanted.some((name) => speaksForArticle(name, article))) return { kind: 'fits' };
      return { kind: 'paraphrase' };
    case 'nested': {
      const inner = namesOf(voice.attribution);
      const outer = namesOf(voice.outer.attribution);
      if (fitsAny(wanted, inner)) return { kind: 'fits' };
      // "Vance recalled her agent, Lotte, asking: …": the draft itself says whose words they are.
      if (isRecallIn(scene, inner)) return { kind: 'fits' };
      return fitsAny(wanted, outer) ? { kind: 'nested', by: inner } : { kind: 'abstains' };
    }
    case 'speech':
      return compareSpeech(wanted, attribution.who === 'ambiguous', attribution.confidence, main);
  }
}

/** The draft's verb of saying; empty where it has none. */
function cueOf({ draft: { prose }, quotation: { attribution } }: Scene): string {
  const { cue } = attribution ?? {};
  return cue === undefined ? '' : prose.text.slice(cue.start, cue.end);
}

function compareSpeech(
  wanted: readonly string[],
  ambiguous: boolean,
  confidence: Confidence,
  main: Candidate,
): SpeakerVerdict {
  const given = 'attribution' in main.voice ? main.voice.attribution : undefined;
  if (given === undefined || given.who === 'ambiguous') return { kind: 'abstains' };
  const { article, speech } = main.comparison.indexed;
  const mention = clean(article.prose.text.slice(given.mention.start, given.mention.end));
  const other = reportedSpeaker(wanted, main);
  if (other !== undefined) return { kind: 'nested', by: other };
  const slipped = namesOf(given).find((name) => wanted.some((one) => isNamesake(one, name)));
  const hasNamesake = wanted.some((name) => isNamesakeOfSpeaker(name, namesOf(given), main));
  if (slipped === undefined && !hasNamesake && fitsMention(wanted, mention)) return { kind: 'fits' };
  if (wanted.every((name) => standsAt(name, given, article))) return { kind: 'fits' };
  // "In its second line": the words of a book or a film are its own, whoever wrote them.
  if (wanted.some((name) => isWork(name, article))) return { kind: 'abstains' };
  if (given.who === 'unnamed' && !ambiguous && isRecalledBy(wanted, main)) return { kind: 'nested', by: [] };
  if (given.who === 'unnamed') {
    const isOneOfThem = [isWritingOf, isExplainedAs, isSpokenFor].some((is) => is(wanted, given, main));
    if (isOneOfThem) return { kind: 'abstains' };
    // Whose text it is was quoting: "My grandmother used to say “…”" in a speech.
    if (!ambiguous && wanted.every((name) => speaksForArticle(name, article)))
      return { kind: 'nested', by: [] };
    return !ambiguous && isSomebody(mention, wanted, main) ? { kind: 'anonymous' } : { kind: 'abstains' };
  }
  const names = namesOf(given);
  // A pronoun taken for the film, book or play under review is nobody's name.
  if (names.some((name) => isWork(name, article))) return { kind: 'abstains' };
  const missing = wanted.filter((name) => !fitsAny([name], names));
  if (missing.length === 0 || (ambiguous && missing.length < wanted.length)) return { kind: 'fits' };
  // The interviewer speaks under the outlet's name, and the outlet under the interviewer's.
  const asks = names.some((name) => speaksForArticle(name, article));
  const interviewer = wanted.some((name) =>
    article.metadata.interviewers.some((one) => maySameSpeaker(fullName(one), name)),
  );
  if (asks && interviewer) return { kind: 'fits' };
  const [first = ''] = missing;
  const slip = names.find((name) => isSlipOf(first, name) || isNamesake(first, name));
  const isOther = speech.people.some(({ name }) => name !== slip && maySameSpeaker(name, first));
  if (slip !== undefined && !isOther) return { kind: 'misspelt', name: slip };
  if (isRecalledBy(wanted, main)) return { kind: 'nested', by: names };
  const some = missing.length < wanted.length;
  if (isReadAloud(given, wanted, main)) return { kind: 'abstains' };
  if (!some && mayBeOneSpeaker(wanted, main)) return { kind: 'abstains' };
  if (given.confidence === 'low' && !SAFE.has(given.rule) && isNear(wanted, main))
    return { kind: 'abstains' };
  return { kind: 'other', names, sure: !some && confidence === 'high' && isSure(given, main) };
}

/**
 * Whether the words stand in a question of an interview that is set in bold. Where nothing states that the text is one,
 * it is shown by the draft's speaker: they answer right below.
 */
function isAsked({ comparison }: Candidate, wanted: readonly string[]): boolean {
  const { article, speech } = comparison.indexed;
  const { metadata, prose } = article;
  const at = prose.blocks.findIndex(({ start, end }) => start <= comparison.start && comparison.end <= end);
  const block = prose.blocks[at];
  if (block === undefined) return false;
  // "**Your brother calls you reckless.**" asks as well, among questions that are set so.
  const isSet =
    isSetQuestion(prose, block) ||
    (block.kind === 'heading' && endsWithQuestion(prose, block)) ||
    promptsOf(prose, metadata).includes(at);
  if (metadata.type === 'interview') return isSet;
  return (
    isSet &&
    speech.quotes.some(
      ({ form, block, attribution }) =>
        form === 'turn' && block === at + 1 && fitsAny(wanted, namesOf(attribution)),
    )
  );
}

function interviewerOf({ metadata: { interviewers, containerTitle } }: Article): string {
  return interviewers.length > 0
    ? interviewers.map(fullName).join(' and ')
    : (containerTitle ?? 'the interviewer');
}

function isWork(name: string, { metadata: { type, title, reviewedTitle } }: Article): boolean {
  return (
    name === reviewedTitle ||
    (type === 'review' && title !== undefined && title.toLowerCase().startsWith(name.toLowerCase()))
  );
}

/** The article knows both a Clara and an Arthur Dunmore: then "Dunmore" is whom it was taken for. */
function isNamesakeOfSpeaker(name: string, given: readonly string[], { comparison }: Candidate): boolean {
  const words = nameWords(name);
  const [first = ''] = words;
  if (words.length < 2 || given.some((one) => maySameSpeaker(one, name))) return false;
  return comparison.indexed.speech.people.some((one) => {
    const known = nameWords(one.name);
    // Clara may go by her given name alone.
    if (known.length === 1) return known[0] === first && (lookUpWord(first) & Is.given) !== 0;
    return maySameSpeaker(one.name, name);
  });
}

/** The name that stands beside the quote says more than whose full name it was taken for. */
function fitsMention(wanted: readonly string[], mention: string): boolean {
  const words = nameWords(mention);
  return (
    /\p{Lu}/u.test(mention) &&
    wanted.every((name) => {
      const surname = nameWords(name).at(-1);
      return surname !== undefined && words.at(-1) === surname && maySameSpeaker(name, mention);
    })
  );
}

/** The draft's name goes on where the article's was taken to end: "Al From", whether it was read whole or as "From". */
function standsAt(name: string, { mention }: Attribution, { prose }: Article): boolean {
  const reach = mention.end + name.length + 2;
  const isNext = (from: number) => {
    const printed = prose.text.slice(from, Math.min(reach, from + name.length + 1));
    return printed.startsWith(name) && !/[\p{L}'’-]$/u.test(printed.slice(name.length));
  };
  const goesOn = name.length > mention.end - mention.start && isNext(mention.start);
  return goesOn || (prose.text[mention.end] === ' ' && /^\p{Lu}/u.test(name) && isNext(mention.end + 1));
}

/** "according to a court document filed by state attorney Dave Aronberg": a piece of writing, and who is behind it. */
function isWritingOf(
  wanted: readonly string[],
  { mention }: Attribution,
  { comparison }: Candidate,
): boolean {
  const { article, speech } = comparison.indexed;
  const { prose } = article;
  if (!tellsOfWriting(prose.text.slice(mention.start, mention.end), speech.language)) return false;
  const [after = ''] =
    /^[^.;:“”"\n\r]*/.exec(prose.text.slice(mention.end, mention.end + LONGEST_CLAUSE)) ?? [];
  const words = nameWords(after);
  return wanted.every((name) => words.includes(nameWords(name).at(-1) ?? ''));
}

/** UTF-16 units. */
const LONGEST_CLAUSE = 120;

/** "a programmer", "one official": nobody whom the article names; "the aide" may be somebody it has named. */
function isSomebody(
  mention: string,
  wanted: readonly string[],
  { comparison: { indexed } }: Candidate,
): boolean {
  const { language } = indexed.speech;
  if (describesSomebody(mention, language)) return true;
  if (!/^\p{L}+(?: [\p{L}’'-]+){1,7}$/u.test(mention) || beginsPointing(mention, language)) return false;
  const text = new Set(splitWords(indexed.article.prose.text).map(({ key }) => key));
  return !wanted.some((name) => text.has(nameWords(name).at(-1) ?? ''));
}

/** Inherited speakers that are hardly ever wrong. */
const SAFE: ReadonlySet<string> = new Set(['continued after its attribution', 'running quote']);

/** One of two names the same and the other a letter or two off: "Hellen" for "Helen", though both are names. */
function isNamesake(written: string, meant: string): boolean {
  const a = nameWords(written);
  const b = nameWords(meant);
  if (a.length < 2 || a.length !== b.length) return false;
  const other = a.filter((word, at) => word !== b[at]);
  const at = a.indexOf(other[0] ?? '');
  const [word = ''] = other;
  const right = b[at] ?? '';
  return (
    other.length === 1 &&
    word[0] === right[0] &&
    Math.min(word.length, right.length) > 3 &&
    wordsAlike(word, right)
  );
}

/** Whether the paragraph of the quote or the one before names one of the people. */
function isNear(wanted: readonly string[], { comparison, voice }: Candidate): boolean {
  if (voice.kind !== 'speech') return false;
  const { blocks, text } = comparison.indexed.article.prose;
  const last = blocks[voice.quote.block];
  const first = blocks[Math.max(0, voice.quote.block - 1)];
  if (first === undefined || last === undefined) return false;
  const words = new Set(splitWords(text, { start: first.start, end: last.end }).map(({ key }) => key));
  const given = 'attribution' in voice ? namesOf(voice.attribution) : [];
  return wanted.some((name) => {
    const [first = '', ...rest] = nameWords(name);
    const last = rest.at(-1) ?? first;
    const isNamesake = rest.length > 0 && given.some((one) => nameWords(one).at(-1) === last);
    return words.has(last) && (!isNamesake || words.has(first));
  });
}

/** The second half of a quote split by its attribution is as sure as the first. */
function isSure(given: Attribution, { comparison, voice }: Candidate): boolean {
  if (given.confidence === 'high') return true;
  if (voice.kind !== 'speech') return false;
  return comparison.indexed.speech.quotes.some(
    ({ block, attribution }) =>
      block === voice.quote.block &&
      attribution?.confidence === 'high' &&
      attribution.mention.start === given.mention.start,
  );
}
