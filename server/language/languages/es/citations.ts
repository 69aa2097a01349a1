import type { CitationData } from '../../data/language.ts';

export const CITATIONS_ES: CitationData = {
  leads: `véase también, véase, ver, cf, en, citado en, citado por, según, entrevista con, entrevista en, por, fuente`,
  locators: 'p pp pág págs página páginas párr cap vol núm min',
  kinds: 'sf s f entrevista reseña en línea consultado',
  bylines: 'por',
  and: 'y',
};
