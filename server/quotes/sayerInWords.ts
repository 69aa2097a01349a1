import { allOf, oneOf, type Said } from '../text/said.ts';
import type { Sayer } from './quote.ts';

/** The names of those who are speaking, for a reader: "A", "A and B" together, "A or B" where it is open. */
export function sayerInWords(sayer: Sayer, unnamed: Said): Said {
  switch (sayer.who) {
    case 'named':
      return sayer.name;
    case 'joint':
      return allOf(sayer.names);
    case 'ambiguous':
      return oneOf(sayer.candidates);
    case 'unnamed':
      return unnamed;
  }
}
