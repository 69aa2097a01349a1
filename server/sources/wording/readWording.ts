import { OBJECT } from '../../prose/prose.ts';
import type { Span } from '../../text/span.ts';
import { splitWords, type Word } from '../../text/words.ts';

/** A quotation's words as they claim to stand in the source, and the marks of honest change between them. */
export interface Wording extends Span {
  /** Without those in brackets; `[T]he` and `walk[ed]` count as the words The and walked. */
  readonly words: readonly WordingWord[];
  /** In the order of the text. */
  readonly marks: readonly Mark[];
}

export interface WordingWord extends Word {
  /** Letters of this word stand in brackets: the first (`[T]he`), or the ending (`walk[ed]`). */
  readonly bracketed?: 'initial' | 'ending';
  /** The key of the letters outside the brackets, where an ending stands in them. */
  readonly base?: string;
}

/** A change that the writer has marked, standing before the word `before` (which may be past the last). */
export interface Mark extends Span {
  readonly kind: 'ellipsis' | 'bracket' | 'sic';
  readonly before: number;
  /** The words in a bracket. */
  readonly words: readonly Word[];
}

/**
 * Reads the words of a quotation from `text` (a draft's prose; markup may be blanked). Note markers are
 * dropped first, so that `[^3]` and `[3]` are no brackets; `[sic]`, ellipses and brackets become marks.
 */
export function readWording(text: string, span: Span): Wording {
  const units = text.slice(span.start, span.end);
  const marks: { kind: Mark['kind']; span: Span; inner?: Span }[] = [];
  const bracketed: { at: number; as: 'initial' | 'ending' }[] = [];
  const blanks: { span: Span; filler: string }[] = [];
  const blank = (start: number, end: number, filler: string) => blanks.push({ span: { start, end }, filler });

  for (const match of units.matchAll(MARKS)) {
    const start = match.index;
    const end = start + match[0].length;
    const groups = match.groups ?? {};
    if (groups.note !== undefined) blank(start, end, MARKUP);
    else if (groups.ellipsis !== undefined || groups.boxed !== undefined) {
      marks.push({ kind: 'ellipsis', span: { start, end } });
      blank(start, end, ' ');
    } else if (groups.sic !== undefined) {
      marks.push({ kind: 'sic', span: { start, end } });
      blank(start, end, ' ');
    } else {
      const before = units[start - 1] ?? ' ';
      const after = units[end] ?? ' ';
      const inner = { start: start + 1, end: end - 1 };
      const letters = groups.bracket ?? '';
      if (LETTER.test(after) && /^\p{L}{1,3}$/u.test(letters)) {
        bracketed.push({ at: inner.start, as: 'initial' });
        blank(start, start + 1, MARKUP);
        blank(end - 1, end, MARKUP);
      } else if (LETTER.test(before) && /^\p{L}{1,5}$/u.test(letters)) {
        bracketed.push({ at: inner.start, as: 'ending' });
        blank(start, start + 1, MARKUP);
        blank(end - 1, end, MARKUP);
      } else {
        // "[Renn]'s" stands for "his" as a whole: what clings to the bracket belongs to it.
        const clinging = /^['’]\p{L}{1,2}(?!\p{L})/u.exec(units.slice(end, end + 4))?.[0].length ?? 0;
        marks.push({ kind: 'bracket', span: { start, end: end + clinging }, inner });
        blank(start, end + clinging, ' ');
      }
    }
  }

  const cleaned = fill(units, blanks);
  // Words and brackets are both in the order of the text.
  let next = 0;
  const words = splitWords(cleaned).map((word): WordingWord => {
    while ((bracketed[next]?.at ?? word.start) < word.start) next++;
    const here = bracketed[next];
    const mark = here !== undefined && here.at < word.end ? here : undefined;
    const placed = { start: word.start + span.start, end: word.end + span.start, key: word.key };
    if (mark === undefined) return placed;
    if (mark.as === 'initial') return { ...placed, bracketed: mark.as };
    const base = splitWords(cleaned, { start: word.start, end: mark.at - 1 })[0]?.key ?? word.key;
    return { ...placed, bracketed: mark.as, base };
  });
  let before = 0;
  const wordsBefore = (at: number) => {
    while ((words[before]?.end ?? Number.POSITIVE_INFINITY) <= at) before++;
    return before;
  };
  return {
    start: span.start,
    end: span.end,
    words,
    marks: marks.map(({ kind, span: at, inner }) => ({
      kind,
      start: at.start + span.start,
      end: at.end + span.start,
      before: wordsBefore(at.start + span.start),
      words:
        inner === undefined
          ? []
          : splitWords(units, inner).map((word) => ({
              key: word.key,
              start: word.start + span.start,
              end: word.end + span.start,
            })),
    })),
  };
}

const MARKUP = '\u0000';
const LETTER = /\p{L}/u;

/** Spaces of a stretch in which markup may be blanked. */
const MARKS =
  /(?<note>\[\^[^\]\s]{1,64}\]|\[\d{1,3}\])|(?<boxed>[[(][\s\0]*(?:…|\.[ \u00A0]?\.[ \u00A0]?\.)[\s\0]*[\])])|(?<ellipsis>…|\.(?:[ \u00A0]?\.){2,3})|(?<sic>[[(][\s\0]*[Ss]ic\.?[\s\0]*[\])])|\[(?<bracket>[^[\]]{1,200})\]/g;

function fill(units: string, blanks: readonly { span: Span; filler: string }[]): string {
  let filled = '';
  let at = 0;
  for (const { span, filler } of [...blanks].sort((a, b) => a.span.start - b.span.start)) {
    filled += units.slice(at, span.start) + filler.repeat(span.end - span.start);
    at = span.end;
  }
  return (filled + units.slice(at)).replaceAll(OBJECT, ' ');
}
