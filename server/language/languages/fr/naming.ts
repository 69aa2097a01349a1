import type { NamingData } from '../../language.ts';

export const NAMING_FR: NamingData = {
  works: `film films roman romans livre livres chanson chansons album albums série pièce poème essai chapitre épisode article exposition tableau`,
  naming:
    'intitulé, intitulée, titré, surnommé, surnommée, dit, le mot, le terme, l expression, la phrase, le titre, appelé, appelée',
  calling: 'appelle appelait appelé qualifie qualifié décrit décrivait traite traité',
  that: 'que qu',
  saying: 'dit déclare',
  adding: 'ajoute ajoutait ajouté ajoutant',
  goingOn: 'poursuit, a poursuivi, continue, a continué',
  venues: 'à, entretien avec, déclaré à, confié à, accordé à',
  between: 'de du des la le et',
};
