import type { NamingData } from '../../data/language.ts';

export const NAMING_PT: NamingData = {
  works:
    'filme romance romances livro livros canção canções álbum série ópera poema poesia ensaio capítulo episódio artigo exposição quadro',
  quotedWorks: `documentário comédia memórias biografia podcast programa espetáculo bailado coluna editorial conto relatório estudo
    vídeo revista jornal discurso hino`,
  smallInTitle: 'a ao à as com da das de do dos e em na no o os ou para por sobre um uma',
  titled: 'intitulado, intitulada',
  naming: `apelidado de, apelidada de, conhecido como, conhecida como, a palavra, as palavras, o termo, a expressão, o lema, o
    slogan`,
  mayName: 'chamado, chamada, o título',
  signs: 'cartaz cartazes faixa faixas placa placas',
  inscribed: 'dizia dizendo',
  since: 'desde após antes depois',
  calling: 'chama chamou chamado define definiu descreve descreveu descrito classificou',
  that: 'que',
  saying: 'diz disse afirmou afirma',
  adding: 'acrescentou acrescenta acrescentando',
  goingOn: 'prosseguiu, continuou, prossegue, continua',
  venues: 'a, à, ao, entrevista a, entrevista ao, entrevista à, entrevista com',
  between: 'de do da dos das o a',
};
