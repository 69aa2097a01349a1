/**
 * Changes of sense that neither a "not" nor a number shows: a word for its opposite (first/last,
 * satisfied/unsatisfied, with/without), and a step on a scale of amount, frequency or certainty (some/all,
 * often/always). Only what general lists and prefixes can tell; other changes of content are misquotes.
 */
export function oppositeIn(draft: readonly string[], source: readonly string[]): boolean {
  const added = draft.filter((key) => !source.includes(key));
  const gone = source.filter((key) => !draft.includes(key));
  return added.some((a) => gone.some((b) => areOpposites(a, b)));
}

/** What kind of scale a change moves along, if it does; only where a word of the scale was exchanged or added. */
export function quantityShift(draft: readonly string[], source: readonly string[]): string | undefined {
  for (const [name, scale] of SCALES) {
    const added = draft.filter((key) => scale.has(key) && !source.includes(key));
    const gone = source.filter((key) => scale.has(key) && !draft.includes(key));
    if (added.length > 0 && (gone.length > 0 || source.length === 0)) return name;
  }
  const dates = (keys: readonly string[]) => keys.filter((key) => DATES.has(key)).join(' ');
  if (draft.length > 0 && source.length > 0 && dates(draft) !== dates(source) && dates(source) !== '')
    return 'a date';
  return unitShift(draft, source);
}

function unitShift(draft: readonly string[], source: readonly string[]): string | undefined {
  const added = draft.filter((key) => UNITS.has(key) && !source.includes(key));
  const gone = source.filter((key) => UNITS.has(key) && !draft.includes(key));
  const differ = added.some((a) => gone.some((b) => singular(a) !== singular(b)));
  return differ ? 'a unit' : undefined;
}

const singular = (word: string): string => word.replace(/s$/, '').replace(/re$/, 'er');

function areOpposites(a: string, b: string): boolean {
  if (OPPOSITES.get(a)?.has(b)) return true;
  return isNegatedForm(a, b) || isNegatedForm(b, a);
}

/** "unsatisfied" of "satisfied", "careless" of "careful". */
function isNegatedForm(negated: string, plain: string): boolean {
  if (plain.length > 2 && PREFIXES.some((prefix) => negated === prefix + plain)) return true;
  return negated.endsWith('less') && plain.endsWith('ful') && negated.slice(0, -4) === plain.slice(0, -3);
}

const PREFIXES = ['un', 'in', 'im', 'il', 'ir', 'dis', 'non', 'mis', 'de', 'under', 'over', 'anti'];

const list = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const SCALES: readonly (readonly [string, ReadonlySet<string>])[] = [
  [
    'an amount',
    list(
      'all every each most many much several some few little none any both half enough everyone everybody ' +
        'everything someone somebody something anyone anybody anything nobody nothing majority minority whole entire',
    ),
  ],
  [
    'how often',
    list('always constantly usually often frequently sometimes occasionally rarely seldom never ever'),
  ],
  [
    'how certain',
    list('certainly definitely surely undoubtedly probably likely possibly perhaps maybe unlikely doubtful'),
  ],
  [
    'how complete',
    list(
      'completely totally entirely fully wholly partly partially mostly largely almost nearly barely only just',
    ),
  ],
];

const DATES = list(
  'monday tuesday wednesday thursday friday saturday sunday january february march april june july august ' +
    'september october november december yesterday today tomorrow tonight morning afternoon evening night ' +
    'spring summer autumn winter weekend',
);

const UNITS = list(
  'second seconds minute minutes hour hours day days week weeks month months year years decade decades century ' +
    'centuries inch inches foot feet yard yards mile miles metre metres meter meters kilometre kilometres ' +
    'kilometer kilometers millimetre millimetres millimeter millimeters centimetre centimetres centimeter ' +
    'centimeters millilitre millilitres milliliter milliliters milligram milligrams fortnight fortnights gram grams kilo kilos kilogram kilograms pound pounds ounce ounces ton tons tonne ' +
    'tonnes litre litres liter liters gallon gallons acre acres hectare hectares degree degrees dollar dollars ' +
    'euro euros pence cent cents percent % $ £ € hundred thousand million billion trillion',
);

const OPPOSITES: ReadonlyMap<string, ReadonlySet<string>> = (() => {
  const opposites = new Map<string, Set<string>>();
  const pairs =
    'first last, more less, more fewer, most least, better worse, best worst, good bad, up down, in out, ' +
    'before after, increase decrease, increased decreased, increases decreases, rise fall, rises falls, ' +
    'rose fell, rising falling, win lose, won lost, wins loses, winning losing, love hate, loved hated, ' +
    'loves hates, right wrong, with without, for against, agree disagree, agreed disagreed, accept reject, ' +
    'accepted rejected, accept refuse, accepted refused, support oppose, supported opposed, supports opposes, ' +
    'high low, higher lower, highest lowest, big small, bigger smaller, biggest smallest, large small, ' +
    'larger smaller, long short, longer shorter, old new, older newer, older younger, young old, early late, ' +
    'earlier later, open closed, open shut, opened closed, start stop, started stopped, begin end, began ended, ' +
    'strong weak, stronger weaker, easy hard, easy difficult, easier harder, safe dangerous, safe unsafe, ' +
    'true false, guilty innocent, public private, rich poor, hot cold, warm cold, fast slow, faster slower, ' +
    'quick slow, quickly slowly, near far, top bottom, above below, over under, left right, inside outside, ' +
    'success failure, succeed fail, succeeded failed, pass fail, passed failed, friend enemy, friends enemies, ' +
    'ally enemy, allies enemies, always never, everyone nobody, everything nothing, all none, yes no, ' +
    'legal illegal, cheap expensive, buy sell, bought sold, gain loss, gains losses, profit loss, life death, ' +
    'alive dead, live die, lived died, war peace, hope fear, ally opponent, arrive leave, arrived left, ' +
    'came went, come go, give take, gave took, include exclude, included excluded, allow forbid, allowed banned, ' +
    'allow ban, admit deny, admitted denied, remember forget, remembered forgot, happy sad, happy unhappy, ' +
    'proud ashamed, brave afraid, clean dirty, full empty, present absent, minimum maximum, least most, if unless';
  for (const pair of pairs.split(', ')) {
    const [a, b] = pair.split(' ');
    if (a === undefined || b === undefined) continue;
    opposites.set(a, (opposites.get(a) ?? new Set()).add(b));
    opposites.set(b, (opposites.get(b) ?? new Set()).add(a));
  }
  return opposites;
})();
