import type { NamingData } from '../../data/language.ts';

export const NAMING_IT: NamingData = {
  works: `film romanzo romanzi libro libri canzone canzoni album serie opera poesia saggio capitolo episodio articolo mostra quadro`,
  quotedWorks: `documentario commedia memorie biografia podcast programma spettacolo balletto rubrica
    editoriale racconto rapporto studio video rivista giornale discorso inno`,
  smallInTitle: 'a al con da dal del della di e ed il in l la le lo nel o per su un una',
  titled: 'intitolato, intitolata',
  naming: `soprannominato, soprannominata, noto come, nota come, la parola, le parole, il termine, l
    espressione, lo slogan, il motto`,
  mayName: 'chiamato, chiamata, il titolo',
  signs: 'cartello cartelli striscione striscioni',
  inscribed: 'diceva recita',
  since: 'dopo prima da',
  calling: 'chiama chiamato definisce definito descrive descritto',
  that: 'che',
  saying: 'dice ha',
  adding: 'aggiunto aggiunge aggiungendo',
  goingOn: 'ha proseguito, prosegue, continua',
  venues: 'a, intervista a, intervista con',
  between: 'di del della la il',
};
