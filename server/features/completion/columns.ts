import { withoutThe } from '../../language/citationWords.ts';
import type { Described } from './items.ts';
import type { QuoteCompletion } from './quoteCompletion.ts';

/**
 * What the rows of a list show, fitted to the width that editors give it: the quote's words on the left, on the right
 * who said them and where. Where every row is one speaker's, what tells the rows apart comes first, the outlet and the
 * day. Nothing on the right is cut: where all does not fit, the surname, the first words of the outlet and the month
 * or year tell the rows apart, and the whole stands beside the list.
 */
export function toRows(items: readonly Described[]): QuoteCompletion[] {
  const isOnes = new Set(items.map(({ speaker }) => speaker)).size === 1;
  return items.map(({ speaker, isNamed, outlet, outletInShort, issued, ...item }) => {
    const row = { speaker, isNamed, outlet, outletInShort };
    const description = isOnes ? dated(row, issued) : fitted(row);
    const least = isOnes ? LEAST_LABEL : 29;
    return { ...item, description, label: cut(item.label, Math.max(least, roomBeside(description))) };
  });
}

/** Characters of a row as wide as VS Code makes it, in the editor’s own type; those on the right are set smaller. */
const ROW = 43;
const SMALLER = 0.86;
/** So much fits beside a label that shows what a quote is about. */
const MOST_RIGHT = 17;
const MOST_LABEL = 40;
/** Of one speaker's quotes fewer words tell which is meant, so that the day has room. */
const LEAST_LABEL = 22;
const MOST_DATED = Math.floor((ROW - LEAST_LABEL) / SMALLER);

/** Who said a row's words and where, in full. */
type Row = Pick<Described, 'speaker' | 'isNamed' | 'outlet'> & { readonly outletInShort: string | undefined };

function roomBeside(right: string): number {
  return Math.min(MOST_LABEL, Math.floor(ROW - SMALLER * right.length));
}

/** Outlet and day before the name that the rows have in common: the fullest form that fits. */
function dated(row: Row, issued = ''): string {
  const { speaker, outlet } = row;
  const most = issued === '' ? MOST_RIGHT : MOST_DATED;
  const name = ` · ${surname(row)}`;
  const days = [issued, issued.slice(0, 7), issued.slice(0, 4)].map((day) => (day === '' ? '' : `, ${day}`));
  const forms = [
    `${outlet}${days[0]} · ${speaker}`,
    `${outlet}${days[0]}${name}`,
    ...days.map((day) => `${shortOutlet(row, most - day.length - name.length)}${day}${name}`),
  ];
  return forms.find(({ length }) => length <= most) ?? `${shortOutlet(row, 0)}${name}`;
}

function fitted(row: Row): string {
  const { speaker, outlet } = row;
  const inFull = `${speaker}, ${outlet}`;
  if (inFull.length <= MOST_RIGHT) return inFull;
  const name = surname(row);
  return `${name}, ${shortOutlet(row, MOST_RIGHT - name.length - 2)}`;
}

function surname({ speaker, isNamed }: Row): string {
  return isNamed ? speaker.slice(speaker.lastIndexOf(' ') + 1) : speaker;
}

/** The first words of an outlet's name, as many as fit and one at least. */
function shortOutlet({ outlet, outletInShort }: Row, most: number): string {
  if (outletInShort !== undefined) return outletInShort;
  const [first = outlet, ...others] = withoutThe(outlet).split(' ');
  let short = first;
  for (const word of others) {
    if (short.length + 1 + word.length > most) break;
    short = `${short} ${word}`;
  }
  return short;
}

/** The beginning of a text, cut between two words. */
export function cut(text: string, most: number = MOST_LABEL): string {
  const words = text.trim();
  if (words.length <= most) return words;
  const space = words.lastIndexOf(' ', most);
  return `${words.slice(0, space > most / 2 ? space : most).replace(/[\p{P}\s]+$/u, '')}…`;
}
