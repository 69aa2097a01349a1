import { readsAloud } from '../../language/readingAloud.ts';
import { recallIn, reportIn } from '../../language/recounting.ts';
import type { Attribution } from '../../quotes/quote.ts';
import type { Candidate } from '../../sources/candidate.ts';
import { fitsAny, nameWords } from '../../sources/names/speakerNames.ts';
import { namesOf } from '../../sources/voice.ts';
import type { Scene } from '../rule.ts';

/**
 * "She quoted her first teacher as telling her: …": whoever the article is taken to give the words to, they are
 * not those of the one who quotes. The names of the other, where there are any; undefined where it is no such case.
 */
export function reportedSpeaker(wanted: readonly string[], main: Candidate): readonly string[] | undefined {
  const report = reportIn(leadIn(main) ?? '', main.comparison.indexed.speech.language);
  if (report === undefined) return undefined;
  const { before, between } = report;
  const isOf = (text: string) => {
    const words = nameWords(text);
    return wanted.some((name) => words.includes(nameWords(name).at(-1) ?? ''));
  };
  if (!isOf(before) || isOf(between)) return undefined;
  const given = 'attribution' in main.voice ? main.voice.attribution : undefined;
  return namesOf(given).filter((name) => !fitsAny(wanted, [name]));
}

/** What stands before the quote in its sentence. */
function leadIn({ comparison, voice }: Candidate): string | undefined {
  if (voice.kind !== 'speech') return undefined;
  const { prose } = comparison.indexed.article;
  const block = prose.blocks[voice.quote.block];
  if (block === undefined) return undefined;
  const before = prose.text.slice(
    Math.max(block.start, voice.quote.outer.start - 300),
    voice.quote.outer.start,
  );
  return before.slice(before.search(/[^.!?]*$/));
}

/** "Renn recalled Calloway telling him: …": the words are Calloway's, but it is Renn who gives them. */
export function isRecalledBy(wanted: readonly string[], main: Candidate): boolean {
  const sentence = leadIn(main) ?? '';
  const recall = recallIn(sentence, main.comparison.indexed.speech.language);
  if (recall === undefined) return false;
  const subject = nameWords(sentence.slice(0, recall));
  return wanted.some((name) => nameWords(name).some((word) => subject.includes(word)));
}

/** Whether the draft's own sentence tells of somebody who says the words to the speaker, or names who does. */
export function isRecallIn(
  { quotation, draft: { prose, language } }: Scene,
  inner: readonly string[],
): boolean {
  const { sentence, quote } = quotation;
  const around = `${prose.text.slice(sentence.start, quote.outer.start)} ${prose.text.slice(quote.outer.end, sentence.end)}`;
  const words = nameWords(around);
  return (
    recallIn(around, language) !== undefined ||
    inner.some((name) => words.includes(nameWords(name).at(-1) ?? ''))
  );
}

/** "Renn's manager read a statement on his behalf: …": whoever reads aloud may give the words of somebody named with them. */
export function isReadAloud(
  { cue, mention }: Attribution,
  wanted: readonly string[],
  main: Candidate,
): boolean {
  const { text } = main.comparison.indexed.article.prose;
  if (cue === undefined || cue.start < mention.end || !readsAloud(text.slice(cue.start, cue.end)))
    return false;
  const words = nameWords(leadIn(main) ?? '');
  return wanted.every((name) => words.includes(nameWords(name).at(-1) ?? ''));
}
