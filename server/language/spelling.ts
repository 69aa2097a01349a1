import { createRecent } from '../text/recent.ts';

/**
 * Whether two different words are one word in British and American spelling (colour/color, organise/organize,
 * travelled/traveled). Both are brought to one spelling by the regular correspondences, with a list of the
 * irregular pairs; a word that another rule could make of itself by chance is too short to be touched.
 */
export function areSpellingsOfOneWord(a: string, b: string): boolean {
  return a !== b && oneSpelling(a) === oneSpelling(b);
}

function oneSpelling(word: string): string {
  const known = spellings.get(word);
  if (known !== undefined) return known;
  let spelt = PAIRS.get(word);
  if (spelt === undefined) {
    spelt = word;
    for (const [pattern, replacement] of RULES) spelt = spelt.replace(pattern, replacement);
    spelt = PAIRS.get(spelt) ?? spelt;
  }
  spellings.set(word, spelt, WORD + word.length * 4);
  return spelt;
}

/** Of some thousands of words; what one takes beside its letters. */
const SPELLINGS_BYTES = 1 << 20;
const WORD = 150;
const spellings = createRecent<string, string>(SPELLINGS_BYTES);

/** British on the left; a lookahead keeps the endings that the correspondence reaches over. */
const RULES: readonly (readonly [RegExp, string])[] = [
  [
    /^([a-z]{1,12}[bcdgilmnpv])our(?=(?:s|ed|ing|able|ably|ites?|ful|fully|less|al|ally|hoods?|ers?|ism|ists?|y)?$)/,
    '$1or',
  ],
  [/is(?=(?:e|es|ed|er|ers|ing|ations?|ational|able)$)/, 'iz'],
  [/ys(?=(?:e|es|ed|er|ers|ing)$)/, 'yz'],
  [/([bt])re(?=s?$)/, '$1er'],
  [/([bt])red$/, '$1ered'],
  [/ogue(?=s?$)/, 'og'],
  [/ence(?=s?$)/, 'ense'],
  // Only where the syllable before is weak: travelled and traveled, but never filling and filing.
  [/([aeiou][^aeiou]{1,4}[aeiou])ll(?=(?:ed|ing|ers?|ors?|ous)$)/, '$1l'],
  [/ae(?=[a-z]{3})/, 'e'],
  [/oe(?=[a-z]{2})/, 'e'],
  [/([a-z]{3})amme(?=s?$)/, '$1am'],
  [/([a-z]{2}[dg])ement(?=s?$)/, '$1ment'],
  [/wards$/, 'ward'],
  [/lfil(?=(?:s|ment)?$)/, 'lfill'],
];

const PAIRS: ReadonlyMap<string, string> = new Map(
  (
    'grey gray, greys grays, greyer grayer, cheque check, cheques checks, tyre tire, tyres tires, kerb curb, ' +
    'aluminium aluminum, sceptical skeptical, sceptic skeptic, sceptics skeptics, scepticism skepticism, ' +
    'mould mold, mouldy moldy, moulds molds, plough plow, ploughed plowed, ploughs plows, pyjamas pajamas, ' +
    'whilst while, amongst among, amidst amid, learnt learned, burnt burned, dreamt dreamed, spelt spelled, ' +
    'leapt leaped, leant leaned, spilt spilled, spoilt spoiled, ageing aging, storey story, storeys stories, ' +
    'enrol enroll, enrols enrolls, fulfil fulfill, skilful skillful, wilful willful, instalment installment, ' +
    'instalments installments, licence license, licences licenses, practise practice, practised practiced, ' +
    'practising practicing, practises practices, manoeuvre maneuver, manoeuvres maneuvers, jewellery jewelry, ' +
    'mum mom, mums moms, cosy cozy, draught draft, draughts drafts, gaol jail, moustache mustache, ' +
    'doughnut donut, doughnuts donuts, yoghurt yogurt, smoulder smolder, smouldering smoldering, ' +
    'carcase carcass, artefact artifact, artefacts artifacts, tonne ton, tonnes tons, omelette omelet, ' +
    'cancelled canceled, woollen woolen, marvellous marvelous, speciality specialty, sulphur sulfur, ' +
    'furore furor, axe ax, catalogue catalog, dialogue dialog, programme program, programmes programs, ' +
    'judgement judgment, judgements judgments, acknowledgement acknowledgment, pretence pretense, ' +
    'titbit tidbit, whisky whiskey, adviser advisor, advisers advisors, okay ok, alright all-right'
  )
    .split(', ')
    .map((pair) => {
      const [british, american] = pair.split(' ');
      return [british ?? '', american ?? ''];
    }),
);
