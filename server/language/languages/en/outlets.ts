/** Words that outlets are called by; beside others they make a name that of an outlet. */
export const OUTLET_WORDS = `times post news herald tribune journal radio tv television magazine review gazette telegraph
  guardian mail courier chronicle observer sentinel ledger star mirror express echo standard dispatch examiner
  inquirer enquirer bulletin press weekly daily globe record register advertiser independent argus mercury monitor
  broadcasting channel network podcast newspaper gazeta zeitung tagblatt`;

/**
 * Names of newspapers, magazines, broadcasters and agencies that no such word gives away. Compiled by hand from
 * general knowledge in November 2026; an outlet that is missing is still known where an article names it, or where
 * the draft sets it in italics.
 */
export const OUTLET_NAMES = `afp|al jazeera|associated press|ap|ars technica|axios|bbc|bloomberg|buzzfeed|cbc|cbs|abc|nbc|
  cnbc|cnn|msnbc|npr|pbs|itv|itn|rté|rte|rnz|cosmopolitan|corriere della sera|deadline|der spiegel|spiegel|die welt|
  die zeit|dpa|el mundo|el país|el pais|elle|empire|entertainment weekly|esquire|euronews|financial times|forbes|
  fortune|gq|haaretz|harper's|indiewire|indie wire|jacobin|kyodo|la repubblica|la stampa|le figaro|le monde|libération|
  los angeles times|marie claire|newsweek|nme|new scientist|nature|nhk|o globo|people|pitchfork|playboy|politico|
  private eye|propublica|quartz|reuters|rolling stone|salon|science|scientific american|semafor|slate|south china morning post|
  stuff|süddeutsche zeitung|the atlantic|the athletic|the economist|the hill|the nation|the new republic|new yorker|
  the onion|the spectator|spectator|the verge|the wire|time|time out|usa today|vanity fair|variety|vice|vogue|vox|
  washington examiner|wired|xinhua|yahoo entertainment|yle|zdf|ard`;

/** Words for a text of an outlet, by which its own voice is meant: "the review". */
export const TEXT_WORDS = 'review article report piece critic reviewer editorial column story profile essay';

/** Words that say what kind of outlet or text it is and never which one. */
export const GENERIC_WORDS = `review reviewer critic interview report article newspaper paper magazine website site editorial
  column story profile essay piece blog podcast show programme program channel of in`;
