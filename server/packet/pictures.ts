import { inSeries, type Said, say } from '../text/said.ts';
import { articlesInWords, quotationsInWords, wordsInWords } from './countsInWords.ts';
import type { Packet, PacketQuotation } from './packet.ts';

/** Puts what the page itself says, and names, into HTML. */
export type Shown = (said: Said) => string;

/** What a quotation looks like in the strip, from the gravest down: a colour and, for print without any, a height. */
export type Look = 'wrong' | 'altered' | 'unknown' | 'fine';

export function lookOf({ verdict, findings }: PacketQuotation): Look {
  if (findings.some(({ severity }) => severity === 'error')) return 'wrong';
  if (verdict === 'altered' || findings.some(({ severity }) => severity === 'warning')) return 'altered';
  return verdict === 'verbatim' ? 'fine' : 'unknown';
}

const COLOURS: Readonly<Record<Look, string>> = {
  wrong: '#b3261e',
  altered: '#b26a00',
  unknown: '#8a8f98',
  fine: '#2e7d4f',
};

/** How high it stands in the strip: the graver, the higher. What is not confirmed is an outline. */
const HEIGHTS: Readonly<Record<Look, number>> = { wrong: 22, altered: 16, unknown: 10, fine: 10 };

const LABELS: Readonly<Record<Look, Said>> = {
  wrong: say`wrong`,
  altered: say`altered`,
  unknown: say`not confirmed`,
  fine: say`verbatim`,
};

const WIDTH = 680;

/**
 * The draft as a strip, with its quotations coloured by verdict; those to look at stand out and have their numbers
 * above them where there is room. SVG text, nothing of it from outside.
 */
export function stripOf({ draft, quotations }: Packet, shown: Shown): string {
  const x = (offset: number) => (draft.length === 0 ? 0 : (offset / draft.length) * WIDTH);
  let free = 0;
  const marks = quotations.map((quotation) => {
    const look = lookOf(quotation);
    const from = x(quotation.start);
    const width = Math.max(2, x(quotation.end) - from);
    const label = String(quotation.number);
    const middle = from + width / 2;
    const isNamed = look !== 'fine' && middle - label.length * 4 >= free;
    if (isNamed) free = middle + label.length * 4;
    const number = isNamed
      ? `<text x="${middle.toFixed(1)}" y="9" text-anchor="middle" font-size="10">${label}</text>`
      : '';
    return `${barOf(look, { from, width, base: BASE }, `${label}: ${shown(LABELS[look])}`)}${number}`;
  });
  const used = new Set(quotations.map(lookOf));
  const legend = (Object.keys(COLOURS) as Look[])
    .filter((look) => used.has(look))
    .map(
      (look, at) =>
        `${barOf(look, { from: at * 120, width: 10, base: 66 })}<text x="${at * 120 + 16}" y="65">${shown(LABELS[look])}</text>`,
    );
  return `<svg viewBox="0 0 ${WIDTH} 70" role="img" aria-label="${shown(say`The draft from its beginning to its end, its quotations coloured by verdict`)}"><rect x="0" y="${BASE - 3}" width="${WIDTH}" height="3" fill="#d5d9de"/>${marks.join('')}${legend.join('')}</svg>`;
}

/** Where the strip's bars stand. */
const BASE = 36;

/** Where a bar stands, in units of the picture. */
interface BarPlace {
  readonly from: number;
  readonly width: number;
  readonly base: number;
}

function barOf(look: Look, { from, width, base }: BarPlace, title = ''): string {
  const height = HEIGHTS[look];
  const fill =
    look === 'unknown'
      ? `fill="#fff" stroke="${COLOURS[look]}" stroke-width="1.5"`
      : `fill="${COLOURS[look]}"`;
  const name = title === '' ? '' : `<title>${title}</title>`;
  return `<rect x="${from.toFixed(1)}" y="${base - height}" width="${width.toFixed(1)}" height="${height}" ${fill}>${name}</rect>`;
}

/** Who is quoted how much and from how many sources, as bars. Names are escaped by `escaped`. */
export function barsOf({ speakers }: Packet, shown: Shown): string {
  const first = speakers.slice(0, MOST_BARS);
  const most = Math.max(1, ...first.map(({ quotations }) => quotations));
  const rows = first.map(({ name, quotations, words, sources }, at) => {
    const y = at * ROW;
    const length = Math.max(3, (quotations / most) * 240);
    const from = sources === 0 ? say`from no article` : say`from ${articlesInWords(sources)}`;
    const counts = inSeries([quotationsInWords(quotations), wordsInWords(words), from], ', ');
    return `<text x="180" y="${y + 14}" text-anchor="end">${shown(shortened(name))}</text><rect x="188" y="${y + 4}" width="${length.toFixed(1)}" height="13" fill="#34566b"/><text x="${(196 + length).toFixed(1)}" y="${y + 14}">${shown(counts)}</text>`;
  });
  const left = speakers.length - first.length;
  if (left > 0)
    rows.push(`<text x="188" y="${first.length * ROW + 14}">${shown(say`and ${left} more`)}</text>`);
  return `<svg viewBox="0 0 ${WIDTH} ${Math.max(1, rows.length) * ROW + 4}" role="img" aria-label="${shown(say`Who is quoted how often, and from how many sources`)}">${rows.join('')}</svg>`;
}

const ROW = 22;
const MOST_BARS = 12;

function shortened(name: string): string {
  return name.length > 26 ? `${name.slice(0, 25)}…` : name;
}
