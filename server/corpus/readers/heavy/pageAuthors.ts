import { bylineOf, namesJoined } from '../../../language/bylines.ts';
import { fullName, type Name } from '../../article.ts';
import { isPersonal } from '../../readByline.ts';

/** Lists of authors as a page states them, the more telling first. */
export interface StatedAuthors {
  readonly names: readonly string[];
  /** Whether they are written as libraries do: `Dufresne, Oriane`. */
  readonly familyFirst?: boolean;
}

/**
 * The authors of the first list that names any. What only names the site, its address, an account or a program
 * has written nothing, and a name with a biography, a time or a sign in it is none.
 */
export function readAuthors(lists: readonly StatedAuthors[], site: Site): Name[] {
  for (const { names, familyFirst = false } of lists) {
    const found = names.flatMap((one) => namesIn(one, familyFirst)).filter((one) => !isSite(one, site));
    const unique = new Map(found.map((name) => [fold(fullName(name)), name]));
    if (unique.size > 0) return [...unique.values()];
  }
  return [];
}

/** What a page says of its site. */
export interface Site {
  readonly outlet?: string | undefined;
  readonly url?: string | undefined;
}

function namesIn(stated: string, familyFirst: boolean): Name[] {
  const words = stated
    .split(';')
    .map((one) => one.replace(/\s+/g, ' ').replace(/^[\s,|–—-]+|[\s,|–—-]+$/g, ''))
    .filter(isName);
  return words.flatMap((one) => {
    const inverted = familyFirst ? /^([^,]+),\s*([^,]+)$/.exec(one) : /^(\S+),\s*([^,]+)$/.exec(one);
    if (inverted?.[1] && inverted[2] && (familyFirst || isGiven(inverted[2])))
      return [{ given: inverted[2].trim(), family: inverted[1].trim() }];
    return severalIn(withoutLead(one)).map((literal): Name => ({ literal }));
  });
}

/** “By Ada Brandt” is Ada Brandt. “von Trotta” leads nobody in. */
function withoutLead(words: string): string {
  const name = bylineOf(words);
  return name !== undefined && severalIn(name).every(isPersonal) ? name : words;
}

/** “Ada Brandt, Tomas Vey and Bo Lang” are three, and “Ada Brandt, PhD” is one with a degree. */
function severalIn(words: string): string[] {
  const parts = words.split(/\s*,\s*/).flatMap(namesJoined);
  if (parts.length === 1) return [words];
  if (parts.every(isPersonal)) return parts;
  const [first = '', ...rest] = parts;
  return isPersonal(first) && rest.every((part) => DEGREE.test(part)) ? [first] : [words];
}

/** Capitals behind the first letter, as degrees have and names do not: PhD, MD, R.N. */
const DEGREE = /^\p{Lu}[\p{L}.]*\p{Lu}[\p{L}.]*$/u;

const isGiven = (words: string) =>
  /^\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){0,2}$/u.test(words) && !DEGREE.test(words);

function isName(words: string): boolean {
  if (words === '' || words.length > 100 || words.split(' ').length > 9) return false;
  if (/[→»›©#|<>{}]|\d[:/]\d|@|\(at\)|\[at\]/u.test(words)) return false;
  return !ADDRESS.test(words) && !ACCOUNT.test(words);
}

/** An address of the web anywhere in it, or small letters joined as accounts are: `harbour.example`, `ada_brandt`. */
const ADDRESS = /:\/\/|\bwww\.|[\p{L}\d]\/[\p{L}\d]|[\p{L}\d]{2,}\.\p{Ll}{2,}(?![.\p{L}])|\p{L}_\p{L}/u;

/** What programs call an account that nobody has given a name. */
export const ACCOUNT =
  /^(?:\w*admin(?:istrator)?|root|super ?user|webmaster|wordpress|user\d*|publisher|no author|unknown|anonymous|none|null|undefined|n\/a)$/i;

/** Whether a name is the site’s own: its outlet, or its address with or without the ending. */
function isSite(name: Name, { outlet, url }: Site): boolean {
  const own = fold(fullName(name));
  const host = /^https?:\/\/(?:www\.)?([^/:?#]+)/i.exec(url ?? '')?.[1] ?? '';
  return [outlet ?? '', host, host.replace(/\.\w+$/, '')].some((one) => one !== '' && fold(one) === own);
}

function fold(words: string): string {
  return words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
