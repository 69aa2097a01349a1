import { MARKUP } from './prose.ts';

/**
 * Blanks what calls a note or numbers a page in the running text, in all forms that are not markup by themselves:
 * `[3]`, `[3, 4]`, `\[3\]`, `[[3]](…)`, `^3^`, `<sup>3</sup>`, `【4:0†source】`, a figure that a flattened note left
 * behind a full stop (`locks.12 Rust`), star pages (`*123`), and the numbers of verses that go up one by one.
 * Raised figures stay: whether they are notes is for whoever compares to say. The text keeps its length.
 */
export function withoutNoteMarks(text: string): string {
  const brackets = text.includes('[');
  const figures = FIGURE.test(text);
  let clean = text;
  if (brackets || text.includes('【') || text.includes('^') || (figures && NOTE_FIGURE.test(text)))
    clean = clean.replace(NOTES, (...found) => blankedUnless(found));
  if (brackets || text.includes('==')) clean = clean.replace(WRAPPED, unwrapped);
  return figures && VERSE_FIGURE.test(text) ? withoutVerseNumbers(clean) : clean;
}

/** Marks of other dialects around words that stay: `[[Wiki link]]`, `[[target|label]]`, `[span]{.x}`, `[link][elsewhere]`, `==highlight==`. */
const WRAPPED =
  /\[\[(?:[^[\]|\n]{1,120}\|)?([^[\]|\n]{1,120})\]\]|\[([^[\]\n]{1,200})\](?:\{[^{}\n]{1,120}\}|\[[\w-]{1,60}\])|==(?=\S)([^=\n]{1,200})==/g;

function unwrapped(whole: string, ...found: readonly unknown[]): string {
  const words = found.slice(0, 3).find((group) => typeof group === 'string') ?? '';
  const at = whole.lastIndexOf(String(words));
  return blank(whole.slice(0, at)) + String(words) + blank(whole.slice(at + String(words).length));
}

/** A figure behind a star or a letter's point: patterns that begin with the figure pass over a text at once. */
const NOTE_FIGURE = /\d(?<=(?:\*|\p{L}[.,])\d)/u;
/** One before a point and a capital. */
const VERSE_FIGURE = /\d\.[ \u00a0]\p{Lu}/u;
/** Either of them, in one look. */
const FIGURE = /\d(?:\.[ \u00a0]\p{Lu}|(?<=(?:\*|\p{L}[.,])\d))/u;

/** Units of blanked markup may stand anywhere in a note; each part is bounded. */
const NOTES =
  /\[[\0 ]{0,40}\d{1,3}(?:[\0 ]{0,40}[,–-][\0 ]{0,40}\d{1,3}){0,12}\0{0,40}\]|【[^】\n]{1,60}】|\^[\0[(]{0,9}\d{1,3}(?:[,–-]\d{1,3}){0,6}(?:[\])]?\^|[\0\])]{3,12})|\*\d{1,5}(?=[ \n])|(?<=\p{Ll}{4}[.,])\d{1,2}(?:,\d{1,2}){0,6}(?=[ \n]\p{Lu}|[”"\n]|$)/gu;

type Found = readonly unknown[];

/** Behind a figure or a unit a raised figure is a number: `10^3^`, `m<sup>2</sup>`; the caret stays, and the figure. */
function blankedUnless(found: Found): string {
  const [mark, at, text] = [String(found[0]), Number(found.at(-2)), String(found.at(-1))];
  const before = text.slice(Math.max(0, at - 6), at);
  if (mark.startsWith('*') && !/[\p{L},;.] $/u.test(before)) return mark;
  if (!mark.startsWith('^')) return blank(mark);
  const isNumber = /\d$|\d ?\p{L}{1,2}$|(?:^|[^\p{L}])\p{L}$/u.test(before);
  return isNumber ? mark.replace(/(?<=\d)[^\d]*$/, blank) : blank(mark);
}

const blank = (mark: string) => mark.replace(/[^\n]/g, MARKUP);

/** “23. Peace … 24. Grace”: figures that open sentences of one paragraph, each one more than the one before. */
function withoutVerseNumbers(text: string): string {
  const numbers = [...text.matchAll(VERSES)];
  const drop = new Set<number>();
  numbers.forEach((match, index) => {
    const next = numbers[index + 1];
    if (next === undefined || Number(next[1]) !== Number(match[1]) + 1) return;
    if (/\n[ \t]*\n/.test(text.slice(match.index, next.index))) return;
    drop.add(match.index);
    drop.add(next.index);
  });
  if (drop.size === 0) return text;
  return text.replace(VERSES, (mark: string, _number: string, at: number) =>
    drop.has(at) ? blank(mark) : mark,
  );
}

const VERSES = /(?<=^|[\n“"]|[.!?”"][ \n])(\d{1,3})\.(?=[ \u00a0]\p{Lu})/gu;
