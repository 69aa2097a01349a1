import type { CorpusIndex } from '../../server/search/corpusIndex.ts';
import { mutated } from './mutate.ts';
import type { Dice } from './trial.ts';

/** What a draft is made of: the drafts of a copy desk and the articles that they quote. */
export interface Material {
  readonly drafts: readonly string[];
  readonly corpus: CorpusIndex;
}

/** A draft by a small grammar of quoting, or of the desk's own, then damaged or left as it is. */
export function writeDraft(material: Material, dice: Dice): string {
  const pieces = Array.from({ length: 1 + dice.below(3) }, () =>
    dice.chance(0.35) ? dice.pick(material.drafts) : paragraph(material, dice),
  );
  const text = pieces.join(dice.pick(['\n\n', '\n\n', '\n\n', '\n', ' ', '\r\n\r\n']));
  const whole = dice.chance(0.1)
    ? `---\ntitle: ${words(material, dice, 3)}\n${dice.pick(['---', '...', ''])}\n${text}`
    : text;
  return dice.chance(0.5) ? mutated(whole, dice) : whole;
}

function paragraph(material: Material, dice: Dice): string {
  const [open, close] = dice.pick(MARKS);
  const said = altered(words(material, dice, 3 + dice.below(25)), dice);
  const who = dice.pick([
    ...names(material, dice),
    'She',
    'He',
    'the spokesman',
    'A festival programmer',
    'Mia Holt',
    'Dr. Zed',
  ]);
  const verb = dice.pick([
    'said',
    'told the Courier',
    'added',
    'asked',
    'wrote',
    'insisted',
    'recalled in 1998',
  ]);
  const cite = dice.pick([
    '',
    '',
    '',
    '[^1]',
    ' [@a, p. 3]',
    ' (Courier, 10 March 2025)',
    ` [${who}](https://a.example/x)`,
  ]);
  const at = said.indexOf(' ', dice.below(said.length));
  const body = dice.pick([
    `${open}${said},${close} ${who} ${verb}.${cite}`,
    `${who} ${verb}: ${open}${said}.${close}${cite}`,
    `${who} ${verb} that ${open}${said}${close}${cite}.`,
    `${open}${said.slice(0, at)},${close} ${who} ${verb}, ${open}${said.slice(at + 1)}.${close}${cite}`,
    `${who} spoke to reporters.\n\n${open}${said}.${close}${cite}`,
    `${open}${said}.${close}`,
    `${open}${said}.\n\n${open}${words(material, dice, 12)},${close} ${who} ${verb}.`,
    `> ${said}\n>\n> — ${who}${cite}`,
    `${who}: ${said}`,
    `<blockquote>${said}</blockquote> ${who} ${verb}`,
    `| ${who} | ${open}${said}${close} |\n|---|---|\n| x | ${open}${said}${close} |`,
    `# ${open}${said}${close}`,
    `- ${who} ${verb}, ${open}${said}.${close}\n- ${open}${said}${close} (emphasis added)`,
  ]);
  return cite === '[^1]' ? `${body}\n\n[^1]: ${who}, *Courier*, https://a.example/x.` : body;
}

const MARKS = [
  ['“', '”'],
  ['"', '"'],
  ['‘', '’'],
  ["'", "'"],
  ['«', '»'],
  ['„', '“'],
  ['“', ''],
  ['*“', '”*'],
] as const;

/** Words that stand one behind another in some article. */
function words({ corpus }: Material, dice: Dice, count: number): string {
  const { article, speech } = dice.pick([...corpus.articles()]);
  const quote = speech.quotes.length > 0 && dice.chance(0.8) ? dice.pick(speech.quotes) : undefined;
  const text = quote ? article.text.slice(quote.start, quote.end) : article.text.slice(article.body.start);
  const all = text.split(/\s+/).filter((word) => word !== '');
  const from = quote && dice.chance(0.5) ? 0 : dice.below(Math.max(1, all.length - count));
  return all.slice(from, from + count).join(' ');
}

function names({ corpus }: Material, dice: Dice): string[] {
  const { speech } = dice.pick([...corpus.articles()]);
  return speech.quotes.flatMap(({ attribution }) => (attribution?.who === 'named' ? [attribution.name] : []));
}

/** The words as somebody might quote them who is careless, or honest, or neither. */
function altered(said: string, dice: Dice): string {
  const list = said.split(' ');
  const at = dice.below(list.length);
  const word = list[at] ?? '';
  switch (dice.below(12)) {
    case 0:
      return list.toSpliced(at, 1).join(' ');
    case 1:
      return list.with(at, dice.pick(['never', 'granite', '12', 'Bo Lang', 'would', 'um'])).join(' ');
    case 2:
      return list.toSpliced(at, 1 + dice.below(6), dice.pick(['…', '...', '[…]', '. . .'])).join(' ');
    case 3:
      return list.with(at, `[${dice.pick(['the council', 'sic', 'will', word])}]`).join(' ');
    case 4:
      return list.toSpliced(at, 0, dice.pick(['not', 'very', 'um', 'you know'])).join(' ');
    case 5:
      return [...list.slice(at), ...list.slice(0, at)].join(' ');
    case 6:
      return list.with(at, `*${word}*`).join(' ');
    case 7:
      return `${said} ${list.slice(at).join(' ')}`;
    case 8:
      return said.toUpperCase();
    default:
      return said;
  }
}
