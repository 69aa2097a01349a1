import { withoutThe } from '../../language/citationWords.ts';
import type { QuoteCompletion } from '../completion.ts';
import type { Described } from './items.ts';

/**
 * What the rows of a list show, fitted to the width that editors give it: the quote's words on the left, on the right
 * who said them and where. Where every row is one speaker's, what tells the rows apart comes first, the outlet and the
 * day, and the name, which the rows have in common, may be cut. Else nothing on the right is cut: where both names do
 * not fit, the surname and the first words of the outlet tell the rows apart, and the whole stands beside the list.
 */
export function toRows(items: readonly Described[]): QuoteCompletion[] {
  const isOnes = new Set(items.map(({ speaker }) => speaker)).size === 1;
  return items.map(({ speaker, outlet, issued, ...item }) => {
    if (isOnes) {
      const where = issued === undefined ? outlet : `${outlet}, ${issued}`;
      const room = Math.max(issued === undefined ? 30 : 24, roomBeside(where));
      return { ...item, description: `${where} · ${speaker}`, label: cut(item.label, room) };
    }
    const description = fitted(speaker, outlet);
    return { ...item, description, label: cut(item.label, Math.max(29, roomBeside(description))) };
  });
}

/** Characters of a row as wide as VS Code makes it, in the editor’s own type; those on the right are set smaller. */
const ROW = 43;
const SMALLER = 0.86;
/** So much fits beside a label that shows what a quote is about. */
const MOST_RIGHT = 17;
const MOST_LABEL = 40;

function roomBeside(right: string): number {
  return Math.min(MOST_LABEL, Math.floor(ROW - SMALLER * right.length));
}

function fitted(speaker: string, outlet: string): string {
  const inFull = `${speaker}, ${outlet}`;
  if (inFull.length <= MOST_RIGHT) return inFull;
  const name = speaker.includes('not ') ? speaker : speaker.slice(speaker.lastIndexOf(' ') + 1);
  const [first = outlet, ...others] = withoutThe(outlet).split(' ');
  let short = first;
  for (const word of others) {
    if (name.length + 2 + short.length + 1 + word.length > MOST_RIGHT) break;
    short = `${short} ${word}`;
  }
  return `${name}, ${outlet.endsWith(' not stated') ? 'not stated' : short}`;
}

/** The beginning of a text, cut between two words. */
export function cut(text: string, most: number = MOST_LABEL): string {
  const words = text.trim();
  if (words.length <= most) return words;
  const space = words.lastIndexOf(' ', most);
  return `${words.slice(0, space > most / 2 ? space : most).replace(/[\p{P}\s]+$/u, '')}…`;
}
