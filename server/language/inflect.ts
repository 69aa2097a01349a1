/** What a form of a verb can be in its sentence. */
export type VerbForm = 'plain' | 'finite' | 'participle';

const VOWELS = 'aeiou';
/** Verbs of two syllables that double their last consonant, as no rule of spelling tells. */
const DOUBLING = new Set([
  'admit',
  'tag',
  'rebut',
  'quip',
  'nod',
  'sob',
  'beg',
  'brag',
  'dub',
  'jab',
  'rip',
  'rap',
  'pan',
  'tut',
  'grin',
  'chat',
  'snap',
  'slam',
  'shrug',
  'blog',
  'blur',
]);

/** The forms of an English verb given as `plain` or `plain:past`: say, says, said, saying. */
export function inflect(entry: string): [form: string, as: VerbForm][] {
  const [plain = '', past] = entry.split(':');
  const stem = DOUBLING.has(plain) ? plain + plain.slice(-1) : plain;
  const before = plain.slice(-2, -1);
  const consonantY = plain.endsWith('y') && !VOWELS.includes(before);
  const third = consonantY
    ? `${plain.slice(0, -1)}ies`
    : /(s|x|z|ch|sh)$/.test(plain)
      ? `${plain}es`
      : `${plain}s`;
  const silentE = plain.endsWith('e');
  const regular = silentE ? `${plain}d` : consonantY ? `${plain.slice(0, -1)}ied` : `${stem}ed`;
  const gerund = silentE && !plain.endsWith('ee') ? `${plain.slice(0, -1)}ing` : `${stem}ing`;
  const forms: [string, VerbForm][] = [
    [third, 'finite'],
    [past ?? regular, 'finite'],
    [gerund, 'participle'],
  ];
  return past === plain ? forms : [[plain, 'plain'], ...forms];
}
