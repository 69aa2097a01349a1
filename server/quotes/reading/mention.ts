import { Is } from '../../language/lexicon.ts';
import { isOneOf, Shape, type Tokens, wordAt } from './tokens.ts';

/** A place where a text names, calls by a role or points at somebody. Token indices are half-open. */
export interface Mention {
  readonly kind: 'name' | 'pronoun' | 'role';
  readonly from: number;
  readonly to: number;
  /** The tokens of the name alone, without titles; the same as the whole for the other kinds. */
  readonly nameFrom: number;
  readonly nameTo: number;
  readonly sex: Sex;
  /** The sex that its title or role tells. */
  readonly titledSex: Sex;
  readonly possessive: boolean;
  /** A body, place or work rather than a person, as far as its words tell. */
  readonly body: boolean;
  /** A title or a role stands before the name. */
  readonly titled: boolean;
  /** One unknown word with the capital of a sentence's start: maybe no name at all. */
  readonly weak: boolean;
  /** The role it carries, in lower case: "director" for "the director" and for "director Mia Holt". */
  readonly role: string;
  /** The role with what makes it another one: "former director"; empty where there is no role. */
  readonly office: string;
  /** "they", "officials": several people. */
  readonly plural: boolean;
  /** "a spokesman": somebody new, as against "the spokesman"; of a pronoun, that it tells neither one nor a man or woman. */
  readonly indefinite: boolean;
}

export type Sex = 'male' | 'female' | 'unknown';

/** The sex that bits of `Is` tell; unknown when they tell both. */
export function sexOf(bits: number): Sex {
  const sexes = bits & (Is.male | Is.female);
  return sexes === Is.male ? 'male' : sexes === Is.female ? 'female' : 'unknown';
}

/** The role at a token with the word before it, where that makes another one of it: "vice president". */
export function officeAt(tokens: Tokens, at: number): string {
  const role = wordAt(tokens, at);
  return isOneOf(tokens, at - 1, 'otherOffice') ? `${wordAt(tokens, at - 1)} ${role}` : role;
}

/** A mention of which no more is known yet, for its maker to fill in: all have one form in memory. */
export function blank(
  kind: Mention['kind'],
  from: number,
  to: number,
): { -readonly [Name in keyof Mention]: Mention[Name] } {
  return {
    kind,
    from,
    to,
    nameFrom: from,
    nameTo: to,
    sex: 'unknown',
    titledSex: 'unknown',
    possessive: false,
    body: false,
    titled: false,
    weak: false,
    role: '',
    office: '',
    plural: false,
    indefinite: false,
  };
}
export function isPossessive(tokens: Tokens, at: number): boolean {
  return ((tokens.shapes[at] ?? 0) & Shape.possessive) !== 0;
}
