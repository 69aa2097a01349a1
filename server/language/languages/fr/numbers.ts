import type { NumberData } from '../../data/language.ts';

const UNITS =
  `zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix_sept dix_huit
  dix_neuf`
    .split(/\s+/)
    .map((word) => word.replaceAll('_', ' '));
const TENS = [
  '',
  '',
  'vingt',
  'trente',
  'quarante',
  'cinquante',
  'soixante',
  'soixante',
  'quatre vingt',
  'quatre vingt',
];

function names(value: number): readonly string[] {
  if (value === 1) return ['un', 'une'];
  if (value >= 1000) {
    const rest = value % 100;
    const head = `${UNITS[Math.floor(value / 100)]} cent`;
    if (value < 1100) return [];
    return rest === 0 ? [`${head}s`, head] : names(rest).map((tail) => `${head} ${tail}`);
  }
  if (value < 20) return [UNITS[value] ?? ''];
  if (value < 100) return tens(value);
  const rest = value % 100;
  const head = value < 200 ? 'cent' : `${UNITS[Math.floor(value / 100)]} cent`;
  if (rest === 0) return value < 200 ? [head] : [`${head}s`, head];
  return names(rest).map((tail) => `${head} ${tail}`);
}

function tens(value: number): readonly string[] {
  const ten = Math.floor(value / 10);
  const rest = ten === 7 || ten === 9 ? value - (ten - 1) * 10 : value % 10;
  const name = TENS[ten] ?? '';
  const others = [
    ...(ten === 7 ? [`septante ${UNITS[value % 10]}`] : []),
    ...(ten === 9 ? [`nonante ${UNITS[value % 10]}`] : []),
  ].map((word) => word.replace(/ zéro$/, ''));
  if (rest === 0) return ten === 8 ? ['quatre vingts', name] : [name];
  const joined =
    (rest === 1 || rest === 11) && ten !== 8 && ten !== 9
      ? `${name} et ${UNITS[rest]}`
      : `${name} ${UNITS[rest]}`;
  return [joined, ...others];
}

export const NUMBERS_FR: NumberData = {
  decimal: ',',
  names,
  most: 1999,
  scales: `mille:1000 million:1000000 millions:1000000 milliard:1000000000 milliards:1000000000 md:1000000000
    mds:1000000000`,
  bareScales: true,
  and: 'et',
  ordinals: `premier:1 première:1 deuxième:2 second:2 seconde:2 troisième:3 quatrième:4 cinquième:5 sixième:6 septième:7 huitième:8
    neuvième:9 dixième:10 onzième:11 douzième:12 quinzième:15 vingtième:20 trentième:30 centième:100`,
  vague: `centaine:100 centaines:100 millier:1000 milliers:1000 dizaine:10 dizaines:10 douzaine:12 douzaines:12 vingtaine:20
    trentaine:30 quarantaine:40 cinquantaine:50 demi:0.5 demie:0.5 moitié:0.5 tiers:0.333 quart:0.25 double:2 triple:3`,
  ordinalEndings: 'er re e ème eme è nd nde',
  forms: `&:et km:kilomètre kilomètres:kilomètre kg:kilogramme kilogrammes:kilogramme kilos:kilogramme kilo:kilogramme
    mètres:mètre cm:centimètre centimètres:centimètre h:heure heures:heure min:minute minutes:minute m:monsieur
    mme:madame mlle:mademoiselle dr:docteur pr:professeur me:maître ha:hectare hectares:hectare m²:mètre_carré degrés:degré °:degré moins:−`,
  currencies: '€:euro euros:euro $:dollar dollars:dollar £:livre livres:livre francs:franc',
  percent: 'pour cent, pour 100',
  units: `seconde secondes minute minutes heure heures jour jours semaine semaines mois an ans année années décennie décennies
    siècle siècles mètre mètres kilomètre kilomètres centimètre centimètres gramme grammes kilo kilos tonne tonnes litre litres
    hectare hectares degré degrés euro euros dollar dollars centime centimes mille million millions milliard milliards %
    € $`,
  pronounOne: 'un une',
};
