import type { Sayer } from './quote.ts';

/** The names of those who are speaking, for a reader: "A", "A and B" together, "A or B" where it is open. */
export function sayerInWords(sayer: Sayer, unnamed: string): string {
  switch (sayer.who) {
    case 'named':
      return sayer.name;
    case 'joint':
      return sayer.names.join(' and ');
    case 'ambiguous':
      return sayer.candidates.join(' or ');
    case 'unnamed':
      return unnamed;
  }
}
