import { areFormsOfOneWord } from '../language/inflection.ts';
import { Is } from '../language/lexicon.ts';
import { lookUpWord } from '../language/lexicons.ts';
import { beginsDescription, type PronounKind, pronounKind } from '../language/pronouns.ts';
import { FUNCTION_WORDS, PRONOUNS } from '../language/scopes.ts';
import type { CorpusIndex } from '../search/corpusIndex.ts';
import { splitWords } from '../text/words.ts';
import type { Candidate } from './candidate.ts';
import { speakersWith } from './names/knownSpeakers.ts';
import { areFormsOfOneForename } from './names/nickname.ts';
import { nameWords } from './names/speakerNames.ts';
import { namesOf } from './voice.ts';

/** What a bracket puts in place of the source's words. */
export interface Replacement {
  /** The bracket's words, as they are written. */
  readonly written: readonly string[];
  /** Keys of the source's words; none where the bracket only adds. */
  readonly replaced: readonly string[];
  /** Where in the article. */
  readonly at: number;
}

/**
 * Whether the name that a bracket puts in is not whom the source means there. "I" must be the speaker, and "he"
 * must not; a person named nearest before in the same speech is whom a pronoun means; else the name must stand
 * shortly before. The source may use another form of the name ("Toby" for Tobias Renn): then the speakers of the
 * whole corpus tell. Words without a capital are no names, and of them nothing is said.
 */
