import type { CitationData } from '../../data/language.ts';

export const CITATIONS_PT: CitationData = {
  leads:
    'ver também, ver, vide, cf, em, in, citado em, citado por, citada em, entrevista com, entrevista a, de, por, fonte',
  locators: 'p pp pág págs página páginas par cap vol n min',
  kinds: 'sd s d entrevista recensão resenha crítica online consultado acesso',
  bylines: 'por de',
  and: 'e',
};
