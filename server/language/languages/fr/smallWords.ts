/** The small words of French: they hold sentences together, and with a capital they begin one. */
export const SMALL_WORDS_FR = `le la les l' un une des du de d' au aux ce cet cette ces mon ma mes ton ta tes son sa ses notre nos
  votre vos leur leurs je j' tu il elle on nous vous ils elles me m' te t' se s' lui y en qui que qu' quoi dont où et ou
  mais donc or ni car si comme quand lorsque puisque parce afin à dans par pour sur sous avec sans entre vers chez
  depuis pendant avant après contre selon malgré dès jusque jusqu' ne n' pas plus jamais rien personne aucun aucune
  non oui très trop peu beaucoup moins aussi encore déjà toujours ici là alors ainsi puis ensuite enfin cependant
  pourtant toutefois est c' ça cela ceci celui celle ceux celles être suis es sommes êtes sont était étaient sera
  seront serait a ai as avons avez ont avait avaient aura eu été fait faut tout toute tous toutes même autre autres
  quel quelle quels quelles chaque plusieurs quelques lors hier demain aujourd'hui`;
