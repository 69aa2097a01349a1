import { Is } from '../../language/lexicon.ts';
import { canName } from './canName.ts';
import { blank, isPossessive, type Mention, officeAt, sexOf } from './mention.ts';
import { readName } from './readName.ts';
import type { TokenSentence } from './sentences.ts';
import { isOneOf, Kind, Shape, type Tokens } from './tokens.ts';
import { fitsView, viewsAt } from './viewAt.ts';

/** The mentions of a sentence in its order, outside its quotes. */
export function findMentions(
  tokens: Tokens,
  sentence: TokenSentence,
  atBlockStart: boolean,
  into: Mention[],
): void {
  const { kinds, shapes, bits } = tokens;
  const reading = { tokens, sentence, mentions: into };
  let at = sentence.from;
  if (atBlockStart) at = skipDateline(tokens, sentence);
  // Nothing but punctuation and quotes has passed: a capital here is the sentence's own.
  let initial = true;
  while (at < sentence.to) {
    if (kinds[at] !== Kind.word) {
      if (kinds[at] === Kind.colon || kinds[at] === Kind.dash || kinds[at] === Kind.quote) initial = false;
      at++;
      continue;
    }
    const shape = shapes[at] ?? 0;
    const word = bits[at] ?? 0;
    if ((shape & Shape.capital) !== 0 && canName(tokens, at, sentence.to, initial)) {
      const from = at;
      at = readName(reading, at, initial);
      // "Pelham v Crane" is a case, and "14 Quarry Lane" an address.
      if (isParty(tokens, from, at) || isAddress(tokens, from, at)) into.pop();
      initial = false;
      continue;
    }
    const behindLead = at - sentence.from < 3 && at > sentence.from && isOneOf(tokens, at - 1, 'viewLead');
    const isInView = (((bits[at - 1] as number) | (bits[at + 1] as number)) & Is.venue) !== 0;
    const isObject = behindLead || (isInView && ((bits[at - 1] as number) & Is.venue) !== 0);
    const object = isObject ? objectAt(tokens, at) : 0;
    const owner = isInView ? ownerAt(tokens, at, sentence.from) : undefined;
    if (owner !== undefined) {
      into.push(owner);
    } else if (object !== 0) {
      into.push(pronoun(at, object));
    } else if ((word & (Is.he | Is.she | Is.plural | Is.it | Is.first)) !== 0) {
      const next = at + 1 < sentence.to ? (bits[at + 1] ?? 0) : 0;
      // "her film", "these films": a determiner, unless a verb follows at once.
      const determines =
        (word & Is.determiner) !== 0 &&
        kinds[at + 1] === Kind.word &&
        (next & (Is.auxiliary | Is.be | Is.cueFinite | Is.preposition | Is.conjunction)) === 0;
      if (!determines) {
        const mention = pronoun(at, word);
        // German “für sie” may be several.
        if (behindLead && isOneOf(tokens, at, 'whose')) mention.indefinite = true;
        into.push(mention);
      }
      // "his claim that", "her words": a possessive before a noun of saying tells who speaks.
      else if (isOneOf(tokens, at + 1, 'speechNoun')) into.push({ ...pronoun(at, word), possessive: true });
    } else if (
      (word & Is.determiner) !== 0 &&
      isOneOf(tokens, at, 'his') &&
      isOneOf(tokens, at + 1, 'speechNoun')
    ) {
      into.push({ ...pronoun(at, Is.he), possessive: true });
    } else if ((word & (Is.role | Is.pluralRole)) !== 0 && isNoun(tokens, at, sentence)) {
      into.push(role(tokens, at, sentence));
    }
    initial = false;
    at++;
  }
}

/** "selon lui", "laut ihr": whom a pronoun behind "according to" means, as bits of `Is`; 0 for another word. */
function objectAt(tokens: Tokens, at: number): number {
  return isOneOf(tokens, at, 'him') ? Is.he : isOneOf(tokens, at, 'her') ? Is.she : 0;
}

/** "ihm zufolge", "seiner Ansicht nach", "à son avis": a pronoun in a phrase that tells in whose view something is so. */
function ownerAt(tokens: Tokens, at: number, from: number): Mention | undefined {
  for (const view of viewsAt(tokens, at + 1)) {
    if (view.slot !== view.anchor - 1 || !fitsView(tokens, view, { at: at + 1, who: at, lo: from })) continue;
    if (!view.possessive) {
      const object = objectAt(tokens, at);
      if (object !== 0) return pronoun(at, object);
    } else if (isOneOf(tokens, at, 'whose')) {
      // "in her view" or "in their view": it may be anybody's.
      return { ...pronoun(at, 0), possessive: true, indefinite: true };
    } else if (isOneOf(tokens, at, 'whoseHis')) return { ...pronoun(at, Is.he), possessive: true };
    else if (isOneOf(tokens, at, 'whoseHer')) return { ...pronoun(at, Is.she), possessive: true };
  }
  return undefined;
}

