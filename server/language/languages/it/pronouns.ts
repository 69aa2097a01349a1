import type { PronounData } from '../../data/language.ts';

export const PRONOUNS_IT: PronounData = {
  i: 'io me mi mio mia',
  we: 'noi ci nostro nostra',
  he: 'lui egli lo',
  she: 'lei ella',
  it: 'esso ciò',
  they: 'loro essi esse',
  determiners: 'il lo la i gli le un una uno nostro nostra suo sua loro mio mia',
  indefinite: 'un uno una',
  some: 'alcuni alcune diversi due tre molti fonti',
  pointing: 'che chi questo questa',
  contracted: '',
};
