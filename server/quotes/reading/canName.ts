import { Is, looksPlural } from '../../language/lexicon.ts';
import { isOneOf, Kind, Shape, type Tokens, wordAt } from './tokens.ts';

/** Whether a capitalised word can begin a name here. */
export function canName(tokens: Tokens, at: number, to: number, initial: boolean): boolean {
  const word = tokens.bits[at] ?? 0;
  const shape = tokens.shapes[at] ?? 0;
  const next = at + 1 < to && tokens.kinds[at + 1] === Kind.word ? (tokens.shapes[at + 1] ?? 0) : 0;
  const length = (tokens.ends[at] ?? 0) - (tokens.starts[at] ?? 0);
  // "Ó Briain"
  if (length === 1 && (shape & Shape.initial) === 0)
    return (word & Is.particle) !== 0 && (next & Shape.capital) !== 0;
  // "Nach Ansicht von Renn": where every noun has a capital it is no name.
  if ((word & Is.venue) !== 0 && tokens.lexicon.data.nounsHaveCapitals === true) return false;
  if (word === 0 && (next & Shape.capital) !== 0 && isCompoundAdjective(tokens, at)) return false;
  if ((word & (Is.small | Is.time)) !== 0 && speaks(tokens, at, to)) return true;
  // "said Per Holm": right after a verb of saying two capitals are a name, whatever the first means elsewhere.
  if (!initial && (word & Is.small) !== 0 && (next & Shape.capital) !== 0 && isSaying(tokens, at - 1))
    return true;
  // "Women in work", "Officials said": a role that begins a sentence.
  if (
    initial &&
    (word & (Is.role | Is.pluralRole)) !== 0 &&
    (next & Shape.capital) === 0 &&
    (shape & Shape.possessive) === 0
  ) {
    return (word & Is.title) !== 0;
  }
  // "the New York Times": behind "the" and before a capital it opens the name, unless it holds sentences together.
  if (
    (word & Is.small) !== 0 &&
    (word & FUNCTION) === 0 &&
    !initial &&
    (next & Shape.capital) !== 0 &&
    isOneOf(tokens, at - 1, 'the')
  )
    return true;
  // "promete De la Cruz": a surname that begins with its particle.
  if (!initial && (word & Is.particle) !== 0 && leadsToCapital(tokens, at + 1, to)) return true;
  // Dutch "volgens De Boer", "De Boer: ‘…’": where nouns have small letters an article with a capital begins a name.
  if (
    (!initial || isAnswerOf(tokens, at)) &&
    (word & Is.particle) !== 0 &&
    (word & Is.determiner) !== 0 &&
    (next & Shape.capital) !== 0
  )
    return tokens.lexicon.data.nounsHaveCapitals !== true;
  // French "l'avocat, Me Renn": a title that is a small word elsewhere.
  if ((word & Is.title) !== 0 && !initial && (next & Shape.capital) !== 0) return true;
  if ((word & Is.small) !== 0) return (word & Is.given) !== 0 && (next & Shape.capital) !== 0;
  if ((word & Is.time) !== 0) return (word & Is.given) !== 0 && (next & Shape.capital) !== 0;
  if ((word & Is.cue) !== 0 && (word & Is.given) === 0) {
    // "Said Renn", "Asked whether": a verb; "Post", "Read" inside a name are nouns or names.
    if ((word & Is.nounLike) === 0) return false;
    if (initial && (next & Shape.capital) === 0) return false;
  }
  if (initial && word === 0 && isOfAgent(tokens, at)) return false;
  if (
    initial &&
    (word & ~Is.venue) === 0 &&
    (next & Shape.capital) === 0 &&
    (looksLikeNoName(tokens, at) || isPluralNoun(tokens, at))
  )
    return false;
  return true;
}

