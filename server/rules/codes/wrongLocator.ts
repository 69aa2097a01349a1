import { rewriteLocator } from '../../citations/allForms/writeLocator.ts';
import type { Locator } from '../../citations/locator.ts';
import { marksWithin, placesOf } from '../../corpus/place.ts';
import { placeInWords } from '../../corpus/placeInWords.ts';
import type { PlaceMark } from '../../corpus/placeMark.ts';
import type { Candidate } from '../../sources/candidate.ts';
import { say } from '../../text/said.ts';
import type { CitationRule } from '../rule.ts';
import { related } from '../wording/sourceText.ts';

export const wrongLocator: CitationRule = {
  code: 'wrong-locator',
  severity: 'warning',
  need: 'wrongly sourced',
  documentation: 'The citation’s page, time, paragraph or chapter is not where the words stand.',
  find({ quotation, reading }) {
    if (reading === undefined) return [];
    return quotation.citations.flatMap((citation) => {
      const { locator, article } = citation;
      const held = reading.parts.filter(({ comparison }) => comparison.indexed.article.id === article);
      const [first] = held;
      if (locator === undefined || first === undefined) return [];
      const marks = held.flatMap(marksOf);
      const stated = marks.filter((mark) => mark[locator.kind] !== undefined);
      if (stated.length === 0 || isThere(locator, held, stated)) return [];
      const [mark] = stated;
      const where = mark === undefined ? undefined : placeInWords(mark);
      if (mark === undefined || where === undefined) return [];
      const edit = rewriteLocator(locator, mark);
      return [
        {
          start: locator.start,
          end: locator.end,
          message: say`These words stand ${where} of the source, not where the citation says.`,
          fixes: edit ? [{ title: say`Cite ${edit.newText} instead`, edits: [edit] }] : [],
          related: [related(first)],
        },
      ];
    });
  },
};

function marksOf({ comparison }: Candidate): PlaceMark[] {
  return marksWithin(comparison.indexed.article, comparison);
}

function isThere(locator: Locator, held: readonly Candidate[], marks: readonly PlaceMark[]): boolean {
  if (locator.kind === 'time') return held.some((one) => isTimeThere(locator, one));
  const { kind } = locator;
  return marks.some((mark) =>
    [mark[kind], ...(kind === 'page' ? (mark.again ?? []) : [])].some((place) => isWithin(locator, place)),
  );
}

/** Numbers compare as numbers; labels that are none as they are written. */
function isWithin({ from, to }: Locator, place: string | number | undefined): boolean {
  if (place === undefined) return false;
  const [low, high, at] = [from, to, place].map((one) =>
    /^\d+$/.test(String(one)) ? Number(one) : undefined,
  );
  if (low !== undefined && high !== undefined && at !== undefined) return low <= at && at <= high;
  const written = String(place).toLowerCase();
  return written === String(from).toLowerCase() || written === String(to).toLowerCase();
}

/** In seconds: writers stop a recording a little early or late, and cite where the answer begins. */
const SLACK = 12;

/** From where the speaker's turn begins to where the words have ended. */
function isTimeThere({ from, to }: Locator, { comparison }: Candidate): boolean {
  const { article } = comparison.indexed;
  const marks = placesOf(article);
  const turn = article.prose.turns?.find(
    ({ start, end }) => start <= comparison.start && comparison.start < end,
  );
  const within = marksWithin(article, {
    start: Math.min(turn?.start ?? comparison.start, comparison.start),
    end: comparison.end,
  });
  const last = within.at(-1);
  const next = last === undefined ? undefined : marks[marks.indexOf(last) + 1];
  const begins = marksWithin(article, comparison)[0]?.time;
  const first = turn?.label === undefined && begins !== undefined ? begins : within[0]?.time;
  if (first === undefined || last?.time === undefined) return true;
  const ends = next?.time ?? Number.POSITIVE_INFINITY;
  return Number(to) >= first - SLACK && Number(from) <= Math.min(ends, last.time + LONGEST_CUE) + SLACK;
}

/** In seconds: a segment without an end is not taken for longer. */
const LONGEST_CUE = 120;
