import type { Unweighed } from './evidence.ts';

/** What speaks for a place as the source of a quotation, and what against it: short phrases for a reader. */
export interface Explanation {
  readonly speaksFor: readonly string[];
  readonly speaksAgainst: readonly string[];
}

/** Puts into words what `weighEvidence` weighs. */
export function explainEvidence(place: Unweighed): Explanation {
  const { telling, speaker, cited, named, inCast, exact, voice, comparison } = place;
  const { words } = comparison.wording;
  const speaksFor: string[] = [];
  const speaksAgainst: string[] = [];
  const tell = (isFor: boolean, phrase: string) => (isFor ? speaksFor : speaksAgainst).push(phrase);
  if (cited) tell(true, 'the draft cites the article');
  if (named) tell(true, 'the draft names the outlet');
  tell(exact, exact ? `all ${words.length} words stand there` : inPart(Math.round(100 * telling.share)));
  tell(
    telling.run >= 36,
    `${telling.runWords} ${telling.runWords === 1 ? 'word' : 'words'} in a row tell ${Math.round(telling.run)} bits`,
  );
  if (speaker === 'same') tell(true, 'the speaker is the same');
  if (speaker === 'other') {
    tell(false, voice.kind === 'prose' ? 'the article gives the words to nobody' : 'the speaker is another');
    tell(
      inCast,
      inCast ? 'the article names the draft’s speaker' : 'the article does not name the draft’s speaker',
    );
  }
  return { speaksFor, speaksAgainst };
}

function inPart(percent: number): string {
  if (percent === 100) return 'the words stand there, but not as they are quoted';
  return `${percent} % of what the words tell stands there`;
}
