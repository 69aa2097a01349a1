import { withoutThe } from '../../language/citationWords.ts';
import { isCommonWord } from '../../language/commonWords.ts';
import { cutWords } from './cutWords.ts';
import type { Described } from './items.ts';
import type { QuoteCompletion } from './quoteCompletion.ts';

/**
 * What the rows of a list show, fitted to the width that editors give it: the quote's words on the left, on the right
 * who said them and where. Where every row is one speaker's, what tells the rows apart comes first, the outlet and the
 * day. Nothing on the right is cut: where all does not fit, the surname, the first words of the outlet and the month
 * or year tell the rows apart, and the whole stands beside the list.
 */
export function toRows(items: readonly Described[]): QuoteCompletion[] {
  const isOnes = items.every(({ speaker }) => speaker === items[0]?.speaker);
  // Quotes of one article stand together mostly.
  let last: Described | undefined;
  let description = '';
  const rows = items.map((item) => {
    const { speaker, outlet, outletInShort, issued, isNamed, label } = item;
    if (last?.speaker !== speaker || last.outlet !== outlet || last.issued !== issued) {
      const row = { speaker, isNamed, outlet, outletInShort };
      description = isOnes ? dated(row, issued) : fitted(row);
    }
    last = item;
    return { words: label.trim(), description, most: roomBeside(description) };
  });
  const labels = cutWords(rows);
  return items.map(({ speaker, isNamed, outlet, outletInShort, issued, ...item }, at) => ({
    ...item,
    description: rows[at]?.description ?? '',
    label: labels[at] ?? item.label,
    // Editors order by it: the order here is the order there.
    sortText: String(at).padStart(4, '0'),
  }));
}

/** Characters of a row as wide as VS Code makes it, in the editor’s own type; those on the right are set smaller. */
const ROW = 43;
const SMALLER = 0.86;
/** So much fits beside a label that shows what a quote is about. */
const MOST_RIGHT = 17;
const MOST_LABEL = 40;
/** Of one speaker's quotes fewer words tell which is meant, so that the day has room. */
const LEAST_LABEL = 22;
/** Fewer letters would tell nothing, whatever stands beside them. */
const NARROWEST = 16;
const MOST_DATED = Math.floor((ROW - LEAST_LABEL) / SMALLER);

/** Who said a row's words and where, in full. */
type Row = Pick<Described, 'speaker' | 'isNamed' | 'outlet'> & { readonly outletInShort: string | undefined };

function roomBeside(right: string): number {
  return Math.max(NARROWEST, Math.min(MOST_LABEL, Math.floor(ROW - SMALLER * right.length)));
}

/** Outlet and day before the name that the rows have in common: the fullest form that fits. */
function dated(row: Row, issued = ''): string {
  const { speaker, outlet } = row;
  const most = issued === '' ? MOST_RIGHT : MOST_DATED;
  const name = ` · ${surname(row)}`;
  const inFull = `${outlet}${dayAfter(issued)}`;
  if (inFull.length + 3 + speaker.length <= most) return `${inFull} · ${speaker}`;
  if (inFull.length + name.length <= most) return `${inFull}${name}`;
  for (const fineness of DAY_MONTH_YEAR) {
    const day = dayAfter(issued.slice(0, fineness));
    const form = `${shortOutlet(row, most - day.length - name.length)}${day}${name}`;
    if (form.length <= most) return form;
  }
  return `${shortOutlet(row, 0)}${name}`;
}

/** How much of a date as “2024-05-17” says the day, the month and the year. */
const DAY_MONTH_YEAR = [10, 7, 4];

function dayAfter(day: string): string {
  return day === '' ? '' : `, ${day}`;
}

function fitted(row: Row): string {
  const { speaker, outlet } = row;
  const inFull = `${speaker}, ${outlet}`;
  if (inFull.length <= MOST_RIGHT) return inFull;
  const name = surname(row);
  return `${name}, ${shortOutlet(row, MOST_RIGHT - name.length - 2)}`;
}

/** With the small words that belong to it: "Le Goff", "van der Berg". */
function surname({ speaker, isNamed }: Row): string {
  if (!isNamed) return speaker;
  const words = speaker.split(' ');
  let from = words.length - 1;
  while (from > 1 && isCommonWord((words[from - 1] ?? '').toLowerCase())) from--;
  return words.slice(from).join(' ');
}

/** The first words of an outlet's name, as many as fit and one at least that says something: "Le Courrier". */
function shortOutlet({ outlet, outletInShort }: Row, most: number): string {
  if (outletInShort !== undefined) return outletInShort;
  const [first = outlet, ...others] = withoutThe(outlet).split(' ');
  let short = first;
  let isTelling = !isCommonWord(first.toLowerCase());
  for (const word of others) {
    if (isTelling && short.length + 1 + word.length > most) break;
    short = `${short} ${word}`;
    isTelling ||= !isCommonWord(word.toLowerCase());
  }
  return short;
}
