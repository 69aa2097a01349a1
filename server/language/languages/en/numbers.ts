import type { NumberData } from '../../data/language.ts';

const UNITS =
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
  eighteen nineteen`.split(/\s+/);
const TENS = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

function names(value: number): readonly string[] {
  if (value < 20) return [UNITS[value] ?? ''];
  if (value < 100)
    return [[TENS[Math.floor(value / 10)], value % 10 === 0 ? '' : UNITS[value % 10]].join(' ').trim()];
  if (value >= 1000 && value < 1100) return [];
  const rest = value % 100;
  const heads = [
    `${UNITS[Math.floor(value / 100)]} hundred`,
    ...(value < 200 ? ['hundred', 'a hundred'] : []),
  ];
  if (rest === 0) return heads;
  return names(rest).flatMap((tail) => heads.flatMap((head) => [`${head} and ${tail}`, `${head} ${tail}`]));
}

export const NUMBERS_EN: NumberData = {
  decimal: '.',
  names,
  most: 1999,
  scales:
    'thousand:1000 million:1000000 billion:1000000000 trillion:1000000000000 lakh:100000 crore:10000000 m:1000000 bn:1000000000',
  shortScales: 'm:1000000 bn:1000000000 k:1000 tn:1000000000000 hundred:100',
  and: 'and',
  ordinals: `zeroth:0 first:1 second:2 third:3 fourth:4 fifth:5 sixth:6 seventh:7 eighth:8 ninth:9 tenth:10 eleventh:11
    twelfth:12 thirteenth:13 fourteenth:14 fifteenth:15 sixteenth:16 seventeenth:17 eighteenth:18 nineteenth:19
    twentieth:20 thirtieth:30 fortieth:40 fiftieth:50 hundredth:100 thousandth:1000`,
  vague: `hundred:100 hundreds:100 thousand:1000 thousands:1000 million:1000000 millions:1000000 billion:1000000000
    billions:1000000000 dozen:12 dozens:12 half:0.5 third:0.333 thirds:0.333 quarter:0.25 quarters:0.25 double:2 twice:2 triple:3
    thrice:3 once:1`,
  ordinalEndings: 'st nd rd th s',
  forms: `pct:% pc:% percent:% &:and mr:mister dr:doctor prof:professor gov:governor sen:senator rep:representative gen:general
    lt:lieutenant capt:captain sgt:sergeant rev:reverend st:street ave:avenue rd:road vs:versus v:versus etc:etcetera
    km:kilometre kilometres:kilometre kilometers:kilometre kilometer:kilometre kg:kilogram kilograms:kilogram kilos:kilogram
    kilo:kilogram metres:metre meters:metre meter:metre cm:centimetre centimetres:centimetre centimeters:centimetre
    mm:millimetre millimetres:millimetre millimeters:millimetre mph:miles_per_hour ft:foot feet:foot inches:inch ins:inch
    yd:yard yds:yard yards:yard mi:mile miles:mile lb:pound lbs:pound oz:ounce ounces:ounce hr:hour hrs:hour hours:hour
    min:minute mins:minute minutes:minute secs:second seconds:second m²:sq_metre km²:sq_kilometre ft²:sq_foot m³:cubic_metre square:sq
    degrees:degree °:degree minus:− jan:january feb:february apr:april aug:august sept:september sep:september
    oct:october nov:november dec:december govt:government dept:department tv:television ok:okay uk:united_kingdom
    eu:european_union`,
  currencies: '$:dollar dollars:dollar £:pound pounds:pound €:euro euros:euro ¥:yen yen:yen',
  percent: 'per cent',
  units: `second seconds minute minutes hour hours day days week weeks month months year years decade decades century centuries
    inch inches foot feet yard yards mile miles metre metres meter meters kilometre kilometres kilometer kilometers
    millimetre millimetres millimeter millimeters centimetre centimetres centimeter centimeters millilitre millilitres
    milliliter milliliters milligram milligrams fortnight fortnights gram grams kilo kilos kilogram kilograms pound pounds
    ounce ounces ton tons tonne tonnes litre litres liter liters gallon gallons acre acres hectare hectares degree degrees
    dollar dollars euro euros pence cent cents percent % $ £ € hundred thousand lakh lakhs crore crores million billion trillion`,
  pronounOne: 'one',
};
