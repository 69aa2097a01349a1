/** What a form of a verb can be in its sentence. */
export type VerbForm = 'plain' | 'finite' | 'participle';

const VOWELS = 'aeiou';
/** Verbs whose last consonant is doubled before -ed and -ing, as no rule of spelling tells without the stress. */
const DOUBLING = words(
  'admit tag rebut quip nod sob beg brag dub rip rap pan grin snap slam shrug blog refer chat',
);
/** Verbs that British spelling doubles and American does not: both are read. */
const DOUBLED_IN_BRITAIN = words('label signal marvel counsel travel level quarrel');

/** The forms of an English verb given as `plain`, or `plain:past` or `plain:past,participle`: say, says, said, saying. */
export function inflect(entry: string): [form: string, as: VerbForm][] {
  const [plain = '', irregular] = entry.split(':');
  const pasts = irregular?.split(',') ?? stems(plain).map((stem) => pastOf(plain, stem));
  const silentE = plain.endsWith('e') && !plain.endsWith('ee');
  const gerunds = silentE ? [`${plain.slice(0, -1)}ing`] : stems(plain).map((stem) => `${stem}ing`);
  const forms: [string, VerbForm][] = [
    [thirdOf(plain), 'finite'],
    ...pasts.map((past): [string, VerbForm] => [past, 'finite']),
    ...gerunds.map((gerund): [string, VerbForm] => [gerund, 'participle']),
  ];
  return pasts.includes(plain) ? forms : [[plain, 'plain'], ...forms];
}

function thirdOf(plain: string): string {
  if (endsInConsonantY(plain)) return `${plain.slice(0, -1)}ies`;
  return /(s|x|z|ch|sh|(?:^|_)go)$/.test(plain) ? `${plain}es` : `${plain}s`;
}

function pastOf(plain: string, stem: string): string {
  if (plain.endsWith('e')) return `${plain}d`;
  return endsInConsonantY(plain) ? `${plain.slice(0, -1)}ied` : `${stem}ed`;
}

/** What -ed and -ing are put to. */
function stems(plain: string): string[] {
  const doubled = plain + plain.slice(-1);
  if (DOUBLED_IN_BRITAIN.has(plain)) return [plain, doubled];
  return [DOUBLING.has(plain) ? doubled : plain];
}

function endsInConsonantY(plain: string): boolean {
  return plain.endsWith('y') && !VOWELS.includes(plain.slice(-2, -1));
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