export function isWrongReferent(
  { written, replaced, at }: Replacement,
  candidate: Candidate,
  corpus: CorpusIndex,
): boolean {
  const { language } = candidate.comparison.indexed.speech;
  const isCapital = (word: string) => /^\p{Lu}/u.test(word);
  // "[Holt's deputy]" is somebody else than Holt.
  const whose = written.findLastIndex(
    (word, at) => /['’]s?$/.test(word) && !isCapital(written[at + 1] ?? 'A'),
  );
  const names = written
    .slice(whose + 1)
    .filter((word) => isCapital(word) && !FUNCTION_WORDS.has(word.toLowerCase()))
    .flatMap(nameWords);
  const isDescription = beginsDescription(written[0] ?? '', language);
  const pronoun = replaced.join(' ');
  const kind = pronounKind(pronoun, language);
  if (isDescription && !written.slice(1).some((word) => /^\p{Lu}/u.test(word)))
    return (
      isThirdPerson(pronounKind(pronoun || wordBefore(at, candidate), language)) &&
      isToldLater(written, at, candidate)
    );
  if (names.length === 0) return false;
  const speakers = 'attribution' in candidate.voice ? namesOf(candidate.voice.attribution) : [];
  const isSpeaker = speakers.some((one) => nameWords(one).some((word) => names.includes(word)));
  if (kind === 'i') return speakers.length > 0 && !isSpeaker;
  // Never one other person alone who speaks as well.
  if (kind === 'we' && !isSpeaker && speakers.length > 0) {
    const said = candidate.comparison.indexed.speech.quotes.flatMap(({ attribution }) =>
      namesOf(attribution),
    );
    if (said.some((one) => nameWords(one).at(-1) === names.at(-1))) return true;
  }
  if (!PRONOUNS.has(pronoun) && replaced.length > 0) return false;
  const isOnePerson = kind === 'he' || kind === 'she';
  if (isOnePerson && isSpeaker) return true;
  if (isOnePerson && isOfOtherSex(corpus, written, names, kind)) return true;

  const { article } = candidate.comparison.indexed;
  const { voice } = candidate;
  const start = 'quote' in voice ? ('outer' in voice ? voice.outer.start : voice.quote.start) : at;
  const nearest = isOnePerson
    ? lastName(article.prose.text.slice(Math.max(start, at - CONTEXT), at))
    : undefined;
  if (nearest !== undefined) return !isNameOf(corpus, names, nearest);
  const context = article.text.slice(Math.max(0, at - CONTEXT), at);
  const before = new Set(nameWords(context));
  if (names.some((name) => before.has(name))) return false;
  const capitals = context.match(/\p{Lu}[\p{L}’'-]+/gu) ?? [];
  if (capitals.some((word) => isNameOf(corpus, names, word))) return false;
  // A name that the article gives elsewhere may be right; one that it never gives is not.
  return !splitWords(article.text).some(({ key }) => names.includes(key));
}

function isThirdPerson(kind: PronounKind | undefined): boolean {
  return kind === 'he' || kind === 'she' || kind === 'it' || kind === 'they';
}

/** "They [the judges]": the bracket explains the word before it. */
function wordBefore(at: number, { comparison }: Candidate): string {
  const { text } = comparison.indexed.article;
  return /[\p{L}’']+$/u.exec(text.slice(Math.max(0, at - 12), at))?.[0].toLowerCase() ?? '';
}

/**
 * "[The judges]" for "they" in an answer, where the interview has not come to any judges yet: a pronoun looks
 * back. News tells its end first, and there a paragraph further down may well say who "they" are.
 */
function isToldLater(written: readonly string[], at: number, { comparison, voice }: Candidate): boolean {
  if (voice.kind !== 'speech' || voice.quote.form !== 'turn') return false;
  const noun = written.at(-1)?.toLowerCase() ?? '';
  const { text } = comparison.indexed.article;
  const isNoun = ({ key }: { readonly key: string }) => areFormsOfOneWord(key, noun);
  const words = splitWords(text);
  return words.some(isNoun) && !words.some((word) => word.start < at && isNoun(word));
}

/** Whether all whom the name can mean bear a title, else a given name, of the other sex than the pronoun's. */
function isOfOtherSex(
  corpus: CorpusIndex,
  written: readonly string[],
  names: readonly string[],
  kind: 'he' | 'she',
): boolean {
  const other = kind === 'she' ? Is.male : Is.female;
  // "Sir Evelyn" is a man, whoever else is called Evelyn.
  for (const word of written) {
    const bits = lookUpWord(word.toLowerCase().replace(/\.$/, ''));
    const sex = bits & (Is.male | Is.female);
    if ((bits & Is.title) !== 0 && (bits & Is.given) === 0 && (sex === Is.male || sex === Is.female))
      return sex === other;
  }
  const [surname = ''] = names.slice(-1);
  const known = names.length > 1 ? [names] : speakersWith(corpus, surname).map(nameWords);
  const sexes = known.map(([forename = '']) => lookUpWord(forename) & (Is.male | Is.female));
  return sexes.length > 0 && sexes.every((sex) => sex === other);
}

/** About three paragraphs. */
const CONTEXT = 600;

/** The last name in a stretch: words with a capital that do not merely begin a sentence. */
function lastName(text: string): string | undefined {
  let last: string | undefined;
  for (const match of text.matchAll(/\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)*/gu)) {
    const [name] = match;
    const begins = /(?:^|[.!?…]["”’']?\s+|["“‘]|:\s+)$/.test(text.slice(0, match.index));
    const [first = ''] = name.split(' ');
    if (FUNCTION_WORDS.has(first.toLowerCase().replace(/[’']\p{L}+$/u, ''))) continue;
    if (begins && !name.includes(' ')) continue;
    last = name.replace(/[’']s$/, '');
  }
  return last;
}

/** Whether the bracket's name is a form of the name in the source, by itself or through a speaker who bears both. */
function isNameOf(corpus: CorpusIndex, names: readonly string[], printed: string): boolean {
  const words = nameWords(printed);
  if (names.some((name) => words.some((word) => areFormsOfOneForename(name, word)))) return true;
  const [surname = ''] = names.slice(-1);
  return speakersWith(corpus, surname).some((speaker) => {
    const [forename = ''] = nameWords(speaker);
    return words.some((word) => word !== surname && areFormsOfOneForename(word, forename));
  });
}
