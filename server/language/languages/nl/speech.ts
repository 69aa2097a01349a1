import type { SpeechData } from '../../data/speechData.ts';

/** The words by which a Dutch text says who is speaking. */
export const SPEECH_NL: SpeechData = {
  words: {
    determiner: `de het een deze die dit dat zijn haar hun onze ons mijn jouw uw elke elk ieder iedere alle enkele sommige veel
      weinig beide geen twee drie vier vijf zes zeven acht negen tien`,
    preposition: `van in op aan bij met voor door naar over onder tussen tegen tot zonder na sinds tijdens uit om per langs rond
      binnen buiten achter naast ondanks wegens via vanaf volgens boven`,
    conjunction: 'en of maar want omdat toen als terwijl hoewel zodat voordat nadat dus noch zodra tenzij',
    relative: 'die wie wiens waarvan welke',
    adverb: `niet ook nog al toen dan daarna vervolgens later eerder gisteren vandaag morgen nu weer steeds vaak altijd nooit soms
      maar slechts alleen echter bovendien daarom toch zelfs bijna zeer heel erg hier daar eens onlangs misschien wellicht
      even eraan hem zich`,
    auxiliary: `heeft hebben had hadden heb gehad zal zullen zou zouden kan kunnen kon konden mag mogen mocht moet moeten moest
      moesten wil willen wilde wilden gaat gaan ging gingen laat liet doet deed wordt worden werd werden`,
    be: 'is zijn was waren ben bent geweest',
    he: 'hij hem',
    she: 'zij ze haar',
    they: 'wij we ons hun hen jullie degenen',
    it: 'het dit dat',
    i: 'ik mij me wij we ons',
    small: `wat waarom hoe waar wanneer ja nee niets iets niemand iedereen iemand alles veel weinig meer minder goed slecht groot
      klein nieuw oud jong ander andere volgens gezien bedankt hallo dag morgen gisteren vandaag`,
    titleMale: 'meneer mijnheer heer dhr koning prins vader broeder pater',
    titleFemale: 'mevrouw mevr mw koningin prinses zuster juffrouw',
    title: `dr drs prof professor ir ing mr minister premier president burgemeester wethouder gedeputeerde senator kolonel
      generaal kapitein luitenant sergeant rechter officier commissaris directeur voorzitter ds dominee`,
    roleMale: `woordvoerder directeur voorzitter burgemeester man jongen vader broer zoon opa oom schrijver acteur zanger
      regisseur boer visser bakker kok leraar koning prins buurman schipper molenaar verpleger`,
    roleFemale: `woordvoerster directrice voorzitster vrouw meisje moeder zus dochter oma tante schrijfster actrice zangeres
      regisseuse boerin lerares koningin prinses buurvrouw verpleegster`,
    role: `minister wethouder premier president advocaat rechter journalist verslaggever redacteur onderzoeker wetenschapper
      hoogleraar arts dokter agent officier leider lid ambtenaar bewoner getuige eigenaar ondernemer architect kunstenaar
      schilder fotograaf muzikant trainer coach speler aanvoerder deskundige criticus adviseur secretaris baas chef
      student leerling kind ouder vrijwilliger vertegenwoordiger bron raadslid kamerlid statenlid gemeenteraadslid staatssecretaris
      fractievoorzitter fractieleider lijsttrekker schepen korpschef boswachter huisarts curator dijkgraaf onderwijzer ingenieur aannemer accountant`,
    pluralRole: `mensen bewoners deskundigen critici ambtenaren getuigen ouders kinderen studenten leraren journalisten
      onderzoekers leden agenten vissers boeren buren vrijwilligers advocaten artsen autoriteiten bronnen`,
    givenMale: `jan piet kees hans henk willem pieter johan gerard frank erik peter marco jeroen bas tim tom thijs daan
      sem lucas luuk bram lars sven joost maarten martijn wouter sander ruud rob dirk arie bart koen niels
      stijn jasper hugo mark arjen gijs teun wim theo cornelis hendrik jacob klaas sjoerd harm roel ruben joris`,
    givenFemale: `anna maria marieke annemarie ingrid els ellen marijke femke sanne lotte lieke fleur eva emma sophie julia
      noor saskia petra monique yvonne wilma truus riet greet annelies karin linda esther judith marloes maaike
      hanneke mieke tineke willemijn roos iris tess nienke wendy anouk`,
    given: 'robin sam kim jip bo',
    particle: 'van de der den ter ten t',
    time: `maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april mei juni juli augustus
      september oktober november december`,
    body: `ministerie gemeente gemeenteraad raad provincie kabinet parlement kamer partij universiteit instituut school stichting
      vereniging bond federatie commissie rechtbank politie bank bedrijf groep museum theater ziekenhuis krant dagblad courant
      omroep radio televisie kerk straat laan plein haven station stad dorp unie europa noord zuid oost west`,
    place:
      'amsterdam rotterdam utrecht groningen maastricht brussel antwerpen gent nederland belgië europa londen parijs berlijn',
    demonym:
      'nederlandse nederlander belgische belg duitse franse engelse spaanse italiaanse amerikaanse europese',
    speechNoun: `woorden uitspraak uitspraken verklaring mening opmerking reactie antwoord bewering belofte kritiek oordeel zin
      bericht`,
    that: 'dat',
    definite: 'de het deze die dit dat zijn haar hun',
    indefinite: 'een enkele',
    viewLead: 'voor',
    amountsTo: 'gaat ging',
    whoseHis: 'zijn',
    whoseHer: 'haar',
    and: 'en',
    or: 'of',
    who: 'die wie',
    whoever: 'die wie',
    agent: 'door',
    as: 'zoals',
    asking: 'vraagt vroeg vroegen gevraagd',
    asked: 'gevraagd',
    questionLead: 'of waarom wat hoe wanneer wie over waar welke',
    opener: 'toen terwijl als nadat voordat hoewel omdat sinds gevraagd',
    clauseSubject: 'hij zij ze wij we ik',
    circumstance: 'in op van bij voor tijdens na met',
    placeLead: 'in bij rond uit',
    denying: 'ontkent ontkende ontkennen betwist betwistte',
    rejecting: 'ontkent ontkende betwist betwistte verwerpt verwierp weerlegt weerlegde',
    recalling: 'herinnert herinnerde citeert citeerde',
    document: 'recensie artikel column brief verklaring bericht tweet boek rapport verhaal stuk',
    display: 'bord borden spandoek spandoeken affiche affiches',
    addressing: 'vertelt vertelde vertelden',
    otherOffice: 'voormalig voormalige oud vice',
    eachTimeNew:
      'woordvoerder woordvoerster bron ambtenaar adviseur vertegenwoordiger deskundige criticus lid',
  },
  inflect: {
    en: { finite: 't de den' },
    eren: { finite: 'eert eerde eerden' },
  },
  cues: {
    say: `zeggen:zegt,zei,zeiden,gezegd vertellen:vertelt,vertelde,vertelden,verteld verklar-en:verklaart,verklaarde,verklaarden,verklaard
      antwoorden:antwoordt,antwoordde,geantwoord vragen:vraagt,vroeg,vroegen,gevraagd melden:meldt,meldde,meldden,gemeld
      uitleggen:legt,legde,uitgelegd stellen:stelt,stelde,gesteld toevoegen:voegt,voegde,toegevoegd
      benadrukken:benadrukt,benadrukte opmerken:merkt,merkte,opgemerkt beschrijven:beschrijft,beschreef
      herhalen:herhaalt,herhaalde vervolgen:vervolgt,vervolgde concluderen:concludeert,concludeerde
      reageren:reageert,reageerde aankondigen:kondigt,kondigde,aangekondigd spreken:spreekt,sprak,gesproken
      noemen:noemt,noemde,genoemd`,
    write: 'schrijven:schrijft,schreef,schreven,geschreven twitteren:twittert,twitterde mailen:mailt,mailde',
    loaded: `beweren:beweert,beweerde waarschuwen:waarschuwt,waarschuwde,gewaarschuwd beloven:belooft,beloofde,beloofd
      bevestigen:bevestigt,bevestigde klagen:klaagt,klaagde toegeven:geeft,gaf,toegegeven verzekeren:verzekert,verzekerde
      eisen:eist,eiste bekritiseren:bekritiseert,bekritiseerde grappen:grapt,grapte betogen:betoogt,betoogde`,
    manner:
      'roepen:roept,riep,geroepen fluisteren:fluistert,fluisterde lachen:lacht,lachte zuchten:zucht,zuchtte schreeuwen:schreeuwt,schreeuwde',
    thought:
      'denken:denkt,dacht geloven:gelooft,geloofde vinden:vindt,vond vrezen:vreest,vreesde hopen:hoopt,hoopte',
    object: 'omschrijven:omschrijft,omschreef,omschreven',
  },
  joinsNouns: true,
  views: `volgens_* aldus_* in_de_woorden_van_* naar_de_mening_van_* naar_het_oordeel_van_* in_de_ogen_van_* naar_~_mening/oordeel
    in_~_ogen`,
  venues: 'interview:met gesprek:met verklaring:aan sprak:met,tegen',
  endings: { verb: 't de den te ten' },
  commaBehindMarks: true,
};
