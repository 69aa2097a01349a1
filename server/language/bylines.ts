/**
 * What follows the word that leads a byline in: "By Ada Brandt" → "Ada Brandt", "NEWS By Ada Brandt", "Von Ada Brandt",
 * "Par Ada Brandt". Nothing where the line is no byline: a sentence may begin with the same word, and goes on in
 * small letters.
 */
export function bylineOf(line: string): string | undefined {
  const found = LEAD.exec(line);
  return found === null ? undefined : line.slice(found[0].length);
}

const LEAD =
  /^(?:[\p{Lu}\s&/]{2,30}\s)?(?:by|words|text|story|von|par|por|di|door|da)\s*:?\s+(?=\p{Lu}[\p{L}.'’-]*\s)/iu;

/** The names of a byline that joins them: "Ada Brandt and Tomas Vey", "Ada Brandt & Tomas Vey", "Ada Brandt et Tomas Vey". */
export function namesJoined(words: string): string[] {
  return words.split(/\s+(?:and|und|et|y|e|en|&)\s+/).map((name) => name.trim());
}
