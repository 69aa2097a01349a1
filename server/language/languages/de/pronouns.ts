import type { PronounData } from '../../data/language.ts';

export const PRONOUNS_DE: PronounData = {
  i: 'ich mich mir mein meine meiner',
  we: 'wir uns unser unsere',
  he: 'er ihn ihm sein seine',
  she: 'sie ihr ihre',
  it: 'es',
  they: 'ihnen',
  determiners: 'der die das den dem des ein eine unser unsere sein seine ihr ihre mein meine',
  indefinite: 'ein eine einer',
  some: 'mehrere einige zwei drei viele quellen beamte',
  pointing: 'wer das dies',
  contracted: '',
};
