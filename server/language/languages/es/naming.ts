import type { NamingData } from '../../data/language.ts';

export const NAMING_ES: NamingData = {
  works: `película películas novela novelas libro libros canción canciones álbum serie obra poema ensayo capítulo episodio artículo exposición cuadro`,
  quotedWorks: `documental comedia memorias biografía podcast programa espectáculo ópera ballet columna
    editorial relato informe estudio vídeo revista periódico discurso himno cuento`,
  smallInTitle: 'a al con de del e el en la las lo los o para por su un una y',
  titled: 'titulado, titulada',
  naming: `apodado, apodada, conocido como, conocida como, la palabra, las palabras, el término, la
    expresión, el lema, bajo el lema`,
  mayName: 'llamado, llamada, el título',
  signs: 'pancarta pancartas cartel carteles letrero',
  inscribed: 'decía dice rezaba reza',
  since: 'tras desde',
  calling: 'llama llamó califica calificó describe describió tilda tildó',
  that: 'que',
  saying: 'dijo dice',
  adding: 'añadió añade añadiendo agregó',
  goingOn: 'prosiguió, prosigue, continuó',
  venues: 'a, entrevista con, declaraciones a, entrevista a',
  between: 'de del la el y',
};
