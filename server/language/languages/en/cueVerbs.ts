/** The verbs that give words to somebody, by tier: neutral, written, loaded, of manner (a cue only beside the marks), of thought, and those whose object is spoken about and never speaks. */
export const CUE_VERBS = {
  say: `say:said put:put_it put:put_this react tell:told add ask answer reply respond state explain continue note observe remark
    comment mention recall report announce describe declare testify recount relate elaborate chime intone
    pronounce echo repeat reiterate remember tease interject interrupt opine posit muse summarise summarize
    conclude clarify specify narrate quote inform notify brief interview reminisce point reason offer surmise
    volunteer venture finish chant sing:sang relay communicate express voice utter articulate`,
  write: `write:wrote,written post tweet retweet email e-mail text message publish read:read blog type scrawl sign`,
  loaded: `talk_about talk_of speak:spoke,spoken_about speak:spoke,spoken_of claim admit concede confess acknowledge insist maintain contend assert argue allege deny
    dispute reveal disclose stress emphasise emphasize highlight warn urge advise promise predict suggest
    recommend confirm complain boast joke quip counter retort protest agree disagree swear:swore,sworn vow pledge
    caution lament assure reassure affirm aver avow attest fume vent charge demand deadpan bemoan decry
    threaten crow gush brag bristle grumble implore plead beg order instruct proclaim theorise theorize
    speculate hint imply object rebut reject rebuff apologise apologize thank congratulate challenge remind
    signal underscore underline exclaim snap bark blurt rail preach lecture scold chide counsel forecast reckon
    foresee:foresaw hypothesise hypothesize tout extol encourage exhort profess jibe gloat exult enthuse
    rejoice marvel scoff mutter mumble murmur`,
  manner: `shout cry yell scream whisper laugh smile sigh shrug roar bellow thunder grin nod sob weep:wept groan growl
    moan sneer snarl chuckle giggle snort hiss croak drawl holler shriek stammer wink`,
  thought: `think:thought believe feel:felt hope fear worry wonder imagine understand:understood doubt realise realize`,
  object: `find:found call dub brand label dismiss accuse blame criticise criticize praise hail slam blast denounce
    deride mock ridicule lambast lambaste attack condemn bash characterise characterize portray paint refer
    compare liken rip cast:cast assail hammer knock rebuke savage skewer deem trash castigate chastise berate
    excoriate tag term ding admonish defend endorse applaud commend salute cite invoke acclaim pan rate credit
    depict disparage disavow disown repudiate mourn laud fault impugn pillory censure caricature tarnish insult
    smear taunt rap nickname style`,
} as const;

/** Words about verbs of saying: forms that are nouns as often; verbs after which the name is whom it is said to; what leads to a venue; nouns for what somebody says. */
export const CUE_WORDS = {
  that: 'that',
  definite: 'the this that his her its their',
  indefinite: 'a an one another some',
  nounLike: `state states answer answers reply replies comment comments remark remarks report reports mention mentions
    note notes post posts tweet tweets email emails text texts message messages type types sign signs claim
    claims stress highlight highlights promise promises complaint boast joke jokes counter protest protests vow
    charge charges demand demands threat order orders object objects challenge challenges signal signals snap
    bark rail lecture lectures counsel forecast forecasts cry cries scream whisper laugh smile sigh shrug roar
    thunder grin nod hope hopes fear fears worry worries wonder doubt doubts wish wishes call calls brand
    brands label labels blame praise blast attack attacks paint knock rebuke tag tags term terms rate rates
    credit credits mock cast fault point points offer offers interview interviews echo quote quotes brief
    question blog blogs pledge pledges caution reason reasons attacking meaning warning warnings feeling
    feelings writing reading saying posting understanding beginning cite cites style styles insult insults
    smear sing address dispute disputes concern estimate estimates name names pans slam express voice voices
    finish finishes`,
  neverInverted: `told tells thanked thanks congratulated urged urges advised reminded reminds assured assures informed
    notified encouraged challenged instructed ordered briefed interviewed`,
  speechNoun: `claim claims view views verdict statement statements remark remarks comment comments word words assertion
    assertions allegation allegations warning warnings promise promises pledge vow argument contention
    suggestion insistence question answer reply response complaint criticism call calls description declaration
    admission boast quip joke observation belief opinion prediction quote tweet tweets message accusation
    accusations charge charges slogan motto mantra phrase dictum maxim advice plea appeal demand demands telling
    retelling reckoning estimation account version summary judgement judgment assessment phrasing formulation`,
} as const;
