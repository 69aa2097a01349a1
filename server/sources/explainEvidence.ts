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
  if (cited) speaksFor.push('the draft cites the article');
  if (named) speaksFor.push('the draft names the outlet');
  if (exact) speaksFor.push(`all ${words.length} words stand there`);
  else speaksAgainst.push(inPart(Math.round(100 * telling.share)));
  const { run, runWords } = telling;
  (run >= 36 ? speaksFor : speaksAgainst).push(
    `${runWords} ${runWords === 1 ? 'word' : 'words'} in a row tell ${Math.round(run)} bits`,
  );
  if (speaker === 'same') speaksFor.push('the speaker is the same');
  if (speaker === 'other') {
    speaksAgainst.push(
      voice.kind === 'prose' ? 'the article gives the words to nobody' : 'the speaker is another',
    );
    if (inCast) speaksFor.push('the article names the draft’s speaker');
    else speaksAgainst.push('the article does not name the draft’s speaker');
  }
  return { speaksFor, speaksAgainst };
}

function inPart(percent: number): string {
  if (percent === 100) return 'the words stand there, but not as they are quoted';
  return `${percent} % of what the words tell stands there`;
}
