import type { NamingData } from '../../language.ts';

export const NAMING_ES: NamingData = {
  works: `película películas novela novelas libro libros canción canciones álbum serie obra poema ensayo capítulo episodio artículo exposición cuadro`,
  naming:
    'titulado, titulada, apodado, apodada, llamado, llamada, conocido como, la palabra, el término, la expresión, el título',
  calling: 'llama llamó califica calificó describe describió tilda tildó',
  that: 'que',
  saying: 'dijo dice',
  adding: 'añadió añade añadiendo agregó',
  goingOn: 'prosiguió, prosigue, continuó',
  venues: 'a, entrevista con, declaraciones a, entrevista a',
  between: 'de del la el y',
};
