import type { NamingData } from '../../data/language.ts';

export const NAMING_FR: NamingData = {
  works: `film films roman romans livre livres chanson chansons album albums série pièce poème essai chapitre épisode article exposition tableau`,
  quotedWorks: `documentaire comédie thriller mémoires biographie feuilleton podcast émission spectacle
    opéra ballet tribune éditorial chronique récit rapport étude vidéo magazine journal discours hymne conte
    nouvelle`,
  smallInTitle: 'a à au aux d de des du en et l la le les ou par pour sur un une dans ne',
  titled: 'intitulé, intitulée, titré, titrée',
  naming: 'surnommé, surnommée, le mot, les mots, le terme, l expression, la phrase, le slogan',
  mayName: 'le titre, appelé, appelée',
  signs: 'pancarte pancartes banderole banderoles affiche affiches panneau',
  inscribed: 'lit disait indique indiquait',
  since: 'après avant depuis',
  calling: 'appelle appelait appelé qualifie qualifié décrit décrivait traite traité',
  that: 'que qu',
  saying: 'dit déclare',
  adding: 'ajoute ajoutait ajouté ajoutant',
  goingOn: 'poursuit, a poursuivi, continue, a continué',
  venues: 'à, entretien avec, déclaré à, confié à, accordé à',
  between: 'de du des la le et',
};
