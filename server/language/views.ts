import { wordList } from './language.ts';

/** A phrase that tells in whose view something is so: "according to Renn", "seiner Ansicht nach". */
export interface View {
  /** Its words in their order, each with the others that may stand there; empty for who it is. */
  readonly words: readonly (readonly string[])[];
  /** Which of them it is found by: the longest. */
  readonly anchor: number;
  /** Which of them stands for who it is. */
  readonly slot: number;
  /** Whether a possessive stands there, "in her view", or somebody, "according to her". */
  readonly possessive: boolean;
}

/** The phrases of a language by each word that they are found by; a phrase of more words comes first. */
export function readViews(list = ''): ReadonlyMap<string, readonly View[]> {
  const views = new Map<string, View[]>();
  for (const phrase of wordList(list)) {
    const parts = phrase.split('_');
    const slot = parts.findIndex((part) => part === WHO || part === WHOSE);
    if (slot < 0) throw new Error(`“${phrase}” does not say where who it is stands`);
    const words = parts.map((part, at) => (at === slot ? [] : part.split('/')));
    const lengths = words.map(([first = '']) => first.length);
    const anchor = lengths.indexOf(Math.max(...lengths));
    const view: View = { words, anchor, slot, possessive: parts[slot] === WHOSE };
    for (const word of words[anchor] ?? []) views.set(word, [...(views.get(word) ?? []), view]);
  }
  for (const found of views.values()) found.sort((a, b) => b.words.length - a.words.length);
  return views;
}

const WHO = '*';
const WHOSE = '~';
