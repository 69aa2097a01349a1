import type { CitationData } from '../../data/language.ts';

export const CITATIONS_NL: CitationData = {
  leads: `zie ook, zie, vgl, in, uit, geciteerd in, volgens, interview met, interview in, door, bron`,
  locators: 'p pp blz pagina par hfst nr min',
  kinds: 'zj z j interview recensie online geraadpleegd',
  bylines: 'door',
  and: 'en',
};
