import { equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseProse } from '../../../../server/prose/parseProse.ts';
import { readSpeech } from '../../../../server/quotes/speech/readSpeech.ts';

/** Ines Calloway has just spoken; the second quote is whose? */
const BEFORE = '“We shall go now,” Ines Calloway said.\n\n';

const FRAMES: readonly (readonly [text: string, speaker: string])[] = [
  ['“I will stay,” Toby Renn shot back.', 'Toby Renn'],
  ['“I will stay,” Toby Renn went on.', 'Toby Renn'],
  ['“I will stay,” Toby Renn demurred, folding the chart.', 'Toby Renn'],
  ['“I will stay,” Toby Renn quietly ventured.', 'Toby Renn'],
  ['“I will stay,” Toby Renn threw in from the ladder.', 'Toby Renn'],
  ['“I will stay,” Toby Renn, the pilot, piped up.', 'Toby Renn'],
  ['“I will stay,” demurred Toby Renn, “and I will wait.”', 'Toby Renn'],
  ['“I will stay,” piped Toby Renn.', 'Toby Renn'],
  ['“Will I stay?” Toby Renn parried.', 'Toby Renn'],
  ['“I will stay”, demurred Toby Renn.', 'Toby Renn'],
  ['“I will stay” – Toby Renn demurred.', 'Toby Renn'],
  ['“I will stay”, – demurred Toby Renn.', 'Toby Renn'],
  ['“I will stay,” said Toby Renn smiling.', 'Toby Renn'],
  ['“I will stay,” said Toby Renn last week.', 'Toby Renn'],
  ['“I will stay,” said Toby Renn just before noon.', 'Toby Renn'],
  // Words for what somebody is, known or not, may stand before the name.
  ['“I will stay,” winced harbourmaster Toby Renn.', 'Toby Renn'],
  ['“I will stay,” winced the lanky harbourmaster Toby Renn.', 'Toby Renn'],
  ['“I will stay,” in the boat of Toby Renn.', 'Ines Calloway'],
  // No name stands where somebody would speak: the words go on being hers, or nobody's.
  ['“I will stay,” with the tide out and the gate shut.', 'Ines Calloway'],
  ['“I will stay” –', 'nobody'],
  ['“I will stay” Toby Renn demurred.', 'nobody'],
  ['“I will stay.” Toby Renn left the room and took the chart with him.', 'Ines Calloway'],
];

describe('a name after a closing comma', () => {
  for (const [text, speaker] of FRAMES) {
    it(`${text} → ${speaker}`, () => {
      const { attribution: by } = readSpeech(parseProse(BEFORE + text, 'markdown')).quotes[1] ?? {};
      equal(by?.who === 'named' ? by.name : (by?.who ?? 'nobody'), speaker);
    });
  }
});
