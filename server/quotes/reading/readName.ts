import { Is, type Lexicon } from '../../language/lexicon.ts';
import { blank, isPossessive, type Mention, officeAt, type Sex, sexOf } from './mention.ts';
import type { TokenSentence } from './sentences.ts';
import { isOneOf, isWord, Kind, Shape, type Tokens, wordAt } from './tokens.ts';

/** A sentence while its mentions are found. */
export interface SentenceReading {
  readonly tokens: Tokens;
  readonly sentence: TokenSentence;
  readonly mentions: Mention[];
}

/** Adds the name that begins at a token, and says where it ends; `initial` where its capital may be the sentence's. */
export function readName(reading: SentenceReading, from: number, initial: boolean): number {
  const { tokens, sentence, mentions } = reading;
  const { kinds, shapes, bits } = tokens;
  let to = afterNickname(tokens, from + 1, sentence.to);
  let hasBody = ((bits[from] ?? 0) & Is.body) !== 0;
  let onlyBody = hasBody && ((bits[from] ?? 0) & Is.title) === 0;
  while (to < sentence.to && ((shapes[to - 1] ?? 0) & Shape.possessive) === 0) {
    if (kinds[to] !== Kind.word) {
      // "Matt Hale & Mia Holt" are two people.
      const isSecond = to - from > 1 && ((bits[to + 1] ?? 0) & Is.given) !== 0;
      if (isSecond || !joinsFirm(tokens, to, sentence.to)) break;
      hasBody = true;
      to += 2;
      continue;
    }
    const shape = shapes[to] ?? 0;
    const word = bits[to] ?? 0;
    // "leader of the Commons Oliver Heard": a given name begins another name.
    if (onlyBody && (word & Is.given) !== 0 && isOf(tokens, from)) break;
    onlyBody = onlyBody && (word & Is.body) !== 0;
    if ((shape & Shape.capital) !== 0) {
      const isSmall =
        (word & (Is.small | Is.time)) !== 0 && (word & (Is.given | Is.body | Is.particle | Is.suffix)) === 0;
      const isVerb = (word & Is.cueFinite) !== 0 && (word & Is.nounLike) === 0;
      if ((isSmall || isVerb) && !isSurnameHere(tokens, from, to, sentence.to)) break;
    } else if (isGenitive(tokens, from, to) || isWhole(tokens, from, to)) break;
    else if ((word & Is.particle) !== 0 || (hasBody && isOneOf(tokens, to, 'link'))) {
      let after = to + 1;
      while (after < sentence.to && after < to + 3 && ((bits[after] ?? 0) & Is.particle) !== 0) after++;
      const capital = kinds[after] === Kind.word && ((shapes[after] ?? 0) & Shape.capital) !== 0;
      if (after >= sentence.to || !capital) break;
      to = after;
      continue;
    } else break;
    if ((word & Is.title) !== 0) hasBody = false;
    else if ((word & Is.body) !== 0) hasBody = true;
    to++;
    to = afterNickname(tokens, to, sentence.to);
  }
  if (
    to + 1 < sentence.to &&
    kinds[to] === Kind.comma &&
    ((bits[to + 1] ?? 0) & Is.suffix) !== 0 &&
    ((shapes[to + 1] ?? 0) & Shape.capital) !== 0
  ) {
    to += 2;
  }
  if (!isAdjective(tokens, from, to, sentence.to)) mentions.push(nameMention(reading, from, to, initial));
  return to;
}

/** "Marks & Spencer", "Hatch & Sons": the sign joins two capitals to the name of a firm. */
function joinsFirm({ kinds, shapes, starts, ends, text }: Tokens, at: number, to: number): boolean {
  if (kinds[at] !== Kind.other || at + 1 >= to || kinds[at + 1] !== Kind.word) return false;
  const isSign = text[starts[at] ?? 0] === '&' && (ends[at] ?? 0) - (starts[at] ?? 0) === 1;
  return isSign && ((shapes[at + 1] ?? 0) & Shape.capital) !== 0;
}

/** "said Al From, who", "Ian Read said": a capital within a sentence that ends a name right behind a given name. */
function isSurnameHere({ kinds, shapes, bits }: Tokens, from: number, at: number, end: number): boolean {
  if (at !== from + 1 || ((bits[from] ?? 0) & Is.given) === 0) return false;
  const next = at + 1;
  // "Julie A. Holt": one letter with its point.
  const isCapital = kinds[next] === Kind.word && ((shapes[next] ?? 0) & Shape.capital) !== 0;
  if (next < end && isCapital && ((shapes[at] ?? 0) & Shape.initial) !== 0) return true;
  if (next >= end || kinds[next] === Kind.comma) return true;
  return (
    kinds[next] === Kind.word &&
    !isCapital &&
    ((bits[next] ?? 0) & (Is.cueFinite | Is.auxiliary | Is.be)) !== 0
  );
}

