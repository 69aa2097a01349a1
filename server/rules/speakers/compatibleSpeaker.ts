import { withoutThe } from '../../language/citationWords.ts';
import type { Language } from '../../language/language.ts';
import { Is } from '../../language/lexicon.ts';
import { lookUpWord, lookUpWordIn } from '../../language/lexicons.ts';
import { foldName } from '../../quotes/people/foldName.ts';
import type { Attribution } from '../../quotes/quote.ts';
import type { IndexedArticle } from '../../search/indexedArticle.ts';
import type { Candidate } from '../../sources/candidate.ts';
import { nameWords } from '../../sources/names/speakerNames.ts';
import { speaksForArticle } from '../../sources/outlet.ts';
import { namesOf } from '../../sources/voice.ts';
import { covers, overlap, type Span } from '../../text/span.ts';
import { splitWords } from '../../text/words.ts';

/**
 * Whether an article that gives words to one speaker may mean the draft's other one all the same: a body and who
 * speaks for it, somebody named in the speaker's own title, a pronoun or a role that fits both, words that the
 * speaker in turn was quoting.
 */
export function mayBeOneSpeaker(wanted: readonly string[], main: Candidate): boolean {
  const given = 'attribution' in main.voice ? main.voice.attribution : undefined;
  if (given === undefined) return false;
  return (
    wanted.some((name) => isInTitle(name, given, main) || isInLabel(name, given, main)) ||
    isBodyAndMember(wanted, given, main) ||
    (wanted.length === 1 && isReferenceTo(wanted, given, main)) ||
    isQuotedWithin(main) ||
    (isNameAt(given, main) && isFullNameBeside(wanted, given, main))
  );
}

