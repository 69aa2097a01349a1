/**
 * Worked cases that fall short today, by their title, and why. One that passes is to be taken from the list, which the
 * tests demand; none is to be added but with a new case.
 */
export const NOT_YET: Readonly<Record<string, string>> = {
  'tr-caption': 'numbers and times of captions saved as plain text stand among the words',
  'emoji-drop': 'a dropped emoji counts as a word that changes the sense',
  'wild-cap-word-fr': 'a French pronoun with a capital is followed to the name before',
};
