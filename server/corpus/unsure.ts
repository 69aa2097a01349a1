import type { Unsure } from './article.ts';

/** Adds what no reader can make out: characters that could not be decoded, and those that only one font knows. */
export function unsureOf(text: string, known: readonly Unsure[] = []): { unsure?: readonly Unsure[] } {
  const lost = [...text.matchAll(UNDECODED)].map(
    ({ index, 0: characters }): Unsure => ({
      kind: 'undecoded',
      start: index,
      end: index + characters.length,
    }),
  );
  const all = [...known, ...lost].sort((a, b) => a.start - b.start);
  return all.length > 0 ? { unsure: all } : {};
}

const UNDECODED = /[\uFFFD\uE000-\uF8FF]+/g;
