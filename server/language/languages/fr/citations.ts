import type { CitationData } from '../../data/language.ts';

export const CITATIONS_FR: CitationData = {
  leads: `voir aussi, voir, cf, dans, selon, cité dans, cité par, propos recueillis par, entretien avec, entretien dans, par, source`,
  locators: 'p pp page pages par chap vol no n min',
  kinds: 'sd s d entretien interview critique en ligne consulté',
  bylines: 'par',
  and: 'et',
};
