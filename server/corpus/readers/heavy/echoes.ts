import type { PlaceMark } from '../../placeMark.ts';

/** Words that are printed a second time, drawn out of the text: their letters alone, and where. */
export interface Echo {
  readonly letters: string;
  readonly page: number | string;
}

/** The marks of a text, with the pages where some of its words stand a second time. */
export function withEchoes(
  places: readonly PlaceMark[],
  text: string,
  echoes: readonly Echo[],
): readonly PlaceMark[] {
  let marks = places;
  if (echoes.length === 0) return marks;
  const { letters, offsets } = lettersOf(text);
  for (const echo of echoes) {
    const found = letters.indexOf(echo.letters);
    const start = offsets[found];
    const end = offsets[found + echo.letters.length - 1];
    if (found < 0 || start === undefined || end === undefined) continue;
    marks = marked(marks, start, end + 1, echo.page);
  }
  return marks;
}

function marked(marks: readonly PlaceMark[], start: number, end: number, page: number | string): PlaceMark[] {
  const at = (offset: number) => marks.findLast((mark) => mark.at <= offset);
  const [from, after] = [at(start), at(end)];
  const within = [
    ...(from ? [{ ...from, at: start }] : []),
    ...marks.filter((mark) => mark.at > start && mark.at < end),
  ];
  return [
    ...marks.filter((mark) => mark.at < start),
    ...within.map((mark) => (mark.page === page ? mark : { ...mark, again: [...(mark.again ?? []), page] })),
    ...(after && after.at < end ? [{ ...after, at: end }] : []),
    ...marks.filter((mark) => mark.at >= end),
  ];
}

function lettersOf(text: string): { readonly letters: string; readonly offsets: readonly number[] } {
  const offsets: number[] = [];
  const letters: string[] = [];
  for (const { index, 0: sign } of text.matchAll(/[\p{L}\p{N}]/gu)) {
    // A letter may be two in small: each of them stands where it does.
    for (const small of sign.toLowerCase()) {
      letters.push(small);
      for (let unit = 0; unit < small.length; unit++) offsets.push(index);
    }
  }
  return { letters: letters.join(''), offsets };
}
