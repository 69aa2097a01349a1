/**
 * A name as it is read aloud: "Dufresne, Oriane", as directories write it, is "Oriane Dufresne". What does not look so,
 * such as "Vik & Sons, Ltd." or a list of names, stays as it is.
 */
export function readingOrder(name: string): string {
  const [, family = '', given = ''] = NAME.exec(name.trim()) ?? [];
  return family === '' ? name.trim() : `${given} ${family}`;
}

const WORD = "\\p{Lu}[\\p{L}\\p{M}'’-]*";
const GIVEN = `${WORD}(?: (?:${WORD}|\\p{Lu}\\.)){0,2}`;
const FAMILY = `(?:\\p{Ll}{1,4} ){0,3}${WORD}(?: ${WORD}){0,2}`;
const NAME = new RegExp(`^(${FAMILY}), (${GIVEN})(?: [(\\[][^()]{1,60}[)\\]])?$`, 'u');
