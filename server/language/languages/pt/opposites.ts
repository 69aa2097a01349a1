import type { OppositeData } from '../../data/language.ts';

/** Pairs as a thesaurus has them. */
export const OPPOSITES_PT: OppositeData = {
  pairs: `primeiro último, antes depois, mais menos, melhor pior, bom mau, boa má, bem mal, alto baixo, com sem, aumentar diminuir,
    subir descer, ganhar perder, ganho perdido, verdadeiro falso, aceitar recusar, grande pequeno, longo curto, velho novo, velho jovem,
    cedo tarde, aberto fechado, princípio fim, começo fim, forte fraco, fácil difícil, culpado inocente, público privado, rico pobre,
    quente frio, rápido lento, perto longe, acima abaixo, esquerda direita, dentro fora, amigo inimigo, sempre nunca, todos ninguém,
    alguém ninguém, tudo nada, algo nada, sim não, comprar vender, vida morte, vivo morto, guerra paz, possível impossível, legal ilegal,
    justo injusto, útil inútil, feliz infeliz, cheio vazio, mínimo máximo, maioria minoria, também tampouco`,
  scales: {
    amount:
      'todos todas todo toda tudo cada muitos muitas muito alguns algumas poucos poucas pouco nenhum nenhuma ninguém nada alguém algo metade',
    frequency: 'sempre frequentemente raramente nunca jamais',
    certainty: 'certamente seguramente provavelmente talvez',
    completeness: 'completamente totalmente parcialmente quase apenas só somente',
  },
};
