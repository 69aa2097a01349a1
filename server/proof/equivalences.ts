/**
 * All that two printings of the same words may differ in without a word being said, each under its name. The list
 * is the whole: what no rule here and no claim covers is a difference. From the copy desk's rules, “What may
 * differ is a list”.
 */
export const EQUIVALENCES = {
  'white-space': 'Any run of white space is one space; none is needed at a mark.',
  composition: 'Composed and decomposed letters, ligatures, wide forms and raised or lowered letters.',
  apostrophes: 'The forms of the apostrophe.',
  'quotation-marks': 'The forms and the nesting of quotation marks inside; whether there are any.',
  dashes: 'Hyphens set for dashes, the forms of the dash, and the spaces around it.',
  ellipses: 'One character or three full stops, spaced or not.',
  primes: 'Marks for feet and inches, minutes and seconds, straight or curly.',
  'raised-figures': 'An exponent raised or behind a caret.',
  'line-break-hyphens': 'A hyphen at the end of a line, which may be the line’s or the word’s.',
  'note-marks': 'A raised figure behind a word or a mark.',
  'verse-lines': 'The end of a line of verse, or a slash for it.',
  'set-in-capitals': 'A line that is set in capitals throughout.',
  'first-letter': 'Whether the first letter is a capital; that of a part behind a marked gap, too.',
  'final-mark': 'The last mark: dropped, or another of full stop, comma, colon and semicolon.',
} as const;

export type Equivalence = keyof typeof EQUIVALENCES;

/** The rules of every house style that there is today; a stricter house leaves some out. */
export const ALL_EQUIVALENCES: ReadonlySet<Equivalence> = new Set(Object.keys(EQUIVALENCES) as Equivalence[]);