function isParty(tokens: Tokens, from: number, to: number): boolean {
  return isOneOf(tokens, from - 1, 'versus') || isOneOf(tokens, to, 'versus');
}

function isAddress(tokens: Tokens, from: number, to: number): boolean {
  return to - from > 1 && tokens.kinds[from - 1] === Kind.number && isOneOf(tokens, to - 1, 'way');
}

/** `ORRIN BAY, Maine (AP) —` opens a report; neither place nor agency is spoken of. */
function skipDateline(tokens: Tokens, { from, to }: TokenSentence): number {
  const first = tokens.shapes[from] ?? 0;
  if (tokens.kinds[from] !== Kind.word || (first & Shape.capital) === 0) return from;
  if ((first & Shape.allCapitals) === 0) return from;
  for (let at = from; at < Math.min(to, from + 12); at++) {
    if (tokens.kinds[at] === Kind.dash) return at + 1;
    if (tokens.kinds[at] === Kind.quote || tokens.kinds[at] === Kind.colon) return from;
  }
  return from;
}

/** Whether a word of a role is the head of its phrase: not "director Mia Holt", not "star power". */
function isNoun(tokens: Tokens, at: number, sentence: TokenSentence): boolean {
  const next = at + 1;
  if (next >= sentence.to || tokens.kinds[next] !== Kind.word || isPossessive(tokens, at)) return true;
  if (((tokens.shapes[next] ?? 0) & Shape.capital) !== 0) return false;
  return ((tokens.bits[next] ?? 0) & (Is.role | Is.pluralRole)) === 0;
}

function role(tokens: Tokens, at: number, sentence: TokenSentence): Mention {
  let from = at;
  let indefinite = false;
  for (let steps = 0; from > sentence.from && steps < 5; steps++) {
    const before = from - 1;
    if (tokens.kinds[before] !== Kind.word) break;
    const word = tokens.bits[before] ?? 0;
    if (
      (word & (Is.preposition | Is.conjunction | Is.auxiliary | Is.be | Is.cueFinite | Is.relative)) !== 0 &&
      (word & Is.determiner) === 0
    )
      break;
    // "Grayson's spokeswoman": another one than the spokeswoman of somebody else.
    if (isPossessive(tokens, before) && ((tokens.shapes[before] ?? 0) & Shape.capital) !== 0) {
      indefinite = isOneOf(tokens, at, 'eachTimeNew');
      break;
    }
    if (((tokens.shapes[before] ?? 0) & Shape.capital) !== 0 && before !== sentence.from) {
      // "a Clinton veteran" is new, however "veteran" was used before.
      indefinite = isNew(tokens, before, sentence.from);
      break;
    }
    from = before;
    if ((word & Is.determiner) !== 0) {
      // "the", "this", "her": somebody who is known, as against "a", "one", "some", "every".
      indefinite = !isOneOf(tokens, before, 'definite');
      break;
    }
  }
  const word = tokens.bits[at] ?? 0;
  const mention = blank('role', from, at + 1);
  mention.role = tokens.text.slice(tokens.starts[at], tokens.ends[at]).toLowerCase();
  mention.office = officeAt(tokens, at);
  mention.sex = sexOf(word);
  mention.possessive = isPossessive(tokens, at);
  mention.plural = (word & Is.pluralRole) !== 0 && (word & Is.role) === 0;
  mention.indefinite = indefinite;
  return mention;
}

/** Whether "a" or "an" stands before the capitals that end at the token. */
function isNew(tokens: Tokens, last: number, from: number): boolean {
  let at = last;
  while (at > from && at > last - 4 && ((tokens.shapes[at] ?? 0) & Shape.capital) !== 0) at--;
  return isOneOf(tokens, at, 'indefinite');
}

function pronoun(at: number, word: number): ReturnType<typeof blank> {
  const mention = blank('pronoun', at, at + 1);
  mention.sex = (word & Is.he) !== 0 ? 'male' : (word & Is.she) !== 0 ? 'female' : 'unknown';
  mention.plural = (word & Is.plural) !== 0;
  return mention;
}
