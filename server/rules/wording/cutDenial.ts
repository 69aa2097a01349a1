import { isCommonWord } from '../../language/commonWords.ts';
import type { Language } from '../../language/language.ts';
import { Is } from '../../language/lexicon.ts';
import { lookUpWordIn } from '../../language/lexicons.ts';
import { numberAt } from '../../language/numbers.ts';
import { findScopes, isBoundary } from '../../language/scopes.ts';
import type { Candidate } from '../../sources/candidate.ts';
import type { Word } from '../../text/words.ts';

/** What a cut at the end of a quotation parts: keys of words on both sides, and what stands between them. */
export interface CutEnd {
  readonly inside: readonly string[];
  readonly after: readonly string[];
  readonly between: string;
  readonly language: Language;
}

/**
 * Whether the words deny something, and what they are cut off from says how far: “I am not afraid of dying | , I am
 * afraid of dying alone”, “Prices did not rise | by more than a tenth”, “We cannot live | without the sea”.
 */
export function limitsDenial(cut: CutEnd): boolean {
  const denied = deniedIn(cut);
  if (denied === undefined) return false;
  return /\p{P}/u.test(cut.between) ? isRefined(denied, cut) : isMeasured(cut);
}

/** The words that the last negation reaches to the end; undefined without one, or where another clause follows it. */
function deniedIn({ inside, language }: CutEnd): readonly string[] | undefined {
  const last = findScopes(inside, '', '', language).findLast(({ scope }) => scope === 'negation');
  if (last === undefined) return undefined;
  const words = inside.slice(last.to);
  return words.length > MOST_DENIED || words.some((key) => isBoundary(key, language)) ? undefined : words;
}

const MOST_DENIED = 8;

/** Behind a comma the same words again, with more behind them and without a negation. */
function isRefined(denied: readonly string[], { after, between, language }: CutEnd): boolean {
  if (!/^\s*[,;:–—-]/.test(between) || denied.every(isCommonWord)) return false;
  const first = after
    .slice(0, MOST_BEFORE)
    .findIndex((_, at) => denied.every((key, more) => after[at + more] === key));
  const to = first + denied.length;
  if (first < 0 || to >= after.length) return false;
  return findScopes(after.slice(0, to), '', '', language).every(({ scope }) => scope !== 'negation');
}

/** In words: "I am", "what I do say is that". */
const MOST_BEFORE = 8;

/** At once a measure, "of less than 50 hectares", or what it goes without, "without help". */
function isMeasured({ after, language }: CutEnd): boolean {
  const [hit] = findScopes(after.slice(0, MOST_MEASURED), '', '', language);
  if (hit === undefined || hit.from > 1) return false;
  if (hit.scope === 'approximation') return numberAt(after, hit.to, language) !== undefined;
  return (
    hit.scope === 'negation' &&
    hit.from === 0 &&
    (lookUpWordIn(after[0] ?? '', language) & Is.preposition) !== 0
  );
}

/** In words: "by more than", and the number. */
const MOST_MEASURED = 5;

/** Whether a negation of the source was left out within the quotation. */
export function losesNegation({ comparison }: Candidate): boolean {
  const { language } = comparison.indexed.speech;
  const negations = (words: readonly Word[]) =>
    findScopes(
      words.map(({ key }) => key),
      '',
      '',
      language,
    ).filter(({ scope }) => scope === 'negation').length;
  return comparison.alterations.some(({ run }) => negations(run.source) > negations(run.draft));
}