/** "De Boer: ‘…’": nothing but an unknown word between an article that opens a paragraph and a colon with a quote behind. */
function isAnswerOf({ kinds, bits }: Tokens, at: number): boolean {
  return bits[at + 1] === 0 && kinds[at + 2] === Kind.colon && kinds[at + 3] === Kind.quote;
}

/** "Oscar-nominated Mia Holt", "London-based Renn": a word of two whose second is no name. */
function isCompoundAdjective({ text, starts, ends, lexicon }: Tokens, at: number): boolean {
  const word = text.slice(starts[at], ends[at]);
  const second = word.slice(word.lastIndexOf('-') + 1);
  if (second.length === word.length || !/^\p{Ll}{4,}$/u.test(second)) return false;
  return lexicon.endsLike('past', second) || lexicon.endsLike('noName', second);
}

/** Whether particles in small letters, one at least, lead to a word with a capital. */
function leadsToCapital({ kinds, bits, shapes }: Tokens, from: number, to: number): boolean {
  let at = from;
  const isSmallParticle = (index: number) =>
    kinds[index] === Kind.word &&
    ((shapes[index] ?? 0) & Shape.capital) === 0 &&
    ((bits[index] ?? 0) & Is.particle) !== 0;
  while (at < Math.min(to, from + 3) && isSmallParticle(at)) at++;
  return at > from && at < to && kinds[at] === Kind.word && ((shapes[at] ?? 0) & Shape.capital) !== 0;
}

const FUNCTION =
  Is.determiner |
  Is.preposition |
  Is.conjunction |
  Is.relative |
  Is.auxiliary |
  Is.be |
  Is.he |
  Is.she |
  Is.plural |
  Is.it |
  Is.first;

/** "Criticato da Neri, …", « Interrogé par Neri, … »: a participle before who did it. */
function isOfAgent(tokens: Tokens, at: number): boolean {
  return isOneOf(tokens, at + 1, 'agent') && tokens.lexicon.endsLike('participle', wordAt(tokens, at));
}

/** "Respondents are obliged", "Hundreds of marchers": several things, and no family of that name. */
function isPluralNoun(tokens: Tokens, at: number): boolean {
  return looksPlural(tokens.lexicon, wordAt(tokens, at)) && isOneOf(tokens, at + 1, 'pluralLink');
}

function isSaying(tokens: Tokens, at: number): boolean {
  const word = tokens.bits[at] ?? 0;
  return tokens.kinds[at] === Kind.word && (word & Is.cueFinite) !== 0 && (word & Is.nounLike) === 0;
}

/** "May wrote", "Will said": a small word or a month that a verb of saying follows is a surname. */
function speaks(tokens: Tokens, at: number, to: number): boolean {
  const word = tokens.bits[at] ?? 0;
  if ((word & (Is.auxiliary | Is.preposition | Is.time)) === 0 || at + 1 >= to) return false;
  // "the notes released Monday revealed": behind a word it is the day.
  if ((word & Is.time) !== 0 && tokens.kinds[at - 1] === Kind.word) return false;
  if (
    (word &
      (Is.he | Is.she | Is.plural | Is.it | Is.first | Is.determiner | Is.conjunction | Is.relative)) !==
    0
  )
    return false;
  const next = tokens.bits[at + 1] ?? 0;
  const verb = (next & Is.cueFinite) !== 0 && (next & Is.nounLike) === 0;
  return verb && tokens.kinds[at + 1] === Kind.word && ((tokens.shapes[at + 1] ?? 0) & Shape.capital) === 0;
}

/** "Speaking", "Clearly", "Undaunted", "Taxes": endings that names of people seldom have. */
function looksLikeNoName(tokens: Tokens, at: number): boolean {
  const next = tokens.bits[at + 1] ?? 0;
  if (tokens.kinds[at + 1] === Kind.word && (next & Is.cueFinite) !== 0 && (next & Is.nounLike) === 0)
    return false;
  return tokens.lexicon.endsLike('noName', wordAt(tokens, at));
}
