import type { PronounData } from '../../data/language.ts';

export const PRONOUNS_FR: PronounData = {
  i: 'je j moi me m mon ma mes',
  we: 'nous notre nos on',
  he: 'il lui le',
  she: 'elle la',
  it: 'cela ça ce c',
  they: 'ils elles eux leur leurs',
  determiners: 'le la les l un une des notre nos son sa ses leur leurs mon ma mes ce cette ces',
  indefinite: 'un une',
  some: 'plusieurs certains certaines deux trois sources responsables',
  pointing: 'qui celui celle ceux',
  contracted: '',
};
