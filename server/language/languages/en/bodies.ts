/** Words that make a run of capitals the name of a body, a place or a work; peoples and parties before a name; places a report names so often that they should not pass for people. */
export const BODIES = {
  body: `commons lords committee party university department institute college school association federation union council
    commission agency administration bureau company corporation corp inc ltd llc group bank trust foundation
    fund center centre society board ministry office house senate congress parliament court supreme army navy
    police force times post journal news herald tribune gazette guardian telegraph magazine press network radio
    television tv broadcasting club league museum gallery theatre theater church hospital airlines airport
    street avenue road park square city county state states kingdom republic district north south east west
    northern southern eastern western island islands river lake bay mountain valley beach act bill amendment
    constitution treaty agreement deal project program programme campaign coalition alliance movement brigade
    festival awards award prize cup championship olympics games war day week daily weekly today tonight morning
    live show podcast report review chronicle observer courier ledger sentinel examiner mirror star sun
    standard independent economist atlantic nation enquirer inquirer globe dispatch monitor bulletin quarterly
    reuters associated bloomberg hall tower building bridge palace castle hotel plaza stadium arena campus
    capitol security intelligence defense defence treasury commerce education energy labor justice
    transportation america europe africa asia online media entertainment pictures studios films records systems
    technologies international global national partners holdings industries services solutions pac caucus
    convention conference primary primaries election forum summit debate hearing tour facebook twitter google
    youtube instagram snapchat reddit crown prosecution`,
  demonym: `democratic republican libertarian conservative liberal green labour tory socialist gop american british
    english scottish welsh irish french german italian spanish portuguese dutch belgian swiss austrian danish
    swedish norwegian finnish polish czech hungarian romanian bulgarian greek turkish russian ukrainian israeli
    palestinian egyptian iranian iraqi syrian saudi lebanese jordanian afghan pakistani indian chinese japanese
    korean vietnamese thai indonesian malaysian australian canadian mexican brazilian argentine colombian
    venezuelan cuban chilean peruvian nigerian kenyan ghanaian ethiopian african european asian latino latina
    hispanic jewish muslim christian catholic protestant mormon evangelical arab swede dane finn spaniard briton scot
    frenchman frenchwoman englishman englishwoman irishman irishwoman scotsman welshman dutchman californian texan floridian
    ohioan iowan british-born us-born democrat western eastern`,
  place: `washington london paris berlin rome madrid moscow beijing tokyo brussels geneva vienna america britain
    england scotland wales ireland france germany italy spain portugal greece turkey russia ukraine poland
    israel egypt iran iraq syria afghanistan pakistan india china japan korea vietnam australia canada mexico
    brazil argentina cuba nigeria kenya europe africa asia alabama alaska arizona arkansas california colorado
    connecticut delaware florida hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland
    massachusetts michigan minnesota mississippi missouri montana nebraska nevada hampshire jersey york
    carolina dakota ohio oklahoma oregon pennsylvania rhode tennessee texas utah vermont virginia wisconsin
    wyoming chicago boston philadelphia dallas houston miami atlanta detroit seattle denver phoenix baltimore
    cleveland manhattan brooklyn hollywood hong kong singapore manchester liverpool birmingham leeds glasgow
    edinburgh cardiff belfast dublin milan lyon munich hamburg frankfurt athens istanbul cairo jerusalem
    baghdad tehran damascus kabul delhi mumbai karachi sydney melbourne toronto vancouver montreal ottawa u.s
    us uk u.k eu u.n un nato congress senate parliament pentagon kremlin medicare medicaid obamacare brexit
    islam christianity god internet facebook twitter google youtube cnn nbc abc cbs bbc msnbc fox npr pbs itv
    sky reuters politico democrats republicans conservatives liberals americans muslims christians jews`,
} as const;
