import { Is } from '../../language/lexicon.ts';
import type { Mention } from '../reading/mention.ts';
import type { Reading } from '../reading/reading.ts';
import type { Subject } from '../reading/subject.ts';
import { isOneOf, isWord, Kind, Shape, type Tokens, wordAt } from '../reading/tokens.ts';
import type { Cast } from './cast.ts';

/** Who is meant by "the ferrywright", where the text calls one person so beside their name; undefined where it does not. */
export type Callings = (subject: Subject) => number | undefined;

/**
 * Finds what a text says its people are in words that no list has: "Mia Holt, ferrywright of Orrin, …", "The ferrywright of
 * Orrin, Mia Holt, …", "ferrywright Mia Holt". A word by which it calls two people is neither's.
 */
export function createCallings(reading: Reading, { figures, figureOf }: Cast): Callings {
  let known: ReadonlyMap<string, number> | undefined;
  const { tokens } = reading;
  return ({ mentions, from, to }) => {
    if (mentions.length > 0 || !isArticle(tokens, from) || to - from !== 2) return undefined;
    known ??= callingsIn(reading, (at) => {
      const figure = figureOf[at] ?? -1;
      return figure >= 0 && figures[figure]?.body === false ? figure : -1;
    });
    const figure = known.get(wordAt(tokens, to - 1));
    return figure === undefined || figure < 0 ? undefined : figure;
  };
}

function callingsIn(reading: Reading, figureAt: (mention: number) => number): Map<string, number> {
  const { tokens, mentions } = reading;
  const called = new Map<string, number>();
  for (const [index, mention] of mentions.entries()) {
    if (mention.kind !== 'name' || mention.possessive || mention.body) continue;
    const figure = figureAt(index);
    if (figure < 0) continue;
    for (const at of nounsOf(reading, mention)) {
      const noun = wordAt(tokens, at);
      const other = called.get(noun);
      called.set(noun, other === undefined || other === figure ? figure : -1);
    }
  }
  return called;
}

/** The tokens of the words that say what somebody is, beside a name. */
function nounsOf({ tokens }: Reading, { from, to }: Mention): number[] {
  const found: number[] = [];
  // "ferrywright Mia Holt"
  if (isNoun(tokens, from - 1)) found.push(from - 1);
  // "Mia Holt, the ferrywright of Orrin", "Mia Holt, retired ferrywright,"
  if (tokens.kinds[to] === Kind.comma) {
    let at = to + 1;
    if (isWord(tokens, at, Is.determiner)) at++;
    const first = at;
    while (at < first + LONGEST && isNoun(tokens, at)) at++;
    const ends = tokens.kinds[at] !== Kind.word || isWord(tokens, at, Is.preposition);
    if (ends) for (let noun = first; noun < at; noun++) found.push(noun);
  }
  // "The ferrywright of Orrin, Mia Holt,"
  if (tokens.kinds[from - 1] === Kind.comma && tokens.kinds[to] === Kind.comma) {
    let at = from - 2;
    while (at > 0 && at > from - LONGEST_OFFICE && tokens.kinds[at] === Kind.word && !isOpening(tokens, at))
      at--;
    if (isOpening(tokens, at) && isNoun(tokens, at + 1)) found.push(at + 1);
  }
  return found;
}

/** In words. */
const LONGEST = 3;
const LONGEST_OFFICE = 9;

/** An article with which a sentence or a clause opens. */
function isOpening(tokens: Tokens, at: number): boolean {
  return isArticle(tokens, at) && (at === 0 || tokens.kinds[at - 1] !== Kind.word);
}

/** "the", in any language. */
export function isArticle(tokens: Tokens, at: number): boolean {
  return isOneOf(tokens, at, 'the') || isOneOf(tokens, at, 'definite');
}

/** A word that may be a noun for somebody: one that no list has, in small letters where nouns have no capitals. */
export function isNoun(tokens: Tokens, at: number): boolean {
  if (at < 0 || tokens.kinds[at] !== Kind.word || ((tokens.bits[at] ?? 0) & ~Is.nounLike) !== 0) return false;
  const isCapital = ((tokens.shapes[at] ?? 0) & Shape.capital) !== 0;
  return isCapital === (tokens.lexicon.data.nounsHaveCapitals === true);
}
