import type { ScopeData } from '../../data/language.ts';

/** Portuguese words of force. */
export const SCOPES_PT: ScopeData = {
  negation: `não, nunca, jamais, ninguém, nenhum, nenhuma, nada, nem, sem, tampouco, mal, raramente, dificilmente, longe de, em vez de,
    ao invés de, nega, negou, negado, recusa, recusou, recusado, duvido, deixou de, deixaram de`,
  approximation: `quase, cerca de, perto de, por volta de, em torno de, até, pelo menos, no máximo, no mínimo, ao menos, mais de, menos de,
    só, apenas, somente, parte de, praticamente, meio, meia, a maioria de, a maior parte de`,
  condition: `se, salvo se, exceto se, excepto se, exceto que, a menos que, a não ser que, desde que, contanto que, até que, caso, enquanto não, na condição de,
    só se, só quando`,
  exception: 'salvo, exceto, excepto, com exceção de, todos menos, todas menos, tudo menos',
  contrast: 'mas, porém, contudo, todavia, no entanto, embora, ainda que, apesar de',
  modal: `pode, podem, posso, podemos, poderia, poderiam, poderíamos, poderá, poderão, deve, devem, devo, devemos, deveria, deveriam,
    devia, deviam, deverá, deverão`,
  hedge: `talvez, provavelmente, possivelmente, presumivelmente, aparentemente, ao que parece, parece, parecem, acho, achamos, creio,
    cremos, penso, pensamos, julgo, suponho, espero, esperamos, na minha opinião, a meu ver, uma espécie de, em parte, às vezes, por vezes,
    frequentemente, normalmente, em geral, geralmente, de certa forma, supostamente`,
  view: `dizem que, diz se que, disseram me que, disseram nos que, nos disseram que, me disseram que, eu achava que, eu pensava que,
    pensava que, julgava que, dizem nos que`,
  limit:
    'pelo menos, ao menos, por enquanto, por agora, por ora, para já, que eu saiba, que se saiba, tanto quanto, em teoria',
  limitEnd: 'excluídos excetuados exceptuados',
  idle: [
    { words: 'cerca_de por_volta_de em_torno_de meio meia perto_de', unlessBefore: '# um uma' },
    { words: 'até', unlessBefore: '#' },
    { words: 'se', after: 'como sabe sabia pergunta perguntou mesmo não que já nunca ele ela quem' },
    { words: 'mal', before: 'entendido estar', after: 'muito o de faz' },
    { words: 'nada', after: 'de' },
    { words: 'caso', after: 'o um no do este neste nesse cada' },
    { words: 'sem', before: 'dúvida' },
  ],
  others: 'pessoas alguns muitos críticos especialistas todos eles vizinhos colegas leitores historiadores',
  saying: `diz dizem dizia diziam pensa pensam acha acham acredita acreditam afirma afirmam defende defendem conta contam
    garante garantem`,
  boundaries: 'e mas ou porque pois quando onde que quem enquanto também',
  questions: 'é são era tem têm pode podem porque por como que quem quanto será está foi',
  asking: 'pergunta perguntou perguntar se questiona questionou',
  fillers: 'ah, ahn, hum, hã, é, bem, pois, tipo, sabe, sabes, quer dizer',
  supposed: {
    who: 'alguém, ninguém, qualquer um, o leitor, quem',
    may: 'poderia, pode, poderá, diria',
    verbs: 'perguntar, perguntar-se, dizer, pensar, objetar, responder',
  },
  denied: {
    by: `não, nunca, jamais, ninguém, nega ter, negou ter, nega que tenha`,
    verbs: 'disse, dito, declarou, declarado, afirmou, afirmado, escreveu, escrito',
  },
  pronouns: `eu me mim tu te ti você ele ela o a lhe se nós nos vós vos eles elas lhes meu minha meus minhas teu tua seu sua seus suas nosso
    nossa nossos este esta isto estes estas esse essa isso esses essas aquele aquela aquilo que quem qual aqui ali lá`,
};
