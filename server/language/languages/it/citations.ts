import type { CitationData } from '../../data/language.ts';

export const CITATIONS_IT: CitationData = {
  leads: `si veda, vedi anche, vedi, cfr, in, da, citato in, citato da, intervista con, intervista in, di, fonte`,
  locators: 'p pp pag pagg pagina pagine par cap vol n min',
  kinds: 'sd s d intervista recensione online consultato',
  bylines: 'di da',
  and: 'e',
};
