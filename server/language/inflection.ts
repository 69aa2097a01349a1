/**
 * Whether two words are forms of one word (walk/walked, city/cities, go/went): by their regular endings, and by
 * a list of the common irregular verbs and nouns.
 */
export function areFormsOfOneWord(a: string, b: string): boolean {
  if (a === b) return true;
  const first = irregular(a);
  const second = irregular(b);
  if (first !== undefined || second !== undefined) return (first ?? stem(a)) === (second ?? stem(b));
  return stem(a) === stem(b);
}

/** A word without its regular ending; not always a word itself, only good for comparing. */
function stem(word: string): string {
  let stemmed = word.replace(/'s$/, '');
  if (stemmed.length > 4)
    stemmed = stemmed.replace(/(?:ies|ied)$/, 'y').replace(/([^s])es$|([^su])s$/, '$1$2');
  else if (stemmed.length > 3) stemmed = stemmed.replace(/([^su])s$/, '$1');
  if (stemmed.length > 4) stemmed = stemmed.replace(/(?:ing|ed)$/, '');
  stemmed = stemmed.replace(/([bdfgklmnprtz])\1$/, '$1');
  return stemmed.length > 2 ? stemmed.replace(/[ey]$/, '') : stemmed;
}

function irregular(word: string): string | undefined {
  return IRREGULAR.get(word.replace(/n't$/, ''));
}

const IRREGULAR: ReadonlyMap<string, string> = new Map(
  (
    'be is are was were been being am; have has had having; do does did done doing; go goes went gone going; ' +
    'say says said saying; make makes made making; take takes took taken taking; come comes came coming; ' +
    'see sees saw seen seeing; know knows knew known knowing; get gets got gotten getting; ' +
    'give gives gave given giving; find finds found finding; think thinks thought thinking; ' +
    'tell tells told telling; become becomes became becoming; leave leaves left leaving; ' +
    'feel feels felt feeling; bring brings brought bringing; begin begins began begun beginning; ' +
    'keep keeps kept keeping; hold holds held holding; write writes wrote written writing; ' +
    'stand stands stood standing; hear hears heard hearing; mean means meant meaning; ' +
    'meet meets met meeting; run runs ran running; pay pays paid paying; sit sits sat sitting; ' +
    'speak speaks spoke spoken speaking; lead leads led leading; grow grows grew grown growing; ' +
    'lose loses lost losing; fall falls fell fallen falling; send sends sent sending; ' +
    'build builds built building; understand understands understood; draw draws drew drawn drawing; ' +
    'break breaks broke broken breaking; spend spends spent spending; rise rises rose risen rising; ' +
    'drive drives drove driven driving; buy buys bought buying; wear wears wore worn wearing; ' +
    'choose chooses chose chosen choosing; shoot shoots shot shooting; win wins won winning; ' +
    'fight fights fought fighting; catch catches caught catching; teach teaches taught teaching; ' +
    'sell sells sold selling; throw throws threw thrown throwing; eat eats ate eaten eating; ' +
    'fly flies flew flown flying; forget forgets forgot forgotten forgetting; sing sings sang sung singing; ' +
    'swim swims swam swum; drink drinks drank drunk; sleep sleeps slept sleeping; ' +
    'steal steals stole stolen; forgive forgives forgave forgiven; hide hides hid hidden hiding; ' +
    'man men; woman women; child children; person people; foot feet; life lives; wife wives; mouse mice; ' +
    'will would; can could; may might; shall should; this these; that those; a an'
  )
    .split('; ')
    .flatMap((forms) => {
      const all = forms.split(' ');
      return all.map((form): [string, string] => [form, `${all[0]}*`]);
    }),
);
