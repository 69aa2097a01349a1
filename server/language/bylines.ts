import { wordList } from './language.ts';
import { LANGUAGES } from './languages/languages.ts';

/**
 * What follows the word that leads a byline in: "By Ada Brandt" → "Ada Brandt", "NEWS By Ada Brandt", "Von Ada Brandt",
 * "Par Ada Brandt". Nothing where the line is no byline: a sentence may begin with the same word, and goes on in
 * small letters.
 */
export function bylineOf(line: string): string | undefined {
  const found = expressions().lead.exec(line);
  return found === null ? undefined : line.slice(found[0].length);
}

/** Whether a line is a byline and no more: "By Sam Orrin". */
export function isByline(line: string): boolean {
  return line.length <= LONGEST_BYLINE && !/["“«„.?!:]/.test(line) && bylineOf(line) !== undefined;
}

/** UTF-16 units. */
const LONGEST_BYLINE = 80;

/** The names of a byline that joins them: "Ada Brandt and Tomas Vey", "Ada Brandt & Tomas Vey", "Ada Brandt et Tomas Vey". */
export function namesJoined(words: string): string[] {
  return words.split(expressions().and).map((name) => name.trim());
}

/** Made when they are first asked for, of the words of every language. */
function expressions(): { readonly lead: RegExp; readonly and: RegExp } {
  if (made === undefined) {
    const leads = LANGUAGES.flatMap(({ citations }) => wordList(citations?.bylines));
    const ands = LANGUAGES.flatMap(({ citations }) => wordList(citations?.and));
    made = {
      lead: new RegExp(
        `^(?:[\\p{Lu}\\s&/]{2,30}\\s)?(?:${leads.join('|')})\\s*:?\\s+(?=\\p{Lu}[\\p{L}.'’-]*\\s)`,
        'iu',
      ),
      and: new RegExp(`\\s+(?:${ands.join('|')}|&)\\s+`),
    };
  }
  return made;
}

let made: { readonly lead: RegExp; readonly and: RegExp } | undefined;
