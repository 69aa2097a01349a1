/** The small words of Portuguese: they hold sentences together, and with a capital they begin one. */
export const SMALL_WORDS_PT = `o a os as um uma uns umas de do da dos das em no na nos nas num numa ao à aos às por pelo pela pelos pelas
  para com sem sobre entre até desde contra após e ou mas porém nem também se que quem qual quais como quando onde enquanto porque pois
  portanto eu tu você ele ela nós vós vocês eles elas me te lhe lhes meu minha meus minhas teu tua seu sua seus suas nosso nossa nossos
  nossas este esta estes estas esse essa esses essas aquele aquela aqueles aquelas isto isso aquilo não sim nunca nada ninguém nenhum
  nenhuma mais menos muito muita muitos muitas pouco tanto todo toda todos todas tudo outro outra outros outras cada algum alguma alguns
  algumas já ainda sempre só depois antes agora hoje ontem amanhã aqui ali lá assim é são era eram foi foram ser sido está estão estava
  estar há havia tem têm tinha tinham ter vai pode deve fez faz`;
