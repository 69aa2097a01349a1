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
];
