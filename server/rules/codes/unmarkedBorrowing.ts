import { nameList, shortReference } from '../../citations/reference.ts';
import { inWordsOf } from '../../language/inWordsOf.ts';
import { type Borrowing, findBorrowings } from '../../sources/borrowings.ts';
import type { TellingRun } from '../../sources/sharedRuns.ts';
import { namesIn } from '../../sources/voice.ts';
import { clean } from '../../text/clean.ts';
import { figure, say } from '../../text/said.ts';
import type { Fix } from '../finding.ts';
import { dressMarks } from '../fixes/fixes.ts';
import type { DraftRule, UncodedFinding, WholeDraft } from '../rule.ts';
import { shorten } from '../wording/sourceText.ts';

export const unmarkedBorrowing: DraftRule = {
  code: 'unmarked-borrowing',
  severity: 'information',
  documentation: 'A run of a source’s words in the draft’s own prose, without quotation marks.',
  find: (whole) => findBorrowings(whole.draft, whole.corpus).map((borrowing) => tell(whole, borrowing)),
};

function tell(whole: WholeDraft, borrowing: Borrowing): UncodedFinding {
  const { start, end, copied, run } = borrowing;
  const known = copied === undefined ? worded.get(run) : undefined;
  const words = known ?? putInWords(borrowing);
  if (copied === undefined && known === undefined) worded.set(run, words);
  const fixes = copied === undefined ? () => quoteThem(whole, borrowing) : [];
  return { start, end, message: words.message, fixes, related: words.related };
}

type InWords = Pick<UncodedFinding, 'message' | 'related'>;

/** A run is found once and told of with every key. */
const worded: WeakMap<TellingRun, InWords> = new WeakMap();

function putInWords({ indexed, source, words, copied, ...borrowing }: Borrowing): InWords {
  const printed = shorten(borrowing.printed, 200);
  const { article } = indexed;
  const name = shortReference(article);
  const [speaker] = namesIn(borrowing.voice);
  return {
    message: copied
      ? say`Most of this draft’s own words, ${copied.words} of ${copied.of}, stand in ${name} too. Where that is another version of this draft, keep it out of the articles.`
      : speaker === undefined
        ? say`These ${figure(words)} words stand word for word in ${name} and have no quotation marks here. Quote them, or put it in your own words.`
        : say`These ${figure(words)} words stand word for word in ${name}, where ${speaker} says them, and have no quotation marks here. Quote them, or put it in your own words.`,
    related: [{ ...source, article: article.id, message: say`${name}: “${printed}”` }],
  };
}

/** Marks around the words, led in by whose they are: the speaker's, else those of who wrote or printed them. */
function quoteThem({ draft }: WholeDraft, { start, end, indexed, voice }: Borrowing): readonly Fix[] {
  const { text, speech, prose } = draft;
  const { containerTitle, authors, type } = indexed.article.metadata;
  const said = namesIn(voice).join(' and ');
  // The author of an interview is who answers, and its prose is the interviewer's.
  const wrote = containerTitle ?? (type === 'interview' ? '' : nameList(authors));
  const whose = said || (voice.kind === 'speech' || voice.kind === 'nested' ? '' : wrote);
  const lead = whose === '' ? undefined : inWordsOf(clean(whose), speech.language);
  const isCurly = /[“”]/.test(text) || !text.includes('"');
  const [open, close] = isCurly ? ['“', '”'] : ['"', '"'];
  const isFirst = /(?:^|[.!?…]["”’']?\s+|\n)$/.test(prose.text.slice(Math.max(0, start - 4), start));
  const before = lead === undefined ? '' : `${isFirst ? capital(lead) : lead}, `;
  const words = dressMarks(text.slice(start, end), open, isCurly);
  const final = /^[.!?,]/.exec(text.slice(end, end + 1))?.[0] ?? '';
  return [
    {
      title:
        lead === undefined
          ? say`Put the words between quotation marks`
          : say`Put the words between quotation marks, as those of ${clean(whose)}`,
      edits: [{ start, end: end + final.length, newText: `${before}${open}${words}${final}${close}` }],
    },
  ];
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
