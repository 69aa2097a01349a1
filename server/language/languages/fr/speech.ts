import type { SpeechData } from '../../data/speechData.ts';

/** The words by which a French text says who is speaking. */
export const SPEECH_FR: SpeechData = {
  words: {
    determiner: `le la les un une des du au aux ce cet cette ces son sa ses leur leurs notre nos votre vos mon ma mes ton ta tes
      l chaque plusieurs quelques tout toute tous toutes aucun aucune deux trois quatre cinq six sept huit neuf dix autre autres`,
    preposition: `de d en à dans sur sous pour par avec sans chez vers entre depuis pendant après avant contre dès jusque
      malgré parmi selon devant derrière lors hors durant envers voici voilà concernant auprès près face outre afin`,
    conjunction: `et ou mais donc or ni car que qu quand lorsque lorsqu puisque puisqu quoique comme si tandis alors`,
    relative: 'qui dont lequel laquelle lesquels lesquelles',
    adverb: `ne n pas plus jamais aussi encore déjà toujours souvent ensuite puis enfin hier aujourd'hui demain ainsi alors
      également cependant toutefois néanmoins pourtant notamment bientôt ici là maintenant très trop peu beaucoup surtout
      plutôt même bien mal tôt tard y en t se s me m te nous vous lui leur d'abord peut-être quant simplement`,
    auxiliary: `a ont avait avaient ai as avons avez eut eurent aura auront aurait auraient ayant eu va vont allait peut peuvent
      doit doivent fait font vient viennent venait`,
    be: 'est sont était étaient fut furent sera seront serait seraient été être étant suis es sommes êtes',
    he: 'il celui',
    she: 'elle celle',
    they: 'ils elles on nous ceux celles eux',
    it: 'ce c cela ça ceci',
    i: 'je j moi nous',
    small: `l' d' qu' s' n' j' c' m' t' pourquoi comment où quel quelle quels quelles quoi oui non merci rien personne tout
      cela hier demain dimanche parce si plus moins autant certains certaines beaucoup chacun chacune l d s n`,
    titleMale:
      'm mm monsieur messieurs président maire ministre député sénateur directeur général colonel capitaine abbé roi prince père frère',
    titleFemale: `mme mlle madame mesdames mademoiselle présidente mairesse députée sénatrice directrice reine princesse sœur
      soeur`,
    title:
      'dr docteur pr professeur professeure me maître juge préfet préfète lieutenant commandant chef cheffe',
    roleMale: `directeur président maire ministre conseiller écrivain réalisateur acteur comédien chanteur avocat chercheur
      professeur porteparole préfet patron homme père fils frère mari garçon roi vigneron agriculteur pêcheur boulanger éditeur
      fondateur historien musicien entraîneur joueur député sénateur adjoint gendarme policier médecin auteur voisin artisan
      ouvrier ingénieur habitant gardien batelier marin restaurateur libraire instituteur procureur candidat`,
    roleFemale: `directrice présidente maire ministre conseillère écrivaine réalisatrice actrice comédienne chanteuse avocate
      chercheuse professeure préfète patronne femme mère fille sœur épouse reine vigneronne agricultrice pêcheuse boulangère éditrice
      fondatrice historienne musicienne entraîneuse joueuse députée sénatrice adjointe policière autrice voisine ouvrière
      ingénieure habitante gardienne batelière restauratrice institutrice procureure candidate`,
    role: `porte-parole responsable journaliste juge témoin membre critique élève collègue secrétaire chef artiste peintre
      photographe architecte économiste spécialiste guide pilote capitaine`,
    pluralRole: `habitants responsables élus témoins experts critiques journalistes parents enfants gens autorités policiers
      pompiers ouvriers vignerons agriculteurs pêcheurs syndicats ministres députés avocats chercheurs voisins spectateurs`,
    givenMale: `jean pierre michel jacques philippe alain bernard christophe nicolas laurent julien sébastien thomas antoine
      guillaume olivier françois henri louis luc marc mathieu matthieu maxime hugo lucas paul rené gérard yves étienne éric
      frédéric stéphane thierry vincent xavier rémi benoît bruno cédric didier fabrice gaël guy hervé jérôme joël lionel
      léo loïc marcel maurice raphaël robert roger romain serge théo tristan victor yann émile édouard baptiste aurélien
      bastien clément damien emmanuel florent gaspard gustave léon
      yannick erwan ronan malo corentin hakim karim mehdi rachid mamadou amadou ousmane jean-baptiste
      jean-pierre jean-luc jean-marc jean-claude bertrand régis armand ambroise hippolyte`,
    givenFemale: `marie anne claire sophie isabelle nathalie catherine françoise monique sylvie martine christine valérie julie
      sandrine céline aurélie émilie camille léa manon chloé emma inès jeanne louise lucie margaux mathilde pauline
      sarah alice amélie brigitte caroline charlotte élise élodie hélène juliette laure laurence lise madeleine marguerite
      mélanie odile odette pascale patricia renée simone solange suzanne thérèse véronique virginie yvette zoé adèle agathe
      agnès anaïs bérénice clémence colette delphine estelle eugénie gaëlle joséphine léonie noémie ségolène
      solène fatou aïcha leïla samira nadège nadia ingrid myriam maëlle enora nolwenn yvonne josette
      huguette ghislaine bernadette marie-claire anne-marie séverine karine élisabeth mireille`,
    given: 'dominique claude camille-marie andréa sacha maxence morgan alix',
    particle: 'de du des la le d van von y',
    time: `lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre octobre
      novembre décembre`,
    body: `ministère mairie conseil comité commission parti syndicat université institut école fondation association fédération
      assemblée sénat préfecture tribunal cour police gendarmerie banque société entreprise compagnie groupe maison musée
      théâtre festival radio télévision journal revue gazette courrier monde figaro libération agence office union coopérative
      hôpital église place rue avenue quai port pont château hôtel ville région département république france europe nord sud
      est ouest saint sainte mont val lac rivière fleuve prix coupe`,
    place:
      'paris lyon marseille bordeaux lille nantes toulouse strasbourg bruxelles genève france belgique suisse europe québec londres berlin',
    demonym: `français française italien italienne allemand allemande espagnol espagnole anglais anglaise belge suisse
      américain américaine européen européenne socialiste écologiste républicain républicaine`,
    speechNoun: `mots paroles propos avis déclaration expression formule phrase verdict affirmation promesse aveu réponse
      critique commentaire message communiqué`,
    that: 'que qu',
    definite: 'le la les l son sa ses leur cette ce cet',
    indefinite: 'un une certains',
    viewLead: 'pour',
    amountsTo: 'agit agissait',
    whose: 'son ses sa',
    him: 'lui',
    and: 'et',
    or: 'ou',
    who: 'qui',
    whoever: 'qui',
    agent: 'par',
    as: 'comme',
    asking: 'demande demandait demandé demanda interroge interrogé',
    asked: 'interrogé interrogée questionné questionnée',
    questionLead: 'si pourquoi comment quand sur où qui quel quelle',
    opener: 'interrogé interrogée quand lorsque après avant comme tandis',
    clauseSubject: 'il elle ils elles on je nous',
    circumstance: 'en à sur dans pour par pendant après avant',
    placeLead: 'à',
    denying: 'nie niait nié dément démentait conteste',
    rejecting: 'nie niait dément rejette rejetait réfute conteste',
    recalling: 'rappelle rappelait cite citait raconte racontait',
    document: 'critique éditorial article chronique lettre communiqué tribune livre rapport récit message',
    display: 'pancarte pancartes banderole banderoles affiche affiches panneau',
    otherOffice: 'ancien ancienne ex vice',
    eachTimeNew: 'porte-parole responsable source conseiller conseillère membre représentant expert',
  },
  inflect: {
    er: { finite: 'e ent é ée és ées ait aient a èrent era', participle: 'ant' },
    quer: { finite: 'que quent qué quée quait qua quera', participle: 'quant' },
    cer: { finite: 'ce cent cé cée çait ça cera', participle: 'çant' },
    ger: { finite: 'ge gent gé gée geait gea gera', participle: 'geant' },
    ir: { finite: 'it issent i issait issaient irent ira', participle: 'issant' },
  },
  cues: {
    say: `dire:dit,disent,disait,disaient,dirent,dira déclar-er affirm-er expli-quer ajout-er racont-er répondre:répond,répondu,répondait,répondit
      annon-cer précis-er indi-quer soulign-er rappeler:rappelle,rappelé,rappelait,rappela observ-er not-er remar-quer demand-er
      interro-ger conclure:conclut,conclu poursuivre:poursuit,poursuivi,poursuivait,poursuivit reprendre:reprend,repris,reprit
      confi-er témoign-er résum-er détaill-er comment-er lan-cer glisser:glisse,glissé,glissait,glissa continu-er enchaîn-er
      répli-quer rétor-quer répéter:répète,répété,répétait,répéta évo-quer relat-er exprim-er signal-er parl-er_de parl-er_d`,
    write: 'écrire:écrit,écrivent,écrivait,écrivit publi-er tweet-er post-er',
    loaded: `assur-er estim-er insist-er regrett-er déplor-er dénon-cer prévenir:prévient,prévenu,prévenait,prévint promettre:promet,promis,promettait,promit
      reconnaître:reconnaît,reconnu,reconnaissait,reconnut admettre:admet,admis,admettait,admit avou-er confirm-er juger:juge,jugé,jugeait,jugea
      soutenir:soutient,soutenu,soutenait,soutint prétendre:prétend,prétendu,prétendait plaid-er marteler:martèle,martelé,martelait ironis-er
      plaisant-er tempêt-er menacer:menace,menacé,menaçait avertir:avertit,averti,avertissait revendi-quer
      nuancer:nuance,nuancé,nuançait accus-er tranch-er confess-er indign-er exclam-er étonn-er félicit-er inquiéter:inquiète,inquiété
      réag-ir réjou-ir intervenir:intervient,intervenu justifi-er défendre:défend,défendu,défendait`,
    manner:
      'cri-er murmur-er soupir-er chuchot-er hurl-er sourire:sourit rire:rit souffl-er bougonn-er grogn-er sourier:souriait',
    thought:
      'pens-er croire:croit,croient,croyait,cru espérer:espère,espérait,espéré craindre:craint,craignait',
    object: 'qualifi-er trait-er surnomm-er criti-quer salu-er',
  },
  shortForms: '',
  elided: 'l d s n j c m t qu lorsqu puisqu quoiqu jusqu',
  bound: 'il elle ils elles on je nous vous t ce',
  commaBehindMarks: true,
  saysWithinMarks: true,
  dashesOpenSpeech: true,
  views: `selon_* d_après_* selon_les_mots/termes_de/du/d_* de_l_avis_de/du/d_* aux_yeux_de/du/d_* au_dire_de/du/d_* aux_dires_de/du/d_*
    à_~_avis à_~_yeux à_~_sens selon_~_mots/termes`,
  venues: 'entretien:avec interview:à,avec',
  endings: { participle: 'é ée és ées', verb: 't é a ait ent e' },
};
