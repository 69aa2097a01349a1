/**
 * The verbs that give words to somebody, in tiers; the table to extend. Each verb stands in its plain form;
 * an irregular one is followed by its past after a colon. The other forms are made by `inflect`.
 */
export const CUE_VERBS: Readonly<Record<CueTier, string>> = {
  // Neutral reporting: `"…," Renn said`.
  say: `say:said put:put react tell:told add ask answer reply respond state explain continue note observe remark comment
    mention recall report announce describe declare testify recount relate elaborate
    chime intone pronounce echo repeat reiterate remember tease interject interrupt opine posit muse summarise summarize
    conclude clarify specify narrate quote inform notify brief interview reminisce point reason offer
    elaborate surmise volunteer venture finish chant sing:sang relay communicate express voice utter articulate`,
  // Written: `"…," Quill wrote`.
  write: `write:wrote post tweet retweet email e-mail text message publish read:read blog type scrawl sign`,
  // The verb judges: `"…," Renn claimed`.
  loaded: `talk speak:spoke claim admit concede confess acknowledge insist maintain contend assert argue allege deny dispute
    reveal disclose stress emphasise emphasize highlight warn urge advise promise predict suggest
    recommend confirm complain boast joke quip counter retort protest agree disagree swear:swore vow pledge
    caution lament assure reassure affirm aver avow attest fume vent charge demand deadpan bemoan decry
    threaten crow gush brag bristle grumble implore plead beg order instruct proclaim
    theorise theorize speculate hint imply object rebut reject rebuff apologise apologize
    thank congratulate challenge remind signal underscore underline exclaim snap bark blurt
    rail preach lecture scold chide counsel forecast reckon foresee:foresaw hypothesise hypothesize
    tout extol encourage exhort profess jibe gloat exult enthuse rejoice marvel scoff mutter mumble murmur`,
  // How it sounded; a cue only beside the marks: `"…," she laughed`.
  manner: `shout cry yell scream whisper laugh smile sigh shrug roar bellow thunder grin nod sob
    weep:wept groan growl moan sneer snarl chuckle giggle snort hiss croak drawl holler shriek stammer wink`,
  // Thoughts: `Renn thought “…”`.
  thought: `think:thought believe feel:felt hope fear worry wonder imagine understand:understood doubt realise realize`,
  // The object of the verb is spoken about and never the speaker: `Renn called it “…”`.
  object: `find:found call dub brand label dismiss accuse blame criticise criticize praise hail slam blast
    denounce deride mock ridicule lambast lambaste attack condemn bash tout characterise characterize portray
    paint refer compare liken rip decry cast:cast assail hammer knock rebuke savage skewer deem trash
    castigate chastise berate excoriate tag term ding admonish defend endorse applaud commend salute
    cite invoke acclaim pan rate credit depict disparage disavow disown repudiate mourn pan laud fault impugn
    pillory censure caricature tarnish insult smear taunt rap rate nickname style`,
};

export type CueTier = 'say' | 'write' | 'loaded' | 'manner' | 'thought' | 'object';

/** Verbs that need an object: after a quote, the name behind one is whom it is said to, never who says it. */
export const NEVER_INVERTED: ReadonlySet<string> = new Set(
  `told tells thanked thanks congratulated urged urges advised reminded reminds assured assures informed notified
  encouraged challenged instructed ordered briefed interviewed`.split(/\s+/),
);

/** Verbs that are cues only before certain words: "put it", "talks about". */
export const CUES_BEFORE: ReadonlyMap<string, RegExp> = new Map(
  [
    ['put puts putting', /^(?:it|this)$/],
    ['talk talks talked talking speak speaks spoke speaking', /^(?:about|of)$/],
  ].flatMap(([forms, next]) =>
    String(forms)
      .split(' ')
      .map((form): [string, RegExp] => [form, next as RegExp]),
  ),
);

/** What leads to a venue by a preposition, or to a source: "in an interview with", "according to". */
export const VENUE_LEADS =
  'interview interviews conversation speaking talking spoke statement comments email writing appearing appearance according';

/** Forms of "say" in texts of other languages, so that a quote left untranslated still has its speaker. */
export const FOREIGN_CUES = `dit dit-il dit-elle déclare affirme explique ajoute raconte répond sagt sagte erklärt erklärte meinte
  dijo afirmó explicó añadió señaló disse afirma spiega`;

/** Forms that are nouns as often as verbs: "the report", "his remarks". A cue only where a verb can stand. */
export const NOUN_LIKE: ReadonlySet<string> = new Set(
  `state states answer answers reply replies comment comments remark remarks report reports mention mentions
  note notes post posts tweet tweets email emails text texts message messages type types sign signs claim claims
  stress highlight highlights promise promises complaint boast joke jokes counter protest protests vow
  charge charges demand demands threat order orders object objects challenge challenges signal signals
  snap bark rail lecture lectures counsel forecast forecasts cry cries scream whisper laugh smile sigh shrug roar
  thunder grin nod hope hopes fear fears worry worries wonder doubt doubts wish wishes call calls brand brands
  label labels blame praise blast attack attacks paint knock rebuke tag tags term terms rate rates credit
  credits mock cast fault point points offer offers interview interviews echo quote quotes brief question
  blog blogs pledge pledges caution reason reasons attacking meaning warning warnings feeling feelings
  writing reading saying posting understanding beginning cite cites style styles insult insults smear object
  sing address dispute disputes concern claims estimate estimates name names pans slam express voice voices
  finish finishes text`
    .split(/\s+/)
    .filter(Boolean),
);
