import type { PronounData } from '../../data/language.ts';

export const PRONOUNS_ES: PronounData = {
  i: 'yo me mí mi mis',
  we: 'nosotros nosotras nos nuestro nuestra',
  he: 'él lo',
  she: 'ella la',
  it: 'ello esto eso',
  they: 'ellos ellas les',
  determiners: 'el la los las un una nuestro nuestra su sus mi mis este esta',
  indefinite: 'un una',
  some: 'varios varias algunos algunas dos tres muchos fuentes',
  pointing: 'que quien este esta',
  contracted: '',
};
