/**
 * Words in a form that is the same however a house writes figures, units and titles: "nineteen" and "19",
 * "per cent" and "%", "Dr" and "Doctor". Two stretches with the same plain form say the same thing.
 */
export function plainForm(keys: readonly string[]): string {
  const plain: string[] = [];
  for (let at = 0; at < keys.length; at++) {
    const number = numberAt(keys, at);
    if (number !== undefined) {
      plain.push(String(number.value));
      at = number.to - 1;
      continue;
    }
    const key = keys[at] ?? '';
    if (key === 'per' && keys[at + 1] === 'cent') {
      plain.push('%');
      at++;
    } else plain.push(ABBREVIATIONS.get(key) ?? key);
  }
  return moveCurrency(plain).join(' ');
}

/** A text's numbers up to a hundred in words where it has figures and in figures where it has words. */
export function inOtherFigures(text: string): string {
  const keys = text.split(' ');
  const other: string[] = [];
  for (let at = 0; at < keys.length; at++) {
    const key = keys[at] ?? '';
    const scaled = /^(\d[\d,.]*)(m|bn|k)$/.exec(key);
    const number = numberAt(keys, at);
    if (scaled !== null) {
      const scale = { m: 'million', bn: 'billion', k: 'thousand' }[scaled[2] ?? ''] ?? '';
      other.push(scaled[1] ?? '', scale);
    } else if (number !== undefined && key !== 'one') {
      other.push(/^\d/.test(key) ? (inWords(number.value) ?? key) : String(number.value));
      at = number.to - 1;
    } else if (key === '%') other.push('per', 'cent');
    else if (!CURRENCIES.has(key)) other.push(key);
  }
  return other.join(' ');
}

function inWords(value: number): string | undefined {
  const name = (map: ReadonlyMap<string, number>, wanted: number) =>
    [...map].find(([, known]) => known === wanted)?.[0];
  if (value < 20) return name(UNITS, value);
  if (value >= 100) return undefined;
  const ten = name(TENS, value - (value % 10));
  return value % 10 === 0 ? ten : `${ten} ${name(UNITS, value % 10)}`;
}

/** The value of the number written in figures or words from `keys[at]` on, and where it ends. */
export function numberAt(keys: readonly string[], at: number): { value: number; to: number } | undefined {
  const first = keys[at] ?? '';
  const figure = figureValue(first);
  if (figure !== undefined) {
    const scale = SCALES.get(keys[at + 1] ?? '');
    return scale === undefined ? { value: figure, to: at + 1 } : { value: figure * scale, to: at + 2 };
  }
  let total = 0;
  let part = 0;
  let to = at;
  let any = false;
  while (to < keys.length) {
    const key = keys[to] ?? '';
    const unit = UNITS.get(key) ?? TENS.get(key);
    if (unit !== undefined) {
      // "twenty five" is one number, "five six" and "twenty thirty" are two.
      if (any && part % 100 !== 0 && !(part % 10 === 0 && unit < 10)) break;
      part += unit;
    } else if (key === 'hundred' && part < 10) {
      if (!any && !(to === at)) break;
      part = (part === 0 ? 1 : part) * 100;
    } else if (SCALES.has(key) && any) {
      total += (part === 0 ? 1 : part) * (SCALES.get(key) ?? 1);
      part = 0;
    } else if (key === 'and' && any && UNITS.has(keys[to + 1] ?? '') && part >= 100) {
      to++;
      continue;
    } else break;
    any = true;
    to++;
  }
  return any ? { value: total + part, to } : undefined;
}

/** All numbers among the keys, figures and words alike, in order. "one" alone is mostly a pronoun and left out. */
export function numbersOf(keys: readonly string[]): number[] {
  const numbers: number[] = [];
  for (let at = 0; at < keys.length; at++) {
    const number = numberAt(keys, at);
    if (number !== undefined) {
      if (!(number.to === at + 1 && keys[at] === 'one')) numbers.push(number.value);
      at = number.to - 1;
      continue;
    }
    const ordinal = ORDINALS.get(keys[at] ?? '');
    if (ordinal !== undefined) numbers.push(ordinal);
    else if (VAGUE_NUMBERS.has(keys[at] ?? '')) numbers.push(VAGUE_NUMBERS.get(keys[at] ?? '') ?? 0);
  }
  return numbers;
}

