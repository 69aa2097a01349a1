import type { SpeechData } from '../../data/speechData.ts';

/** The words by which an Italian text says who is speaking. */
export const SPEECH_IT: SpeechData = {
  words: {
    determiner: `il lo la i gli le l un uno una questo questa questi queste quel quello quella quei quelle suo sua suoi sue mio
      mia nostro nostra loro ogni altro altra altri altre tutto tutta tutti tutte nessun nessuna due tre quattro cinque sei
      sette otto nove dieci alcuni alcune`,
    preposition: `di d a da in con su per tra fra del dello della dei degli delle al allo alla ai agli alle dal dallo dalla dai
      dagli dalle nel nello nella nei negli nelle sul sullo sulla sui sugli sulle secondo contro durante dopo prima verso
      senza presso oltre entro fino`,
    conjunction: 'e ed o ma però perché che se quando mentre come dove né anche',
    relative: 'cui quale quali',
    adverb: `non mai più ancora già sempre poi ieri oggi domani così bene male molto poco quasi appena solo inoltre infine
      invece qui lì ora adesso si ci vi ne mi ti recentemente`,
    auxiliary: `ha hanno aveva avevano ho abbiamo avrà avrebbe può possono poteva deve devono vuole va viene fa`,
    be: 'è sono era erano fu furono sarà sarebbe stato stata essere',
    he: 'lui egli',
    she: 'lei ella',
    they: 'loro essi esse noi',
    it: 'ciò',
    i: 'io noi',
    small: 'chi cosa quanto sì no grazie nulla niente qualcosa qualcuno tanto',
    titleMale: 'signor dottor sindaco presidente ministro direttore onorevole don padre re',
    titleFemale: 'signora dottoressa sindaca presidentessa ministra direttrice suor regina',
    title: 'dott prof ing avv professor professoressa generale capitano',
    roleMale: `sindaco presidente ministro direttore portavoce scrittore autore attore cantante avvocato ricercatore professore
      medico uomo padre figlio fratello pescatore barcaiolo maestro fondatore storico allenatore giocatore deputato senatore
      assessore vicino ingegnere architetto editore libraio capitano battelliere custode`,
    roleFemale: `sindaca ministra direttrice scrittrice autrice attrice avvocata ricercatrice professoressa donna madre figlia
      sorella pescatrice maestra fondatrice storica allenatrice giocatrice deputata senatrice assessora vicina editrice`,
    role: 'responsabile giornalista testimone artista guida pilota giudice rappresentante dirigente',
    pluralRole:
      'residenti esperti critici testimoni giornalisti genitori autorità pescatori ministri avvocati sindacati',
    givenMale: `marco luca giovanni giuseppe antonio francesco paolo andrea stefano alessandro matteo lorenzo davide pietro carlo
      roberto giorgio enrico federico riccardo sergio vincenzo salvatore emilio ettore gianni luigi mario nicola tommaso`,
    givenFemale: `maria anna giulia francesca chiara elena sara laura paola lucia silvia valentina martina alessandra giovanna
      rosa teresa caterina ilaria beatrice bianca cecilia elisa irene marta ornella serena viola`,
    particle: 'di de del della dei da dal lo la',
    time: `lunedì martedì mercoledì giovedì venerdì sabato domenica gennaio febbraio marzo aprile maggio giugno luglio agosto
      settembre ottobre novembre dicembre`,
    body: `ministero comune consiglio comitato commissione partito sindacato università istituto scuola fondazione associazione
      federazione camera senato tribunale polizia carabinieri banca impresa società gruppo museo teatro festival radio
      televisione giornale corriere gazzetta rivista agenzia ospedale chiesa piazza via porto ponte castello città regione
      repubblica italia europa lago fiume premio coppa`,
    place: 'roma milano napoli torino venezia firenze bologna genova palermo italia europa',
    speechNoun: 'parole dichiarazione frase opinione risposta commento messaggio promessa critica',
    that: 'che',
    definite: 'il lo la i gli le l suo sua questo questa',
    indefinite: 'un uno una alcuni alcune',
    viewLead: 'per',
    amountsTo: 'tratta trattava',
    whose: 'suo suoi sua sue',
    and: 'e ed',
    or: 'o od',
    who: 'che chi',
    whoever: 'che',
    agent: 'da dal dalla',
    as: 'come',
    asking: 'chiede chiese chiesto domanda domandò',
    asked: 'interpellato interpellata',
    questionLead: 'se perché come quando chi su cosa dove quale',
    opener: 'interpellato interpellata quando mentre dopo prima benché perché da',
    clauseSubject: 'lui lei loro io noi egli',
    circumstance: 'in a su per durante dopo prima',
    placeLead: 'a in',
    denying: 'nega negò smentisce smentì',
    rejecting: 'nega negò smentisce smentì respinge respinse',
    recalling: 'ricorda ricordò cita citò',
    document: 'recensione editoriale articolo rubrica lettera comunicato libro rapporto racconto messaggio',
    display: 'cartello cartelli striscione striscioni manifesto',
    otherOffice: 'ex vice',
    eachTimeNew: 'portavoce fonte funzionario funzionaria consulente rappresentante membro esperto esperta',
  },
  inflect: {
    are: { finite: 'a ano ò arono ava avano ato ata erà', participle: 'ando' },
    iare: { finite: 'ia iano iò iarono iava iato iata', participle: 'iando' },
  },
  cues: {
    say: `dire:dice,dicono,disse,dissero,diceva,detto spiegare:spiega,spiegano,spiegò,spiegava,spiegato
      aggiungere:aggiunge,aggiunse,aggiunto rispondere:risponde,rispose,risposto raccont-are osserv-are afferm-are
      dichiar-are comment-are ricord-are precis-are sottoline-are chiedere:chiede,chiese,chiesto concludere:conclude,concluse,concluso
      annunc-iare ribad-ire:ribadisce,ribadì,ribadito riferire:riferisce,riferì,riferito replic-are continu-are
      parlare:parla,parlano,parlò,parlava,parlato_di`,
    write: 'scrivere:scrive,scrisse,scritto pubblicare:pubblica,pubblicò',
    loaded: `assicur-are avvertire:avverte,avvertì,avvertito promettere:promette,promise,promesso ammettere:ammette,ammise,ammesso
      riconoscere:riconosce,riconobbe denunc-iare criticare:critica,criticò conferm-are negare:nega,negò sostenere:sostiene,sostenne,sostenuto
      scherz-are insistere:insiste,insistette`,
    manner: 'gridare:grida,gridò sussurrare:sussurra,sussurrò esclam-are sospirare:sospira,sospirò',
    thought: 'pensare:pensa,pensò credere:crede,credeva temere:teme,temeva sperare:spera,sperava',
    object: 'definire:definisce,definì,definito chiamare:chiama,chiamò',
  },
  saysWithinMarks: true,
  elided: 'l d un dell all nell sull dall quell c s m t',
  commaBehindMarks: true,
  dashesOpenSpeech: true,
  views: `secondo_* per_bocca_di/del/della/dell_* a_giudizio/parere/detta/avviso_di/del/della/dell_* ad_avviso_di/del/della/dell_*
    nelle_parole_di/del/della/dell_* agli_occhi_di/del/della/dell_* a_~_giudizio/parere/avviso/dire ai_~_occhi`,
  venues: 'intervista:a,con',
  endings: {
    participle: 'ato ata ati ate ito ita iti ite uto uta uti ute sto sta',
    verb: 'ò a e ano ono ato uto',
    adverb: 'mente',
  },
};
