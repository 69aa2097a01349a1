import type { Span } from '../../text/span.ts';
import type { Marks } from './dress.ts';

/** What names a source in a draft's citations: footnote labels and Pandoc keys, in any order. */
export function citedArticles(text: string): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const sign of ['[^', '@']) {
    let looks = MOST_LOOKS;
    for (let at = text.indexOf(sign); at >= 0 && looks > 0; at = text.indexOf(sign, at + sign.length)) {
      looks--;
      const key = /^[\p{L}\p{N}_:.-]+/u.exec(text.slice(at + sign.length, at + 120))?.[0];
      if (key !== undefined) keys.add(key.replace(/[.:]+$/, ''));
    }
  }
  return keys;
}

/** A draft with more citations is judged by its first ones. */
const MOST_LOOKS = 2000;

/** Whether a draft holds the words outside `typing`, by their longest stretch that no typesetting changes. */
export function isQuotedIn(text: string, words: string, typing: Span): boolean {
  const stretch = longestPlain(words);
  if (stretch.length < SHORTEST_STRETCH) return false;
  for (let at = text.indexOf(stretch); at >= 0; at = text.indexOf(stretch, at + 1)) {
    if (at >= typing.end || at + stretch.length <= typing.start) return true;
  }
  return false;
}

const SHORTEST_STRETCH = 10;
const LONGEST_STRETCH = 60;

function longestPlain(words: string): string {
  let longest = '';
  for (const part of words.split(/["'“”‘’«»„–—…\s]{2,}|["'“”‘’«»„–—…\n\r\0\uFFFC]|\.\.\./)) {
    const plain = part.trim().replace(/[.,;:?!]+$/, '');
    if (plain.length > longest.length) longest = plain;
  }
  return longest.slice(0, LONGEST_STRETCH);
}

/** The marks a draft uses most, looked for in its first part; curly double ones where it has none yet. */
export function marksOf(text: string): Marks {
  const start = text.slice(0, 50_000);
  const count = (mark: string) => start.split(mark).length - 1;
  // What opens in English closes in German.
  const counts = CANDIDATES.map((marks) => ({
    marks,
    count: count(marks.open) - (marks.open === '“' ? count('„') : 0),
  }));
  const best = counts.reduce((a, b) => (b.count > a.count ? b : a));
  return best.count <= 0 ? { open: '“', close: '”', level: 'double' } : best.marks;
}

const CANDIDATES: readonly Marks[] = [
  { open: '“', close: '”', level: 'double' },
  { open: '"', close: '"', level: 'double' },
  { open: '«', close: '»', level: 'double' },
  { open: '„', close: '“', level: 'double' },
];