/** "Geschäftsführer der Elbkran": an article behind nothing but what somebody is leads to what they are it of. */
function isGenitive({ bits, lexicon }: Tokens, from: number, at: number): boolean {
  return (
    at === from + 1 &&
    lexicon.data.nounsHaveCapitals === true &&
    ((bits[from] ?? 0) & Is.role) !== 0 &&
    ((bits[at] ?? 0) & Is.determiner) !== 0
  );
}

/** "Volker Thiessen vom Mieterverein": behind a given name and a surname stands where somebody is from. */
function isWhole({ bits, lexicon }: Tokens, from: number, at: number): boolean {
  return (
    at === from + 2 &&
    lexicon.data.nounsHaveCapitals === true &&
    ((bits[from] ?? 0) & (Is.title | Is.role | Is.body)) === 0 &&
    ((bits[from + 1] ?? 0) & (Is.given | Is.title | Is.role | Is.body)) === 0
  );
}

/** `Tobin “Stubby” Hale`, `Tobin (Stubby) Hale`: past the nickname where the name goes on behind it. */
function afterNickname({ kinds, shapes, starts, ends, text }: Tokens, at: number, to: number): number {
  const isCapital = (index: number) => index < to && ((shapes[index] ?? 0) & Shape.capital) !== 0;
  if (kinds[at] === Kind.quote && isCapital(at + 1) && ((shapes[at - 1] ?? 0) & Shape.possessive) === 0) {
    const words = text.slice(starts[at], ends[at]);
    return words.length <= 24 && /^\P{L}+\p{Lu}[\p{L}’'. -]*[^\p{L},.!?]$/u.test(words) ? at + 1 : at;
  }
  const inner = kinds[at] === Kind.open && isCapital(at + 1) && kinds[at + 2] === Kind.close;
  return inner && isCapital(at + 3) ? at + 3 : at;
}

/** Whether "of" or "of the" stands before the token. */
function isOf(tokens: Tokens, at: number): boolean {
  if (at < 2) return false;
  return isOneOf(tokens, at - 1, 'of') || (isOneOf(tokens, at - 1, 'the') && isOneOf(tokens, at - 2, 'of'));
}

/** "Renn has", "Renn and Lang", "Renn said": what follows shows that the capital is a name's. */
function leadsClause(tokens: Tokens, next: number, to: number): boolean {
  if (next >= to || tokens.kinds[next] !== Kind.word) return false;
  const word = tokens.bits[next] ?? 0;
  if ((word & (Is.auxiliary | Is.be)) !== 0) return true;
  if ((word & Is.cueFinite) !== 0 && (word & Is.nounLike) === 0) return true;
  const after = tokens.shapes[next + 1] ?? 0;
  return (word & Is.conjunction) !== 0 && next + 1 < to && (after & Shape.capital) !== 0;
}

/** "Former Republican candidate Mia Holt": capitals that only describe the noun after them. */
function isAdjective(tokens: Tokens, from: number, to: number, end: number): boolean {
  const { bits, kinds, shapes } = tokens;
  for (let at = from; at < to; at++) {
    if (((bits[at] ?? 0) & (Is.demonym | Is.title)) === 0) return false;
  }
  if (((bits[to - 1] ?? 0) & Is.demonym) === 0 || to >= end || kinds[to] !== Kind.word) return false;
  if (((shapes[to - 1] ?? 0) & Shape.possessive) !== 0 || ((shapes[to] ?? 0) & Shape.capital) !== 0)
    return false;
  return (
    ((bits[to] ?? 0) & (Is.be | Is.auxiliary | Is.cue | Is.small)) === 0 || ((bits[to] ?? 0) & Is.role) !== 0
  );
}

function nameMention(
  { tokens, sentence }: SentenceReading,
  from: number,
  to: number,
  initial: boolean,
): Mention {
  const { kinds, shapes, bits } = tokens;
  const bitsAt = (at: number) => bits[at] ?? 0;
  let nameFrom = from;
  let roleAt = -1;
  let sex: Sex = 'unknown';
  const whole = isWholeBody(tokens, from, to);
  for (let at = from; at < to && !whole; at++) {
    const isCompound = at === nameFrom && at + 1 < to && isCompoundRole(tokens, at);
    const isTitle = isCompound || (bitsAt(at) & (Is.title | Is.role)) !== 0;
    if (!isTitle) continue;
    if ((bitsAt(at) & Is.given) !== 0 && at === nameFrom && at + 1 < to) continue;
    const rest = at + 1;
    if (rest < to && (bitsAt(rest) & Is.suffix) !== 0 && rest + 1 === to) break;
    // "Stephen King": after a given name a title that ends the run is a surname; in "Quill Aide" it is a role, and
    // in "Ministry of Justice" a part of the body's name.
    const isSurname = (bitsAt(at) & Is.role) === 0 || (bitsAt(nameFrom) & Is.given) !== 0;
    if (rest === to && nameFrom < at && (isSurname || endsBody(tokens, nameFrom, at))) break;
    // "Dr. (Mrs.) Folashade Cole": the bracket goes with the title.
    nameFrom = kinds[rest] === Kind.close && rest + 1 < to ? rest + 1 : rest;
    roleAt = at;
    if (sexOf(bitsAt(at)) !== 'unknown') sex = sexOf(bitsAt(at));
  }
  if (nameFrom === to) {
    return {
      ...blank('role', from, to),
      ...roleOf(tokens, roleAt),
      sex,
      possessive: isPossessive(tokens, to - 1),
    };
  }
  // "The American said": one of a people, like any other role.
  if (
    to - from === 1 &&
    (bitsAt(from) & Is.demonym) !== 0 &&
    from > sentence.from &&
    isOneOf(tokens, from - 1, 'the') &&
    !tokens.lexicon.endsLike('plural', wordAt(tokens, from))
  ) {
    const word = wordAt(tokens, from);
    const possessive = isPossessive(tokens, from);
    return { ...blank('role', from - 1, to), role: word, office: word, possessive };
  }
  if (isLettersOfRole(tokens, from, to)) {
    const word = wordAt(tokens, from);
    const possessive = isPossessive(tokens, from);
    return { ...blank('role', from - 1, to), role: word, office: word, possessive, indefinite: true };
  }
  let stripped = nameFrom;
  while (!whole && stripped + 1 < to && (bitsAt(stripped) & Is.demonym) !== 0) stripped++;
  const titled = nameFrom > from;
  if (stripped > nameFrom && (bitsAt(stripped) & Is.body) === 0) nameFrom = stripped;
  let body = false;
  let places = 0;
  for (let at = nameFrom; at < to; at++) {
    if ((bitsAt(at) & Is.body) !== 0) body = true;
    if ((bitsAt(at) & Is.place) !== 0) places++;
  }
  const given = (bitsAt(nameFrom) & Is.given) !== 0;
  if (given && to - nameFrom >= 2 && to - nameFrom <= 3) body = false;
  for (let at = nameFrom; at < to; at++) if (kinds[at] === Kind.other) body = true;
  if (places > 0 && !given && !titled) body = true;
  if ((bitsAt(nameFrom) & Is.demonym) !== 0 && to - nameFrom === 1) body = true;
  if (
    to - nameFrom === 1 &&
    ((shapes[nameFrom] ?? 0) & Shape.allCapitals) !== 0 &&
    !titled &&
    (tokens.ends[nameFrom] ?? 0) - (tokens.starts[nameFrom] ?? 0) <= 5
  )
    body = true;
  let titledSex = sex;
  if (sex === 'unknown' && to - nameFrom >= 1)
    sex = sexOf(bitsAt(nameFrom) & ((bitsAt(nameFrom) & Is.given) !== 0 ? -1 : 0));
  // "director Mia Holt": the role in lower case right before the name is hers.
  let before = from - 1;
  if (
    before >= sentence.from &&
    kinds[before] === Kind.word &&
    (bitsAt(before) & Is.role) !== 0 &&
    ((shapes[before] ?? 0) & (Shape.capital | Shape.possessive)) === 0
  ) {
    roleAt = before;
    if (sexOf(bitsAt(before)) !== 'unknown') titledSex = sex = sexOf(bitsAt(before));
  } else before = from;
  // "the mediator, Ines Halloran," and "Halloran, who": only people are explained so.
  const commaAfter = to < sentence.to && kinds[to] === Kind.comma;
  if (before === from && commaAfter && kinds[from - 1] === Kind.comma && from - 2 >= sentence.from) {
    if ((bitsAt(from - 2) & Is.role) !== 0 && ((shapes[from - 2] ?? 0) & Shape.possessive) === 0) {
      roleAt = from - 2;
      if (sexOf(bitsAt(from - 2)) !== 'unknown') titledSex = sex = sexOf(bitsAt(from - 2));
    }
  }
  const isWho =
    commaAfter &&
    to + 1 < sentence.to &&
    isOneOf(tokens, to + 1, 'who') &&
    // "Rhea Renn of Orrin, who": it is not the place that does anything.
    !(places > 0 && !given && isWord(tokens, from - 1, Is.preposition)) &&
    !isState(tokens, from, to);
  if (from > sentence.from && !titled && isOneOf(tokens, from - 1, 'the')) body = true;
  // Who is spoken of as a place is one: "in Clarkston".
  if (from > sentence.from && !titled && !given && isPlaceLead(tokens, from - 1)) body = true;
  // In the order of `blank`, so that all mentions have one form in memory.
  return {
    kind: 'name',
    from,
    to,
    nameFrom,
    nameTo: to,
    sex,
    titledSex,
    possessive: isPossessive(tokens, to - 1),
    body: body && !titled && roleAt < 0 && !isWho,
    titled: titled || roleAt >= 0 || isWho,
    weak: initial && !titled && to - from === 1 && !given && !leadsClause(tokens, to, sentence.to),
    role: roleAt < 0 ? '' : wordAt(tokens, roleAt),
    office: roleAt < 0 ? '' : officeAt(tokens, roleAt),
    plural: false,
    indefinite: false,
  };
}

/** "One MPP, who", "a TD said": letters behind "a" or "one", and no noun that they describe behind them, are one of many. */
function isLettersOfRole(tokens: Tokens, from: number, to: number): boolean {
  const { kinds, shapes, bits } = tokens;
  if (to - from !== 1 || from < 1 || ((shapes[from] ?? 0) & Shape.allCapitals) === 0) return false;
  if (!isOneOf(tokens, from - 1, 'indefinite')) return false;
  const behind = bits[to] ?? 0;
  return kinds[to] !== Kind.word || (behind & ~(Is.nounLike | Is.role)) !== 0;
}

/** "in Orrin", "a dealer from Orrin": what leads to a place; "a letter from Renn" may lead to somebody. */
function isPlaceLead(tokens: Tokens, at: number): boolean {
  if (isOneOf(tokens, at, 'placeLead')) return true;
  return isOneOf(tokens, at, 'homeLead') && isWord(tokens, at - 1, Is.role | Is.pluralRole);
}

/** "of Raleigh, N.C., who": letters with points behind the name of a town. */
function isState({ kinds, shapes }: Tokens, from: number, to: number): boolean {
  return (
    to - from === 1 &&
    ((shapes[from] ?? 0) & (Shape.pointed | Shape.allCapitals)) !== 0 &&
    kinds[from - 1] === Kind.comma &&
    ((shapes[from - 2] ?? 0) & Shape.capital) !== 0
  );
}

/**
 * "Wirtschaftsminister Boll": where nouns have capitals, a word no list has that ends with one for what somebody is, or
 * that is long and has the ending of such words. "Match-winner Holt": elsewhere the same behind a hyphen.
 */
function isCompoundRole({ text, starts, ends, bits, lexicon }: Tokens, at: number): boolean {
  if (bits[at] !== 0) return false;
  const [start, end] = [starts[at] ?? 0, ends[at] ?? 0];
  if (lexicon.data.nounsHaveCapitals !== true) {
    if (lexicon.data.joinsNouns === true && endsWithRole(lexicon, text, start, end)) return true;
    const word = text.slice(start, end);
    const tail = word.slice(word.lastIndexOf('-') + 1);
    if (tail === word || tail.length < SHORTEST_HEAD || !/^\p{Ll}/u.test(tail)) return false;
    return lexicon.endsLike('person', tail);
  }
  if (end - start >= LONGEST_GIVEN && lexicon.endsLike('person', text.slice(start, end))) return true;
  return endsWithRole(lexicon, text, start, end);
}

function endsWithRole(lexicon: Lexicon, text: string, start: number, end: number): boolean {
  for (let head = end - SHORTEST_HEAD; head >= start + SHORTEST_FIRST; head--)
    if ((lexicon.lookUp(text, head, end) & (Is.role | Is.title)) !== 0) return true;
  return false;
}

/** UTF-16 units: no given name has as many and such an ending. */
const LONGEST_GIVEN = 10;

/** UTF-16 units of the two parts of a compound. */
const SHORTEST_HEAD = 5;
const SHORTEST_FIRST = 3;

function roleOf(tokens: Tokens, at: number): Pick<Mention, 'role' | 'office'> {
  return at < 0 ? { role: '', office: '' } : { role: wordAt(tokens, at), office: officeAt(tokens, at) };
}

/** "State Department", "Democratic National Committee": an office or a people that opens the name of a body. */
function isWholeBody({ bits, shapes }: Tokens, from: number, to: number): boolean {
  if (to - from < 2 || ((bits[to - 1] ?? 0) & (Is.body | Is.title | Is.role | Is.given)) !== Is.body)
    return false;
  for (let at = from; at < to; at++) {
    if (((bits[at] ?? 0) & Is.given) !== 0 || ((shapes[at] ?? 0) & (Shape.pointed | Shape.initial)) !== 0)
      return false;
  }
  return true;
}

/** Whether the tokens end like the name of a body that goes on: "Ministry of". */
function endsBody(tokens: Tokens, from: number, to: number): boolean {
  // "Senate Majority Leader" is an office, "Ministry of Justice" a body.
  return to - 2 >= from && isOneOf(tokens, to - 1, 'link') && ((tokens.bits[to - 2] ?? 0) & Is.body) !== 0;
}
