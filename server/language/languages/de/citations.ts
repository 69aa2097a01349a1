import type { CitationData } from '../../data/language.ts';

export const CITATIONS_DE: CitationData = {
  leads: `siehe auch, siehe, vgl, in, aus, zitiert nach, zit nach, laut, interview mit, interview in, von, quelle`,
  locators: 's seite seiten abs kap bd nr min',
  kinds: 'oj o j interview rezension online abgerufen',
  bylines: 'von text',
  and: 'und',
};
