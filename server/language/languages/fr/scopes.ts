import type { ScopeData } from '../../data/language.ts';

/** French words of force; "ne" counts only where no second word of the negation stands behind it. */
export const SCOPES_FR: ScopeData = {
  negation: `ne, n, pas, plus, jamais, rien, personne, aucun, aucune, aucunement, nullement, guère, ni, sans, nulle part, non,
    à peine, rarement, loin de, refuse de, refuse, refusé, nie, nié, au lieu de, plutôt que, tout sauf`,
  approximation: `presque, environ, à peu près, près de, quasi, quasiment, autour de, jusqu à, au moins, au
    plus, au plus tôt, au plus tard, au maximum, au minimum, plus de, plus d, moins de, moins d, seulement,
    uniquement, une partie de, la plupart de, la plupart des, la majorité des, une poignée de, pas tout à
    fait, à moitié`,
  condition: `si, s, sauf si, sauf que, excepté si, à moins que, à moins de, à condition que, à condition de, pourvu que, jusqu à ce que, tant que,
    au cas où, en cas de`,
  exception: 'sauf, excepté, hormis, à part',
  contrast: 'mais, cependant, toutefois, pourtant, bien que, quoique, néanmoins',
  modal: `peux, peut, pouvons, pouvez, peuvent, pourrait, pourraient, pourrais, pourrions, pourra, pourront, dois, doit,
    devons, devez, doivent, devrait, devraient, devrais, devrions, devra, devront, faudrait`,
  hedge: `peut être, sans doute, probablement, vraisemblablement, sûrement, apparemment, semble, semblent, il semble,
    paraît, il paraît, je crois, je pense, nous pensons, je suppose, j imagine, j espère, nous espérons, à mon avis, selon moi, d après moi,
    une sorte de, plutôt, en partie, parfois, souvent, généralement, en général, la plupart, éventuellement, prétendument`,
  view: `on dit, on nous dit, on m a dit, on raconte, on prétend, je pensais, je croyais, on pensait, paraît il, soi disant, on vous a dit, on nous a dit, on m a raconté`,
  limit:
    "du moins, au moins, tout au moins, en tout cas, pour l'instant, pour le moment, à ma connaissance, à notre connaissance, autant que, en théorie",
  limitEnd: 'excepté exceptée exceptés exceptées',
  idle: [
    { words: 'ne n', near: 'pas plus jamais rien personne aucun aucune guère ni nullement que qu' },
    { words: 'plus', unlessNearAfter: 'ne n' },
    { words: 'personne', unlessNearAfter: 'ne n', after: 'une la cette chaque' },
    { words: 'pas', after: 'un le ce premier chaque' },
    { words: 'environ près_de', unlessBefore: '# la' },
    { words: 's', before: 'est était en y agit appelle appelait être éteindre' },
    { words: 'si', after: 'savoir demande demander sais sait demandé comme', before: 'bien grand peu petit' },
    { words: 'semble', after: 'me te' },
    { words: 'non', before: 'plus seulement' },
  ],
  others: `gens certains certaines beaucoup critiques opposants experts habitants voisins collègues ils on partisans
    spécialistes historiens lecteurs`,
  saying: `dit disent disait disaient pense pensent pensait pensaient croit croient affirme affirment prétend prétendent
    estime estiment répète répètent raconte racontent imagine imaginent`,
  boundaries: 'et mais ou donc car parce puisque quand lorsque qui dont où tandis alors',
  questions:
    'est sont était suis es avez as ont a peut peuvent faut pourquoi comment qu quoi qui combien quel quelle',
  asking: 'demande demandait demandé demander si question questions interroge',
  fillers: 'euh, heu, hum, ben, bah, hein, tu sais, vous savez, tu vois, vous voyez, enfin bref',
  supposed: {
    who: "on, quelqu un, quelqu'un, certains, personne, le lecteur, vous, qui",
    may: 'pourrait, pourraient, pourriez, peut, dira, dirait',
    verbs: 'demander, dire, penser, objecter, répondre, se demander',
  },
  denied: {
    by: `n'a pas, n'a jamais, n'ont pas, n'ont jamais, n'avait pas, n'avait jamais, n'aurait jamais, personne n'a, nie avoir,
      nient avoir, dément avoir`,
    verbs: 'dit, déclaré, affirmé, écrit, prononcé',
  },
  pronouns: `je j me m moi tu te t toi il elle on nous vous ils elles le la les lui leur eux se s soi y en ce c ça cela ceci
    celui celle ceux celles qui que qu dont où mon ma mes ton ta tes son sa ses notre nos votre vos leurs ici là`,
  elided: 'j l d n s m t c qu lorsqu puisqu quoiqu jusqu',
};
