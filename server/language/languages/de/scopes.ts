import type { ScopeData } from '../../data/language.ts';

/** German words of force. */
export const SCOPES_DE: ScopeData = {
  negation: `nicht, nichts, nie, niemals, niemand, niemanden, niemandem, nirgends, nirgendwo, kein, keine, keinen, keinem,
    keiner, keines, keins, keineswegs, keinesfalls, weder, ohne, kaum, selten, nimmer, nein, statt, anstatt, weigert,
    weigern, weigerte, bestreitet, bestritt, leugnet, bezweifle, bezweifelt, alles andere als, fern davon`,
  approximation: `fast, beinahe, nahezu, etwa, rund, circa, ca, ungefähr, knapp, gut, über, unter,
    mindestens, wenigstens, höchstens, frühestens, spätestens, maximal, bis zu, mehr als, weniger als, nur,
    lediglich, bloß, annähernd, teils, ein teil der, ein teil des, die meisten, die mehrheit der, eine
    handvoll, nicht ganz, halb`,
  condition: `wenn, falls, außer wenn, ausser wenn, außer dass, sofern, bis, es sei denn, vorausgesetzt, solange, im falle,
    unter der bedingung`,
  exception: 'außer, ausser, abgesehen von, bis auf, ausgenommen',
  contrast: 'aber, jedoch, obwohl, obgleich, allerdings, doch, dennoch, trotzdem, sondern',
  modal: `kann, können, könnte, könnten, darf, dürfen, dürfte, dürften, muss, müssen, müsste, müssten, soll, sollen, sollte,
    sollten, würde, würden, hätte, hätten, wäre, wären, mag, möge`,
  hedge: `vielleicht, wohl, wahrscheinlich, vermutlich, möglicherweise, eventuell, angeblich, offenbar, anscheinend, scheinbar,
    ich glaube, ich denke, ich meine, ich finde, ich vermute, ich hoffe, wir glauben, wir denken, wir hoffen, meiner meinung nach,
    meines erachtens, unter umständen, teilweise, zum teil, meist, meistens, meistenteils, oft, manchmal, häufig,
    normalerweise, in der regel, im allgemeinen, eine art, irgendwie, scheint, scheinen`,
  view: `man sagt, es heißt, es heisst, mir wurde gesagt, uns wurde gesagt, ich dachte, ich glaubte, wir dachten, früher dachte ich,
    sogenannte, sogenannten, sogenannter, man hat euch gesagt, man hat uns gesagt, man hat mir gesagt, man hat ihnen gesagt`,
  limit: 'zumindest, jedenfalls, wenigstens, vorerst, vorläufig, soweit, meines wissens, theoretisch',
  limitEnd: 'ausgenommen vorbehalten vorausgesetzt',
  idle: [
    { words: 'gut über unter rund etwa bis_zu', unlessBefore: '#' },
    { words: 'wohl', before: 'fühlen fühle fühlt' },
    { words: 'wenn', after: 'als auch selbst' },
    { words: 'doch', after: 'ja nein' },
  ],
  others: `leute viele manche einige kritiker gegner experten alle sie anwohner nachbarn kollegen fachleute historiker leser
    man skeptiker befürworter`,
  saying: `sagen sagt sagten meinen meint meinten glauben glaubt glaubten behaupten behauptet behaupteten denken denkt dachten
    finden findet fanden erzählen erzählt`,
  boundaries: 'und aber oder denn weil da während als wo der die das welche obwohl sondern',
  objectLeads: 'dass daß ob',
  questions:
    'ist sind war waren hat haben hatte kann können wird werden soll sollte muss darf warum wieso wie was wer bin',
  asking: 'fragt fragte fragen gefragt ob frage fragen',
  fillers: 'äh, ähm, öh, hm, hmm, tja, na ja, naja, weißt du, wissen sie, sag ich mal, sagen wir mal',
  supposed: {
    who: 'man, jemand, niemand, mancher, manche, leser, der leser, wer',
    may: 'könnte, könnten, kann, mag, mögen, würde, würden, wird',
    verbs: 'fragen, sagen, denken, einwenden, meinen, antworten',
  },
  denied: {
    by: 'nicht, nie, niemals, niemand, keiner, nirgends',
    verbs: 'sagt, sagte, sagten, gesagt, schreibt, schrieb, schrieben, geschrieben, behauptet, behauptete',
  },
  pronouns: `ich mich mir mein meine du dich dir dein deine er ihn ihm sein seine sie ihr ihre es wir uns unser unsere euch euer
    ihnen sich man der die das den dem dieser diese dieses diesen diesem jener jene jenes wer wen wem hier dort da`,
};
