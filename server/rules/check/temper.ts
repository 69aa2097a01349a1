import type { Article } from '../../corpus/article.ts';
import type { Candidate } from '../../sources/candidate.ts';
import { elsewhereAt, isElsewhere, misheardAt, pendingAt } from '../../sources/cautions.ts';
import { inEnglish, inSeries, type Said } from '../../text/said.ts';
import type { FindingCode, Severity } from '../finding.ts';
import type { Scene } from '../scene.ts';
import type { CodedFinding } from './codedFinding.ts';

/**
 * What the source's kind says of a finding: highlights show what somebody marked and not what surrounds it; a
 * machine that listened may have misheard; what stands in a box on a page is no part of its article; a tracked
 * change is not decided. A source that is less than sure blames nobody for as much.
 */
export function tempered(found: readonly CodedFinding[], { reading }: Scene): readonly CodedFinding[] {
  if (reading === undefined || found.length === 0) return found;
  const { main } = reading;
  const { article } = main.comparison.indexed;
  const at = main.comparison;
  const notes = [elsewhereAt(article, at), pendingAt(article, at)].filter((note) => note !== undefined);
  if (article.excerpt === undefined && article.transcript === undefined && notes.length === 0) return found;
  return found
    .filter(({ code }) => article.excerpt === undefined || !BEYOND_EXCERPTS.has(code))
    .map((one) => temper(one, article, main, notes));
}

/** An excerpt does not show who is speaking outside of marks, nor what stood around the words. */
const BEYOND_EXCERPTS: ReadonlySet<FindingCode> = new Set(['prose-as-speech', 'paraphrase-as-quote']);

/** What a mishearing, or a missing full stop, looks like. */
const MISHEARD: ReadonlySet<FindingCode> = new Set([
  'misquoted',
  'misleading-cut',
  'punctuation-changed',
  'house-style',
  'filler-dropped',
]);

function temper(
  found: CodedFinding,
  article: Article,
  main: Candidate,
  notes: readonly Said[],
): CodedFinding {
  const isMisheard = article.transcript === 'automatic' && MISHEARD.has(found.code);
  const isCut = article.excerpt === true && found.code === 'misleading-cut';
  const lighter = isMisheard || isCut || isElsewhere(article, main.comparison);
  const misheard = isMisheard ? misheardAt(article, main.comparison) : undefined;
  const all = [misheard, ...notes]
    .filter((note) => note !== undefined)
    .filter((note) => !holds(found.message, note));
  return {
    ...found,
    ...(lighter && { severity: atMostInformation(found.severity) }),
    ...(all.length > 0 && { message: inSeries([found.message, ...all], ' ') }),
  };
}

/** Whether a message says the note already. */
function holds(message: Said, note: Said): boolean {
  return inEnglish(message).includes(inEnglish(note));
}

function atMostInformation(severity: Severity): Severity {
  return severity === 'hint' ? severity : 'information';
}
