import type { PronounData } from '../../data/language.ts';

export const PRONOUNS_PT: PronounData = {
  i: 'eu me mim meu minha',
  we: 'nós nos nosso nossa',
  he: 'ele',
  she: 'ela',
  it: 'isso isto aquilo',
  they: 'eles elas',
  determiners: 'o a os as um uma nosso nossa seu sua seus suas meu minha dele dela',
  indefinite: 'um uma',
  some: 'alguns algumas vários várias dois três muitos fontes',
  pointing: 'que quem este esta esse essa',
  contracted: '',
};