function figureValue(key: string): number | undefined {
  const match = /^(\d[\d,]*(?:\.\d+)?)(st|nd|rd|th|s|m|bn|k|%)?$/.exec(key);
  if (match === null) return undefined;
  const value = Number((match[1] ?? '').replaceAll(',', ''));
  switch (match[2]) {
    case 'm':
      return value * 1e6;
    case 'bn':
      return value * 1e9;
    case 'k':
      return value * 1e3;
    default:
      return value;
  }
}

/** "$14" and "14 dollars" alike become "14 dollar". */
function moveCurrency(words: string[]): string[] {
  const moved: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    const next = words[at + 1];
    if (CURRENCIES.has(word) && next !== undefined && /^\d/.test(next)) {
      moved.push(next, CURRENCIES.get(word) ?? word);
      at++;
    } else moved.push(CURRENCIES.get(word) ?? word);
  }
  return moved;
}

const words = (list: string) => list.split(' ');

const UNITS: ReadonlyMap<string, number> = new Map(
  words(
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen ' +
      'seventeen eighteen nineteen',
  ).map((word, value) => [word, value]),
);

const TENS: ReadonlyMap<string, number> = new Map(
  words('twenty thirty forty fifty sixty seventy eighty ninety').map((word, index) => [
    word,
    20 + index * 10,
  ]),
);

const SCALES: ReadonlyMap<string, number> = new Map([
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['m', 1e6],
  ['bn', 1e9],
]);

const ORDINALS: ReadonlyMap<string, number> = new Map(
  words(
    'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth ' +
      'fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth',
  ).map((word, value) => [word, value]),
);

/** They count as numbers: "hundreds" for "thousands" is no small change. */
const VAGUE_NUMBERS: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['hundreds', 100],
  ['thousand', 1e3],
  ['thousands', 1e3],
  ['million', 1e6],
  ['millions', 1e6],
  ['billion', 1e9],
  ['billions', 1e9],
  ['dozen', 12],
  ['dozens', 12],
  ['half', 0.5],
  ['third', 1 / 3],
  ['quarter', 0.25],
  ['double', 2],
  ['twice', 2],
  ['triple', 3],
  ['thrice', 3],
  ['once', 1],
]);

const CURRENCIES: ReadonlyMap<string, string> = new Map([
  ['$', 'dollar'],
  ['dollars', 'dollar'],
  ['£', 'pound'],
  ['pounds', 'pound'],
  ['€', 'euro'],
  ['euros', 'euro'],
  ['¥', 'yen'],
]);

const ABBREVIATIONS: ReadonlyMap<string, string> = new Map(
  [
    ['percent', '%'],
    ['pct', '%'],
    ['pc', '%'],
    ['&', 'and'],
    ['mr', 'mister'],
    ['dr', 'doctor'],
    ['prof', 'professor'],
    ['gov', 'governor'],
    ['sen', 'senator'],
    ['rep', 'representative'],
    ['gen', 'general'],
    ['lt', 'lieutenant'],
    ['capt', 'captain'],
    ['sgt', 'sergeant'],
    ['rev', 'reverend'],
    ['st', 'street'],
    ['ave', 'avenue'],
    ['rd', 'road'],
    ['vs', 'versus'],
    ['v', 'versus'],
    ['etc', 'etcetera'],
    ['km', 'kilometre'],
    ['kilometres', 'kilometre'],
    ['kilometers', 'kilometre'],
    ['kilometer', 'kilometre'],
    ['kg', 'kilogram'],
    ['kilograms', 'kilogram'],
    ['kilos', 'kilogram'],
    ['mph', 'miles per hour'],
    ['ft', 'feet'],
    ['jan', 'january'],
    ['feb', 'february'],
    ['mar', 'march'],
    ['apr', 'april'],
    ['aug', 'august'],
    ['sept', 'september'],
    ['sep', 'september'],
    ['oct', 'october'],
    ['nov', 'november'],
    ['dec', 'december'],
    ['govt', 'government'],
    ['dept', 'department'],
    ['tv', 'television'],
    ['ok', 'okay'],
    ['uk', 'united kingdom'],
    ['us', 'us'],
    ['eu', 'european union'],
  ].map(([short, long]) => [short ?? '', long ?? '']),
);
