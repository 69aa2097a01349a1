const DENYING =
  'deny denied denies denying dispute disputed disputes disputing reject rejected rejects rejecting';

/** The small words by which the frames of attribution are told apart: who speaks, who is asked, what is denied. */
export const FRAME_WORDS = {
  and: 'and',
  or: 'or',
  of: 'of',
  link: 'of for',
  versus: 'v vs versus',
  way: 'lane street road avenue drive close crescent terrace mews row court gardens grove walk way place square',
  the: 'the',
  to: 'to',
  agent: 'by',
  as: 'as',
  inWords: 'in',
  his: 'his',
  viewLead: 'for to',
  whoseHis: 'his',
  whoseHer: 'her',
  who: 'who whom',
  whoever: 'who whom whose',
  quotedAs: 'of for from as',
  usedTo: 'used has have had',
  asking: 'ask asks asked asking question questioned pressed',
  asked: 'asked questioned pressed',
  putBefore: 'put relayed',
  askedWhen: 'when if after',
  questionLead: 'whether if about why what how when who on over where which whose',
  opener: `asked told pressed questioned challenged when while as after before although though if because since
    once`,
  listLink: 'and or who whose of in',
  phraseOpener: 'what how why as than like that',
  circumstance: 'in on to from at for by during after before',
  placeLead: 'in near across throughout outside',
  homeLead: 'from',
  pluralLink: 'are were have do of who say in from for on',
  aboutLead: 'that of about',
  clauseSubject: 'he she they we i there',
  anybody: 'you it',
  denying: DENYING,
  rejecting: `${DENYING} dismiss dismissed dismisses dismissing refute refuted refutes refuting rebut rebuts rebutted rebutting rebuff rebuffed
    brush brushed brushes brushing scoff scoffed scoffs scoffing answer answered answers answering counter
    countered counters countering`,
  recalling: `recall recalls recalled recalling remember remembers remembered remembering quotes quoted quoting cites cited citing
    recount recounts recounted recounting relay relays relayed relaying paraphrases paraphrased paraphrasing heard`,
  recounting: `recalls recalled recalling remembers remembered remembering quotes quoted quoting cites cited citing recounts
    recounted recounting relates related relating describes described describing`,
  retold: 'telling saying warning asking advising shouting writing instructing',
  document: `review editorial article column letter statement tweet post memo email essay book report obituary story
    piece`,
  display: `ad ads advert adverts sign signs banner banners placard placards poster posters leaflet leaflets flyer flyers caption
    captions headline headlines spot spots shirt shirts sticker stickers`,
  absolute: 'with',
  addressing: `tell tells told telling inform informs informed informing assure assures assured remind reminds
    reminded address addressed`,
  leadsItself: 'said',
  quotedPassive: 'quoted',
  otherOffice: 'former vice deputy ex acting interim assistant associate shadow retired then',
  eachTimeNew: `spokesman spokeswoman spokesperson official aide source adviser advisor insider representative person
    lawyer attorney member supporter voter critic`,
} as const;

/** In whose view a thing is so, as `SpeechData` tells. */
export const VIEWS = `according_to_* in_the_view/words/opinion/eyes_of_* in_~_view/opinion/eyes to_~_mind`;

/** What leads to whom or where something was said, by the prepositions behind it. */
export const VENUES = `interview:with,to,on,for interviews:with,to conversation:with speaking:to,with,on,at talking:to,with
  spoke:to,with statement:to comments:to email:to writing:in,for appearing:on appearance:on`;

/** How words end that may be a verb, an adverb, a plural; and those that names of people seldom end like. */
export const ENDINGS = {
  verb: 'ed s t ew ld ke ve ly an ng id',
  regularVerb: 'ed s',
  past: 'ed',
  present: 's',
  adverb: 'ly',
  plural: 's',
  singular: "ss us 's ’s",
  noName: 'ing ly ed tion ness ment',
  person: 'er or ist man woman ant ian eer',
} as const;
