import type { QuoteCompletion } from '../completion.ts';
import type { Described } from './items.ts';

/**
 * What the rows of a list show, fitted to the width that editors give it: the quote's words on the left, on the right
 * who said them and where. Where every row is one speaker's, what tells the rows apart comes first, the outlet and the
 * day, and the name, which the rows have in common, may be cut. Else nothing on the right is cut: a name too long
 * becomes the surname, and the words give way.
 */
export function toRows(items: readonly Described[]): QuoteCompletion[] {
  const isOnes = new Set(items.map(({ speaker }) => speaker)).size === 1;
  return items.map(({ speaker, outlet, issued, ...item }) => {
    if (isOnes) {
      const where = issued === undefined ? outlet : `${outlet}, ${issued}`;
      const room = Math.max(issued === undefined ? 30 : LEAST_LABEL, roomBeside(where));
      return { ...item, description: `${where} · ${speaker}`, label: cut(item.label, room) };
    }
    const inFull = `${speaker}, ${outlet}`;
    const description = inFull.length <= MOST_RIGHT ? inFull : `${surname(speaker)}, ${outlet}`;
    return { ...item, description, label: cut(item.label, Math.max(LEAST_LABEL, roomBeside(description))) };
  });
}

/** Characters of a row as wide as VS Code makes it, in the editor’s own type; those on the right are set smaller. */
const ROW = 43;
const SMALLER = 0.86;
const MOST_RIGHT = 31;
const LEAST_LABEL = 16;
const MOST_LABEL = 40;

function roomBeside(right: string): number {
  return Math.min(MOST_LABEL, Math.floor(ROW - SMALLER * right.length));
}

function surname(name: string): string {
  return name.includes('not ') ? name : name.slice(name.lastIndexOf(' ') + 1);
}

/** The beginning of a text, cut between two words. */
export function cut(text: string, most: number = MOST_LABEL): string {
  const words = text.trim();
  if (words.length <= most) return words;
  const space = words.lastIndexOf(' ', most);
  return `${words.slice(0, space > most / 2 ? space : most).replace(/[\p{P}\s]+$/u, '')}…`;
}
