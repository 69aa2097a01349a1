import type { NamingData } from '../../language.ts';

export const NAMING_IT: NamingData = {
  works: `film romanzo romanzi libro libri canzone canzoni album serie opera poesia saggio capitolo episodio articolo mostra quadro`,
  naming:
    'intitolato, intitolata, soprannominato, detto, chiamato, chiamata, noto come, la parola, il termine, l espressione, il titolo',
  calling: 'chiama chiamato definisce definito descrive descritto',
  that: 'che',
  saying: 'dice ha',
  adding: 'aggiunto aggiunge aggiungendo',
  goingOn: 'ha proseguito, prosegue, continua',
  venues: 'a, intervista a, intervista con',
  between: 'di del della la il',
};
