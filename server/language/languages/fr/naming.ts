import type { NamingData } from '../../language.ts';

export const NAMING_FR: NamingData = {
  works: `film films roman romans livre livres chanson chansons album albums série pièce poème essai chapitre épisode article exposition tableau`,
  naming:
    'intitulé, intitulée, titré, surnommé, surnommée, dit, le mot, le terme, l expression, la phrase, le titre, appelé, appelée',
  calling: 'appelle appelait appelé qualifie qualifié décrit décrivait traite traité',
  that: 'que qu',
  saying: 'dit déclare',
};
