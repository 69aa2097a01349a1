import type { OppositeData } from '../../data/language.ts';

/** Pairs as a thesaurus has them. */
export const OPPOSITES_FR: OppositeData = {
  pairs: `premier dernier, première dernière, premiers derniers, plus moins, meilleur pire, mieux pis, bon mauvais, bonne mauvaise, bien mal, haut bas,
    haute basse, avant après, avec sans, pour contre, augmenter diminuer, augmente diminue, augmenté diminué, hausse baisse,
    monter descendre, gagner perdre, gagné perdu, gagne perd, aimer détester, aime déteste, raison tort, vrai faux, vraie fausse, accepter refuser,
    accepte refuse, accepté refusé, soutenir combattre, grand petit, grande petite, grands petits, long court, longue courte, vieux jeune, ancien nouveau, tôt tard,
    ouvert fermé, ouverte fermée, commencer finir, commencé fini, début fin, fort faible, forte faible, facile difficile, sûr dangereux, coupable innocent,
    public privé, riche pauvre, chaud froid, chaude froide, rapide lent, vite lentement, près loin, dessus dessous, sur sous, gauche droite, dedans dehors,
    succès échec, réussir échouer, réussi échoué, ami ennemi, amis ennemis, toujours jamais, tout rien, tous aucun, tous personne, oui non, cher bon-marché,
    acheter vendre, acheté vendu, vie mort, vivant mort, vivre mourir, guerre paix, espoir peur, entrer sortir, arriver partir, inclure exclure, autoriser interdire,
    autorisé interdit, permis interdit, avouer nier, heureux malheureux, heureuse malheureuse, content mécontent, possible impossible, légal illégal,
    juste injuste, utile inutile, capable incapable, certain incertain, satisfait insatisfait, honnête malhonnête, connu inconnu, plein vide, présent absent,
    minimum maximum, majorité minorité, partout nulle-part, quelqu'un personne, quelque-chose rien, mieux pire`,
  scales: {
    amount: `tous toutes tout toute chaque plupart beaucoup plusieurs quelques peu aucun aucune certains certaines quelqu'un personne
      rien moitié majorité minorité assez trop`,
    frequency: 'toujours constamment souvent fréquemment parfois quelquefois rarement jamais',
    certainty:
      'certainement sûrement assurément probablement peut-être vraisemblablement sans-doute forcément',
    completeness:
      'complètement totalement entièrement partiellement presque quasiment largement à-peine seulement',
  },
};
