import type { Packet, PacketQuotation } from './packet.ts';

/** What a quotation looks like in the strip, from the gravest down; each has a pattern beside its colour for print. */
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

const LABELS: Readonly<Record<Look, string>> = {
  wrong: 'wrong',
  altered: 'altered',
  unknown: 'not confirmed',
  fine: 'verbatim',
};

const WIDTH = 680;

/** The draft as a strip, with its quotations coloured by verdict and numbered. SVG text, nothing of it from outside. */
export function stripOf({ draft, quotations }: Packet): string {
  const x = (offset: number) => (draft.length === 0 ? 0 : (offset / draft.length) * WIDTH).toFixed(1);
  const marks = quotations.map((quotation) => {
    const look = lookOf(quotation);
    const width = Math.max(2, Number(x(quotation.end)) - Number(x(quotation.start))).toFixed(1);
    return `<rect x="${x(quotation.start)}" y="4" width="${width}" height="18" fill="${COLOURS[look]}"><title>${quotation.number}: ${LABELS[look]}</title></rect>`;
  });
  const used = new Set(quotations.map(lookOf));
  const legend = (Object.keys(COLOURS) as Look[])
    .filter((look) => used.has(look))
    .map(
      (look, at) =>
        `<rect x="${at * 120}" y="32" width="10" height="10" fill="${COLOURS[look]}"/><text x="${at * 120 + 15}" y="41">${LABELS[look]}</text>`,
    );
  return `<svg viewBox="0 0 ${WIDTH} 46" role="img" aria-label="The draft from its beginning to its end, its quotations coloured by verdict"><rect x="0" y="4" width="${WIDTH}" height="18" fill="#eceef1"/>${marks.join('')}${legend.join('')}</svg>`;
}

/** Who is quoted how much and from how many sources, as bars. Names are escaped by `escaped`. */
export function barsOf({ speakers }: Packet, escaped: (text: string) => string): string {
  const shown = speakers.slice(0, MOST_BARS);
  const most = Math.max(1, ...shown.map(({ quotations }) => quotations));
  const rows = shown.map(({ name, quotations, sources }, at) => {
    const y = at * ROW;
    const length = Math.max(3, (quotations / most) * 300).toFixed(1);
    const from = sources === 0 ? 'no source' : `${sources} source${sources === 1 ? '' : 's'}`;
    return `<text x="210" y="${y + 14}" text-anchor="end">${escaped(shortened(name))}</text><rect x="220" y="${y + 4}" width="${length}" height="13" fill="#34566b"/><text x="${(228 + Number(length)).toFixed(1)}" y="${y + 14}">${quotations}, ${from}</text>`;
  });
  return `<svg viewBox="0 0 ${WIDTH} ${Math.max(1, shown.length) * ROW + 4}" role="img" aria-label="Who is quoted how often, and from how many sources">${rows.join('')}</svg>`;
}

const ROW = 22;
const MOST_BARS = 12;

function shortened(name: string): string {
  return name.length > 30 ? `${name.slice(0, 29)}…` : name;
}
