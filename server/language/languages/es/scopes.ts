import type { ScopeData } from '../../data/language.ts';

/** Spanish words of force. */
export const SCOPES_ES: ScopeData = {
  negation: `no, nunca, jamás, nadie, nada, ningún, ninguno, ninguna, ningunos, ni, sin, tampoco, apenas, difícilmente,
    rara vez, lejos de, en vez de, en lugar de, niega, negó, niegan, rechaza, rechazó, se niega, dudo, duda, dudamos`,
  approximation: `casi, cerca de, alrededor de, unos, unas, aproximadamente, hasta, al menos, por lo menos,
    como mucho, como máximo, como mínimo, como pronto, como muy pronto, como tarde, como muy tarde, más de,
    menos de, solo, sólo, solamente, únicamente, parte de, la mayoría de, buena parte de, un puñado de, no
    del todo, prácticamente, medio, media`,
  condition: `si, salvo que, excepto que, salvo si, excepto si, a menos que, a no ser que, siempre que, con tal de que, en caso de, hasta que, mientras,
    siempre y cuando`,
  exception: 'salvo, excepto, aparte de, a excepción de, todos menos, todas menos, todo menos',
  contrast: 'pero, aunque, sin embargo, no obstante, sino',
  modal: `puede, pueden, puedo, podemos, podría, podrían, podríamos, podrá, podrán, debe, deben, debo, debemos, debería,
    deberían, deberíamos, habría, habrían, pudo, pudiera, pudieran`,
  hedge: `quizá, quizás, tal vez, acaso, probablemente, posiblemente, seguramente, supuestamente, presuntamente, al parecer,
    aparentemente, parece, parecen, creo, creemos, pienso, pensamos, supongo, espero, esperamos, me parece, en mi opinión,
    a mi juicio, una especie de, en parte, a veces, a menudo, generalmente, en general, normalmente, mayormente, sobre todo`,
  view: `dicen que, se dice que, nos dicen, me dijeron, me han dicho, yo creía, pensaba que, creíamos que, nos han dicho, os han dicho, les han dicho, me contaron`,
  limit:
    'al menos, por lo menos, de momento, por el momento, por ahora, que yo sepa, que sepamos, hasta donde, en teoría',
  limitEnd: 'aparte excluidos excluidas exceptuados',
  idle: [
    { words: 'unos unas cerca_de alrededor_de medio media hasta', unlessBefore: '#' },
    { words: 'no', after: 'o', before: 'obstante' },
    { words: 'si', after: 'como sé sabe saber pregunta preguntó' },
    { words: 'nada', after: 'de' },
  ],
  others: `gente algunos muchos críticos opositores expertos vecinos todos ellos lectores colegas historiadores algunas muchas`,
  saying: `dice dicen dijo dijeron decía decían piensa piensan pensaba cree creen creía afirma afirman sostiene sostienen
    cuenta cuentan insiste insisten imagina imaginan`,
  boundaries: 'y e pero o porque pues cuando donde que quien mientras aunque sino',
  questions: 'es son era está están ha han puede pueden por qué cómo quién cuánto acaso',
  asking: 'pregunta preguntó preguntan preguntar si pregunta cuestión',
  fillers: 'eh, em, este, o sea, pues bueno, sabes, sabe usted, ya sabes, vamos a ver',
  supposed: {
    who: 'alguien, uno, nadie, cualquiera, el lector, quien, usted',
    may: 'podría, puede, podrá, diría',
    verbs: 'preguntar, preguntarse, decir, pensar, objetar, responder',
  },
  denied: {
    by: `no, nunca, jamás, nadie, no ha, nunca ha, jamás ha, nadie ha, no había, nunca había, niega haber, negó haber,
      niega que haya, negó que hubiera`,
    verbs: 'dice, dijo, dicho, afirma, afirmó, afirmado, escribe, escribió, escrito',
  },
  pronouns: `yo me mí tú te ti usted él ella ello lo la le se nosotros nosotras nos vosotros os ellos ellas ustedes los las les
    mi mis tu tus su sus nuestro nuestra nuestros nuestras este esta esto estos estas ese esa eso esos esas aquel aquella
    aquello quien quienes que cual aquí allí ahí`,
};
