/** A quotation as far as it counts for who is quoted how much. */
export interface Spoken {
  /** To whom the draft gives it, and to whom the article does. */
  readonly speaker: string | null;
  readonly said: string | null;
  readonly words: string;
  /** The id of the article that has it. */
  readonly article: string | null;
}

export interface QuotedSpeaker {
  readonly name: string;
  readonly quotations: number;
  readonly words: number;
  readonly sources: number;
}

/** Who is quoted how much and from how many articles, the most quoted first. */
export function quotedSpeakers(quotations: Iterable<Spoken>): QuotedSpeaker[] {
  const spoken = new Map<string, { quotations: number; words: number; sources: Set<string> }>();
  for (const { speaker, said, words, article } of quotations) {
    // The article has the name in full where the draft has the last part of it.
    const name = speaker === null || said?.endsWith(` ${speaker}`) ? said : speaker;
    if (name === null) continue;
    const one = spoken.get(name) ?? { quotations: 0, words: 0, sources: new Set<string>() };
    one.quotations++;
    one.words += wordsIn(words);
    if (article !== null) one.sources.add(article);
    spoken.set(name, one);
  }
  return [...spoken]
    .map(([name, { quotations, words, sources }]) => ({ name, quotations, words, sources: sources.size }))
    .sort((a, b) => b.quotations - a.quotations || b.words - a.words);
}

/** Words as white space parts them. */
export function wordsIn(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length;
}
