import { isLikelyCompound } from '../../../language/compoundHeads.ts';
import type { PdfLine } from './pdfium.ts';

/** What to put where a line ended with a hyphen. */
export interface Joints {
  decide(before: string, after: string, soft: boolean): Joint;
}

export interface Joint {
  /** A hyphen, or nothing. */
  readonly hyphen: '-' | '';
  /** Whether the document's own words, or its file, leave no doubt. */
  readonly sure: boolean;
}

/**
 * Decides joints by the document's own words: a word seen whole elsewhere is joined, one seen with its hyphen
 * keeps it; so does one whose parts are both words that the document uses alone, or whose second part is a name.
 */
export function createJoints(lines: readonly PdfLine[]): Joints {
  const words = new Set<string>();
  let broken = false;
  for (const { text, hyphen } of lines) {
    const found = [...text.matchAll(WORD)].map(([word]) => word.toLowerCase());
    // The last word of a broken line and the first after it are halves.
    for (const word of found.slice(broken ? 1 : 0, hyphen ? -1 : undefined)) words.add(word);
    broken = hyphen;
  }
  return {
    decide(before, after, soft) {
      if (soft) return { hyphen: '', sure: true };
      const head = /[\p{L}\p{N}][\p{L}\p{N}\p{M}’'-]*$/u.exec(before.slice(-60))?.[0] ?? '';
      const tail = /^[\p{L}\p{N}][\p{L}\p{N}\p{M}’']*/u.exec(after.slice(0, 60))?.[0] ?? '';
      if (head === '' || tail === '') return { hyphen: '-', sure: true };
      if (/^\p{Lu}/u.test(tail) || /\d$/.test(head) || /^\d/.test(tail)) return { hyphen: '-', sure: true };
      const [first, second] = [head.toLowerCase(), tail.toLowerCase()];
      if (words.has(first + second)) return { hyphen: '', sure: true };
      if (words.has(`${first}-${second}`)) return { hyphen: '-', sure: true };
      // Names are not put together of a capital and a small half.
      if (/^\p{Lu}/u.test(head) && !head.includes('-')) return { hyphen: '', sure: true };
      const apart = words.has(first) && words.has(second) && first.length > 2 && second.length > 2;
      const kept = apart || head.includes('-') || isLikelyCompound(first, second);
      return { hyphen: kept ? '-' : '', sure: false };
    },
  };
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}’']*(?:-[\p{L}\p{N}][\p{L}\p{N}\p{M}’']*)*/gu;
