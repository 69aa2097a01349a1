/** A mutant that no test can notice, by its file, its line without and with the fault, and the reason. */
export interface EquivalentMutant {
  readonly file: string;
  readonly original: string;
  readonly changed: string;
  readonly because: string;
}

/** A line is known by its text, so that it is found again where others move. */
export const EQUIVALENT: readonly EquivalentMutant[] = [
  {
    file: 'server/proof/readCharacters.ts',
    original: 'const isAscii = (unit: number) => unit < 0x80;',
    changed: 'const isAscii = (unit: number) => unit <= 0x80;',
    because: 'U+0080 is read the long way, and there it is itself: no mark, no space, nothing to fold.',
  },
  {
    file: 'server/proof/readCharacters.ts',
    original: 'for (let at = 0; at < glyphs.length; at++) {',
    changed: 'for (let at = 0; at <= glyphs.length; at++) {',
    because: 'Behind the last glyph there is none, and so no mark.',
  },
  {
    file: 'server/proof/readCharacters.ts',
    original: 'if (isPlain && unit > BLANK) {',
    changed: 'if (isPlain && unit >= BLANK) {',
    because: 'A plain space is the same glyph whichever way it is read.',
  },
  {
    file: 'server/search/createCorpusIndex.ts',
    original: 'else if (live.isOwn && live.gone.size * 2 >= live.segment.articleCount) gatherAgain(live);',
    changed: 'else if (live.isOwn && live.gone.size * 2 > live.segment.articleCount) gatherAgain(live);',
    because: 'It says when a segment is made anew of what is left of it, which changes no answer.',
  },
  {
    file: 'server/search/quoteStore.ts',
    original:
      'if (run.at < run.end && (least === undefined || compareStrings(run.id, least.id) < 0)) least = run;',
    changed:
      'if (run.at < run.end && (least === undefined || compareStrings(run.id, least.id) <= 0)) least = run;',
    because: 'Runs are of different segments, and no id is in two of them.',
  },
];
