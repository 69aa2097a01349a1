import type { Article } from '../../corpus/article.ts';
import { MARKUP } from '../../prose/prose.ts';
import { inert } from '../../text/clean.ts';
import { type Span, slice } from '../../text/span.ts';

/** The marks a quotation is printed between. */
export interface Marks {
  readonly open: string;
  readonly close: string;
  readonly level: 'double' | 'single';
}

/**
 * Where a quotation's last full stop or comma goes: `printed` leaves it as the article has it, `inside` and
 * `outside` are the American and the British way.
 */
export type ClosingPunctuation = 'printed' | 'inside' | 'outside';

/**
 * A stretch of an article's prose as it goes between the draft's marks. The words stand exactly as printed; only
 * what typesetting decides is fitted: line breaks and markup go, inner marks take the level that is free, and
 * the last point or comma follows the setting and what comes after. The closing mark is part of the result,
 * as is the punctuation that belongs outside it.
 */
export function dress(
  text: string,
  marks: Marks | undefined,
  following: string,
  closing: ClosingPunctuation,
): string {
  const words = printed(text, marks);
  if (marks === undefined) return words;
  return closed(words, marks.close, following, closing);
}

/** An article's words as a reader sees them, with inner marks turned to fit between `marks` if given. */
export function printedWords({ prose }: Pick<Article, 'prose'>, span: Span, marks?: Marks): string {
  return printed(slice(prose.text, span), marks);
}

/** The same of a stretch of prose. */
export function printed(text: string, marks?: Marks): string {
  const words = shown(text).trim();
  return marks === undefined ? words : turned(words, marks);
}

/** The words with their inner marks on the level that is free, and what is quoted within those on the other. */
function turned(words: string, marks: Marks, depth = 0): string {
  if (depth > DEEPEST) return words;
  const [open, close] = pairOf(marks, (marks.level === 'double') === (depth % 2 === 0));
  let result = '';
  let at = 0;
  for (const pair of innerPairs(words)) {
    const inner = turned(words.slice(pair.start + 1, pair.end - 1), marks, depth + 1);
    result += words.slice(at, pair.start) + open + inner + close;
    at = pair.end;
  }
  return result + words.slice(at);
}

const DEEPEST = 3;

/** A stretch of prose on one line, with the spaces at its edges. */
export function shown(text: string): string {
  return inert(text.replaceAll(MARKUP, ''));
}

/** Quotations inside the words, marks included; a mark without its fellow is left as it is printed. */
function innerPairs(words: string): Span[] {
  const pairs: Span[] = [];
  for (let at = 0; at < words.length; at++) {
    const close = CLOSES[words.charAt(at)];
    if (close === undefined || !/^$|[\s([—–-]/.test(words.charAt(at - 1))) continue;
    for (let end = at + 2; end < words.length; end++) {
      if (
        words[end] !== close ||
        /\s/.test(words.charAt(end - 1)) ||
        /[\p{L}\p{N}]/u.test(words.charAt(end + 1))
      )
        continue;
      pairs.push({ start: at, end: end + 1 });
      at = end;
      break;
    }
  }
  return pairs;
}

const CLOSES: Readonly<Record<string, string>> = { '‘': '’', '“': '”', "'": "'", '"': '"' };

function pairOf({ open }: Marks, isSingle: boolean): readonly [string, string] {
  if (open === '"' || open === "'") return isSingle ? ["'", "'"] : ['"', '"'];
  if (open === '„') return isSingle ? ['‚', '‘'] : ['„', '“'];
  if (open === '«' || open === '»') return isSingle ? ['“', '”'] : ['«', '»'];
  return isSingle ? ['‘', '’'] : ['“', '”'];
}

function closed(words: string, mark: string, following: string, closing: ClosingPunctuation): string {
  const last = /[.,;:]$/.test(words) && !/\.\.$/.test(words) ? words.slice(-1) : '';
  const bare = last === '' ? words : words.slice(0, -1);
  // The sentence's own punctuation already stands after the cursor: the article's would double it.
  if (/^[.,;:?!]/.test(following)) return `${bare}${mark}`;
  // Behind a dash the words' last point is the dash's, which stands there already.
  if (mark === '' && /^\s*[—–―]/.test(following)) return bare;
  // An attribution follows on the line: the sentence goes on, with a comma.
  const fitted = last === '.' && /^\s+\p{L}/u.test(following) && closing !== 'printed' ? ',' : last;
  if (closing === 'outside') return `${bare}${mark}${fitted}`;
  return `${bare}${fitted}${mark}`;
}
