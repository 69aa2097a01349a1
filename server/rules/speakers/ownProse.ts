import { readsAloud } from '../../language/readingAloud.ts';
import type { Candidate } from '../../sources/candidate.ts';
import { nameWords } from '../../sources/names/speakerNames.ts';
import { namesOf } from '../../sources/voice.ts';
import { splitWords } from '../../text/words.ts';

/**
 * Whether words that an article prints outside quotation marks are plainly its author's own: the text shows an
 * author or an outlet, or quotes people and so tells of them, and nothing at the place gives the words to anybody.
 * Where that is unsure it is not said. `cue`: the draft's verb of saying, `wanted`: to whom it gives the words.
 */
export function isOwnProse(main: Candidate, wanted: readonly string[], cue: string): boolean {
  if (readsAloud(cue)) return false;
  const { article } = main.comparison.indexed;
  if (DOCUMENTS.has(article.metadata.type ?? '')) return false;
  return showsAuthor(main) && !isUnderName(main, wanted);
}

/** CSL types of what one speaker says or writes throughout. */
const DOCUMENTS: ReadonlySet<string> = new Set([
  'speech',
  'personal_communication',
  'legislation',
  'bill',
  'treaty',
  'legal_case',
  'regulation',
]);

/** A byline, an outlet, a review or article by its type, or somebody quoted: a text that somebody writes about others. */
function showsAuthor({ comparison: { indexed } }: Candidate): boolean {
  const { metadata } = indexed.article;
  const { authors, containerTitle, type = '' } = metadata;
  if (
    authors.length > 0 ||
    containerTitle !== undefined ||
    type.startsWith('review') ||
    type.startsWith('article')
  )
    return true;
  const given = indexed.speech.quotes.filter(({ attribution, depth }) => depth === 0 && attribution?.cue);
  return given.some(({ attribution }) => namesOf(attribution).length > 0);
}

/** A label, a heading, a dash of dialogue, a block of quotation, or a name in a line of its own below. */
function isUnderName({ comparison }: Candidate, wanted: readonly string[]): boolean {
  const { blocks, text } = comparison.indexed.article.prose;
  const at = blocks.findIndex(({ start, end }) => start <= comparison.start && comparison.start < end);
  const block = blocks[at];
  if (block === undefined) return false;
  if (block.kind === 'quotation') return true;
  const inBlock = (index: number, most: number): string => {
    const { start, end } = blocks[index] ?? { start: 0, end: 0 };
    return text.slice(start, Math.min(end, start + most));
  };
  // “—You will never cross the bar”, “Mr. HALE. Madam Chairman, …”, “Hale: …”
  const opening = inBlock(at, LONGEST_LABEL);
  if (/^\s*[—–―-]\s?\p{L}/u.test(opening)) return true;
  const [label = ''] =
    /^[^:.!?“”"]{1,40}[:.]/u.exec(opening.replace(/^\s*(?:\p{Lu}\p{L}{0,3}\.\s*)?/u, '')) ?? [];
  const heading = blocks.slice(0, at).findLastIndex(({ kind }) => kind === 'heading');
  const lines = [label, ...(heading < 0 ? [] : [inBlock(heading, LONGEST_LINE)])];
  const below = inBlock(at + 1, LONGEST_LINE);
  if (below.length < LONGEST_LINE && !/[.!?]["”’']?\s*$/u.test(below)) lines.push(below);
  return lines.some((line) => {
    const words = new Set(splitWords(line).map(({ key }) => key));
    return wanted.some((name) => words.has(nameWords(name).at(-1) ?? ''));
  });
}

/** UTF-16 units. */
const LONGEST_LABEL = 60;
const LONGEST_LINE = 100;
