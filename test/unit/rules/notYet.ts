/**
 * Worked cases that fall short today, by their title, and why. One that passes is to be taken from the list, which the
 * tests demand; none is to be added but with a new case.
 */
export const NOT_YET: Readonly<Record<string, string>> = {
  'congress-88-mis':
    'a title and a surname, “Mr. Hale.”, are taken for the end of a sentence and not for the next speaker',
  'tr-caption': 'numbers and times of captions saved as plain text stand among the words',
  'tr-stutter': 'stutters dropped are told as two findings, an omission and a filler',
  'tr-inline-ts2': 'a time in parentheses within a turn counts as words',
  attr: 'the braces of a Pandoc span count as punctuation',
  'emoji-drop': 'a dropped emoji counts as a word that changes the sense',
  linkref: 'the brackets of a reference link in the source count as punctuation',
  'textacy-383-3': '“From the desk of” is no frame',
  'hyp-br': 'a line break in HTML joins the words beside it',
  'hypot-2189': 'what is invented around a real middle is told as an omission besides',
  'wild-cap-word-fr': 'a French pronoun with a capital is followed to the name before',
  'wild-name-form': 'another form of a name within the words is held for a change of sense',
  'S-ways-15': 'three words of another speaker are too few to be found',
  'S-genre-07': 'a sound of hesitation that stood before the first word is not missed',
  'S-genre-24': 'the credit below a pull quote in the draft is not held against the source',
  'S-genre-27': 'swapped halves of one short sentence are not found',
  'S-genre-30': 'a text named by its title alone is not known to speak for its author',
};
