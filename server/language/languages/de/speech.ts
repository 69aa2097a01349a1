import type { SpeechData } from '../../data/speechData.ts';

/** The words by which a German text says who is speaking. */
export const SPEECH_DE: SpeechData = {
  words: {
    determiner: `der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner dieser diese dieses
      diesen diesem jener jene jenes jeder jede jedes sein seine seinen seinem seiner seines ihre ihren ihrem ihrer
      ihres unser unsere unseren unserem euer eure mein meine meinen meinem meiner dein deine alle allen zwei drei vier fünf
      sechs sieben acht neun zehn viele mehrere einige beide andere anderen`,
    preposition: `in im an am auf aus bei beim mit nach von vom vor zu zum zur für gegen ohne um durch über unter zwischen
      neben hinter wegen trotz während seit bis ab ins ans laut gegenüber außer innerhalb außerhalb entlang statt anstatt
      gemäß aufgrund per pro zufolge`,
    conjunction: `und oder aber denn sondern sowie doch dass daß ob weil wenn als wie da damit obwohl nachdem bevor sobald
      solange falls indem`,
    relative: 'welcher welche welches dessen deren',
    adverb: `nicht auch noch schon nur sehr mehr weniger immer wieder hier dort dann nun jetzt so dabei dafür dagegen daher
      deshalb darum danach zudem außerdem allerdings jedoch dennoch trotzdem natürlich vielleicht heute gestern morgen
      bald oft nie niemals zuletzt zunächst schließlich inzwischen bereits kaum fast etwa rund ganz gar eben gerade
      weiter weiterhin sich mir mich dir dich uns ihm ihn ihnen einst später früher kürzlich damals erst selbst sogar
      gern gerne leider offenbar rückblickend abschließend hinzu mit an ein aus zurück fest klar bekannt kund dar heraus hervor entgegen voraus preis`,
    auxiliary: `hat haben hatte hatten habe hätte hätten wird werden wurde wurden würde würden kann können konnte konnten
      könnte muss müssen musste mussten soll sollen sollte will wollen wollte wollten darf dürfen durfte mag möchte lässt`,
    be: 'ist sind war waren bin bist seid sei seien wäre wären gewesen sein',
    he: 'er',
    she: 'sie',
    they: 'wir',
    it: 'es',
    i: 'ich wir',
    small: `ja nein wer was wo wann warum wieso weshalb man nichts etwas alles niemand jemand viel wenig gut neu groß danke bitte
      ihr mancher manche solche nachts abends morgens mittags auf der die das`,
    titleMale: `herr herrn bürgermeister oberbürgermeister minister kanzler bundeskanzler präsident landrat pfarrer könig prinz
      direktor kapitän trainer sprecher professor`,
    titleFemale: `frau bürgermeisterin oberbürgermeisterin ministerin kanzlerin bundeskanzlerin präsidentin landrätin pfarrerin
      königin prinzessin direktorin kapitänin trainerin sprecherin professorin`,
    title: 'dr prof dipl ing dipl.-ing mag',
    roleMale: `bürgermeister sprecher direktor leiter chef autor schriftsteller regisseur schauspieler sänger anwalt
      meister hafenmeister bademeister forscher wissenschaftler minister präsident vorsitzender vorsitzende geschäftsführer journalist polizist arzt lehrer
      nachbar bauer winzer fischer bäcker müller pfarrer kapitän trainer spieler gründer historiker musiker künstler
      ingenieur architekt landrat kritiker experte mann vater sohn bruder freund besitzer betreiber hausmeister förster
      verleger buchhändler stadtrat gemeinderat kämmerer wirt gast zeuge richter`,
    roleFemale: `bürgermeisterin sprecherin direktorin leiterin chefin autorin schriftstellerin regisseurin schauspielerin
      sängerin meisterin hafenmeisterin bademeisterin anwältin forscherin wissenschaftlerin ministerin präsidentin geschäftsführerin journalistin polizistin
      ärztin lehrerin nachbarin bäuerin winzerin fischerin bäckerin pfarrerin kapitänin trainerin spielerin gründerin
      historikerin musikerin künstlerin ingenieurin architektin landrätin kritikerin expertin frau mutter tochter schwester
      freundin besitzerin betreiberin försterin verlegerin buchhändlerin stadträtin wirtin zeugin richterin`,
    role: 'mitglied person kind angestellte abgeordnete beamte angehörige',
    pluralRole: `sprecherinnen leute menschen experten kritiker anwohner bürger behörden vertreter zeugen eltern kinder
      schüler lehrer politiker wissenschaftler forscher gegner anhänger besucher gäste nachbarn abgeordneten`,
    givenMale: `theodor hans peter klaus wolfgang jürgen dieter manfred uwe günter günther horst helmut bernd gerhard heinz werner
      walter frank thomas michael andreas stefan stephan christian martin markus matthias sebastian tobias florian
      alexander daniel david felix jan jonas julian kai karl konrad lars leon lukas marco max moritz niklas nils ole oliver
      otto paul philipp ralf rainer rolf rudolf sven tim torsten thorsten till ulrich volker wilhelm emil erich ernst
      franz friedrich fritz georg gustav heinrich hermann jens joachim johann johannes josef kurt ludwig lutz norbert olaf
      robert roland siegfried steffen udo anton arne bastian benedikt detlef dirk eberhard egon eike fabian gernot gregor
      holger ingo jakob jochen jörg jost kilian knut lorenz malte marius maximilian reinhard samuel valentin vincent
      urs beat reto ueli ruedi jürg hansjörg andri tjark hauke arvid torben henning sönke hendrik lasse
      finn mirko gero veit alois sepp xaver korbinian ludger eckhard hartmut götz burkhard wilfried
      siegmund armin björn carsten karsten thilo tilman ansgar elmar erwin eugen`,
    givenFemale: `anna maria ursula monika petra elisabeth sabine renate helga karin brigitte ingrid erika andrea gisela
      claudia susanne gabriele christa christine hildegard anja barbara stefanie birgit silke heike kerstin katrin katharina
      julia sandra nicole melanie daniela sarah lena laura lisa hannah johanna klara clara emma mia sophie charlotte frieda
      greta ida leonie luise marie martha mathilda paula antonia carla elena elisa eva franziska friederike gerda hanna hedwig
      helene henriette hilde ilse inge irene jana jutta käthe lieselotte lotte magdalena margarete marianne marlene
      martina meike miriam nadine nina regina rita rosa ruth sigrid silvia simone sonja tanja theresa ulrike ute vera
      veronika wiebke anke annette astrid bärbel beate bettina cornelia doris dorothea edith elke elsa esther
      regula vreni verena antje gesa wencke maike frauke insa jördis svenja swantje tomke heidrun
      hannelore rosemarie annegret edeltraud gudrun hedda irmgard liesel resi zita christel roswitha
      gerlinde mechthild waltraud ilona imke ines jasmin jessica kathrin kirsten mareike merle nele`,
    given: 'kim toni uli sascha robin alex',
    particle: 'von zu vom zur van der den de auf thor ther',
    suffix: 'jr sen jun mdb',
    time: `montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar jänner februar märz april mai juni juli
      august september oktober november dezember montagabend dienstagabend mittwochabend donnerstagabend freitagabend
      samstagabend sonntagabend vormittag nachmittag abend mittag montags sonntags`,
    body: `ministerium gemeinderat stadtrat verwaltung stadt gemeinde landkreis land bund bundestag landtag senat regierung partei
      gewerkschaft verein verband gesellschaft universität hochschule institut schule stiftung museum theater polizei
      gericht bank firma unternehmen gmbh ag zeitung blatt tageblatt stadtblatt anzeiger kurier bote rundschau tagblatt spiegel zeit
      rundfunk sender radio kirche krankenhaus bahn bundesbahn feuerwehr amt rathaus straße platz weg brücke
      spd cdu csu fdp grüne grünen linke afd deutschland österreich schweiz europa bad sankt`,
    place: `berlin hamburg münchen köln frankfurt stuttgart düsseldorf leipzig dresden bremen hannover nürnberg wien zürich bern
      basel deutschland österreich schweiz europa bayern sachsen hessen`,
    noun: `prozent euro millionen milliarden jahre jahr tage tag uhr damm brücke fluss wasser haus stadt leute menschen`,
    demonym: `deutsche deutschen österreicher schweizer franzosen französische deutscher österreichische europäische`,
    speechNoun: `worte worten aussage aussagen ansicht meinung erklärung mitteilung behauptung äußerung urteil antwort kritik
      satz kommentar`,
    that: 'dass daß',
    reportedMood:
      'sei seien habe haben würde würden werde werden könne könnten müsse solle wolle dürfe hätte hätten wäre wären',
    definite: 'der die das den dem des sein seine ihr ihre dieser diese',
    indefinite: 'ein eine einer',
    viewLead: 'für',
    amountsTo: 'handelt handele',
    whoseHis: 'seiner',
    whose: 'ihrer sie',
    him: 'ihm ihn',
    her: 'ihr',
    and: 'und',
    or: 'oder',
    who: 'der die',
    whoever: 'der die',
    agent: 'von durch',
    as: 'wie',
    asking: 'fragt fragte fragten gefragt',
    asked: 'gefragt befragt',
    questionLead: 'ob warum wie wann wer was nach wo woher wohin wieso weshalb welche welcher welches',
    opener: 'gefragt befragt als während nachdem bevor obwohl weil seit wenn',
    clauseSubject: 'er sie es wir ich man',
    circumstance: 'in im an am auf bei für während nach vor',
    placeLead: 'in im bei aus',
    denying: 'bestreitet bestritt leugnet dementiert',
    rejecting: 'bestreitet bestritt dementiert dementierte weist wies widerspricht',
    recalling: 'erinnert erinnerte zitiert zitierte',
    document: 'rezension artikel kolumne brief erklärung mitteilung buch bericht geschichte nachricht',
    display: 'schild schilder transparent transparente plakat plakate banner',
    otherOffice:
      'ehemaliger ehemalige ehemaligen frühere früherer früheren stellvertretender stellvertretende stellvertretenden',
    eachTimeNew:
      'sprecher sprecherin quelle beamter berater beraterin vertreter vertreterin mitglied experte expertin',
  },
  inflect: {
    en: { finite: 't te ten en' },
    ten: { finite: 'et ete eten en' },
    ieren: { finite: 'iert ierte ierten ieren' },
  },
  cues: {
    say: `sagen:sagt,sagte,sagten,gesagt,sagen,sage erklären:erklärt,erklärte,erklärten,erklären antworten:antwortet,antwortete,geantwortet
      berichten:berichtet,berichtete,berichteten fragen:fragt,fragte,fragten,gefragt meinen:meint,meinte,meinten,gemeint
      erzählen:erzählt,erzählte,erzählten ergänzen:ergänzt,ergänzte fügen:fügt,fügte,hinzugefügt teilen:teilte,mitgeteilt,mitteilt,mitteilte,mitteilten
      äußern:äußert,äußerte,geäußert betonen:betont,betonte,betonten bemerken:bemerkt,bemerkte erwidern:erwidert,erwiderte
      entgegnen:entgegnet,entgegnete erinnern:erinnert,erinnerte beschreiben:beschreibt,beschrieb,beschrieben
      ankündigen:kündigt,kündigte,ankündigt,ankündigte,angekündigt verkünden:verkündet,verkündete nennen:nennt,nannte sprechen:spricht,sprach,gesprochen
      formulieren:formuliert,formulierte zitieren:zitiert,zitierte schildern:schildert,schilderte wiederholen:wiederholt,wiederholte
      fortfahren:fährt,fuhr schließen:schließt,schloss hinzufügen:hinzufügt,hinzufügte stellen:klarstellt,klarstellte,klargestellt
      darlegen:darlegt,darlegte,dargelegt feststellen:feststellt,feststellte,festgestellt angeben:angibt,angab,angegeben`,
    write:
      'schreiben:schreibt,schrieb,schrieben,geschrieben twittern:twittert,twitterte veröffentlichen:veröffentlicht,veröffentlichte posten:postet,postete',
    loaded: `behaupten:behauptet,behauptete warnen:warnt,warnte,gewarnt versprechen:verspricht,versprach,versprochen kritisieren:kritisiert,kritisierte
      bestätigen:bestätigt,bestätigte versichern:versichert,versicherte fordern:fordert,forderte,gefordert mahnen:mahnt,mahnte
      einräumen:räumt,räumte,einräumt,einräumte,eingeräumt zugeben:gab,gibt,zugibt,zugab,zugegeben bekräftigen:bekräftigt,bekräftigte klagen:klagt,klagte,geklagt
      bedauern:bedauert,bedauerte beteuern:beteuert,beteuerte loben:lobt,lobte scherzen:scherzt,scherzte,gescherzt schimpfen:schimpft,schimpfte
      drohen:droht,drohte argumentieren:argumentiert,argumentierte gestehen:gesteht,gestand,gestanden unterstreichen:unterstreicht,unterstrich
      urteilen:urteilt,urteilte bilanzieren:bilanziert,bilanzierte resümieren:resümiert,resümierte schwärmen:schwärmt,schwärmte
      kontern:kontert,konterte widersprechen:widerspricht,widersprach`,
    manner:
      'rufen:ruft,rief,gerufen schreien:schreit,schrie flüstern:flüstert,flüsterte lachen:lacht,lachte,gelacht seufzen:seufzt,seufzte murmeln:murmelt,murmelte brummen:brummt,brummte',
    thought:
      'denken:denkt,dachte glauben:glaubt,glaubte finden:findet,fand hoffen:hofft,hoffte fürchten:fürchtet,fürchtete wissen:weiß,wusste',
    object: 'bezeichnen:bezeichnet,bezeichnete',
  },
  nounsHaveCapitals: true,
  commaBehindMarks: true,
  dashesOpenSpeech: true,
  views: `laut_* so_* *_zufolge nach_angaben/angabe_von_* nach_angaben/angabe_*
    nach_ansicht/meinung/auffassung/einschätzung/überzeugung/darstellung/aussage/aussagen_von_*
    nach_ansicht/meinung/auffassung/einschätzung/überzeugung/darstellung/aussage/aussagen_*
    nach_den_worten_von_* nach_den_worten_* nach_worten_von_* nach_worten_* aus_sicht_von_* aus_sicht_* aus_der_sicht_*
    in_den_augen_von_* nach_~_ansicht/meinung/auffassung/einschätzung/überzeugung/darstellung/aussage/aussagen
    ~_ansicht/meinung/auffassung/einschätzung/überzeugung/darstellung_nach aus_~_sicht nach_~_angaben`,
  venues: 'interview:mit gespräch:mit',
  endings: {
    verb: 't te ten ete en',
    pluralVerb: 'en',
    person: 'er erin ist istin eur eurin ant antin ent entin loge login chef chefin wart wartin wirt wirtin',
  },
};
