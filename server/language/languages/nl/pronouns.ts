import type { PronounData } from '../../data/language.ts';

export const PRONOUNS_NL: PronounData = {
  i: 'ik me mij mijn',
  we: 'wij we ons onze',
  he: 'hij hem',
  she: 'zij haar',
  it: 'het',
  they: 'ze hun hen',
  determiners: 'de het een onze ons zijn haar hun mijn deze die',
  indefinite: 'een',
  some: 'enkele meerdere sommige twee drie veel bronnen',
  pointing: 'die dat wie deze',
  contracted: '',
};