/** "Lib Dem chairman Matthew Taylor said": what the Lib Dems say, too. "Orrin's spokesman Hal Wick" speaks for Orrin. */
function isInTitle(name: string, { mention }: Attribution, { comparison }: Candidate): boolean {
  const { text } = comparison.indexed.article.prose;
  const before = text.slice(Math.max(0, mention.start - LONGEST_TITLE), mention.start);
  // A stop after a short word with a capital is that of "Gov." or "Sen.".
  const [title = ''] = /(?:[^.,;:!?“”"\p{S}\n\r]|(?<=\b\p{Lu}\p{L}{0,3})\.)*$/u.exec(before) ?? [];
  const words = new Set(nameWords(title).map(singular));
  const last = nameWords(name).at(-1);
  return last !== undefined && words.has(singular(last));
}

/** UTF-16 units. */
const LONGEST_TITLE = 60;

/** "The director, a silent Swede called Ove Renn, said": the words between the commas say who it is. */
export function isExplainedAs(
  wanted: readonly string[],
  { mention }: Attribution,
  { comparison: { indexed } }: Candidate,
): boolean {
  const { prose } = indexed.article;
  const { language } = indexed.speech;
  const [, between = ''] =
    /^,\s([^,;:.“”"\n\r]+)[,.]/u.exec(prose.text.slice(mention.end, mention.end + LONGEST_ASIDE)) ?? [];
  const words = nameWords(between);
  if (words.some((word) => (lookUpWordIn(word, language) & (Is.preposition | Is.relative)) !== 0))
    return false;
  return wanted.every((name) => words.at(-1) === nameWords(name).at(-1));
}

/** UTF-16 units. */
const LONGEST_ASIDE = 120;

/** "From Ole Vik to all": a transcript's label that has the whole name, and more. */
function isInLabel(name: string, { mention }: Attribution, { comparison, voice }: Candidate): boolean {
  if (!('quote' in voice) || voice.quote.form !== 'turn') return false;
  const label = new Set(nameWords(comparison.indexed.article.text.slice(mention.start, mention.end)));
  const words = nameWords(name);
  return words.length > 1 && words.every((word) => label.has(word));
}

/** Where one of the two is a body or a group, and the other or it stands near the words. */
function isBodyAndMember(wanted: readonly string[], given: Attribution, main: Candidate): boolean {
  const near = nearWords(main);
  const isNear = (name: string) => nameWords(name).some((word) => near.has(word) || near.has(singular(word)));
  const names = namesOf(given);
  // Who asks in an interview speaks under the outlet's name, and for nobody who answers.
  const { article, speech } = main.comparison.indexed;
  const isOne = (name: string) => isBody(name, speech.language) && !speaksForArticle(name, article);
  // A label may be set in capitals whomever it names.
  const isLabel = 'quote' in main.voice && main.voice.quote.form === 'turn';
  const isGivenOne = (name: string) => isOne(isLabel ? lowered(name) : name);
  return (wanted.some(isOne) || (names.length > 0 && names.every(isGivenOne))) && wanted.some(isNear);
}

/** "A spokesperson for the council", "a Home Office official": what they say, the council and the Home Office say. */
export function isSpokenFor(
  wanted: readonly string[],
  { mention }: Attribution,
  { comparison: { indexed } }: Candidate,
): boolean {
  const { text } = indexed.article.prose;
  const before = text.slice(Math.max(0, mention.start - LONGEST_TITLE), mention.start);
  const [title = ''] = /[^.,;:!?“”"\n\r]*$/.exec(before) ?? [];
  const [body = ''] = /^[^.,;:!?“”"\n\r]*/.exec(text.slice(mention.end, mention.end + LONGEST_TITLE)) ?? [];
  const words = new Set(nameWords(`${title}${text.slice(mention.start, mention.end)}${body}`));
  return wanted.every((name) => {
    const last = nameWords(name).at(-1);
    return last !== undefined && words.has(last) && !isPerson(name, indexed.speech.people);
  });
}

/** Whether a name begins as people's do, or is the last one of somebody whom the article names in full. */
function isPerson(name: string, people: readonly { readonly name: string }[]): boolean {
  const [first = '', ...rest] = nameWords(name);
  if (rest.length > 0) return (lookUpWord(first) & Is.given) !== 0;
  return people.some((one) => {
    const words = nameWords(one.name);
    return words.length > 1 && words.at(-1) === first;
  });
}

const lowered = (name: string) => name.replace(/(?<=\p{Lu})\p{Lu}+/gu, (rest) => rest.toLowerCase());

/** A party, a union, a company; not a person, whose name may hold such a word beside a given one. */
function isBody(name: string, language: Language): boolean {
  const words = nameWords(name);
  const bits = words.map((word) => lookUpWordIn(word, language) | lookUpWord(word));
  if (bits.some((bit) => (bit & Is.given) !== 0) && words.length > 1) return false;
  if (/^\p{Lu}{2,6}s?$/u.test(withoutThe(name))) return true;
  const isOfBody = (bit: number) => (bit & (Is.body | Is.demonym | Is.pluralRole)) !== 0;
  return (
    bits.some(isOfBody) ||
    words.some(
      (word) => (lookUpWordIn(singular(word), language) & (Is.role | Is.title)) !== 0 && word.endsWith('s'),
    )
  );
}

/**
 * A mention that is not beside the words, or is no name ("he", "the lawyer"), may mean whoever is named shortly
 * before, if the sex fits.
 */
function isReferenceTo(wanted: readonly string[], given: Attribution, main: Candidate): boolean {
  if (given.confidence === 'high' || ('quote' in main.voice && main.voice.quote.form === 'turn'))
    return false;
  const { article, speech } = main.comparison.indexed;
  const mention = article.prose.text.slice(given.mention.start, given.mention.end);
  const pronoun = lookUpWordIn(mention.trim().toLowerCase(), speech.language);
  const near = opensParagraph(given, main) ? paragraphWords(main) : nearWords(main);
  return wanted.some((name) => {
    const words = nameWords(name);
    const sex = lookUpWord(words[0] ?? '') & (Is.male | Is.female);
    if ((pronoun & Is.he) !== 0 && sex === Is.female) return false;
    if ((pronoun & Is.she) !== 0 && sex === Is.male) return false;
    if (!near.has(words.at(-1)?.split('-').at(-1) ?? '')) return false;
    // Of two with one family name it is the given name that tells who is near.
    const isNamesake = namesOf(given).some(
      (one) => nameWords(one).length > 1 && nameWords(one).at(-1) === words.at(-1),
    );
    return !isNamesake || words.length < 2 || near.has(words[0] ?? '');
  });
}

/** Whether the article names who speaks there: "she" and "the lawyer" are not one word of a longer name. */
function isNameAt({ mention }: Attribution, { comparison }: Candidate): boolean {
  return /\p{Lu}/u.test(comparison.indexed.article.prose.text.slice(mention.start, mention.end));
}

/** Whether the paragraph of the words speaks of nobody before it names its speaker: then a pronoun means no one before. */
function opensParagraph(given: Attribution, { comparison, voice }: Candidate): boolean {
  if (!('quote' in voice)) return false;
  const { blocks, text } = comparison.indexed.article.prose;
  const block = blocks[voice.quote.block];
  if (block === undefined) return false;
  const words = splitWords(text, { start: block.start, end: voice.quote.outer.start });
  const surnames = namesOf(given).map((name) => nameWords(name).at(-1));
  const at = words.findIndex(({ key }) => surnames.includes(asInName(key)));
  return at >= 0 && !words.slice(0, at).some(({ key }) => (lookUpWord(key) & (Is.he | Is.she)) !== 0);
}

function paragraphWords({ comparison, voice }: Candidate): ReadonlySet<string> {
  const { blocks } = comparison.indexed.article.prose;
  const block = 'quote' in voice ? blocks[voice.quote.block] : undefined;
  return new Set(block && wordsOutside(block, comparison.indexed).map(asInName));
}

/** "Harry Bond, 30, of Raleigh, N.C., said": a whole name beside the words is likelier than one word that was read as one. */
function isFullNameBeside(wanted: readonly string[], given: Attribution, main: Candidate): boolean {
  const isOneWord = namesOf(given).every((name) => !/\s/.test(name.trim()));
  if (!isOneWord || namesOf(given).length === 0) return false;
  const near = nearWords(main);
  return wanted.some((name) => {
    const words = nameWords(name);
    return words.length > 1 && words.every((word) => near.has(word));
  });
}

/** “Crooked Clinton’s team ‘were extremely careless’,” he tweeted: the inner words are another's. */
function isQuotedWithin({ comparison, voice }: Candidate): boolean {
  if (voice.kind !== 'speech') return false;
  const place = { start: comparison.start, end: comparison.end };
  return comparison.indexed.speech.quotes.some(
    ({ depth, start, end }) => depth > 0 && covers({ start, end }, place),
  );
}

/** The words of the paragraph that the article's words stand in, and of the one before. */
function nearWords(main: Candidate): ReadonlySet<string> {
  const { comparison, voice } = main;
  if (!('quote' in voice)) return new Set();
  const { blocks } = comparison.indexed.article.prose;
  // A block quotation is credited below.
  const isBlock = voice.quote.form === 'block';
  const last = blocks[voice.quote.block + (isBlock ? 1 : 0)] ?? blocks[voice.quote.block];
  const first = blocks[Math.max(0, voice.quote.block - 1)];
  if (first === undefined || last === undefined) return new Set();
  const span = {
    start: Math.max(first.start, voice.quote.outer.start - FARTHEST),
    end: Math.min(last.end, voice.quote.outer.end + FARTHEST),
  };
  return new Set(wordsOutside(span, main.comparison.indexed).map(asInName));
}

/** The words of a stretch that nobody in it says: whoever is named there is spoken of by whoever speaks. */
function wordsOutside(span: Span, { article, speech }: IndexedArticle): string[] {
  const quotes = speech.quotes.filter(
    ({ depth, form, kind, outer }) =>
      depth === 0 && form === 'marks' && kind === 'speech' && overlap(outer, span),
  );
  return splitWords(article.prose.text, span)
    .filter((word) => !quotes.some(({ outer }) => covers(outer, word)))
    .map(({ key }) => key);
}

/** A word of a text as the words of names are compared: no possessive, and no accents. */
function asInName(key: string): string {
  const word = key.replace(/'s$/, '');
  return /^[\u0021-\u007e]*$/.test(word) ? word : foldName(word);
}

/** UTF-16 units on either side: a text may be one paragraph. */
const FARTHEST = 800;

const singular = (word: string): string => (word.length > 3 ? word.replace(/(?<!s)s$/, '') : word);
